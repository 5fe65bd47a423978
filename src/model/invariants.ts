import type { Located, ReportId, Span } from "./span.ts";
import type { BriefLine, Story } from "./story.ts";

/**
 * The laws of a story file that a schema cannot say: every span lies in its report, every quoted evidence is the words
 * of its span, every id that is named exists, ids are unique, a line of the brief is its parts. Returns one line a
 * breach, none for a sound story.
 *
 * @example checkStory(story) // []
 */
export function checkStory(story: Story): string[] {
  const known = knownIn(story);
  return LAWS.flatMap((law) => [...law(story, known)]);
}

type Breaches = Iterable<string>;

/** What a story has, by id. */
interface Known {
  readonly texts: ReadonlyMap<ReportId, string>;
  readonly entities: ReadonlySet<string>;
  readonly attributions: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly disputes: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

const idsOf = (things: readonly { readonly id: string }[]): Set<string> =>
  new Set(things.map(({ id }) => id));

const knownIn = (story: Story): Known => ({
  texts: new Map(story.reports.map(({ id, text }) => [id, text])),
  entities: idsOf(story.entities),
  attributions: idsOf(story.attributions),
  claims: idsOf(story.claims),
  disputes: idsOf(story.disputes),
  figures: idsOf(story.figures),
});

function* spanIn(what: string, report: ReportId, { start, end }: Span, { texts }: Known): Breaches {
  const text = texts.get(report);
  if (text === undefined) yield `${what}: no report ${report}`;
  else if (
    !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)
  )
    yield `${what}: span ${start}-${end} outside report ${report} (${text.length} long)`;
}

const located = (what: string, at: Located, known: Known): Breaches => spanIn(what, at.report, at, known);

function* names(
  what: string,
  ids: readonly (string | null)[],
  there: { has(id: string): boolean },
): Breaches {
  for (const id of ids) if (id !== null && !there.has(id)) yield `${what}: names ${id}, which is not there`;
}

function* uniqueIds(story: Story): Breaches {
  for (const what of ["reports", "entities", "attributions", "figures", "claims", "disputes"] as const) {
    const seen = new Set<string>();
    for (const { id } of story[what]) {
      if (seen.has(id)) yield `${what}: ${id} twice`;
      seen.add(id);
    }
  }
}

function* reports(story: Story, known: Known): Breaches {
  for (const { id, blocks, sentences, creditLines } of story.reports) {
    for (const block of blocks) yield* spanIn(`block of ${id}`, id, block, known);
    for (const [start, end] of sentences) yield* spanIn(`sentence of ${id}`, id, { start, end }, known);
    for (const credit of creditLines) yield* spanIn(`credit of ${id}`, id, credit, known);
  }
  for (const shared of story.sharedCopy) {
    yield* names("shared copy", shared.reports, known.texts);
    for (const at of shared.passages.flat()) yield* located("shared copy", at, known);
  }
}

function* annotations(story: Story, known: Known): Breaches {
  for (const { id, mentions } of story.entities)
    for (const mention of mentions) yield* located(`entity ${id}`, mention, known);
  for (const time of story.times) yield* located("time", time, known);
  for (const { id, report, content, cue, source } of story.attributions)
    for (const span of [content, cue, source])
      if (span) yield* spanIn(`attribution ${id}`, report, span, known);
  for (const figure of story.figures) {
    yield* located(`figure ${figure.id}`, figure, known);
    yield* names(`figure ${figure.id}`, [figure.claim], known.claims);
    yield* names(`figure ${figure.id}`, [figure.place], known.entities);
  }
}

function* claims(story: Story, known: Known): Breaches {
  for (const { id, assertions, where, related, lines } of story.claims) {
    const what = `claim ${id}`;
    for (const assertion of assertions) {
      yield* located(what, assertion, known);
      yield* names(what, [assertion.attribution], known.attributions);
    }
    yield* names(what, where, known.entities);
    yield* names(what, related, known.claims);
    for (const line of lines) yield* names(what, line.reports, known.texts);
  }
  for (const { id, claims, figures } of story.disputes) {
    yield* names(`dispute ${id}`, claims, known.claims);
    yield* names(`dispute ${id}`, figures ?? [], known.figures);
  }
}

function* brief(story: Story, known: Known): Breaches {
  const lines = story.brief.sections.flatMap((section) => section.lines);
  const quoted = [...lines.flatMap(({ evidence }) => evidence), story.titleEvidence].filter(
    (at) => at !== null,
  );
  for (const evidence of quoted) {
    yield* located("evidence", evidence, known);
    if (known.texts.get(evidence.report)?.slice(evidence.start, evidence.end) !== evidence.quoted)
      yield `evidence: ${JSON.stringify(evidence.quoted)} are not the words at ${evidence.start}`;
  }
  for (const line of lines) {
    yield* names("brief", line.claims, known.claims);
    yield* names("brief", line.disputes ?? [], known.disputes);
    yield* parts(line);
  }
}

function* parts({ text, parts, evidence }: BriefLine): Breaches {
  if (parts === undefined) return;
  const joined = parts.map((part) => part.text).join("");
  if (joined !== text) yield `brief: ${JSON.stringify(text)} is not what its parts say`;
  for (const part of parts)
    if (part.evidence !== null && part.evidence >= evidence.length)
      yield `brief: a part of ${JSON.stringify(text)} names evidence ${part.evidence} of ${evidence.length}`;
}

const LAWS: readonly ((story: Story, known: Known) => Breaches)[] = [
  uniqueIds,
  reports,
  annotations,
  claims,
  brief,
];
