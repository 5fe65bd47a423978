/** Between two pieces of work in the background, so that whoever asks meanwhile is answered first; in milliseconds. */
export const REST_MS = 10;

/** After something went wrong that may pass: another program writes to the archive, the disk is full. */
export const TROUBLED_MS = 1000;
