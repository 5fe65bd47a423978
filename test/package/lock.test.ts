import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, "..", "..");
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, Locked>>;
};

test("the lock file holds the packages of every platform, so that npm ci takes it anywhere (npm run lock)", () => {
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !(`node_modules/${name}` in packages));
  assert.deepEqual(missing, []);
});

test("every version is exact, and no address of a registry is written down", () => {
  const { dependencies, devDependencies } = packages[""] as unknown as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  assert.deepEqual(loose, []);
  assert.deepEqual(
    Object.values(packages).filter(({ resolved }) => resolved !== undefined),
    [],
  );
});
