import { kept } from "../shell/kept.ts";

const name = kept("variorum.name");

/** Under which name one decides at this browser; empty: the name of the desk's user. */
export const signature = (): string => name.get() ?? "";

export const sign = (as: string): void => name.set(as);
