import { shortened } from "../../brief/clause.ts";
import { gist } from "../../brief/gist.ts";
import { type Lookup, wordsAt } from "../../brief/lookup.ts";
import { overlap } from "../../brief/rank.ts";
import { contentOf, type Saying, type Speaker, speakers } from "../../brief/views/speakers.ts";
import { HEDGE_WORDS, relaysInWords, STANCE_WORDS } from "../../brief/wording.ts";
import type { Attribution } from "../../model/story.ts";
import { aligned } from "../../text/compare/aligned.ts";
import type { SayingView, SpeakerView, VoicesView } from "../api/views/voices.ts";
import type { Drawn } from "./drawing.ts";
import { bothRuns, looseGroup, spotOf } from "./parts.ts";

const MOST_SPEAKERS = 80;
const MOST_SAYINGS = 40;

/** Who says most, so many of them; without a number, all that are shown. */
export function voicesOf({ look }: Drawn, first = MOST_SPEAKERS): VoicesView {
  const all = speakers(look);
  const shown = all.slice(0, MOST_SPEAKERS);
  return {
    total: shown.length,
    speakers: shown.slice(0, first).map((speaker) => speakerOf(look, speaker)),
    more: all.length - shown.length,
  };
}

function speakerOf(look: Lookup, { name, entity, sayings, reports }: Speaker): SpeakerView {
  const role = entity?.roles.find((words) => !name.toLowerCase().includes(words.toLowerCase()));
  return {
    id: entity?.id ?? null,
    name,
    kind: entity?.type ?? "",
    role: role ?? "",
    otherNames: [...(entity?.otherNames ?? [])],
    reports: reports.length,
    sayings: wordings(look, sayings.slice(0, MOST_SAYINGS)).map((saying) => sayingOf(look, saying)),
  };
}

/** So much of the shorter quotation in the longer one, of so many words: one quotation, worded or translated otherwise. */
const ALIKE = 0.6;
const FEWEST_WORDS = 4;

/** Sayings, those that are wordings of one quotation drawn together. */
function wordings(look: Lookup, sayings: readonly Saying[]): Saying[] {
  const kept: { saying: Saying; words: ReadonlySet<string> }[] = [];
  for (const saying of sayings) {
    const words = gist(wordsAt(look, contentOf(look, saying.first)));
    const same = kept.findIndex(
      (other) =>
        isQuoted(saying.first) &&
        isQuoted(other.saying.first) &&
        Math.min(words.size, other.words.size) >= FEWEST_WORDS &&
        overlap(words, other.words) >= ALIKE,
    );
    if (same < 0) kept.push({ saying, words });
    else kept[same] = { ...kept[same]!, saying: joined(kept[same]!.saying, saying) };
  }
  return kept.map(({ saying }) => saying);
}

const joined = (one: Saying, other: Saying): Saying => ({
  first: one.first,
  all: [...one.all, ...other.all],
  reports: [...new Set([...one.reports, ...other.reports])],
});

const isQuoted = ({ kind }: Attribution): boolean => kind !== "indirect";

function sayingOf(look: Lookup, { first, all }: Saying): SayingView {
  const words = wordsAt(look, contentOf(look, first));
  return {
    id: first.id,
    kind: first.kind,
    words: first.kind === "direct" ? words : shortened(words, 240),
    spot: spotOf(contentOf(look, first)),
    stance:
      first.stance === "says" || first.kind === "direct" ? "" : STANCE_WORDS[first.stance].replace(" by", ""),
    isAgainst: first.stance === "denies" || first.stance === "doubts",
    hedge: HEDGE_WORDS[first.hedge],
    through: relaysInWords(look, first.voices),
    groups: looseGroup(
      look,
      all.map((one) => contentOf(look, one)),
    ),
    variants: variantsOf(look, first, all),
  };
}

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The other wordings of a quotation, each once. */
function variantsOf(look: Lookup, first: Attribution, all: readonly Attribution[]): SayingView["variants"] {
  if (!isQuoted(first)) return [];
  const words = wordsAt(look, contentOf(look, first));
  const seen = new Set([bare(words)]);
  return all.filter(isQuoted).flatMap((other) => {
    const theirs = wordsAt(look, contentOf(look, other));
    if (seen.has(bare(theirs))) return [];
    seen.add(bare(theirs));
    return [{ id: other.id, spot: spotOf(contentOf(look, other)), runs: bothRuns(aligned(words, theirs)) }];
  });
}
