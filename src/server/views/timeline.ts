import { shortened } from "../../brief/clause.ts";
import { dayInWords } from "../../brief/days.ts";
import { type Lookup, wordsAt } from "../../brief/lookup.ts";
import { type Happening, timeline } from "../../brief/views/timeline.ts";
import { reasonInWords } from "../../brief/wording.ts";
import type { HappeningView, TimelineView } from "../api/views/timeline.ts";
import type { Drawn } from "./drawing.ts";
import { lineGroups, looseGroup, spotOf } from "./parts.ts";

const MOST = 40;

export const timelineOf = ({ look }: Drawn): TimelineView => ({
  days: timeline(look).map(({ value, background, happenings, published }) => ({
    day: value,
    words: dayInWords(value),
    isBackground: background,
    happenings: happenings.slice(0, MOST).map((happening) => happeningOf(look, happening)),
    published: published.map(({ id }) => id),
  })),
});

const happeningOf = (look: Lookup, { place, claim, time, certain }: Happening): HappeningView => ({
  about: claim?.id ?? null,
  words: shortened(wordsAt(look, place), 170),
  spot: spotOf(place),
  isCertain: certain,
  reasons: time === null ? [] : time.reasons.map((reason) => reasonInWords(look, reason)),
  groups: claim === null ? looseGroup(look, [place]) : lineGroups(look, claim),
});
