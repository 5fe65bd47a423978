import { cases } from "../../../../test/fixtures/attributions.ts";

cases("a closing tag whose verb passes for a noun", [
  "[The dam should hold through the winter|content: CNN], [CNN|source] [reports|cue].",
  "[It isn't known yet what was used to breach the dam|content: AP], [the AP|source] [reports|cue].",
]);

cases("a closing tag that the tree hung elsewhere", [
  "[At least 31 people were killed and 80 wounded|content: medics and witnesses], [medics and witnesses|source] [said|cue].",
  "[Mosques using loudspeakers called for people to donate blood at hospitals|content: state television], [state television|source] [reported|cue].",
  "[The roof has fallen on the hall at last|content: town official], [a town official|source] [has said|cue].",
]);
