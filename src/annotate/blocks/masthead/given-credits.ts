import type { Block, Credit, Report } from "../../../model/report.ts";
import { findOutlets, outletNamed } from "./outlets.ts";

/**
 * Whose copy a report is by what came with it: an author who is an agency, another outlet's page that it is based on.
 * Such a credit has no words of its own, so it stands at the report's first block.
 */
export function givenCredits(
  { given, text }: Report,
  blocks: readonly Block[],
  outlet: string | null,
): Credit[] {
  const own = outlet === null ? null : (outletNamed(outlet)?.name ?? outlet);
  const at = blocks[0] ?? { start: 0, end: text.length };
  const credits = (names: readonly string[], by: string): Credit[] =>
    names.map((name) => ({ name, kind: "copy", by, start: at.start, end: at.end }));
  const based = given.basedOn === null || sameHost(given.basedOn, given) ? null : ownerOf(given.basedOn);
  const found = [
    ...credits(given.authors.flatMap(agenciesIn), "credits/given-author"),
    ...credits(based === null ? [] : [based], "credits/based-on"),
  ];
  return found.filter(({ name }, i) => name !== own && found.findIndex((one) => one.name === name) === i);
}

/** "Reuters", "AP staff", "Ann Bell, Associated Press": any agency that the name holds. */
const agenciesIn = (author: string): string[] =>
  [outletNamed(author), ...findOutlets(author)].flatMap((found) =>
    found?.kind === "agency" ? [found.name] : [],
  );

/** Whose an address is, or the name itself; the bare host of an address that nobody is known for. */
function ownerOf(basedOn: string): string | null {
  const host = hostOf(basedOn);
  if (host === null)
    return /\p{L}/u.test(basedOn) && basedOn.length <= 100 ? (outletNamed(basedOn)?.name ?? basedOn) : null;
  return findOutlets(host)[0]?.name ?? host;
}

const sameHost = (basedOn: string, { url, canonical }: Report["given"]): boolean => {
  const host = hostOf(basedOn);
  return host !== null && [url, canonical].some((one) => one !== null && hostOf(one) === host);
};

/** The host of a web address without "www."; null for what is none. */
export function hostOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null || !/^https?:$/.test(url.protocol) ? null : url.hostname.replace(/^www\./, "");
}
