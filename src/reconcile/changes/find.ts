import type { Change } from "../../model/changes.ts";
import type { ReportId } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import { articleChanges } from "./articles.ts";
import { tellings } from "./carry.ts";
import { claimChanges } from "./claims.ts";
import { figureChanges } from "./figures.ts";
import { matchClaims } from "./match.ts";

/** No article was revised. */
const NONE: ReadonlyMap<ReportId, ReportId> = new Map();

/**
 * What a later telling of a story says that an earlier one did not, and the other way round: reports and revisions
 * first, then claims, then figures, each in the order of the later telling; what is gone comes last of the claims.
 * Nothing is compared but the two tellings: whoever has two story files can ask. `revised` leads from a report of the
 * earlier telling to the revision of the same article in the later one.
 *
 * @example changesBetween(story, story) // []
 */
export function changesBetween(
  before: Story,
  after: Story,
  revised: ReadonlyMap<ReportId, ReportId> = NONE,
): readonly Change[] {
  const told = tellings(before, after, revised);
  return [...articleChanges(told), ...claimChanges(told, matchClaims(told)), ...figureChanges(told)];
}
