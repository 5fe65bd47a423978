import type { Anchor, Judgement, Ruling, Rulings } from "../../../model/judgement.ts";
import type { Located, ReportId, StoryId } from "../../../model/span.ts";
import { judgementsOn } from "../../../store/digest.ts";
import type { Store } from "../../../store/store.ts";
import { relocate } from "../../../text/compare/relocate.ts";

/** Where the words that a person pointed at stand in the reports that a story has now. */
export type Carry = (place: Located) => Located | null;

/**
 * A place stays where it is while its report is of the story. Where the article has a later text, it goes to the same
 * words there; null: the words are gone, or the report went to another story.
 */
export function carrier({ articles }: Store, members: readonly ReportId[]): Carry {
  const here = new Set(members);
  return (place) => {
    if (here.has(place.report)) return place;
    const revision = articles.revision(place.report);
    if (revision === null) return null;
    const now = articles.revisions(revision.article).findLast(({ report }) => here.has(report))?.report;
    if (now === undefined) return null;
    const [then, text] = [articles.report(place.report)!.text, articles.report(now)!.text];
    const span = relocate(text, then, place);
    return span === null ? null : { report: now, ...span };
  };
}

/** What people say of the names and claims of a story, as its telling takes it. */
export function rulingsOn(store: Store, story: StoryId, members: readonly ReportId[]): Rulings {
  const carry = carrier(store, members);
  const about = judgementsOn(store, story);
  const of = (verdicts: Readonly<Partial<Record<Judgement["kind"], Ruling["verdict"]>>>): Ruling[] =>
    about.flatMap((judgement) => {
      const verdict = verdicts[judgement.kind];
      return verdict === undefined ? [] : (rulingOf(judgement, verdict, carry) ?? []);
    });
  return {
    entities: of({ sameEntity: "same", differentEntity: "different" }),
    claims: of({ joinClaims: "same", partClaims: "different" }),
  };
}

/** Null: fewer than two of its places are in the story, so that there is nothing to rule on. */
function rulingOf(judgement: Judgement, verdict: Ruling["verdict"], carry: Carry): Ruling | null {
  const [first, second, ...others] = anchorsOf(judgement).flatMap(({ at }) => carry(at) ?? []);
  if (first === undefined || second === undefined) return null;
  return { verdict, places: [first, second, ...others], by: judgement.by, note: judgement.note };
}

/** The places that a judgement points at; none for one about reports and stories. */
export const anchorsOf = ({ subjects }: Judgement): readonly Anchor[] =>
  (subjects as readonly (Anchor | string)[]).filter((one) => typeof one !== "string");
