import type { Span } from "../../model/span.ts";
import type { CueVerb } from "./cues.ts";
import type { Draft } from "./page.ts";
import { speakerOf } from "./speaker.ts";

/** What a cue verb with a content proposes. `strength` 2: the frame gives an attitude only. */
export function draftOf(
  cue: CueVerb,
  content: Span,
  { by, strength = 1, span = cue.span }: { by: string; strength?: 1 | 2; span?: Span },
): Draft {
  return {
    content,
    cue: span,
    speaker: speakerOf(cue),
    relays: [],
    stance: cue.entry.stance,
    hedge: "none",
    attitude: strength === 2 || !cue.asserted,
    verbatim: false,
    by: `attributions/${by}`,
    anchor: { sentence: cue.sentence, token: cue.verb },
  };
}
