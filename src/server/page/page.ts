/** The JSON of what the API would answer to an address, where it is at hand at once; null: it has to be asked for. */
export type AtHand = (address: string) => string | null;

/** The page with answers in it, as data that the application finds by their addresses (src/desk/api.ts). */
export function pageWith(page: string, answers: ReadonlyMap<string, string>): string {
  const at = page.lastIndexOf("</body>");
  if (answers.size === 0 || at < 0) return page;
  const blocks = [...answers].map(([address, json]) => block(address, json)).join("");
  return page.slice(0, at) + blocks + page.slice(at);
}

/** A block of data is no script: nothing in it runs. Without "<" nothing in it can end it, and JSON reads it as it was. */
const block = (address: string, json: string): string =>
  `<script type="application/json" data-answers="${escaped(address)}">${json.replaceAll("<", "\\u003c")}</script>`;

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
