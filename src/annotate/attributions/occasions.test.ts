import { cases } from "../../../test/fixtures/attributions.ts";

cases("a question that opens the sentence is nobody's claim", [
  "[Asked|cue] [whether the dam would hold|content: nobody %asks], [the engineer|source] [said|cue], [“No.”|content: engineer %direct]",
  "Asked by the Lunda Post if the bridge was safe, [Ada Nyberg|source] [said|cue]: [“It is not.”|content: Ada Nyberg]",
  "When pressed on whether he would go, [Jon Lind|source] [replied|cue]: [“Not yet.”|content: Jon Lind]",
]);
