import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** `variorum desk` as a program of its own, just started, as on the morning of a day. */
export async function startDesk(store: string): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    [join(root, "scripts", "run.mjs"), "src/cli/main.ts", "desk", "--store", store, "--port", "0"],
    { cwd: root, env: { ...process.env, INIT_CWD: root }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  for await (const piece of child.stdout) {
    said += String(piece);
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (origin === undefined) continue;
    return {
      origin,
      async stop() {
        const gone = once(child, "exit");
        child.kill("SIGTERM");
        await gone;
      },
    };
  }
  throw new Error(`the desk did not start: ${said}`);
}
