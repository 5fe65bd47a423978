import type { Tree } from "../sentences/tree.ts";
import { isNegated } from "./mood.ts";

/** What is under these is feared, hoped for or wondered about by somebody: neither told nor planned. */
const FEARED =
  /^(?:worry|worried|fear|afraid|concern|concerned|confident|wonder|doubt|doubtful|skeptical|sceptical)$/;
/** What was not said, found or shown, is not told; what somebody did not know or mention may well be so. */
const SAID =
  /^(?:say|claim|allege|assert|suggest|conclude|prove|show|establish|find|confirm|believe|think|evidence|proof|indication|sign|sure|certain)$/;
/** What was said, as whoever doubts it calls it. */
const STATED =
  /^(?:report|claim|allegation|accusation|suggestion|assertion|rumou?r|speculation|notion|idea)$/;
/** A clause that opens with one of these is what is asked, and not whether it is so. */
const ASKING = /^W/;

/**
 * Whether a verb tells what its report does not tell: what somebody "never said", "does not conclude" or "found no proof
 * of", what people fear or wonder about.
 */
export function isUnsaid(tree: Tree, verb: number): boolean {
  const { tokens, children } = tree;
  const { relation, head } = tokens[verb]!;
  if (head < 0 || !/^(?:ccomp|acl|xcomp)/.test(relation)) return false;
  const governor = tokens[head]!.lemma.toLowerCase();
  if (governor === "denial" || (STATED.test(governor) && isDoubted(tree, head))) return true;
  if (relation === "acl:relcl") return false;
  if (FEARED.test(governor)) return relation !== "acl";
  if (!SAID.test(governor) || relation === "xcomp") return false;
  const first = Math.min(verb, ...children[verb]!);
  return isNegated(tree, head) && !ASKING.test(tokens[first]!.tag);
}

/** "There is no truth to claims", "it is not the case, despite reports". */
function isDoubted({ tokens, children }: Tree, place: number): boolean {
  const above = tokens[place]!.head;
  return (
    above >= 0 &&
    (isNegated({ tokens, children }, above) || /^(?:fals|untru|baseless|unfound)/.test(tokens[above]!.lemma))
  );
}
