import type { MapView } from "../../../server/api/views/map.ts";

type Mark = NonNullable<MapView["drawing"]>["marks"][number];

/** How wide a letter is, as a part of its height. */
const LETTER = 0.58;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The places whose names can be written in letters so high without one lying on another or leaving the map, those named
 * most often first. The server sets the names for a wide window; in a narrow one they are larger against the map.
 */
export function namesThatFit(
  marks: readonly Mark[],
  places: ReadonlyMap<string, { readonly name: string; readonly mentions: number }>,
  height: number,
  width: number,
): ReadonlySet<string> {
  const taken: Box[] = [];
  const named = new Set<string>();
  const mentions = ({ place }: Mark): number => places.get(place)?.mentions ?? 0;
  for (const mark of marks.toSorted((a, b) => mentions(b) - mentions(a))) {
    const name = places.get(mark.place)?.name;
    if (mark.label === null || name === undefined) continue;
    const box = boxOf(mark.label, name, height);
    if (box.left < 0 || box.right > width || taken.some((one) => overlap(one, box))) continue;
    taken.push(box);
    named.add(mark.place);
  }
  return named;
}

function boxOf({ x, y, anchor }: NonNullable<Mark["label"]>, name: string, height: number): Box {
  const width = name.length * height * LETTER;
  const left = anchor === "end" ? x - width : x;
  return { left, right: left + width, top: y - height, bottom: y + height * 0.25 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
