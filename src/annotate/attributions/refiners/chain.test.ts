import { cases } from "../marked.ts";

cases("who passes on what another says", [
  "[The emergency ministry|source] [said|cue] [40 people had been rescued|content: TASS > emergency ministry], according to TASS.",
  "[TASS|source] [reported|cue] [that a train had left the rails|content: TASS].",
  "[The train left the rails|content: TASS > transport ministry], TASS [reported|cue], citing [the transport ministry|source].",
  "[The dam holds|content: TASS > engineer], TASS quoted [the engineer|source] as [saying|cue].",
  "TASS, citing [the transport ministry|source], [reported|cue] [that a train had left the rails|content: TASS > transport ministry].",
]);

cases("an interview: the paper that was told passes it on", [
  "[Ada Nyberg|source] [told|cue] Reuters [that the bridge was safe|content: Reuters > Ada Nyberg].",
]);

cases("whoever was spoken to passes it on", [
  "[The dam leaks|content: Reuters > engineer], according to [an engineer who spoke to Reuters|source].",
  "[Ada Nyberg|source] [said|cue] in an interview with Reuters [that the bridge was safe|content: Reuters > Ada Nyberg].",
  "Speaking to Reuters, [Ada Nyberg|source] [said|cue] [the bridge was safe|content: Reuters > Ada Nyberg].",
  "[Ada Nyberg, who spoke to her neighbours,|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
]);

cases("an agency that speaks for itself", [
  "[Reuters|source] [said|cue] [its reporter was hurt|content: Reuters].",
]);

cases("who was quoted by somebody", [
  '["The bridge is lost,"|content: Norpress > Ada Nyberg] [Ada Nyberg, the mayor of Lund,|source] was quoted as [saying|cue] by the Norpress news agency.',
]);
