import { cases } from "../../../../../test/fixtures/attributions.ts";

cases("quotations", [
  '["We are safe,"|content: Ada Nyberg %direct] [said|cue] [Ada Nyberg|source].',
  '["We are safe,"|content: Ada Nyberg] [Ada Nyberg|source] [said|cue]. ["Nobody was hurt in the harbour."|content: Ada Nyberg]',
  "[Ada Nyberg|source] [told|cue] reporters: [“The bridge will not open this year.”|content: Ada Nyberg %direct]",
  "[‘We are safe and the boats are back,’|content: Ada Nyberg] [Ada Nyberg|source] [said|cue].",
  "[The mayor|source] [said|cue] [the plan was “sound”|content %mixed].",
  "[“The bridge is closed,”|content: Ada Nyberg] [Ada Nyberg|source] [said|cue], [“and it will stay so.”|content: Ada Nyberg]",
]);

cases("quotations over several paragraphs and without a tag of their own", [
  "[“The bridge is closed,”|content] [Ada Nyberg|source] [said|cue]. [“We are waiting for the engineers.|content: Ada Nyberg]\n[“They will come in June.”|content: Ada Nyberg]",
  "[Ada Nyberg|source] [said|cue] [the bridge was closed|content].\n[“We are waiting for the engineers from the north.”|content: Ada Nyberg]",
]);

cases("titles, nicknames and scare quotes", [
  "Troops of the “Heron” battalion left the town.",
  "They watched the film “The Long Winter” at home.",
  "The so-called “experts” left the town.",
]);

cases("a sentence of two words goes on with what was said", [
  '["The pond was too full,"|content: Ada Nyberg] [Ada Nyberg|source] [said|cue]. ["Everybody knew."|content: Ada Nyberg]',
]);

cases("who speaks before a colon is no place", [
  '[Our reporter Jonas Kell in Belmora|source][:|cue] ["The smell of gas is everywhere in the streets."|content: Jonas Kell]',
]);

cases("words in marks according to somebody are no neighbour's", [
  '[Ada Nyberg|source] [said|cue] [the dam was safe|content: Ada Nyberg]. ["It may burst in a week,"|content: Jon Lind] [according to|cue] [the engineer Jon Lind|source].',
]);

cases("who declined to comment behind a quotation has not said it", [
  '["The dam was safe in May,"|content: Jon Lind] [Jon Lind|source] [said|cue]. ["Somebody opened the second gate in the night."|content: Jon Lind] The ministry declined to comment.',
  '["The dam was safe in May,"|content: Jon Lind] [Jon Lind|source] [said|cue]. ["Somebody opened the second gate in the night."|content: Jon Lind] Norvolt did not comment.',
]);

cases("a quotation that is signed behind a dash", [
  '["The dam will not hold for another winter, I fear."|content: Ada Nyberg %direct] — [Ada Nyberg|source], an engineer at the harbour.',
]);
