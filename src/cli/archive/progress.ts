/** What a long run says of itself while it goes on. */
export interface Progress {
  /** `done` of `total`; null where nobody knows how much there is. */
  show(done: number, total: number | null, what: string): void;
  end(): void;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A terminal's bar is drawn again so often; elsewhere a line is written so often. */
const REDRAW_MS = 100;
const LINE_MS = 10_000;
const BAR = 24;

/**
 * A bar with rate and time left on a terminal, a plain line every ten seconds elsewhere, nothing for what is done before.
 * The rate is counted from when the first such thing was shown. `clock` gives milliseconds.
 */
export function progress(output: Output, clock: () => number): Progress {
  let began = clock();
  let counted: string | null = null;
  const pause = output.isTTY === true ? REDRAW_MS : LINE_MS;
  let shown = began;
  let drawn = false;
  return {
    show(done, total, what) {
      const now = clock();
      if (counted !== null && counted !== what) began = shown = now;
      counted = what;
      if (now - shown < pause) return;
      shown = now;
      const words = told(done, total, what, (now - began) / 1000);
      if (output.isTTY !== true) output.write(`variorum: ${words}\n`);
      else {
        output.write(
          `\r${bar(done, total)}${words}`
            .slice(0, (output.columns ?? 80) - 1)
            .padEnd((output.columns ?? 80) - 1),
        );
        drawn = true;
      }
    },
    end() {
      if (drawn) output.write(`\r${" ".repeat((output.columns ?? 80) - 1)}\r`);
      drawn = false;
    },
  };
}

function told(done: number, total: number | null, what: string, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001);
  // what takes long each is not told by how many of it a second has
  const pace = rate < 0.05 ? "" : `, ${rate.toFixed(rate < 10 ? 1 : 0)} a second`;
  const left = total === null || done === 0 ? "" : `, ${duration((total - done) / rate)} left`;
  return `${done}${total === null ? "" : ` of ${total}`} ${what}${pace}${left}`;
}

const bar = (done: number, total: number | null): string => {
  if (total === null || total === 0) return "";
  const full = Math.min(BAR, Math.round((BAR * done) / total));
  return `${"█".repeat(full)}${"░".repeat(BAR - full)} `;
};

/** @example duration(75) // "1 min 15 s" */
function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
