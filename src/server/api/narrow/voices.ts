import type { VoicesView } from "../views/voices.ts";
import { holder, namesOf, type Reports, reportsIn } from "./holds.ts";

export interface VoicesNarrowing {
  readonly find?: string | undefined;
  /** The name of the one who speaks. */
  readonly speaker?: string | undefined;
}

/** A speaker who is left is left with all that they say. */
export function narrowVoices(
  { speakers, total, more }: VoicesView,
  { find, speaker }: VoicesNarrowing,
  reports: Reports,
): VoicesView {
  const holds = holder(find);
  const left = speakers.filter(
    ({ name, role, otherNames, sayings }) =>
      (speaker === undefined || name === speaker) &&
      holds(() => [
        name,
        role,
        ...otherNames,
        ...sayings.map(({ words, groups }) => `${words} ${namesOf(reports, reportsIn(groups))}`),
      ]),
  );
  const isAll = left.length === speakers.length;
  return { speakers: left, total: isAll ? total : left.length, more: isAll ? more : 0 };
}
