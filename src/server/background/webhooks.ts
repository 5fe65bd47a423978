import type { Clock } from "../../fetch/clock.ts";
import type { Post } from "../../fetch/post.ts";
import type { Alert, Delivery } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { TROUBLED_MS } from "./patience.ts";

/** Sends alerts out. */
export interface Webhooks {
  send(alert: Alert): void;
  stop(): void;
}

/** What is waited after each attempt that failed: after the last nothing more is tried. */
export const WAITS_MS = [30_000, 300_000, 1_800_000];

/**
 * Sends alerts to the addresses that their watches name, each by itself; one that fails is sent again, at most three times.
 * How it went is kept with the alert. What was waiting when the desk was stopped is sent when it is started.
 */
export function webhooks({ watches }: Store, post: Post, clock: Clock): Webhooks {
  const waiting = new Set<() => void>();
  let isOpen = true;

  /** Whatever an attempt meets but a refusal (the archive cannot be read now) may pass: it is made again. */
  function send(alert: Alert): void {
    attempt(alert).catch(() => {
      if (isOpen) later(TROUBLED_MS, () => send(alert));
    });
  }

  async function attempt(alert: Alert): Promise<void> {
    const url = watches.find(alert.watch)?.webhook ?? null;
    if (url === null || alert.delivery === null) return;
    const { delivery, ...message } = alert;
    const { ok, words } = await post(url, { ...message, kind: "variorum.alert/1" });
    if (!isOpen) return;
    const attempts = delivery.attempts + 1;
    const wait = WAITS_MS[delivery.attempts];
    const state = ok ? "delivered" : wait === undefined ? "failed" : "waiting";
    const now = { state, attempts, outcome: words } as const;
    keep(alert.id, now);
    if (state === "waiting") later(wait!, () => send({ ...alert, delivery: now }));
  }

  function keep(alert: Alert["id"], now: Delivery): void {
    try {
      watches.delivered(alert, now);
    } catch {
      later(TROUBLED_MS, () => keep(alert, now));
    }
  }

  function later(ms: number, call: () => void): void {
    const cancel = clock.after(ms, () => {
      waiting.delete(cancel);
      call();
    });
    waiting.add(cancel);
  }

  for (const alert of watches.undelivered()) send(alert);
  return {
    send,
    stop() {
      isOpen = false;
      for (const cancel of waiting) cancel();
    },
  };
}
