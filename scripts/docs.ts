// Writes what the reference takes from the code: the JSON Schema of the story file. `npm run docs`; a test compares.
import { writeFileSync } from "node:fs";
import { storyJsonSchema } from "../src/export/storyfile/schema.ts";

const path = new URL("../docs/reference/story.schema.json", import.meta.url);
writeFileSync(path, `${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
