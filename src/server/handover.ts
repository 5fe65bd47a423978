import { renderPage } from "../brief/html/page.ts";
import { renderMarkdown } from "../brief/markdown/render.ts";
import { claimsCsv, type Marks } from "../export/csv/claims.ts";
import { figuresCsv } from "../export/csv/figures.ts";
import { placesGeoJson } from "../export/geojson/places.ts";
import { writeStory } from "../export/storyfile/write.ts";
import { webAnnotations } from "../export/webannotation/write.ts";
import type { Story } from "../model/story.ts";

/** A form in which a story leaves the desk. */
interface Form {
  readonly contentType: string;
  readonly write: (story: Story, marks: Marks) => string;
}

/** Every form by the name of its file. */
const FORMS = {
  "story.json": { contentType: "application/json; charset=utf-8", write: writeStory },
  "brief.md": { contentType: "text/markdown; charset=utf-8", write: renderMarkdown },
  "page.html": { contentType: "text/html; charset=utf-8", write: (story) => renderPage(story) },
  "claims.csv": { contentType: "text/csv; charset=utf-8; header=present", write: claimsCsv },
  "figures.csv": { contentType: "text/csv; charset=utf-8; header=present", write: figuresCsv },
  "places.geojson": { contentType: "application/geo+json", write: (story) => placesGeoJson(story) },
  "annotations.jsonld": {
    contentType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: webAnnotations,
  },
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS) as [FormName, ...FormName[]];

export const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name);

/** A story as one of its forms; the marks of editors go into those that have a place for them. */
export function handOver(
  story: Story,
  name: FormName,
  marks: Marks = {},
): { readonly bytes: string; readonly contentType: string } {
  const { contentType, write }: Form = FORMS[name];
  return { bytes: write(story, marks), contentType };
}
