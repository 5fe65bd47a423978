import { cases } from "../../../../test/fixtures/attributions.ts";

cases("as somebody says", [
  "As [reported|cue] by [the Harbour Post|source], [the bridge is closed|content].",
  "[The bridge is closed|content], as [the mayor|source] [said|cue] on Friday.",
]);

cases("as of time", ["As the mayor spoke, the bridge fell."]);

cases("behind 'and'", [
  "And as [Ada Nyberg|source] [pointed out|cue], [the bridge is closed|content: Ada Nyberg].",
]);
