/** A number with its digits in groups of three, at most two decimals. */
export const numberInWords = (value: number): string => {
  const [whole = "", decimals] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};

/** @example counted(2, "report") // "2 reports" */
export const counted = (n: number, noun: string, plural = `${noun}s`): string =>
  `${numberInWords(n)} ${n === 1 ? noun : plural}`;
