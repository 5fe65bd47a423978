import { narrowMap } from "../../../server/api/narrow/map.ts";
import type { MapView } from "../../../server/api/views/map.ts";
import { useBeginning, useLater } from "../../shell/later.ts";
import { useMedia } from "../../shell/media.ts";
import { Empty } from "../../shell/states.tsx";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Filter } from "../filter.tsx";
import { useNarrowing } from "../narrowing.ts";
import { Chips, HowMany, Words } from "../words.tsx";
import { namesThatFit } from "./map-labels.ts";
import "./map.css";
import { count } from "../../words.ts";
import "./figures.css";

type Place = MapView["places"][number];
type Drawing = NonNullable<MapView["drawing"]>;

/** Where it happened, with how exactly that is known: an area is no pin. Beside it all places, and what was not found. */
export default function Places({ view }: DrawnProps<MapView>) {
  const isLater = useLater();
  const { reports } = useStory();
  const { narrowing, type } = useNarrowing("map");
  const { drawing, places, unresolved } = narrowMap(view, narrowing, reports);
  if (view.places.length + view.unresolved.length === 0)
    return <Empty title="No place is named in these reports." />;
  return (
    <>
      <Filter
        what="places"
        hint="a name, a country, r2 …"
        find={narrowing.find}
        onFind={type}
        found={places.length + unresolved.length}
      />
      {drawing !== null && <Drawn drawing={drawing} places={places} />}
      {places.length > 0 && <PlaceTable places={places} />}
      {isLater && unresolved.length > 0 && (
        <section class="section">
          <h2>
            Not found on the map <HowMany of={unresolved.length} />
          </h2>
          <p class="soft">The gazetteer has no such place, or several of the name that fit alike.</p>
          <ul class="unresolved">
            {unresolved.map(({ id, name, spot, groups }) => (
              <li key={id} data-stop>
                <Words about={id} spot={spot} class="words">
                  <bdi>{name}</bdi>
                </Words>{" "}
                <Chips groups={groups} about={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Height of a name in a narrow window, in units of the drawing, as map.css sets it. */
const NARROW_LETTERS = 25;

function Drawn({ drawing, places }: { readonly drawing: Drawing; readonly places: readonly Place[] }) {
  const { width, height, land, countries, cities, marks } = drawing;
  const byId = new Map(places.map((place) => [place.id, place]));
  /** Too far off, or too many; countries are named by their outlines. */
  const outside = places.filter(
    ({ id, precision }) => precision !== "country" && !marks.some(({ place }) => place === id),
  ).length;
  const isNarrow = useMedia("(max-width: 700px)");
  const named = isNarrow ? namesThatFit(marks, byId, NARROW_LETTERS, width) : null;
  const isNamed = ({ place, label }: Drawing["marks"][number]): boolean =>
    label !== null && (named === null || named.has(place));
  /** So that no dot without a name lies on the name of another. */
  const namedLast = (a: Drawing["marks"][number], b: Drawing["marks"][number]): number =>
    Number(isNamed(a)) - Number(isNamed(b));
  const label = `Map of ${count(marks.length, "place")}: ${marks
    .slice(0, 8)
    .map(({ place }) => byId.get(place)?.name)
    .join(", ")}. The table below says the same.`;
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        <rect class="sea" width={width} height={height} />
        {land.map((d, i) => (
          <path key={i} class="land" d={d} />
        ))}
        <g aria-hidden="true">
          {countries.map(({ name, x, y }) => (
            <text key={name} class="country" x={x} y={y} text-anchor="middle">
              {name}
            </text>
          ))}
          {cities.map(({ name, x, y }) => (
            <g key={`${name}${x}`}>
              <circle class="city" cx={x} cy={y} r="1.8" />
              <text class="city" x={x + 5} y={y + 3.5}>
                {name}
              </text>
            </g>
          ))}
        </g>
        {marks.map(({ place, area }) => area !== "" && <path key={place} class="area" d={area} />)}
        {marks.toSorted(namedLast).map((mark) => {
          const place = byId.get(mark.place);
          return place && <Mark key={mark.place} mark={mark} place={place} isNamed={isNamed(mark)} />;
        })}
      </svg>
      <figcaption>
        Discs are areas named in the reports, dots are towns and points; grey names are for bearings only.{" "}
        {outside > 0 &&
          `${count(outside, "place")} of the table ${outside === 1 ? "is" : "are"} not in this picture. `}
        Drawn from Natural Earth and GeoNames.
      </figcaption>
    </figure>
  );
}

interface MarkProps {
  readonly mark: Drawing["marks"][number];
  readonly place: Place;
  readonly isNamed: boolean;
}

function Mark({ mark: { x, y, dot, label }, place, isNamed }: MarkProps) {
  const words = `${place.name}: ${place.precisionWords}, named ${place.mentions}×`;
  return (
    <Words about={place.id} spot={place.spot} label={words} class="spot">
      <title>{words}</title>
      <rect class="target" x={x - 12} y={y - 12} width="24" height="24" />
      {dot === null ? (
        <path class="centre" d={`M${x - 4} ${y}h8M${x} ${y - 4}v8`} />
      ) : (
        <circle class="pin" cx={x} cy={y} r={dot} />
      )}
      {label !== null && isNamed && (
        <text class="place" x={label.x} y={label.y} text-anchor={label.anchor}>
          {place.name}
        </text>
      )}
    </Words>
  );
}

/** Places on the first screens. */
const FIRST = 12;

const PlaceTable = ({ places }: { readonly places: readonly Place[] }) => (
  <section class="section">
    <h2>
      On the map <HowMany of={places.length} />
    </h2>
    <table class="counts places" aria-label="Places with their positions">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">How exactly</th>
          <th scope="col">Position</th>
          <th scope="col" class="number">
            Named
          </th>
          <th scope="col">Reports</th>
        </tr>
      </thead>
      <tbody>
        {useBeginning(places, FIRST).map(
          ({ id, name, country, precisionWords, position, mentions, spot, groups }) => (
            <tr key={id} data-stop>
              <th scope="row">
                <Words about={id} spot={spot} class="words">
                  <bdi>{name}</bdi>
                </Words>
                {country !== null && <small> {country}</small>}
              </th>
              <td>{precisionWords}</td>
              <td class="when">{position}</td>
              <td class="number">{mentions}×</td>
              <td>
                <Chips groups={groups} about={id} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  </section>
);
