import { tokenBefore } from "../draft.ts";
import type { Reader } from "./reader.ts";

/** "magnitude 7.8", "a magnitude of 7.8", "put the quake's magnitude at 7.8". */
const BEFORE = /\bmagnitude(?:[- ]of)?[- ](?:(?:was|is|at|as|to) )?(?:(?:about|around) )?$/iu;
const REACH = 40;

/** A number beside the word "magnitude", or on its scale: "a 7.8-magnitude earthquake", "7.8 on the Richter scale". */
export const magnitude: Reader = ({ text, tokens }, amount) => {
  const left = BEFORE.exec(text.slice(Math.max(0, amount.number.start - REACH), amount.number.start));
  const right = /^(?:[- ]magnitude\b| on the Richter scale\b)/iu.exec(
    text.slice(amount.end, amount.end + 24),
  );
  if (left === null && right === null) return null;
  const start = amount.start - (left?.[0].length ?? 0);
  const end = amount.end + (right?.[0].length ?? 0);
  const head = tokenBefore(tokens, end);
  return {
    unit: "magnitude",
    words: "magnitude",
    head,
    first: head,
    last: head,
    start,
    end,
    event: null,
    basis: "unit",
  };
};
