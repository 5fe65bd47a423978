import { spawn } from "node:child_process";
import { complain } from "../output.ts";

/** Opens an address in the user's browser, as the system knows it; where there is none, the address is said. */
export function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  spawn(command!, args, { stdio: "ignore", detached: true })
    .on("error", () => complain(`no browser could be opened; the address is ${address}`))
    .unref();
}
