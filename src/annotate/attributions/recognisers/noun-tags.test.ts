import { cases } from "../marked.ts";

cases("a closing tag whose verb passes for a noun", [
  "[The dam should hold through the winter|content: CNN], [CNN|source] [reports|cue].",
  "[It isn't known yet what was used to breach the dam|content: AP], [the AP|source] [reports|cue].",
]);
