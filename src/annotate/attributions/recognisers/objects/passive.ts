import { isAsSaying } from "../../as-saying.ts";
import type { CueVerb } from "../../cues.ts";
import type { Found } from "../../draft.ts";
import type { Tree } from "../../tree.ts";
import { isBare, REACH, setsOff } from "./noun-phrases.ts";

/** "was cited by TASS [as saying]": what is said is the participle's. */
const quotesSaying = (tree: Tree, verb: number): boolean =>
  tree.tokens.slice(verb, verb + 12).some((_, step) => isAsSaying(tree, verb + step));

/** «[13 injuries] were reported», «[The raid] was condemned by [the union]»: the subject is what is said. */
export function passiveObject(cue: CueVerb): Found | null {
  const { tree, verb, entry, span } = cue;
  if (quotesSaying(tree, verb)) return null;
  const so = calledSo(cue);
  if (so) return so;
  const subject = tree.child(verb, "nsubj:pass", "nsubj");
  const claim = entry.frames.get("object");
  const strength = claim ?? (tree.child(verb, "obl:agent") >= 0 ? entry.frames.get("whole") : undefined);
  if (subject < 0 || subject > verb || !strength || !tree.isNominal(subject) || entry.frames.has("addressee"))
    return null;
  return {
    content: tree.span(tree.first(subject), Math.min(tree.last(subject), verb - 1)),
    cue: span,
    strength: isBare(tree, subject) || !claim ? 2 : strength,
  };
}

/**
 * «[The raid was described by [the mayor] as a provocation]», «[The plan was called “a disgrace”] by [Lee]»: with what it
 * is called.
 */
function calledSo({ tree, verb, entry, span }: CueVerb): Found | null {
  const strength = entry.frames.get("whole");
  const subject = tree.child(verb, "nsubj:pass", "nsubj");
  const by = tree.tokens.findIndex((t, i) => i > verb && t.text === "by" && tree.head(i) > i);
  if (strength !== 1 || subject < 0 || subject > verb || by < 0 || by > verb + REACH) return null;
  const as = tree
    .children(verb)
    .find((c) => c > by && tree.lower(tree.child(c, "case", "mark")) === "as" && tree.first(c) < c);
  const name = tree.child(verb, "xcomp", "obj");
  const isNamed = name > verb && name < by && !setsOff(tree, verb, by);
  if (as === undefined && !isNamed) return null;
  const to = as === undefined ? by - 1 : tree.last(as);
  const isRelative = tree.relation(verb) === "acl:relcl" && tree.head(verb) < subject;
  const from = tree.first(isRelative ? tree.head(verb) : subject);
  return { content: tree.span(from, to), cue: span, strength };
}
