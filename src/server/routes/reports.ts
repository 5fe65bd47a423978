import { z } from "zod";
import { annotated } from "../../pipeline/archive/archive.ts";
import { edits } from "../../text/edits.ts";
import { reportAnswer } from "../api/reports.ts";
import { route } from "../api/route.ts";
import { instantSchema, reportId } from "../api/schemas.ts";
import type { Desk } from "../desk.ts";

const params = z.object({ id: reportId });

const one = route({
  method: "get",
  path: "/reports/{id}",
  summary: "A report's text, and the story it belongs to",
  params,
  answers: reportAnswer,
  answer({ archive: { store } }, { params: { id } }) {
    const report = store.articles.report(id);
    const revision = store.articles.revision(id);
    if (report === null || revision === null) throw new RangeError(`no report ${id}`);
    return {
      id,
      input: report.input,
      title: report.given.title,
      outlet: report.given.outlet,
      text: report.text,
      given: { ...report.given },
      story: store.stories.of(id)?.story ?? null,
      article: revision.article,
      retrievedAt: revision.retrievedAt,
    };
  },
});

const span = z.object({ start: z.int(), end: z.int() }).nullable();

const revisions = route({
  method: "get",
  path: "/reports/{id}/revisions",
  summary:
    "The texts that the report's article has had, oldest first, each with what it changed in the one before",
  params,
  answers: z.object({
    revisions: z.array(
      z.object({
        report: reportId,
        number: z.int(),
        retrievedAt: instantSchema,
        lastSeenAt: instantSchema,
        text: z.string(),
        edits: z.array(z.object({ kind: z.enum(["cut", "added", "changed"]), before: span, after: span })),
      }),
    ),
  }),
  answer(desk, { params: { id } }) {
    const { articles } = desk.archive.store;
    const revision = articles.revision(id);
    if (revision === null) throw new RangeError(`no report ${id}`);
    const all = articles.revisions(revision.article);
    return {
      revisions: all.map(({ report, number, retrievedAt, lastSeenAt }, at) => ({
        report,
        number,
        retrievedAt,
        lastSeenAt,
        text: articles.report(report)!.text,
        edits: at === 0 ? [] : editsBetween(desk, all[at - 1]!.report, report),
      })),
    };
  },
});

function editsBetween({ archive }: Desk, before: string, after: string) {
  const [old, young] = [before, after].map((id) => annotated(archive, id)) as [
    ReturnType<typeof annotated>,
    ReturnType<typeof annotated>,
  ];
  return [...edits(old.report.text, old.sentences, young.report.text, young.sentences)];
}

const original = route({
  method: "get",
  path: "/reports/{id}/original",
  summary: "The bytes that the report was read from, as they came",
  params,
  answers: "text/plain",
  answer({ archive: { store } }, { params: { id } }) {
    const sha256 = store.articles.revision(id)?.original ?? null;
    const bytes = sha256 === null ? null : store.originals.bytes(sha256);
    if (bytes === null) throw new RangeError(`no original of ${id} was kept`);
    return { bytes, contentType: "text/plain; charset=utf-8", attachment: `${id}.txt` };
  },
});

export const reportRoutes = [one, revisions, original];
