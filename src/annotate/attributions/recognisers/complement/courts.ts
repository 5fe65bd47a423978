import type { CueVerb } from "../../cues.ts";
import { speakerOf } from "../../speaker.ts";

/** "[The court] heard that …", "[the inquest] heard …": what is heard there is told there, by whomever. */
export function heardInCourt(cue: CueVerb): boolean {
  const speaker = cue.lemma === "hear" && cue.asserted ? speakerOf(cue) : null;
  return speaker !== null && COURTS.test(cue.tree.token(speaker.head)?.lemma ?? "");
}

const COURTS = /^(?:court|jury|juror|inquest|tribunal|inquiry|hearing|trial|magistrate)$/;
