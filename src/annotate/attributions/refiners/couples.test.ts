import { cases } from "../../../../test/fixtures/attributions.ts";

cases("several who say it together", [
  "[Kyiv and Moscow|source] [deny|cue] [shelling the town|content: Moscow %denies].",
]);

cases("who is described is not joined", [
  '["Talks failed,"|content: Van Strand] [said|cue] [Van Strand, a fellow at the Centre for Studies at Lunda University of Norvik, and a former U.S. Department of Defense adviser|source].',
]);
