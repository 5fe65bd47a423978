import { type Box, meets } from "./bearings.ts";
import { HEIGHT, WIDTH } from "./view.ts";

/** A dot or cross on the map, and the name that is to stand beside it. */
export interface Marked {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a name begins, or ends, and on which line it stands. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** From the middle of a dot to the line of its name: beside it, then above and below. */
const LINES = [4, -5, 13] as const;
const ANCHORS = ["start", "end"] as const;
const LETTER = { width: 7, ascent: 11, descent: 3 } as const;

/**
 * Names for those that find room, in their order, which is that of their weight: off other names and off the map's edge
 * never, off other dots where there is such a place. The others are left to the table and the tooltip.
 */
export function labelsOf<T extends Marked>(marks: readonly T[]): Map<T, Label> {
  const dots = new Map(marks.map((mark) => [mark, dotOf(mark)]));
  const taken: Box[] = [];
  const labels = new Map<T, Label>();
  for (const mark of marks) {
    const others = marks.filter((other) => other !== mark).map((other) => dots.get(other)!);
    const [best] = placesFor(mark)
      .map((label) => ({ label, box: labelBox(mark.name, label) }))
      .filter(({ box }) => isInside(box) && !taken.some((one) => meets(one, box)))
      .map((place) => ({ ...place, covered: others.filter((dot) => meets(dot, place.box)).length }))
      .toSorted((a, b) => a.covered - b.covered);
    if (best === undefined) continue;
    taken.push(best.box);
    labels.set(mark, best.label);
  }
  return labels;
}

const placesFor = ({ x, y, radius }: Marked): Label[] =>
  LINES.flatMap((line, i) =>
    ANCHORS.map((anchor) => {
      const gap = i === 0 ? radius + 3 : radius;
      return { x: anchor === "start" ? x + gap : x - gap, y: y + line, anchor };
    }),
  );

/** What a name covers. */
export function labelBox(name: string, { x, y, anchor }: Label): Box {
  const width = name.length * LETTER.width;
  const left = anchor === "start" ? x : x - width;
  return { left, right: left + width, top: y - LETTER.ascent, bottom: y + LETTER.descent };
}

/** What a dot covers. */
export const dotOf = ({ x, y, radius }: Pick<Marked, "x" | "y" | "radius">): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const isInside = ({ left, right, top, bottom }: Box): boolean =>
  left >= 2 && right <= WIDTH - 2 && top >= 2 && bottom <= HEIGHT - 2;
