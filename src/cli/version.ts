import { createRequire } from "node:module";

const { version } = createRequire(import.meta.url)("../../package.json") as { readonly version: string };

/** The version of the package, of which only its own description speaks. */
export const VERSION = version;
