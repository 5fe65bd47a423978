// Builds the browser application of the desk: `npm run build-desk -- [OUT]` (default out/desk). One run takes about a second.
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

/** Most JavaScript that a browser may have to fetch before anything is shown, in KB, compressed. */
const LARGEST_FIRST_LOAD = 80;

const root = join(import.meta.dirname, "..");
const outDir = resolve(process.argv[2] ?? join(root, "out", "desk"));

const built = await build({
  root: join(root, "src", "desk"),
  configFile: false,
  logLevel: process.env.VARIORUM_BUILD_LOG ? "info" : "warn",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    // The browsers that know light-dark(), so that each colour stands once here too.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What is there from the start is one file, and what several views of a story use another: each file costs a request.
        codeSplitting: {
          groups: [
            { name: "frame", tags: ["$initial"] },
            { name: "story", test: /src\/desk\/(?:story|judge)\/(?!views\/|chart\/)/, minShareCount: 2 },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
});

const { output } = built as Rolldown.RolldownOutput;
const kilobytes = (sources: readonly (string | Uint8Array)[]): number =>
  sources.reduce((sum, source) => sum + gzipSync(source).length, 0) / 1000;
const chunks = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
const html = output.find(({ fileName }) => fileName === "index.html") as Rolldown.OutputAsset;
const first = [...chunks.keys()].filter((name) => String(html.source).includes(`src="/${name}"`));
for (const name of first)
  for (const next of chunks.get(name)!.imports) if (!first.includes(next)) first.push(next);
const stylesOf = (name: string): string[] => [...(chunks.get(name)!.viteMetadata?.importedCss ?? [])];
/** What the page of a view needs beside the first load: scripts and styles, those of the view itself first. */
const neededBy = (page: Rolldown.OutputChunk): string[] => {
  const needed = [page.fileName];
  for (const name of needed)
    for (const next of chunks.get(name)!.imports)
      if (!needed.includes(next) && !first.includes(next)) needed.push(next);
  const styles = needed.flatMap((name) => stylesOf(name));
  return [...needed, ...new Set(styles)];
};
/** By the first words of its address: "search", or "stories" with what comes after the story's id. */
const views = [...chunks.values()].flatMap((chunk) => {
  const [, page, view] =
    /\/desk\/(?:(\w+)\/page|story\/views\/(\w+))\.tsx$/.exec(chunk.facadeModuleId ?? "") ?? [];
  return page === undefined && view === undefined ? [] : [[page ?? `stories/${view}`, neededBy(chunk)]];
});
writeFileSync(join(outDir, "ahead.json"), JSON.stringify(Object.fromEntries(views)));
if (first.length === 0) throw new Error("the page names no program");
const firstLoad = kilobytes(first.map((name) => chunks.get(name)!.code));
const all = kilobytes([...chunks.values()].map(({ code }) => code));
const styles = kilobytes(
  output.flatMap((file) => (file.fileName.endsWith(".css") && "source" in file ? [file.source] : [])),
);
process.stdout.write(
  `JavaScript: ${firstLoad.toFixed(1)} KB at first load, ${all.toFixed(1)} KB in all; styles: ${styles.toFixed(1)} KB (gzip)\n`,
);
if (firstLoad > LARGEST_FIRST_LOAD) throw new Error(`the first load is over ${LARGEST_FIRST_LOAD} KB`);
