import { cases } from "../../../test/fixtures/attributions.ts";

cases("what is said in a clause that opens the sentence ends before the main clause", [
  "After [Ada Nyberg|source] [said|cue] [the dam would hold|content: Ada Nyberg], harbour engineers went home.",
  "While [the union|source] [said|cue] [the ferry was old|content: union], [the ministry|source] [said|cue] [it was safe|content: ministry].",
]);

cases("who speaks behind such a clause is no part of it", [
  "Even as the council prepared a paper about the inquiry that brought to light his trip with an aide, Ada Nyberg, [Defense Secretary Kari Berg|source] [revealed|cue] [that the dam had been unsafe|content: Kari Berg].",
  "When police arrived, [Ada Nyberg, the mayor,|source] [said|cue] [the bridge was shut|content: Ada Nyberg].",
]);
