import { cases } from "../../../test/fixtures/attributions.ts";

cases("what others report is denied by the subject of the verb, however far", [
  "[Rejecting|cue] reports [that the dam had failed|content: Lind %denies], [Lind|source] [said|cue] [the wall was safe|content].",
  "[The ministry|source] issued a statement [rejecting|cue] reports [that the dam had failed|content: ministry %denies].",
  "[Officials|source] [rejected|cue] as baseless reports [that the bridge had been mined|content: Officials %denies].",
  "[Ada Nyberg|source] took to the air on Tuesday [to deny|cue] reports [that the plant was on fire|content: Ada Nyberg %denies].",
  "[Lind|source] [shot down|cue] rumours [that the ferry would close|content: Lind %denies].",
]);

cases("one who wants to deny has not denied", [
  "The mayor wanted to deny [reports|cue] [that the dam had failed|content: nobody %says].",
]);

cases("a denial denied is nobody's claim", [
  "The army did not deny that its pilots had fled.",
  "The ministry would neither confirm nor deny the fire.",
  "A spokesman refused to confirm or deny the fire.",
]);

cases("what is not ruled out may be so", [
  "[Police|source] [have not ruled out|cue] [arson|content: Police %says %unverified].",
  "[The governor|source] refused [to rule out|cue] [closing the bridge|content: governor %says %unverified].",
  "[The army|source] [ruled out|cue] [an attack|content: army %denies].",
]);
