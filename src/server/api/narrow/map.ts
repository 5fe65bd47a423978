import type { MapView } from "../views/map.ts";
import { holder, namesOf, type Reports, reportsIn } from "./holds.ts";
import type { FindNarrowing } from "./timeline.ts";

/** The places that are left, in the table and on the map; the map keeps its part of the earth. */
export function narrowMap(view: MapView, { find }: FindNarrowing, reports: Reports): MapView {
  const holds = holder(find);
  const places = view.places.filter(({ name, country, precisionWords, groups }) =>
    holds(() => [name, country ?? "", precisionWords, namesOf(reports, reportsIn(groups))]),
  );
  const left = new Set(places.map(({ id }) => id));
  const { drawing } = view;
  return {
    drawing: drawing && { ...drawing, marks: drawing.marks.filter(({ place }) => left.has(place)) },
    places,
    unresolved: view.unresolved.filter(({ name, groups }) =>
      holds(() => [name, "not found", namesOf(reports, reportsIn(groups))]),
    ),
  };
}
