import type { Card } from "../../server/api/stories.ts";
import { count, period } from "../words.ts";

const inOneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** As the server cites words (`citationLine`); without words only where they are from. */
export function cited(source: string, words: string): string {
  const line = inOneLine(words);
  if (line === "") return source;
  return `${source === "" ? "" : `${source}: `}“${line}”`;
}

/** A story of the list as one line: what it is, how it is carried, as of when, and where it is to be had. */
export function citedStory(card: Card, origin: string): string {
  const { id, title, isTold, reports, lines, contested, updatedAt } = card;
  const facts = [
    `“${inOneLine(title)}”`,
    isTold ? period(card.period) : "",
    count(reports, "report"),
    isTold && lines > 0 ? count(lines, "line of reporting", "lines of reporting") : "",
    contested > 0 ? `${contested} contested` : "",
    `as of ${updatedAt.slice(0, 16).replace("T", " ")} UTC`,
  ];
  return `${facts.filter((fact) => fact !== "").join(", ")}: ${origin}/stories/${id}`;
}
