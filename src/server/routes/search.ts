import { z } from "zod";
import { route } from "../api/route.ts";
import { pageQuery, reportId, storyId } from "../api/schemas.ts";

const mark = z.object({ start: z.int(), end: z.int() });

const search = route({
  method: "get",
  path: "/search",
  summary: "Claims and reports that hold the words, best first; what matches is given as spans",
  query: z.object({ q: z.string().min(1).max(400), ...pageQuery }),
  answers: z.object({
    claims: z.array(
      z.object({
        story: storyId,
        claim: z.string(),
        report: reportId,
        text: z.string(),
        marks: z.array(mark),
      }),
    ),
    reports: z.array(
      z.object({
        report: reportId,
        story: storyId.nullable(),
        title: z.string().nullable(),
        titleMarks: z.array(mark),
        words: z.string(),
        excerpt: mark,
        marks: z.array(mark),
      }),
    ),
  }),
  answer({ archive: { store } }, { query: { q, ...page } }) {
    return {
      claims: store.search
        .passages("claim", q, page)
        .map(({ id, ...hit }) => ({ ...hit, claim: id, marks: [...hit.marks] })),
      reports: store.search.reports(q, page).map((hit) => ({
        ...hit,
        story: store.stories.of(hit.report)?.story ?? null,
        titleMarks: [...hit.titleMarks],
        marks: [...hit.marks],
      })),
    };
  },
});

export const searchRoutes = [search];
