import assert from "node:assert/strict";
import { it } from "node:test";
import { cases, read } from "../../../../test/fixtures/attributions.ts";

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

cases("words in marks that somebody else passes on", [
  '["The dam leaks,"|content: Reuters > Ada Nyberg] [Ada Nyberg|source] [said|cue], according to Reuters.',
]);

cases("who speaks for an outlet, or is of one", [
  "[NPR's Ada Nyberg|source] [reports|cue] [that the bridge was safe|content: NPR > Ada Nyberg].",
  "[An official|source] [told|cue] CNN's Jon Lind [that the bridge was safe|content: CNN > official].",
  "[An engineer|source] [told|cue] the Lunda Herald [that the dam leaks|content: Lunda Herald > engineer].",
]);

cases("where somebody said it", [
  '["The dam leaks,"|content: CNN > Ada Nyberg] [Ada Nyberg|source] [said|cue] on CNN.',
  "[Ada Nyberg|source] [wrote|cue] in the Wall Street Journal [that the dam leaks|content: Wall Street Journal > Ada Nyberg].",
  '[Ada Nyberg|source] [told|cue] NBC\'s "Lund This Week" [that the dam leaks|content: NBC > Ada Nyberg].',
  '[Ada Nyberg|source] [said|cue] on "Lund Today" [that the dam leaks|content: Ada Nyberg].',
]);

cases("who is cited, however the participle hangs", [
  "Several news outlets [reported|cue] [that an arrest had been made|content: Several news outlets > police sources], citing [police sources|source].",
  "The Lunda Eagle [reported|cue] [that the dam leaks|content: Lunda Eagle > two officials], citing [two officials|source].",
  "[The dam had burst|content: agency > governor], the agency, quoting [the governor|source], [said|cue].",
]);

it("nobody passes on words of his own", () => {
  const { found, chain } = read("Ada Nyberg said she believed that the dam would hold.");
  assert.deepEqual(found.map(chain), ["Ada Nyberg", "Ada Nyberg"]);
});

cases("what one tells an outlet in one sentence it passes on all of", [
  "[The dam leaks|content: Reuters > harbour spokesman], [a harbour spokesman|source] [told|cue] Reuters, [adding|cue] [that it was old|content: Reuters > harbour spokesman].",
  "[An official|source] [told|cue] Reuters [that the dam leaked|content: Reuters > official] but [said|cue] [it was too early to leave|content: Reuters > official].",
]);

cases("who had a paper before it, or printed it", [
  "[The driver was drunk|content: Lunda Times > police report], [according to|cue] [a police report seen by the Lunda Times|source].",
  "[Ada Nyberg|source] [said|cue] in a statement published by Norvik state media [that the dam leaks|content: Norvik state media > Ada Nyberg].",
  '["The dam leaks,"|content: Lunda Times > letter] [said|cue] [the letter|source], obtained by the Lunda Times.',
  "[Ada Nyberg|source] [said|cue] on Norvik state television [that the dam leaks|content: Norvik state television > Ada Nyberg].",
]);

cases("according to one who cites another", [
  "[Fourteen miners died in the blast|content: Reuters > regional governor], [according to|cue] Reuters, citing [the regional governor|source].",
]);

cases("whose figures are cited", [
  "[There were 187 cases|content: Ada Nyberg > Health Ministry], Ada Nyberg [said|cue], citing figures of [the Health Ministry|source].",
]);

cases("whoever quotes somebody as saying passes it on", [
  "Police quoted [a witness|source] as [saying|cue] [that the driver had been asleep|content: Police > witness].",
  "Norpress quoted [a senior engineer, who asked not to be named,|source] as [saying|cue] [the dam had burst|content: Norpress > senior engineer].",
]);

it("who is told of in what another says has a voice", () => {
  const { found, chain } = read(
    "Jon Lind, the head of the port, has denied any wrongdoing, a harbour official said.",
  );
  assert.deepEqual(found.map(chain), ["harbour official", "harbour official > Jon Lind"]);
});
