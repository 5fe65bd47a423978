import { cases } from "../../../../test/fixtures/attributions.ts";

cases("hedges", [
  "[The army|source] [said|cue] [it had shot down ten drones|content %unverified]. Reuters could not independently verify the report.",
  "[The firm|source] [said|cue] [the pilot allegedly slept|content %alleged].",
  "[Police|source] [said|cue] [two people died|content %none].",
]);
