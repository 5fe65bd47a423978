// Writes what the reference takes from the code, `npm run docs`; a test compares:
// the JSON Schema of the story file, and the table of the desk's routes.
import { readFileSync, writeFileSync } from "node:fs";
import { storyJsonSchema } from "../src/export/storyfile/schema.ts";
import { withRoutes } from "./docs/routes.ts";

const reference = (name: string): URL => new URL(`../docs/reference/${name}`, import.meta.url);

writeFileSync(reference("story.schema.json"), `${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
const api = reference("api.md");
writeFileSync(api, withRoutes(readFileSync(api, "utf8")));
