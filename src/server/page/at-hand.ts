import type { Route } from "../api/route.ts";
import type { Desk } from "../desk.ts";
import type { AtHand } from "./page.ts";

/**
 * What some routes would answer, where it is at hand at once. Whatever stands in the way is nothing here: the browser then
 * asks by itself, and is told.
 */
export function answersAtHand(routes: readonly Route[], desk: Desk): AtHand {
  const able = routes.flatMap(({ path, params, query, atHand }) =>
    atHand === undefined
      ? []
      : [
          {
            pattern: new RegExp(`^/api${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
            params,
            query,
            atHand,
          },
        ],
  );
  return (address) => {
    const { pathname, searchParams } = new URL(address, "http://desk");
    for (const { pattern, params, query, atHand } of able) {
      const groups = pattern.exec(pathname)?.groups;
      if (groups === undefined && !pattern.test(pathname)) continue;
      const [where, what] = [
        params?.safeParse({ ...groups }),
        query?.safeParse(Object.fromEntries(searchParams)),
      ];
      if (where?.success === false || what?.success === false) return null;
      try {
        return atHand(desk, { params: where?.data, query: what?.data });
      } catch {
        return null;
      }
    }
    return null;
  };
}
