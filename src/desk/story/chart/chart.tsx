import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Dot, FigureGroup } from "../../../server/api/views/figures.ts";
import { count } from "../../words.ts";
import { Words } from "../words.tsx";
import { dayNumber, dayScale, dayWords, type Scale, valueScale } from "./scale.ts";
import { type VoiceMark, voiceMarks } from "./voices.ts";
import "./chart.css";

const HEIGHT = 240;
const EDGE = { left: 56, right: 24, top: 18, bottom: 30 } as const;

/**
 * The values of one thing over time: one colour and shape a voice, ranges as bars, bounds as arrows, what is said to be
 * about so much hollow. Each dot leads to its words; the table beside it says the same.
 */
export function Chart({ group: { item, dots } }: { readonly group: FigureGroup }) {
  const [frame, width] = useWidth();
  const dated = dots.filter(({ day }) => day !== null);
  if (dated.length < 2) return null;
  return (
    <figure class="chart" ref={frame}>
      {width === null ? (
        <svg height={HEIGHT} aria-hidden="true" />
      ) : (
        <Drawing item={item} dots={dated} width={width} />
      )}
    </figure>
  );
}

interface DrawingProps {
  readonly item: string;
  /** Those that have a day. */
  readonly dots: readonly Dot[];
  readonly width: number;
}

function Drawing({ item, dots, width }: DrawingProps) {
  const marks = voiceMarks(dots.map(({ voice }) => voice));
  const x = dayScale(
    dots.map(({ day }) => dayNumber(day!)),
    EDGE.left + 20,
    width - EDGE.right - 20,
  );
  const y = valueScale(
    dots.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
    HEIGHT - EDGE.bottom,
    EDGE.top,
  );
  const label = `${item} over time: ${count(dots.length, "value")} by ${count(marks.size, "voice")}. The table below says the same.`;
  return (
    <>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="group" aria-label={label}>
        <Axes x={x} y={y} width={width} />
        {[...marks.values()].map(({ voice, number }) => (
          <path key={voice} class={`course voice-${number}`} d={courseOf(dots, voice, x, y)} />
        ))}
        {placed(dots, x, y, width).map(({ dot, left, top }) => (
          <DotMark key={dot.figure} dot={dot} left={left} top={top} y={y} mark={marks.get(dot.voice)!} />
        ))}
      </svg>
      <figcaption>
        <Legend marks={[...marks.values()]} />
      </figcaption>
    </>
  );
}

/** How wide the room is; null until that is known, so that nothing is drawn twice. */
function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.max(280, Math.floor(frame.current?.clientWidth ?? 640)));
    const observer = new ResizeObserver(measure);
    if (frame.current !== null) observer.observe(frame.current);
    measure();
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}

function Axes({ x, y, width }: { readonly x: Scale; readonly y: Scale; readonly width: number }) {
  return (
    <g aria-hidden="true">
      {y.ticks.map((value) => (
        <g key={value} transform={`translate(0 ${y.at(value)})`}>
          <line class="grid" x1={EDGE.left} x2={width - EDGE.right} />
          <text class="tick" x={EDGE.left - 8} y="4" text-anchor="end">
            {value.toLocaleString("en")}
          </text>
        </g>
      ))}
      {x.ticks.map((day) => (
        <text key={day} class="tick" x={x.at(day)} y={HEIGHT - 8} text-anchor="middle">
          {dayWords(day)}
        </text>
      ))}
    </g>
  );
}

/**
 * How one voice's values went from day to day, where it gives one value a day and for several days, all of the same: from
 * two divers to 26 people no line leads.
 */
function courseOf(dots: readonly Dot[], voice: string, x: Scale, y: Scale): string {
  const own = dots.filter((dot) => dot.voice === voice).toSorted((a, b) => (a.day! < b.day! ? -1 : 1));
  const isOne = new Set(own.map(({ item }) => item.toLowerCase())).size === 1;
  if (!isOne || own.length < 2 || new Set(own.map(({ day }) => day)).size < own.length) return "";
  return `M${own.map(({ day, value }) => `${x.at(dayNumber(day!))} ${y.at(value)}`).join("L")}`;
}

interface Placed {
  readonly dot: Dot;
  readonly left: number;
  readonly top: number;
}

/** From the middle of one dot to that of the next. */
const APART = 13;

/** Dots that would lie on each other stand side by side, within the chart; where that is full, on each other. */
function placed(dots: readonly Dot[], x: Scale, y: Scale, width: number): Placed[] {
  const [least, most] = [EDGE.left + 8, width - 8];
  const steps = Math.ceil((most - least) / APART) * 2;
  const taken: { left: number; top: number }[] = [];
  const isFree = (left: number, top: number): boolean =>
    left >= least &&
    left <= most &&
    !taken.some((one) => Math.abs(one.left - left) < APART && Math.abs(one.top - top) < APART);
  return dots.map((dot) => {
    const [middle, top] = [x.at(dayNumber(dot.day!)), y.at(dot.value)];
    let left = middle;
    for (let i = 1; i <= steps && !isFree(left, top); i++)
      left = middle + Math.ceil(i / 2) * (APART + 1) * (i % 2 === 0 ? -1 : 1);
    if (!isFree(left, top)) left = middle;
    taken.push({ left, top });
    return { dot, left, top };
  });
}

interface DotProps extends Placed {
  readonly y: Scale;
  readonly mark: VoiceMark;
}

function DotMark({ dot, left, top, y, mark }: DotProps) {
  const { figure, spot, words, voice, item, day, isSaid, reports, bound, low, high } = dot;
  const label = `${words} ${item}, ${voice}, ${isSaid ? "as of" : "reported"} ${dayWords(dayNumber(day!))}, ${count(reports, "report")}`;
  return (
    <Words about={figure} spot={spot} label={label} class={`dot voice-${mark.number}`}>
      <title>{label}</title>
      <g transform={`translate(${left} ${top})`}>
        <rect class="target" x="-11" y="-11" width="22" height="22" />
        {bound === "between" && low !== null && high !== null && (
          <path
            class="range"
            d={`M0 ${y.at(low) - top}V${y.at(high) - top}M-6 ${y.at(low) - top}h12M-6 ${y.at(high) - top}h12`}
          />
        )}
        {bound === "atLeast" && <path class="range" d="M0 -4V-24M-4 -19L0 -24L4 -19" />}
        {bound === "atMost" && <path class="range" d="M0 4V24M-4 19L0 24L4 19" />}
        <path class={`shape${bound === "about" ? " hollow" : ""}`} d={mark.shape} />
      </g>
    </Words>
  );
}

const Legend = ({ marks }: { readonly marks: readonly VoiceMark[] }) => (
  <ul class="voices-legend">
    {marks.map(({ voice, number, shape }) => (
      <li key={voice}>
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" class={`voice-${number}`}>
          <path class="shape" d={shape} />
        </svg>
        {voice}
      </li>
    ))}
    <li class="how">arrow: at least, or up to · hollow: about · bar: between · undated: day of the report</li>
  </ul>
);
