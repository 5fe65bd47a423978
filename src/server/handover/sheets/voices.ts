import type { SayingView, SpeakerView, VoicesView } from "../../api/views/voices.ts";
import type { SheetRow } from "../sheet.ts";
import { CARRIERS, type Content, type Pen } from "../story-sheet.ts";
import { ownText } from "./in-context.ts";

const KINDS: Readonly<Record<SayingView["kind"], string>> = {
  direct: "quoted",
  indirect: "reported",
  mixed: "partly quoted",
};

/** A row for each thing that is said, and for each other wording of it. */
export const voicesSheet = (pen: Pen, { speakers }: VoicesView): Content => ({
  columns: [
    { name: "attribution", for: "programs" },
    { name: "speaker" },
    { name: "role" },
    { name: "how" },
    { name: "said" },
    { name: "stance" },
    { name: "qualified" },
    { name: "through" },
    ...CARRIERS,
  ],
  rows: speakers.flatMap((speaker) => speaker.sayings.flatMap((saying) => rowsOf(pen, speaker, saying))),
});

const rowsOf = ({ row, carriers }: Pen, { name, role }: SpeakerView, saying: SayingView): SheetRow[] => [
  row(
    [
      saying.id,
      name,
      role,
      KINDS[saying.kind],
      saying.words,
      saying.stance,
      saying.hedge,
      saying.through,
      ...carriers(saying.groups),
    ],
    saying.spot,
  ),
  ...saying.variants.map(({ id, spot, runs }) =>
    row(
      [
        id,
        name,
        role,
        "other wording",
        ownText(runs),
        null,
        null,
        null,
        ...carriers([{ why: null, spots: [spot] }]),
      ],
      spot,
    ),
  ),
];
