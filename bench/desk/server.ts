import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export interface Started {
  readonly origin: string;
  /** Milliseconds of work of all its threads so far; null where the system does not say. */
  work(): number | null;
  stop(): Promise<void>;
}

/** `variorum desk` as a program of its own, just started, as on the morning of a day. */
export async function startDesk(store: string): Promise<Started> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, "src/cli/main.ts", "desk", "--store", store, "--port", "0"],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  for await (const piece of child.stdout) {
    said += String(piece);
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (origin === undefined) continue;
    return {
      origin,
      work: () => workOf(child.pid!),
      async stop() {
        const gone = once(child, "exit");
        child.kill("SIGTERM");
        await gone;
      },
    };
  }
  throw new Error(`the desk did not start: ${said}`);
}

/** A tick of the kernel's accounts, in milliseconds. */
const TICK = 10;

/** Linux tells it in ticks: user and system time are the 14th and 15th words of the line. */
function workOf(process: number): number | null {
  const file = `/proc/${process}/stat`;
  if (!existsSync(file)) return null;
  const words = readFileSync(file, "utf8").split(") ")[1]!.split(" ");
  return TICK * (Number(words[11]) + Number(words[12]));
}
