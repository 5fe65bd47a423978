import { createRequire } from "node:module";

const { version, engines } = createRequire(import.meta.url)("../../package.json") as {
  readonly version: string;
  readonly engines: { readonly node: string };
};

/** The version of the package, of which only its own description speaks. */
export const VERSION = version;

/** What is wrong with the Node that this runs under, or null: an older one lacks what the first command asks it for. */
export function nodeTooOld(): string | null {
  const least = Number(/\d+/.exec(engines.node)![0]);
  return Number.parseInt(process.versions.node, 10) < least
    ? `needs Node ${least} or newer; this is Node ${process.versions.node}`
    : null;
}
