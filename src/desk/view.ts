import type { Params } from "./router.ts";

/** What every view is given. It asks the server for what it shows, and heads itself with a `Heading`. */
export interface ViewProps {
  readonly params: Params;
  readonly query: URLSearchParams;
}
