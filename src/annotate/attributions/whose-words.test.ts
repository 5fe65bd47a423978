import { cases } from "../../../test/fixtures/attributions.ts";

cases("a clause that opens the sentence ends before the main clause, whose subject may be long", [
  "Weeks ago, as [Ada Nyberg|source] [warned|cue] [that the dam was leaking|content: Ada Nyberg], a nurse and a cook in Lund packed their bags.",
  "Though [Mr. Lind|source] [also expressed doubt|cue] [that the miners would return|content: Lind], his words were kind because he liked them.",
]);

cases("what follows in a participle is said by whose sentence it is, and is no part of the object", [
  "[The miners|source] [rejected|cue] [a plan to close the pit|content: miners], [arguing|cue] [that the coal must last|content: miners].",
  "[Ada Nyberg|source] [accused|cue] [the mill of trying to hide the leak|content: Ada Nyberg], [asking|cue] [if it had called anybody|content: Ada Nyberg].",
]);

cases("a second verb of saying is the first speaker's", [
  "[Ada Nyberg|source] [says|cue] [the dam will hold|content: Ada Nyberg] but [warned of|cue] [more rain|content: Ada Nyberg].",
  "[The ministry|source] [claimed|cue] [that there was no leak|content: ministry] and [said|cue] [it had checked the gates|content: ministry].",
]);

cases("what somebody does besides is not said", [
  "[Norland|source] [announced|cue] [a lockdown at the port|content: Norland] and closed three roads.",
]);

cases("what is found or made clear behind an opening phrase is no tag of it", [
  "In the shed behind the mill, which the brothers had rented, officers found twelve pipes.",
]);

cases("supposed, owed, or said to the reader", [
  "If the mayor says that the dam is safe, nobody will leave.",
  "The board must acknowledge that the dam leaks.",
  "You may think that the dam is safe.",
  "Remember that the dam was built in a hurry.",
]);

cases("words in marks within a sentence of somebody else's are not carried over", [
  '["The dam was safe in May and in June,"|content: Jon Lind] [Jon Lind|source] [said|cue]. The council of elders rose and left the hall under a banner "open to all who come".',
  '["The dam was safe in May and in June,"|content: Jon Lind] [Jon Lind|source] [said|cue]. [The harbour union|source] [condemned|cue] ["a waste of money and of men"|content: harbour union].',
  '["The dam was safe in May and in June,"|content: Jon Lind] [Jon Lind|source] [said|cue]. They had searched the mill as a ["matter of good order."|content: Jon Lind]',
]);

cases("a title behind a colon", ['Her latest book: "The Long Winter of Old Norland"']);

cases("whose aide speaks is not the one with the title", [
  "[An aide to Prime Minister Ada Nyberg|source] [insisted|cue] [the gates had been shut|content: aide to Prime Minister Ada Nyberg].",
  "[Secretary of State Ada Nyberg|source] [said|cue] [the gates had been shut|content: Ada Nyberg].",
]);

cases("a noun whose clause tells of it ends with that clause", [
  "The ship that [officials|source] [believe|cue] [carried the grain|content: officials] sank on Monday.",
]);

cases("clauses that the parser lost", [
  "[Jon Lind|source] [said|cue] in a tweet [he is leaving the town|content: Jon Lind].",
  'The panel of engineers -- in a paper by three of them -- [concluded|cue] with "high confidence" [that the dam had been neglected|content].',
  "[His way is to bring rival clerks into the room, as a way to hear new ideas|content: people], [say|cue] [people who have worked for him|source].",
]);

cases("who speaks, by nouns for them", [
  "[The port was shut|content: state media], [state media|source] [say|cue].",
  "[Two allies of the mayor|source] [insist|cue] [that the port is safe|content: Two allies of the mayor].",
]);

cases("when it was announced is no part of it", [
  "[Norland|source] [announced|cue] Saturday [the arrest of four smugglers|content: Norland].",
]);

cases("what somebody claimed and the report denies", ["The dam is not safe, as Ada Nyberg claimed."]);

cases("who passes it on is no part of what is said", [
  '[Norland|source] [called|cue] [the raid "an act of war,"|content: Harbour Times > Norland] according to the Harbour Times.',
]);

cases("an infinitive ends before what was done besides", [
  "[The court|source] [invited|cue] [Jon Lind to speak|content: court] and paid for his journey.",
]);

cases("examples of those who speak are not all of them", [
  "[Several skippers, including Jon Lind,|source] [said|cue] [the port was shut|content: Several skippers].",
]);

cases("both sides of what somebody else remarks", [
  "[The trouble|content: Ada Nyberg], as [Ada Nyberg|source] [noted|cue], [was that the ferry had no lights|content: Ada Nyberg].",
]);

cases("an agency in brackets without a dash", [
  "Lund, Norland (NPA) [The old ferry sank in the harbour|content: police], [police|source] [said|cue].",
]);

cases("a participle that is a verb", [
  "[Two skippers|source] [claimed|cue] [the guards used force|content: Two skippers].",
]);

cases("what anybody may think, and what the reader has to", [
  "One might hope that the dam would hold.",
  "As such, you have to say that everybody lost.",
]);

cases("who adds something at the start", [
  '[Adds|cue] [Lind|source]: ["If the ministry is not serious about"|content: Lind] the high cost of it, as well as the wait, ["the matter could get ugly."|content: Lind]',
]);
