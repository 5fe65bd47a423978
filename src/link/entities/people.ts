import { doubleMetaphone } from "double-metaphone";
import { soundKey } from "../../text/names/fold.ts";
import { packagedLines } from "../../text/packaged.ts";
import { likeness } from "./distance.ts";

/** A person's full name, folded and cut, with what stands beside it in the reports. */
export interface Person {
  readonly folded: string;
  readonly given: readonly string[];
  readonly surname: string;
  /** Folded roles of all its mentions. */
  readonly roles: ReadonlySet<string>;
}

/** Small words that go with the surname. */
export const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|bin|ibn|bint|al|el|ul|abu|ad|ar|as|at)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** Cuts a folded name of two words or more: particles go with the surname, initials and middle names with the given name. */
export function readPerson(folded: string, roles: Iterable<string>): Person {
  const words = folded.split(" ").filter((word) => !SUFFIX.test(word));
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1]!)) at--;
  return { folded, given: words.slice(0, at), surname: words.slice(at).join(" "), roles: new Set(roles) };
}

/** One reason to hold two people for one, or for two: its points (of 1), or 0 where it does not apply. */
interface Feature {
  readonly name: string;
  readonly points: (a: Person, b: Person) => number;
}

/** Two names are one person's from here on; every feature's share is in the decision's reasons. */
export const SAME_PERSON = 0.7;

/** The score is the sum of the points that apply, cut to 0..1. */
export function comparePeople(a: Person, b: Person): { readonly score: number; readonly reasons: string[] } {
  const applied = FEATURES.map((feature) => ({ name: feature.name, points: feature.points(a, b) })).filter(
    ({ points }) => points !== 0,
  );
  const sum = applied.reduce((total, { points }) => total + points, 0);
  return {
    score: Math.round(100 * Math.min(1, Math.max(0, sum))) / 100,
    reasons: applied.map(({ name, points }) => `${name} ${points > 0 ? "+" : ""}${points}`),
  };
}

/** The first that applies of a ladder from strong to weak. */
const firstOf =
  (...steps: readonly ((a: string, b: string) => number)[]) =>
  (a: string, b: string): number => {
    for (const step of steps) {
      const points = step(a, b);
      if (points !== 0) return points;
    }
    return 0;
  };

const bare = (word: string): string => soundKey(word);

const surnameLadder = firstOf(
  (a, b) => (a === b ? 0.5 : 0),
  (a, b) => (bare(a) === bare(b) ? 0.45 : 0),
  (a, b) =>
    a.endsWith(`-${b}`) || b.endsWith(`-${a}`) || a.split(" ").at(-1) === b.split(" ").at(-1) ? 0.4 : 0,
  (a, b) => (a.length > 4 && likeness(bare(a), bare(b)) >= 0.8 ? 0.35 : 0),
  (a, b) => (a.length > 5 && soundsAlike(a, b) && likeness(bare(a), bare(b)) >= 0.6 ? 0.3 : 0),
  () => -1,
);

const soundsAlike = (a: string, b: string): boolean => doubleMetaphone(a)[0] === doubleMetaphone(b)[0];

const givenLadder = firstOf(
  (a, b) => (a === b ? 0.4 : 0),
  (a, b) => (bare(a) === bare(b) ? 0.38 : 0),
  (a, b) => (isShortFor(a, b) ? 0.35 : 0),
  (a, b) => ((a.length === 1 || b.length === 1) && a[0] === b[0] ? 0.25 : 0),
  (a, b) => (Math.min(a.length, b.length) > 3 && likeness(bare(a), bare(b)) >= 0.7 ? 0.3 : 0),
  () => -1,
);

/** "J. Robert Lind" is "Robert Lind"; a longer chain of names is a father's line and no middle name. */
const goesByMiddle = (long: Person, short: Person): boolean =>
  long.given.length === 2 &&
  long.given[1] === short.given[0] &&
  (long.given[0]!.length === 1 || shareRole(long, short));

/** "Karl Otto Lund" and "Karl Emil Lund" are brothers at most. */
const middlesDiffer = (a: Person, b: Person): boolean => {
  if (a.given.length !== 2 || b.given.length !== 2) return false;
  const [x, y] = [a.given[1]!, b.given[1]!];
  return x[0] !== y[0] || (Math.min(x.length, y.length) > 1 && likeness(bare(x), bare(y)) < 0.6);
};

const firstGiven = (person: Person): string => person.given[0] ?? "";

const FEATURES: readonly Feature[] = [
  {
    name: "surname",
    points: (a, b) => {
      const points = surnameLadder(a.surname, b.surname);
      const isSlip =
        points < 0 &&
        a.given.length > 1 &&
        a.given.join() === b.given.join() &&
        likeness(a.surname, b.surname) >= 0.6;
      return isSlip ? 0.35 : points;
    },
  },
  {
    name: "given name",
    points: (a, b) => {
      const points = givenLadder(firstGiven(a), firstGiven(b));
      return points < 0 && (goesByMiddle(a, b) || goesByMiddle(b, a)) ? 0.25 : points;
    },
  },
  { name: "other middle name", points: (a, b) => (middlesDiffer(a, b) ? -0.5 : 0) },
  { name: "role in common", points: (a, b) => (shareRole(a, b) ? 0.1 : 0) },
  {
    name: "both differ a little",
    points: (a, b) =>
      bare(a.surname) !== bare(b.surname) && bare(firstGiven(a)) !== bare(firstGiven(b)) ? -0.1 : 0,
  },
];

/** A word of four letters or more that stands in a role of both ("commissioner"). */
const shareRole = (a: Person, b: Person): boolean => {
  const words = new Set([...a.roles].flatMap((role) => role.split(" ")).filter((word) => word.length > 3));
  return [...b.roles].some((role) => role.split(" ").some((word) => words.has(word)));
};

let shortForms: ReadonlyMap<string, ReadonlySet<number>> | null = null;

/** Whether the two are forms of one given name: Bob and Robert, Serhiy and Sergei. */
function isShortFor(a: string, b: string): boolean {
  shortForms ??= readShortForms();
  const groups = shortForms.get(a);
  const others = shortForms.get(b);
  return groups !== undefined && others !== undefined && [...groups].some((group) => others.has(group));
}

function readShortForms(): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  packagedLines("lexicons/names/nicknames.txt").forEach((line, group) => {
    for (const name of line.toLowerCase().split(" "))
      groups.set(name, (groups.get(name) ?? new Set()).add(group));
  });
  return groups;
}
