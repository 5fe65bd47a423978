import { z } from "zod";
import { NotThere } from "../../model/not-there.ts";
import { reportAnswer } from "../api/reports.ts";
import { route } from "../api/route.ts";
import { instantSchema, reportId } from "../api/schemas.ts";
import { runSchema } from "../api/views/parts.ts";

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
    if (report === null || revision === null) throw new NotThere(`no report ${id}`);
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
        edits: z.array(
          z.object({
            kind: z.enum(["cut", "added", "changed"]),
            before: span,
            after: span,
            runs: z.array(runSchema).describe("the words of both: what was cut, was added, stands in both"),
          }),
        ),
      }),
    ),
  }),
  async answer({ archive, room }, { params: { id } }) {
    const { articles } = archive.store;
    const revision = articles.revision(id);
    if (revision === null) throw new NotThere(`no report ${id}`);
    const all = articles.revisions(revision.article);
    const texts = all.map(({ report }) => report);
    const edits = await room.edits(texts);
    return {
      revisions: all.map(({ report, number, retrievedAt, lastSeenAt }, at) => ({
        report,
        number,
        retrievedAt,
        lastSeenAt,
        text: articles.report(report)!.text,
        edits: [...edits[at]!],
      })),
    };
  },
});

const original = route({
  method: "get",
  path: "/reports/{id}/original",
  summary: "The bytes that the report was read from, as they came",
  params,
  answers: "text/plain",
  answer({ archive: { store } }, { params: { id } }) {
    const sha256 = store.articles.revision(id)?.original ?? null;
    const bytes = sha256 === null ? null : store.originals.bytes(sha256);
    if (bytes === null) throw new NotThere(`no original of ${id} was kept`);
    return { bytes, contentType: "text/plain; charset=utf-8", attachment: `${id}.txt` };
  },
});

export const reportRoutes = [one, revisions, original];
