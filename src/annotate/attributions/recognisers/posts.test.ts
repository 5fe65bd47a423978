import { cases } from "../../../../test/fixtures/attributions.ts";

cases("posts are signed", [
  "[Divers are at the bridge|content: Lunda Police %direct]. [—|cue] [Lunda Police|source] (@lundapolice) May 3, 2031",
  "[Stay away from the river|content: Ada Nyberg %direct]! pic.example.com/x1 [—|cue] [Ada Nyberg|source] (@ada_nyberg) May 3, 2031\n\nThe river rose.",
  "[The bridge is closed|content].\n\n[—|cue] [Ada Nyberg|source] (@ada_nyberg) May 3, 2031",
  "[Divers left|content: Ada Nyberg]. — [Ada Nyberg|source] (@ada_nyberg) May 3, 2031 [They came back|content: Pia Lind]. — [Pia Lind|source] (@lind) May 4, 2031",
]);

cases("a handle alone signs nothing", ["Write to Ada Nyberg (@ada_nyberg) before May 3, 2031."]);
