import { z } from "zod";
import type { Story } from "../../model/story.ts";

/**
 * The story file as a schema: what `--json` writes and what every reader of one may rely on.
 * `docs/reference/story.schema.json` is made from it (`npm run docs`), so this is the contract. Keys may be added in a
 * `variorum.story/1`, none renamed; unknown keys pass, so that an older program reads a newer file.
 */
const FORMAT = "variorum.story/1";
const position = z.int().min(0);
const span = { start: position, end: position };
const located = z.looseObject({ report: z.string(), ...span });
const evidence = z.looseObject({ report: z.string(), ...span, quoted: z.string() });
const isoPrefix = z.string().regex(/^\d{3,4}/);
const decision = z.looseObject({
  verdict: z.enum(["same", "different", "unsure"]),
  score: z.number().nullable(),
  by: z.string(),
  reasons: z.array(z.string()),
});
const stance = z.enum(["says", "denies", "doubts", "asks", "orders", "promises"]);
const hedge = z.enum(["none", "unverified", "preliminary", "alleged"]);
const bound = z.enum(["exact", "about", "atLeast", "atMost", "between"]);

const report = z.looseObject({
  id: z.string(),
  input: z.string(),
  url: z.string().nullable(),
  outlet: z.looseObject({
    name: z.string().nullable(),
    basis: z.enum(["given", "metadata", "text"]).nullable(),
  }),
  title: z.string().nullable(),
  language: z.string(),
  published: z.looseObject({
    earliest: isoPrefix.nullable(),
    latest: isoPrefix.nullable(),
    basis: z.enum(["given", "metadata", "text", "inferred"]).nullable(),
    reasons: z.array(z.string()),
  }),
  authors: z.array(z.string()).optional(),
  modified: isoPrefix.nullable().optional(),
  canonical: z.string().nullable().optional(),
  basedOn: z.string().nullable().optional(),
  credits: z.array(z.string()),
  creditLines: z.array(
    z.looseObject({
      ...span,
      name: z.string(),
      kind: z.enum(["copy", "photo", "interview", "relay"]),
      by: z.string(),
    }),
  ),
  text: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  blocks: z.array(
    z.looseObject({
      kind: z.enum(["title", "body", "caption", "credit", "boilerplate"]),
      ...span,
      by: z.string(),
    }),
  ),
  sentences: z.array(z.tuple([position, position])),
});

const entity = z.looseObject({
  id: z.string(),
  type: z.enum(["person", "organization", "place", "group"]),
  name: z.string(),
  otherNames: z.array(z.string()),
  roles: z.array(z.string()),
  place: z
    .looseObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      precision: z.enum(["point", "city", "district", "region", "country"]),
      geonames: z.int().nullable(),
      country: z.string().length(2).nullable(),
      name: z.string(),
      reasons: z.array(z.string()),
    })
    .nullable(),
  mentions: z.array(located),
  decisions: z.array(decision),
});

const time = z.looseObject({
  report: z.string(),
  ...span,
  value: isoPrefix.nullable(),
  certain: z.boolean(),
  reasons: z.array(z.string()),
});

const attribution = z.looseObject({
  id: z.string(),
  report: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  content: z.looseObject(span),
  cue: z.looseObject(span).nullable(),
  source: z.looseObject(span).nullable(),
  voices: z.array(z.string()),
  stance,
  hedge,
  by: z.string(),
  reasons: z.array(z.string()),
});

const figure = z.looseObject({
  id: z.string(),
  report: z.string(),
  ...span,
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound,
  value: z.number().nullable(),
  unit: z.string(),
  item: z.string(),
  event: z.string().nullable(),
  scope: z.enum(["total", "period", "new", "unknown"]),
  si: z.looseObject({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string() }),
  voices: z.array(z.string()),
  asOf: isoPrefix.nullable(),
  place: z.string().nullable(),
  claim: z.string().nullable(),
});

const claim = z.looseObject({
  id: z.string(),
  text: z.string(),
  assertions: z
    .array(z.looseObject({ report: z.string(), ...span, attribution: z.string().nullable(), stance, hedge }))
    .min(1),
  voices: z.array(z.string()),
  when: isoPrefix.nullable(),
  where: z.array(z.string()),
  lines: z.array(z.looseObject({ reports: z.array(z.string()).min(1), why: z.string() })),
  status: z.enum(["oneVoice", "oneLine", "severalLines", "disputed", "unverified"]),
  decisions: z.array(decision),
  related: z.array(z.string()),
});

const dispute = z.looseObject({
  id: z.string(),
  claims: z.array(z.string()).min(2),
  kind: z.enum(["contradiction", "figure", "denial", "update", "qualification"]),
  comparable: z.boolean(),
  reason: z.string(),
  figures: z.array(z.string()).optional(),
  clauses: z.array(z.looseObject({ report: z.string(), ...span })).optional(),
});

const briefLine = z.looseObject({
  text: z.string(),
  parts: z
    .array(
      z.looseObject({
        role: z.enum(["words", "voice", "note", "break"]),
        text: z.string(),
        evidence: position.nullable(),
      }),
    )
    .optional(),
  claims: z.array(z.string()),
  disputes: z.array(z.string()).optional(),
  evidence: z.array(evidence).min(1),
});

/** See `Story` (src/model/story.ts) for what the keys mean. */
export const storySchema = z.looseObject({
  format: z.literal(FORMAT),
  title: z.string(),
  titleEvidence: evidence.nullable(),
  period: z.looseObject({ from: isoPrefix.nullable(), to: isoPrefix.nullable() }),
  reports: z.array(report),
  entities: z.array(entity),
  times: z.array(time),
  attributions: z.array(attribution),
  figures: z.array(figure),
  claims: z.array(claim),
  disputes: z.array(dispute),
  sharedCopy: z.array(
    z.looseObject({
      reports: z.array(z.string()).min(2),
      agency: z.string().nullable(),
      passages: z.array(z.array(located)),
      reasons: z.array(z.string()),
    }),
  ),
  brief: z.looseObject({
    sections: z.array(
      z.looseObject({
        heading: z.string(),
        topic: z.enum(["severalLines", "contested", "oneLine", "oneVoice", "changes", "doubt"]).optional(),
        lines: z.array(briefLine),
      }),
    ),
  }),
  diagnostics: z.array(
    z.looseObject({
      code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
      severity: z.enum(["error", "warning", "note"]),
      message: z.string(),
      report: z.string().nullable(),
      input: z.string().nullable(),
    }),
  ),
});

/** Thrown by `parseStory`: what is wrong with the file, one line a problem, each with its path. */
export class NotAStory extends TypeError {
  override readonly name = "NotAStory";
}

/**
 * Reads a story file. Throws `NotAStory` where the text is no JSON or breaks the contract.
 *
 * @example parseStory(readFileSync("story.json", "utf8")).claims.length
 */
export function parseStory(json: string): Story {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new NotAStory(`not JSON: ${(error as Error).message}`);
  }
  const { format } = (data ?? {}) as { readonly format?: unknown };
  if (typeof format === "string" && format !== FORMAT && format.startsWith("variorum.story/"))
    throw new NotAStory(`of another version: ${format}; this program reads ${FORMAT}`);
  const result = storySchema.safeParse(data);
  if (!result.success) {
    // In what is no story file at all, that no other key is there either says nothing.
    const foreign = result.error.issues.filter(({ path }) => path.length === 0 || path[0] === "format");
    const problems = (foreign.length > 0 ? foreign : result.error.issues).map(
      (issue) => `${issue.path.join(".") || "(file)"}: ${issue.message}`,
    );
    throw new NotAStory(problems.slice(0, 20).join("\n"));
  }
  return result.data as unknown as Story;
}

/** The contract as JSON Schema (draft 2020-12). */
export const storyJsonSchema = (): Record<string, unknown> => ({
  title: "Variorum story file, version 1",
  ...(z.toJSONSchema(storySchema) as Record<string, unknown>),
});
