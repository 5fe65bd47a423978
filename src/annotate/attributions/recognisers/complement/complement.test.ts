import { cases } from "../../../../../test/fixtures/attributions.ts";

cases("complements", [
  "[The harbour police|source] [said|cue] [the ferry had sunk|content: harbour police].",
  "[Mayor Ada Nyberg|source] [said|cue] on Friday [that the bridge had been closed|content: Ada Nyberg].",
  "[The union|source] [has repeatedly denied|cue] [taking part in the raid|content %denies].",
  "[The minister|source] [vowed|cue] [to rebuild the harbour|content %promises].",
  "[The coast guard|source] [asked|cue] [whether the crew was safe|content %asks].",
  "[The ministry|source] [said|cue] [the bridge was safe|content: ministry], [adding|cue] [that trains would run|content: ministry].",
  "[Kyiv|source] [says|cue] [its forces have left the town|content: Kyiv].",
  "[Fishermen|source] [fear|cue] [that the wreck could leak oil|content: Fishermen].",
  "[The pilots' guild|source] [denied|cue] [that the crew had been warned|content %denies].",
  "[The chief executive of the line, Ada Holm,|source] [said|cue] Monday [that the ferry was safe|content: Ada Holm].",
  "[The shipowner|source] [rejected|cue] claims [that the hull had rusted|content %denies].",
  "[The gunman is believed to have fled|content].",
]);

cases("not complements", [
  "The police left the harbour on Friday.",
  "The mayor did not say whether the bridge was open.",
  "The firm wants to build a bridge.",
  "The fact that the bridge fell could indicate that it was old.",
]);

cases("an infinitive that the parser took for a circumstance", [
  "[The mayor|source] [vowed|cue] last month [to rebuild the bridge|content].",
]);

cases("who speaks is named before a relative clause, or stands for several", [
  'Speaking on the same show, [Sen. Ada Nyberg (Lund)|source], who has backed Lind, [said|cue] [Berg has pushed the club to be a "stronger" group|content: Ada Nyberg].',
  "[Many|source] [said|cue] [the bridge was unsafe|content].",
]);

cases("who is told is no part of what is told", [
  "[A guard|source] [told|cue] NPW [that the gate had been open|content: guard].",
  "[Ada Nyberg|source] [told|cue] this newspaper [the firm would not pay|content: Ada Nyberg].",
]);

cases("a second verb of saying has the same speaker", [
  "[The harbour board|source] [repeated|cue] [that its cranes were not involved|content: harbour board] and [suggested|cue] [that the fire was an accident|content: harbour board].",
  "[The Ministry of Health|source] on Friday [confirmed|cue] [14 cases|content: Ministry of Health] and [said|cue] [six of the patients had died|content: Ministry of Health].",
]);

cases("what is no content", [
  "[One juror, who asked not to be named,|source] [said|cue] [the panel had been persuaded|content].",
  "[The ferry was found at noon|content], [the sheriff's office|source] [said|cue], as a storm that has destroyed at least 130 boats kept growing.",
  "[The Free Front|source] [said|cue] in a statement sent to news agencies [that it would release the names|content].",
  "[Jon Lind|source] [denied|cue] [having told the paper that he heard a shot|content %denies].",
  "[She|source] left early, [saying|cue] [this would reveal methods|content].",
]);

cases("who is quoted speaks, and not who quotes", [
  "The state news agency quoted [Governor Ada Nyberg|source] as [saying|cue] [that she had accepted the result|content: state news agency > Ada Nyberg].",
]);

cases("a clause that is somebody else's", [
  "[Some 20,000 people marched to the harbour|content: organisers], [according to|cue] [the organisers|source]; [police|source] [put|cue] [the figure at 6,000|content: police].",
  '["The shot came from his own rifle,"|content: Ada Nyberg] [prosecutor Ada Nyberg|source] [said|cue], [contradicting|cue] [reports that a guard had killed the man|content: Ada Nyberg %denies].',
]);

cases("what was asked ends before the main clause", [
  "[Asked|cue] [why the dam had burst|content: nobody], [the mayor|source] [said|cue] [it was old|content: mayor].",
]);

cases("who goes on doing something says nothing", [
  "Prices continued to rise, and traders will continue to be paid.",
]);

cases("who is said to be something does not say it", ["The men, [said|cue] [to be armed|content: nobody]."]);

cases("a source does not reach into what is said", [
  "The clerk [had been told|cue] by [the office|source] [that the dam leaks|content: office].",
]);

cases("a name that passes for a modal verb", [
  "After chairing a meeting [Teresa May|source] [said|cue]: [“The dam leaks.”|content: Teresa May]",
  'Teresa May left. Norvik raised its threat level to ["critical,"|content: May] which [May|source] [said|cue] [means an attack could come at any time|content: May].',
]);

cases("what is added behind a comma within marks", [
  '[An official|source] [told|cue] CNN [that they were "pleased that Sudmark had launched an inquiry into breaches of this principle,"|content] [adding|cue] [that Sudmark is Norvik\'s "closest partner"|content: CNN > official].',
]);

cases("what others say beside it", [
  "[President Lind has authority to dismiss Holm|content: government spokeswoman], [a government spokeswoman|source] [said|cue], as [top lawmakers|source] [warned|cue] [that doing so may put his job at risk|content: top lawmakers].",
]);

cases("where it was said is no content", [
  "[“The dam leaks,”|content] [Ada Nyberg|source] [said|cue] on NBC’s “Meet the Lund.”",
]);

cases("what somebody believes to be so", [
  "Earlier, police glimpsed what [investigators|source] [believed|cue] [to be the fugitives in the same area|content: investigators].",
]);

cases("behind a semicolon another speaks", [
  "[Nine people have died|content: Health Ministry], [the Health Ministry|source] [says|cue]; [Lunda Relief|source] [puts|cue] [the number at 14|content: Lunda Relief].",
  "[The union|source] [said|cue] [the dam held; the road was open|content: union].",
]);

cases("who says a sentence is not what somebody in it says, and who is questioned is not doubted", [
  "[Prosecutors have questioned Lind as a witness|content: Ada Nyberg], [said|cue] [Ada Nyberg, a clerk|source].",
]);

cases("what a clause about the subject reports ends with it", [
  "Two sailors who [had been reported|cue] [missing on Tuesday|content] were found alive.",
]);

cases("somebody said to be somebody says nothing", [
  "A film surfaced in which a voice said to be hers is heard.",
]);

cases("several clauses of one report, and when it was made", [
  "[A diver|source] [told|cue] Reuters [that seven were hurt – not 30 – and that at least three were lost|content: Reuters > diver].",
  "[The navy|source] [said|cue] Friday [the ferry was safe|content: navy].",
  "[The navy|source] [said|cue] [Friday's storm was a warning|content: navy].",
]);

cases("what a court heard", [
  "[The court|source] [heard|cue] [that Lind had bought the boat in May|content: court].",
  "Ada Nyberg heard that Lind had bought the boat in May.",
]);
