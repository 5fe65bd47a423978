import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cases, read } from "../../../../test/fixtures/attributions.ts";

cases("pronouns", [
  "Mayor Ada Nyberg met Governor Jon Lind on Friday. [She|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "Mayor Mary Nyberg met Governor John Lind on Friday. [He|source] [said|cue] [the bridge was safe|content: John Lind].",
  "[The National Rail Agency|source] [said|cue] [trains were late|content]. [It|source] [said|cue] [buses would run|content: National Rail Agency].",
]);

cases("roles", [
  "Jon Lind, the governor of the region, arrived on Friday. [The governor|source] [said|cue] [the bridge was safe|content: Jon Lind].",
  "The Lund Institute for Peace counts attacks. [The institute|source] [said|cue] [attacks had doubled|content: Lund Institute for Peace].",
]);

cases("names beside the head", [
  "[Harbour spokeswoman Ada Nyberg|source] [said|cue] [the ferry was safe|content: Ada Nyberg].",
  "[Lunda officials|source] [said|cue] [17 people were hurt|content: Lunda officials].",
]);

cases("who issued a paper speaks in it", [
  "[The ministry|source] issued a statement [saying|cue] [that the bridge was safe|content: ministry].",
]);

cases("words that stand for nobody are the report's own", [
  "[I|source] [think|cue] [the ferry was lost long ago|content: nobody].",
  "[The new timetable|source] [says|cue] [ferries leave at noon|content: nobody].",
  "[No rebel group|source] [has said|cue] [it sank the ferry|content: nobody].",
  "[Nobody|source] [said|cue] [the ferry was full|content: nobody].",
  "[A No 9 Quay spokesman|source] [said|cue] [the ferry was full|content: No 9 Quay spokesman].",
  "[A lot of islanders|source] [say|cue] [the bridge is safe|content: lot of islanders].",
]);

cases("who means those who can speak", [
  "The plan met anger among some islanders [who|source] [say|cue] [the ferry will be late|content: some islanders].",
]);

cases("who is of a place speaks, and not the place", [
  "Rep. Ada Nyberg of Kallvik, NY, [who|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "They met Senator Ada Nyberg of Kansas City, [who|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "They met Ada Nyberg, 34, of Springfield, Ill., [who|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "They met the mother of Jon Lind, [who|source] [said|cue] [the bridge was safe|content: Jon Lind].",
]);

cases("a body by its description and its name", [
  "[The operator, Blue Strait Lines,|source] [said|cue] [the ferry was safe|content: Blue Strait Lines].",
  "[A group calling itself the Free Lunda Front|source] [said|cue] [it had set the fire|content: Free Lunda Front].",
]);

cases("who stands near somebody is another", [
  "[A senior aide to Mr Lind|source] [said|cue] [there was no agreement|content: senior aide to Mr Lind].",
  "Defense attorney Ada Nyberg left. [The district attorney|source] [said|cue] [the money was gone|content: district attorney].",
  "Police spokeswoman Ada Nyberg left. [The spokesman|source] [said|cue] [the bridge was safe|content: spokesman].",
  "Nobody came but Ada Nyberg, a former clerk [who|source] [said|cue] [she was fired|content: Ada Nyberg].",
  "[A letter seen by the Lunda Post|source] [says|cue] [the bridge was unsafe|content: Lunda Post > letter].",
]);

cases("who came to the fore since somebody spoke", [
  '[An engineer|source] [said|cue] [the dam was full|content]. Mayor John Lind cut short his visit on Friday. [He|source] [called|cue] [the flood "a wound in the town"|content: John Lind].',
  "Mayor John Lind left. A porter ran to the ferry with a rope. [He|source] [said|cue] [it was sinking|content: porter].",
  "Villagers spoke to Norpress. Drivers shared a film which [they|source] [said|cue] [showed the bridge falling|content: Drivers].",
]);

cases("a bare title is theirs who bear it bare", [
  "President Ada Nyberg spoke on Friday. Nyberg met French President Jon Roy and left. The talks failed. [The president|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "Vice President Jon Lind came to the harbour. [The president|source] [said|cue] [the bridge was safe|content: president].",
  "Prime Minister Jon Lind left. Lind met Lind's friends. Ada Nyberg, the minister for harbours, closed two sheds. [The minister|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "Interior Minister Ada Nyberg flew to Lund. [The minister|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "[A harbour official|source] [said|cue] [nobody was hurt|content]. [The official|source] [said|cue] [the bridge was safe|content: harbour official].",
  "Hospital spokeswoman Ada Nyberg left. [The hospital|source] [said|cue] [nobody was hurt|content: hospital].",
  "[The head of the mission|source] [said|cue] [the bridge was safe|content: head of the mission].",
]);

cases("the only company of the report", [
  "The dam belongs to Lunda Copper Corp. It fell on Friday. The river rose. Two people died. [The company|source] [said|cue] [the dam had been safe|content: Lunda Copper Corp.].",
]);

cases("no man by the letters of a word", [
  "Human rights lawyer Mary Nyberg said nothing. Jon Lind left. [German clerk Mary Nyberg|source] [said|cue] [the court would meet|content: Mary Nyberg]. [She|source] [added|cue] [that it was late|content: Mary Nyberg].",
]);

cases("one of several who is named behind", [
  '["There is no doubt,"|content: Jon Lind] [said|cue] [one of them|source], Jon Lind of the Lund Institute.',
]);

cases("a body by a noun of its kind", [
  "Lund Airways lost a jet on Friday. Divers searched the bay. The coast guard sent two boats. It was cold. [The airline|source] [said|cue] [nobody had called|content: Lund Airways].",
  "[Blue Strait, a charity based in Lunda,|source] [said|cue] [the dam had moved|content: Blue Strait]. Lawyers for Norsk Gruppen left. They did not speak. It rained. [The charity|source] [said|cue] [letters had gone unanswered|content: Blue Strait].",
  "The claim was made by the Free Lunda Front. [The group|source] [said|cue] [it had set the fire|content: Free Lunda Front].",
]);

cases("a body's noun stays open where two might be meant", [
  "Lund Airways met Norsk Airlines in Lunda. [The airline|source] [said|cue] [nobody had called|content: airline].",
  "The Interior Ministry spoke to a party. [The party|source] [said|cue] [the bridge was safe|content: party].",
]);

cases("outlets and bodies by a short form", [
  "[Ada Nyberg|source] [told|cue] Al Nahran television [that the bridge was safe|content: Al Nahran > Ada Nyberg].",
]);

cases("it is a body and no official", [
  "[Norvik Power|source] [said|cue] [two people had died|content]. [A harbour official|source] [said|cue] [the dam had held|content]. [Seven remained missing|content: Norvik Power], [it|source] [said|cue].",
]);

cases("which it said is the sentence's subject's, where that is a body", [
  "[Norvik Power|source] [said|cue] [two people had died|content]. The mayor's office released films which [it|source] [said|cue] [showed the bridge falling|content: mayor's office].",
]);

cases("whoever was told it has not spoken, but is who knows of one without a name", [
  "[An engineer|source] [told|cue] Reuters [the dam leaked|content: Reuters > engineer]. [He|source] [said|cue] [it had leaked for weeks|content: Reuters > engineer].",
  "[Ada Nyberg|source] [told|cue] Reuters [the dam leaked|content: Reuters > Ada Nyberg]. [She|source] [said|cue] [it had leaked for weeks|content: Ada Nyberg].",
]);

cases("papers and counts speak for whose they are", [
  "[About 60 people were hurt|content: CNN], [according to|cue] [CNN's count|source].",
  "[A statement from the ministry|source] [said|cue] [the dam was safe|content: ministry].",
  "[The complaint|source] [said|cue] [the dam was unsafe|content: complaint].",
]);

cases("a body's name right behind the noun for it", [
  "[The dam leaks|content: Lund Radio], [according to|cue] [the state broadcaster Lund Radio|source].",
]);

cases("a title that is short before the name, or in capitals", [
  'Sen. Ada Nyberg, R-Maine, met voters. ["The dam leaks,"|content: Ada Nyberg] [the senator|source] [said|cue].',
  "President Jon Lind met voters. But [the President|source] [said|cue] [the dam was safe|content: Jon Lind].",
]);

cases("a newspaper by its noun, whatever a comma adds", [
  "The Lunda Herald sent two men. [The newspaper, which owns a dam,|source] [said|cue] [the dam was safe|content: Lunda Herald].",
]);

cases("two of one surname are told apart by what tells of each", [
  'Jon Falk met Mary Falk on Friday. Lund was calm. Mary Falk left. ["The dam leaks,"|content: Mary Falk] [she|source] [said|cue].',
]);

cases("they are those who came to the fore since one alone spoke", [
  "[Ada Nyberg|source] [said|cue] [the dam was safe|content]. Drivers waited at the gate. [They|source] [said|cue] [nobody had called|content: Drivers].",
  "Lawmakers on the Lund Dam Committee left. Ada Nyberg left. Drivers with the Lund Port Union ran a film that [they|source] [said|cue] [showed the dam|content: Drivers with the Lund Port Union].",
]);

describe("it after a report within a report", () => {
  it("is the body whose sentence it was", () => {
    const { found, chain } = read(
      "The Lunda Post reported on Saturday that Norvik Power has said that the ferry was unsafe. It also reported that the crew was tired.",
    );
    assert.equal(chain(found.at(-1)!), "Lunda Post");
  });
});

cases("a number in a source is whole", [
  "[A group of 1,200 islanders|source] [said|cue] [the ferry was full|content: group of 1,200 islanders].",
]);

cases("a name in a clause that tells of the speaker is another's", [
  "[Two students at the University of Lunda, where Jon Lind was registered,|source] [told|cue] CNN [that they saw him|content: CNN > Two students at the University of Lunda].",
]);

cases("a namesake of whom nothing tells may be a woman", [
  "Douglas Falk was killed over the weekend. [Kenna Falk|source] [said|cue] [she knew him|content]. [She|source] [said|cue] [he was kind|content: Kenna Falk].",
]);

cases("they are no outlet", [
  "[CNN|source] [reported|cue] [that officials knew more|content: CNN]. [They|source] [said|cue] [the dam would hold|content: officials].",
]);

cases("who brought a paper out speaks in it", [
  'The union released a statement Thursday [that|source] [said|cue], ["Every dam leaks."|content: union]',
  '[An engineer|source] [said|cue] [the dam was full|content]. The Lunda Police condemned the leaks in a letter that was read on Friday. ["Trust has been lost,"|content: Lunda Police] [the letter|source] [said|cue].',
]);

cases("party and state are no name", [
  "[Rep. Jon Lind, R-N.Y., a committee member who also signed the letter,|source] [asked|cue]: [“Why did it fail?”|content: Jon Lind]",
  "Kerr argued with Sen. Jon Lind, R-Ky., [who|source] [told|cue] Kerr [that the dam leaks|content: Jon Lind].",
]);

cases("a body without a known name that the sentence is about", [
  "The Interior Ministry left. Balmar released films of its calls which [it|source] [said|cue] [showed that the dam was full|content: Balmar].",
]);

cases("who broke his silence in a statement speaks behind its colon", [
  "[Ada Nyberg|source] [rejected|cue] [the finding|content]. Jon Lind broke his silence in a statement: [he had met her twice|content: Jon Lind], [he|source] [said|cue].",
]);

cases("a bare title before the name that bears it", [
  "[The river took the bridge|content: Ada Nyberg], [the mayor|source] [said|cue]. Mayor Ada Nyberg left the hall.",
  "[The river took the bridge|content: mayor], [the mayor|source] [said|cue]. Mayor Ada Nyberg met Mayor Jon Lind.",
]);

cases("whose statement an outlet quotes", [
  "The Interior Ministry met. [Some 41 people are lost|content: Tarvik Wire > Interior Ministry], according to [a statement by the ministry quoted by the Tarvik Wire|source].",
]);

cases("a firm by its kind and its name", [
  "[The state power company, Norvolt, which runs the dam,|source] [said|cue] [the gates were shut|content: Norvolt].",
]);

cases("somebody by an age, or without a name", [
  'Ada Nyberg, 31, hid in the cellar. Lisa Berg was there too. ["We heard three shots,"|content: Ada Nyberg] [the 31-year-old|source] [said|cue].',
  "[Someone|source] [said|cue] [the ground was shaking|content: Someone].",
]);

cases("the press by what it is", [
  "Reuters had the film. [The wire service|source] [said|cue] [the bridge was shut|content: Reuters].",
  "[State television|source] [said|cue] [the port was open|content: State television].",
  "[At least one shop was looted|content: CNN], [CNN's live footage|source] [showed|cue].",
]);

cases("a part of a paper", [
  'Little came of a statement by Mayor Ada Nyberg. ["The bridge is shut,"|content: Ada Nyberg] [part of the statement|source] [said|cue].',
]);

cases("who is busy with something", [
  "[An official briefed on the latest papers|source] [told|cue] Reuters [that the bridge was shut|content: Reuters > official briefed on the latest papers].",
]);
