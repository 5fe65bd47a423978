/** Voices that have a colour and a shape of their own; all others share the last. */
const MOST = 7;

/** Shapes of half a side 5, around nought: told apart without colour. */
const SHAPES = [
  "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
  "M-4.5 -4.5h9v9h-9z",
  "M0 -6.2L6.2 0L0 6.2L-6.2 0z",
  "M0 -6L5.8 4.4H-5.8z",
  "M0 6L5.8 -4.4H-5.8z",
  "M-2 -5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z",
  "M-6 -3h12v6h-12z",
  "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0",
] as const;

export interface VoiceMark {
  readonly voice: string;
  /** From 1; its colour is `--voice-N` of the style sheet. */
  readonly number: number;
  readonly shape: string;
}

/** The marks of some voices, those named most often first. */
export function voiceMarks(voices: readonly string[]): ReadonlyMap<string, VoiceMark> {
  const times = new Map<string, number>();
  for (const voice of voices) times.set(voice, (times.get(voice) ?? 0) + 1);
  const order = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(
    order.map(([voice], i) => {
      const at = Math.min(i, MOST);
      return [voice, { voice, number: at + 1, shape: SHAPES[at]! }];
    }),
  );
}
