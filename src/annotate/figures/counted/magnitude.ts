import { tokenBefore } from "../draft.ts";
import type { Reader } from "./reader.ts";

/** "magnitude 7.8", "a 7.8-magnitude earthquake". */
export const magnitude: Reader = ({ text, tokens }, amount) => {
  const left = /\bmagnitude(?:[- ]of)?[- ](?:about )?$/iu.exec(
    text.slice(Math.max(0, amount.number.start - 22), amount.number.start),
  );
  const right = /^[- ]magnitude\b/iu.exec(text.slice(amount.end, amount.end + 12));
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
