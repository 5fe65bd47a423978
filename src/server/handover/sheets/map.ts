import type { MapView } from "../../api/views/map.ts";
import { CARRIERS, type Content, type Pen } from "../story-sheet.ts";

/** A row for each place, those that were not found last. */
export const mapSheet = ({ drawn, row, carriers }: Pen, { places, unresolved }: MapView): Content => ({
  columns: [
    { name: "name", for: "programs" },
    { name: "place" },
    { name: "country" },
    { name: "how exactly" },
    { name: "position", for: "readers" },
    { name: "latitude", for: "programs" },
    { name: "longitude", for: "programs" },
    { name: "named" },
    ...CARRIERS,
  ],
  rows: [
    ...places.map(({ id, name, country, precisionWords, position, mentions, spot, groups }) => {
      const place = drawn.look.entities.get(id)?.place ?? null;
      return row(
        [
          id,
          name,
          country,
          precisionWords,
          position,
          place?.lat ?? null,
          place?.lon ?? null,
          mentions,
          ...carriers(groups),
        ],
        spot,
      );
    }),
    ...unresolved.map(({ id, name, spot, groups }) => {
      const { length } = drawn.look.entities.get(id)?.mentions ?? [];
      return row([id, name, null, "not found", null, null, null, length, ...carriers(groups)], spot);
    }),
  ],
});
