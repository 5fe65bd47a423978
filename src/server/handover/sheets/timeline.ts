import type { TimelineView } from "../../api/views/timeline.ts";
import { CARRIERS, type Content, type Pen } from "../story-sheet.ts";

/** A row for each thing that happened, and for each report that came out; the story's days first, then the background. */
export const timelineSheet = ({ drawn, row, carriers }: Pen, { days }: TimelineView): Content => ({
  columns: [
    { name: "about", for: "programs" },
    { name: "date", for: "programs" },
    { name: "day" },
    { name: "what" },
    { name: "words" },
    { name: "background" },
    ...CARRIERS,
  ],
  rows: days
    .toSorted((a, b) => Number(a.isBackground) - Number(b.isBackground))
    .flatMap(({ day, words, isBackground, happenings, published }) => {
      const background = isBackground ? "yes" : "";
      return [
        ...published.map((report) => {
          const place = { report, start: 0, end: 0 };
          const title = drawn.look.reports.get(report)?.title ?? null;
          const named = carriers([{ why: null, spots: [place] }]);
          return row([null, day, words, "published", title, background, ...named], place);
        }),
        ...happenings.map(({ about, words: said, spot, isCertain, groups }) =>
          row(
            [
              about,
              day,
              words,
              isCertain ? "the words say the day" : "inferred day",
              said,
              background,
              ...carriers(groups),
            ],
            spot,
          ),
        ),
      ];
    }),
});
