import { cases } from "../../../test/fixtures/attributions.ts";

cases("several who say one thing together", [
  "[Ada Nyberg, Jon Lind, Per Holm and Defense Secretary Kari Berg|source] [concluded|cue] [that the bridge was unsafe|content: Per Holm].",
  "[Lisa Berg of Lund, Jon Lind of South Norvik and Per Holm of Oslo|source] [said|cue] [the dam was unsafe|content: Lisa Berg].",
  "[The Lund Times, the Norvik Post and the Daily Harbour|source] [reported|cue] [that the bridge had been closed|content: Norvik Post].",
]);

cases("no list", [
  "[Ada Nyberg, the mayor of Lund, and Jon Lind|source] [said|cue] [the bridge was safe|content: Jon Lind].",
]);
