import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type AskError, ask, atHand } from "../api.ts";

/** What a view asked the server for. While it is asked again, the answer before stays. */
export interface Asked<T> {
  readonly value: T | null;
  readonly error: AskError | null;
  readonly isAsking: boolean;
  /** Asks again, for what has changed on the server. */
  again(): void;
}

/**
 * Asks for an address (`address` in api.ts) whenever it changes, and gives up what is no longer wanted; null asks nothing.
 * What came with the page is there at once.
 */
export function useAsked<T>(path: string | null): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, "again">>(() => {
    const value = atHand<T>(path);
    return value === null ? NOTHING_YET : { value, error: null, isAsking: false };
  });
  const isThere = useRef(state.value !== null);
  const [round, setRound] = useState(0);
  const asked = useRef(path);
  useEffect(() => {
    if (isThere.current) {
      isThere.current = false;
      return;
    }
    if (path === null) return setState({ value: null, error: null, isAsking: false });
    const stop = new AbortController();
    const isOther = asked.current !== path;
    asked.current = path;
    setState((before) => ({ ...before, error: isOther ? null : before.error, isAsking: true }));
    ask<T>(path, { signal: stop.signal }).then(
      (value) => stop.signal.aborted || setState({ value, error: null, isAsking: false }),
      (error) => stop.signal.aborted || setState((before) => ({ ...before, error, isAsking: false })),
    );
    return () => stop.abort();
  }, [path, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...state, again };
}

const NOTHING_YET = { value: null, error: null, isAsking: true };
