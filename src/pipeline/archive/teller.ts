/**
 * The version of telling, kept beside all stories that are told: what an earlier one told is told again when it is asked
 * for. It is raised by hand with every change to what is told of the same readings (a test says when).
 */
export const TELLER = "12";
