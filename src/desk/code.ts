import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** The code of a view, fetched when it is first needed. */
export interface Code<P> {
  load(): Promise<ComponentType<P>>;
  /** What has been loaded already; null: nothing yet. */
  now(): ComponentType<P> | null;
}

export function code<P>(fetch: () => Promise<{ readonly default: ComponentType<P> }>): Code<P> {
  let loaded: ComponentType<P> | null = null;
  return {
    async load() {
      loaded ??= (await fetch()).default;
      return loaded;
    },
    now: () => loaded,
  };
}

/** Code that comes with the frame. */
export const present = <P>(View: ComponentType<P>): Code<P> => ({ load: async () => View, now: () => View });

/** A view as soon as its code is there, at once where it is; or why it could not be had. */
export function useCode<P>(of: Code<P> | null): {
  readonly View: ComponentType<P> | null;
  readonly lost: Error | null;
} {
  const [, setLoads] = useState(0);
  const [lost, setLost] = useState<Error | null>(null);
  useEffect(() => {
    if (of !== null && of.now() === null) of.load().then(() => setLoads((before) => before + 1), setLost);
  }, [of]);
  return { View: of?.now() ?? null, lost };
}
