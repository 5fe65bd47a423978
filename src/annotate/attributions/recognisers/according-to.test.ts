import { cases } from "../../../../test/fixtures/attributions.ts";

cases("according to", [
  "[Ten people died in the flood|content: Ada Nyberg], [according to|cue] [Mayor Ada Nyberg|source].",
  "[According to|cue] [rescue workers|source], [ten people died in the flood|content: rescue workers].",
]);

cases("a description of the source", [
  "[According to|cue] [Ada Nyberg, the mayor,|source] [ten people died in the flood|content: Ada Nyberg].",
]);

cases("within a relative clause it speaks for that clause", [
  "A fire that [according to|cue] [the ministry|source] [broke out on a ferry|content], spread to two sheds.",
  "The wall, which, [according to|cue] [Ada Nyberg|source], [had cracks|content], fell on Monday.",
]);

cases("a name behind a role", [
  "[According to|cue] [the opposition leader, Ada Nyberg,|source] [the mill had been sold|content: Ada Nyberg].",
]);

cases("each of two sources has its own number", [
  "[The toll of the clashes is of 17 dead|content: government] [according to|cue] [the government|source], [of several dozens|content: hospital sources] [according to|cue] [hospital sources|source].",
]);

cases("where a relative clause says where", [
  "The flood spread through the valley — where, [according to|cue] [the harbour board|source], [walls are often thin|content: harbour board].",
]);

cases("papers that an outlet had", [
  "[The pumps had failed|content: CNN > engineer], [according to|cue] harbour data CNN obtained Friday from [an engineer|source].",
  "[The pumps had failed|content: CNN > harbour papers], [according to|cue] [harbour papers|source] that CNN has seen.",
]);
