/** Marks that `highlight` sets: characters that Unicode keeps for a program's inner use, in no sound text. */
export const OPENS = "\uFDD0";
export const CLOSES = "\uFDD1";

/** A text as the index takes it: of the same length, without what SQLite or the highlighting would trip over. */
export const plainWords = (text: string): string => text.replace(/[\0\uFDD0\uFDD1]/g, " ");
