import type { Reading } from "../../../model/reading.ts";
import type { EntityId } from "../../../model/span.ts";
import type { Figure } from "../../../model/story.ts";
import { parseDays } from "../../../text/calendar.ts";
import { lazily } from "../../../text/lazily.ts";
import { sameEvent } from "../../../text/words/events.ts";
import { holds } from "../../sentences/spans.ts";
import { sizeOf, thingCounted } from "../compare.ts";
import { addsOnly } from "./addition.ts";
import { causeOf } from "./cause.ts";
import { daysOf } from "./day.ts";
import { doersOf } from "./doers.ts";
import { type Ground, groundOf } from "./ground.ts";
import { type Days, type Occasion, occasionOf } from "./occasion.ts";
import { isLeftOfHurt, isPartOfToldWhole } from "./part.ts";
import { type Scene, scenesOf } from "./scene.ts";
import { type Setting, settingOf } from "./setting.ts";
import { type Share, shareOf } from "./share.ts";
import { type Site, siteOf } from "./site.ts";
import { isYetToCome } from "./to-come.ts";

/**
 * What one figure counts: of what (`figure.event`, `thing`), where, as of when, of how much of it, and who answers for it.
 * Functions are what is read off its sentence; each is looked at when it is first asked for.
 */
export interface Account {
  readonly figure: Figure;
  /** The number by which it is ordered (`sizeOf`). */
  readonly size: number;
  /** The stems of what is counted; empty for people of any kind. */
  readonly thing: ReadonlySet<string>;
  /** The day of which it holds: its own, else that of its report; null: unknown. */
  readonly day: string | null;
  readonly days: Days | null;
  /** The last of those who give it; undefined: the report itself. */
  readonly voice: string | undefined;
  readonly scene: () => Scene;
  /** The figures of its report in the order of their places, this one among them. */
  readonly told: () => readonly Account[];
  /** When what is counted happened. */
  readonly occasion: () => Occasion;
  /** The places to which it is laid. */
  readonly site: () => Site;
  readonly setting: () => Setting;
  /** The words around. */
  readonly ground: () => Ground;
  readonly doers: () => ReadonlySet<EntityId>;
  readonly cause: () => "illness" | "event" | null;
  /** The counts of other people, to whom something else happened, in its own sentence ("12 killed and 70 wounded"). */
  readonly companions: () => readonly Account[];
  readonly share: () => Share | null;
  /** It is told as a part of a greater one. */
  readonly isPart: () => boolean;
  /** It comes on top of others. */
  readonly isAddition: () => boolean;
  /** It is of what is to come or may be. */
  readonly isPlan: () => boolean;
  /** It is told as the toll ("the toll stands above 400"): without more, that is the toll of what the story is about. */
  readonly isToll: () => boolean;
}

/** A word for a toll before its number. */
const TOLL = /\b(?:toll|tally)\b/i;

/** The account of each figure of a story whose ledger is settled. */
export function accountsOf(reading: Reading): (figure: Figure) => Account {
  const sceneOf = scenesOf(reading);
  const dayOf = daysOf(reading);
  const known = new Map<Figure, Account>();
  const accountOf = (figure: Figure): Account => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    const account = read(figure);
    known.set(figure, account);
    return account;
  };
  const read = (figure: Figure): Account => {
    const scene = lazily(() => sceneOf(figure));
    const day = dayOf(figure);
    const days = day === null ? null : parseDays(day);
    const told = lazily(() => scene().told.map(accountOf));
    return {
      figure,
      size: sizeOf(figure),
      thing: thingCounted(figure),
      day,
      days,
      voice: figure.voices.at(-1),
      scene,
      told,
      occasion: lazily(() => occasionOf(scene(), days)),
      site: lazily(() => siteOf(scene())),
      setting: lazily(() => settingOf(scene())),
      ground: lazily(() => groundOf(scene())),
      doers: lazily(() => doersOf(scene())),
      cause: lazily(() => causeOf(scene())),
      companions: lazily(() => told().filter((one) => isBeside(figure, one, scene()))),
      share: lazily(() => shareOf(scene())),
      isPart: lazily(() => isPartOfToldWhole(scene()) || isLeftOfHurt(scene())),
      isAddition: lazily(() => addsOnly(scene())),
      isPlan: lazily(() => isYetToCome(scene())),
      isToll: lazily(() => TOLL.test(scene().report.text.slice(scene().sentence.start, figure.start))),
    };
  };
  return accountOf;
}

const isBeside = (figure: Figure, { figure: one, size }: Account, { sentence }: Scene): boolean =>
  holds(sentence, one) &&
  one.unit === "people" &&
  one.event !== null &&
  size > 0 &&
  !sameEvent(one.event, figure.event);
