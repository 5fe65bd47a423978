import { spawn } from "node:child_process";
import { join } from "node:path";

/** Runs alone.ts in a process of its own. */
export function alone<T>(task: string, data = ""): Promise<T> {
  const args = [...process.execArgv, join(import.meta.dirname, "alone.ts"), task, data];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (bytes) => {
      out += bytes;
    });
    child.on("exit", (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`bench/alone.ts ${task}: ${code}`)),
    );
  });
}

interface Round {
  readonly clock: number;
  readonly work: number;
}

export interface Threads {
  /** Times as fast as one process, by the clock: two processes that share nothing, the pool at first, the pool warm. */
  readonly ceiling: number;
  readonly cold: number;
  readonly warm: number;
  /** Seconds of work of all threads of the pool. */
  readonly work: { readonly cold: number; readonly warm: number };
}

/**
 * What the machine gives to two processes at once is the most that two threads can get of it. All that is compared runs
 * right after each other, but by the clock: a busy machine falsifies it.
 */
export async function threads(data: string): Promise<Threads> {
  const read = () => alone<{ readonly clock: number }>("read", data);
  const one = (await read()).clock;
  const two = Math.max(...(await Promise.all([read(), read()])).map(({ clock }) => clock));
  const { cold, warm } = await alone<{ readonly cold: Round; readonly warm: Round }>("pool", data);
  return {
    ceiling: (2 * one) / two,
    cold: one / cold.clock,
    warm: one / warm.clock,
    work: { cold: cold.work, warm: warm.work },
  };
}
