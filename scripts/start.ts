// `npm start`: reads the example story, prints its brief and writes the page to out/; `npm start -- FILE…` reads yours.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const inputs = given.length > 0 ? given : [join(root, "examples", "volos")];
const out = join(root, "out");
mkdirSync(out, { recursive: true });
const page = join(out, "story.html");
const story = join(out, "story.json");
const { status } = spawnSync(
  process.execPath,
  [
    ...process.execArgv,
    join(root, "src", "cli", "main.ts"),
    "read",
    ...inputs,
    "--html",
    page,
    "--json",
    story,
  ],
  { stdio: "inherit" },
);
if (status === 0 || status === 3)
  process.stdout.write(
    `\nThe page: ${relative(process.cwd(), resolve(page))}   The story file: ${relative(process.cwd(), resolve(story))}\n` +
      "The desk, all of it in your browser: npm run --silent variorum -- desk --open\n",
  );
process.exit(status ?? 1);
