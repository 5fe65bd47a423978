import { cases } from "../marked.ts";

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
