import { userInfo } from "node:os";

/**
 * The user of this machine, who signs what is decided where no other name is given. A user that the system has no entry
 * for, as in a container that runs under a bare number, goes by the environment, else by that number.
 */
export function userName(ask: () => { readonly username: string } = userInfo, env = process.env): string {
  try {
    return ask().username;
  } catch {
    return env.USER || env.LOGNAME || env.USERNAME || `user ${process.getuid?.() ?? "unknown"}`;
  }
}
