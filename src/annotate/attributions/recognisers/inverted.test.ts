import { cases } from "../../../../test/fixtures/attributions.ts";

cases("reports behind or within what is said", [
  "[The ferry had sunk within minutes|content: harbour police], [the harbour police|source] [said|cue] on Friday.",
  "[Ten people died in the flood|content: Ada Nyberg], [said|cue] [Ada Nyberg|source].",
  "[The bridge|content: Ada Nyberg], [Ada Nyberg|source] [said|cue], [will open in June|content: Ada Nyberg].",
]);

cases("settings are no content", [
  "In a statement on Friday, [the ministry|source] [said|cue] [the bridge was safe|content].",
  "Earlier this week, [the firm|source] [announced|cue] [that it would close the mine|content].",
]);

cases("behind a clause, who is named right behind the verb", [
  "[The old ferry and its crew had been lost at sea|content: Ada Nyberg], [wrote|cue] [poet Ada Nyberg, a friend,|source] on Monday.",
  "[Whether the bridge is safe will be known in May|content: Jon Lind], [said|cue] [Jon Lind|source].",
]);

cases("what somebody was asked is no content", [
  'Pressed on the state of the dam, [Ada Nyberg|source] [replied|cue]: ["That is for the court to establish."|content: Ada Nyberg]',
]);

cases("what happened, its verb taken for a noun", [
  "[A magnitude 6.3 earthquake struck Varda province in the north of Lestovia early on Tuesday, killing at least 17 people and injuring more than 200|content], [the civil protection agency|source] [said|cue].",
]);

cases("a verb that takes no clause tags only words in marks", ["People gathered, they sang hymns."]);

cases("a clause that opens with a word of its own verb's", [
  "[At least 16 people were killed in the flood|content: officials], [officials|source] [said|cue].",
  "[At some point he left in anger|content: Lind], [Lind|source] [says|cue].",
]);

cases("whom a quotation is about says nothing outside of its marks", [
  '[Jon Lind|source] [wrote|cue] at noon to report [that "most are home," adding, "Two boats are missing still. Keep your lamps lit!"|content: Jon Lind]',
]);
