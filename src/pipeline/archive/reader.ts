/**
 * The version of the reader, kept beside all that it read: what an earlier one read is read again. It is raised by hand
 * with every change to what reading one report yields (a test says when).
 */
export const READER = "14";
