/** Nouns for a body that any organization may be called by. */
export const BODIES: ReadonlySet<string> = new Set(
  (
    "agency group organization organisation company firm institute institution ministry department bureau committee " +
    "commission council court party union force service university hospital office authority directorate association " +
    "federation foundation centre center think-tank nonprofit watchdog regulator broadcaster network newspaper paper " +
    "magazine outlet channel station television tv radio airline club bank board embassy militia alliance bloc charity"
  ).split(" "),
);

/** Those of them that print or send news. */
export const PRESS: ReadonlySet<string> = new Set(
  "newspaper paper magazine outlet channel station broadcaster network agency".split(" "),
);
