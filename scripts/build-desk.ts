// Builds the browser application of the desk: `npm run build-desk -- [OUT]` (default out/desk). One run takes about a second.
import { join, resolve } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const outDir = resolve(process.argv[2] ?? join(root, "out", "desk"));

await build({
  root: join(root, "src", "desk"),
  configFile: false,
  logLevel: process.env.VARIORUM_BUILD_LOG ? "info" : "warn",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
