import { z } from "zod";
import type { Route } from "../../src/server/api/route.ts";
import { ROUTES } from "../../src/server/routes.ts";

/** What each view shows as a file: one address for each view, told once in docs/reference/exports.md. */
const OF_A_VIEW = /^\/stories\/\{id\}\/views\/\w+\.(?:csv|md)$/;

/** Its address, what it can be asked, what it answers. */
function rowOf({ method, path, query, summary }: Route): readonly string[] {
  const asked = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
  return [
    `\`${method.toUpperCase()} ${path}\``,
    asked.map((name) => `\`${name}\``).join(", "),
    summary.replaceAll("|", "\\|"),
  ];
}

/** The routes of the desk as a table, a row each, in the order of their addresses. */
function routesTable(): string {
  const rows = ROUTES.filter(({ path }) => !OF_A_VIEW.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(rowOf);
  return [["address", "query", ""], ["---", "---", "---"], ...rows]
    .map((row) => `| ${row.join(" | ")} |\n`)
    .join("");
}

const BEGINS = "<!-- routes: npm run docs -->\n";
const ENDS = "<!-- end of routes -->\n";

/** A page with the table in place of the one that stands there. */
export function withRoutes(page: string): string {
  const [start, end] = [page.indexOf(BEGINS), page.indexOf(ENDS)];
  if (start < 0 || end < start) throw new Error("the page has no place for the routes");
  return `${page.slice(0, start + BEGINS.length)}\n${routesTable()}\n${page.slice(end)}`;
}
