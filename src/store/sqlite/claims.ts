import type { Claim, Story } from "../../model/story.ts";
import type { Database } from "./database.ts";
import { plainWords } from "./words.ts";

/** Puts a story's claims in place of those of its telling before. */
export function indexClaims(db: Database, story: number, { claims }: Story): void {
  db.run("DELETE FROM claims_words WHERE rowid IN (SELECT n FROM claims WHERE story = ?)", story);
  db.run("DELETE FROM claims WHERE story = ?", story);
  for (const claim of claims) {
    db.run(
      "INSERT INTO claims (story, claim, report, text) VALUES (?, ?, ?, ?)",
      story,
      claim.id,
      reportOf(claim),
      claim.text,
    );
    db.run("INSERT INTO claims_words (rowid, text) VALUES (last_insert_rowid(), ?)", plainWords(claim.text));
  }
}

/** The report of the assertion that gave the claim its words. */
function reportOf({ text, assertions }: Claim): string {
  const same = assertions.find(({ start, end }) => end - start === text.length);
  return (same ?? assertions[0])?.report ?? "";
}
