import assert from "node:assert/strict";
import { test } from "node:test";
import { bareStory } from "../../test/fixtures/story.ts";
import { type IsStatement, lookup, wordsAt } from "./lookup.ts";
import { alonePlace, clearest, dayInPeriod, saidPlace, shownPlace } from "./shown.ts";

const story = bareStory();
const look = lookup(story);

/** The words shown for an assertion of some words of a text that stands alone. */
const shown = (text: string, words: string, isStatement?: IsStatement): string => {
  const report = { ...story.reports[0]!, text, sentences: [[0, text.length] as const], blocks: [] };
  const alone = lookup({ ...story, reports: [report], attributions: [] }, isStatement);
  const start = text.indexOf(words);
  const place = {
    report: report.id,
    start,
    end: start + words.length,
    attribution: null,
    stance: "says",
    hedge: "none",
  } as const;
  return wordsAt(alone, shownPlace(alone, place));
};

test("a clause is shown as it stands; a scrap, or what hangs on words before it, as its sentence", () => {
  const text = "The mayor praised the crews, including six from abroad, and planned to stay.";
  assert.equal(shown(text, "The mayor praised the crews"), "The mayor praised the crews");
  assert.equal(shown(text, "the crews"), text);
  assert.equal(shown(text, "including six from abroad"), text);
  assert.equal(shown(text, "The mayor praised the crews, including six from abroad, and planned to"), text);
  const inset = "Two men died and 94 people, among them nine guards, were hurt in the crush.";
  assert.equal(shown(inset, "Two men died and 94 people"), inset);
  const opened = "The crews left after, according to the mayor, a wall fell in.";
  assert.equal(shown(opened, "The crews left after"), opened);
});

test("words without a verb and its subject are shown as their sentence, where the trees are at hand", () => {
  const text =
    "Nyberg left the port of Tarvik early and firmly rejected any part in the fire on the quay, which is still burning, as crews of four towns bring water from the harbour and the river in whatever they have at hand to carry it in.";
  const scrap = "firmly rejected any part in the fire on the quay";
  assert.equal(shown(text, scrap), scrap);
  assert.equal(
    shown(text, scrap, ({ start }) => start === 0),
    text,
  );
});

test("a dateline is left out, the opening mark of a quotation let in", () => {
  assert.equal(
    shown(
      "TARVIK, Estonia (Reuters) - The port of Tarvik is closed",
      "TARVIK, Estonia (Reuters) - The port of Tarvik is closed",
    ),
    "The port of Tarvik is closed",
  );
  assert.equal(
    shown("He said: “We will stay here,” and left.", "We will stay here,” and left"),
    "“We will stay here,” and left",
  );
});

test("the mark that closes a quotation is let in with the one that opens it, and no other", () => {
  for (const [text, quoted] of [
    ["“We look for nine people still,” she said.", "“We look for nine people still,”"],
    ['"We look for nine people still", she said.', '"We look for nine people still"'],
    ["“We look for nine people still and shall not rest,” she said.", "We look for nine people still"],
  ] as const)
    assert.equal(shown(text, "We look for nine people still"), quoted);
});

test("the mark of a list and the pictures before a post are left out", () => {
  assert.equal(
    shown("•\tCrews pulled 41 people out.", "•\tCrews pulled 41 people out"),
    "Crews pulled 41 people out",
  );
  assert.equal(
    shown("👉🏽 Crews pulled 41 people out.", "👉🏽 Crews pulled 41 people out"),
    "Crews pulled 41 people out",
  );
});

test("in the report's own voice a part of a sentence that fits a line is shown as the sentence", () => {
  const text = "Ada Nyberg, an engineer born in Lunda, had worked at the port for five years.";
  assert.equal(shown(text, "an engineer born in Lunda, had worked at the port for five years"), text);
  assert.equal(shown(text, "Ada Nyberg, an engineer born in Lunda"), "Ada Nyberg, an engineer born in Lunda");
});

test("a subject without its verb, and what only opens a sentence, are shown as the sentence", () => {
  const subject = "Nyberg said the crane that fell on the quay at Tarvik on Monday could have been mended.";
  assert.equal(shown(subject, "Nyberg said the crane that fell on the quay at Tarvik on Monday"), subject);
  const opening = "In the wake of the fire at Lunda, the council met.";
  assert.equal(shown(opening, "In the wake of the fire at Lunda"), opening);
  const late = "Long after the crane fell at Tarvik, sirens were heard.";
  assert.equal(shown(late, "Long after the crane fell at Tarvik"), late);
  const whole = "The crane fell on the quay at Tarvik, and nobody was hurt.";
  assert.equal(shown(whole, "The crane fell on the quay at Tarvik"), "The crane fell on the quay at Tarvik");
});

test("the object of a verb is shown with the verb", () => {
  const said = {
    report: "r",
    by: "attributions/object",
    content: { start: 19, end: 40 },
    cue: { start: 11, end: 18 },
  };
  const place = (by: string, cueEnd: number) =>
    saidPlace(look, { ...story.attributions[0]!, ...said, by, cue: { start: 11, end: cueEnd } });
  assert.deepEqual(place("attributions/object", 18), { report: "r", start: 11, end: 40 });
  assert.deepEqual(place("attributions/object", 14), { report: "r", start: 19, end: 40 });
  assert.deepEqual(place("attributions/complement", 18), { report: "r", start: 19, end: 40 });
});

test("what somebody vows or plans to do is shown with the verb that says so", () => {
  const told = (text: string, cueWords: string, content: string): string => {
    const report = { ...story.reports[0]!, text, sentences: [[0, text.length] as const], blocks: [] };
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const alone = lookup({ ...story, reports: [report] });
    const said = { ...story.attributions[0]!, report: report.id, content: at(content), cue: at(cueWords) };
    return wordsAt(alone, saidPlace(alone, said));
  };
  const vow = "The warden vowed at first to sell no crane, and sold two.";
  assert.equal(told(vow, "vowed", "to sell no crane"), "vowed at first to sell no crane");
  assert.equal(
    told("The warden vowed, late, to sell no crane.", "vowed", "to sell no crane"),
    "to sell no crane",
  );
  assert.equal(told("The warden said no crane was sold.", "said", "no crane was sold"), "no crane was sold");
});

test("what begins with a pronoun is shown with its speaker where he stands right before his verb", () => {
  const shownOf = (text: string, said: string, kind: "indirect" | "direct" = "indirect"): string => {
    const report = { ...story.reports[0]!, text, sentences: [[0, text.length] as const], blocks: [] };
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const attribution = {
      ...story.attributions[0]!,
      report: report.id,
      kind,
      content: at(said),
      cue: at("said"),
      source: { start: 0, end: text.indexOf(" said") },
      voices: [],
      stance: "says" as const,
    };
    const alone = lookup({ ...story, reports: [report], attributions: [attribution] });
    const assertion = {
      report: report.id,
      ...at(said),
      attribution: attribution.id,
      stance: "says",
      hedge: "none",
    };
    return wordsAt(alone, shownPlace(alone, assertion as never));
  };
  const owners = "The owners said on Monday that they had heard nothing of the plan";
  assert.equal(shownOf(owners, "they had heard nothing of the plan"), owners);
  const she = "She said they had heard nothing of the plan";
  assert.equal(shownOf(she, "they had heard nothing of the plan"), "they had heard nothing of the plan");
  const mill = "The owners said the mill was safe and sound";
  assert.equal(shownOf(mill, "the mill was safe and sound"), "the mill was safe and sound");
});

test("what stands before a sentence's own words, and a post's signature, are left out", () => {
  for (const prefix of ["TARVIK — ", "3. ", "-- ", "UPDATE: ", "But ", "In addition, "])
    assert.equal(
      shown(`${prefix}The port is closed for now`, `${prefix}The port is closed for now`),
      "The port is closed for now",
    );
  const post = "Divers are at the bridge. — Lunda Police (@lundapolice) May 3, 2031";
  assert.equal(shown(post, post), "Divers are at the bridge.");
});

test("the clearest assertion is a clause, not a scrap", () => {
  assert.match(wordsAt(look, clearest(look, story.claims[0]!)), /^An explosion tore/);
});

test("a day outside the story's period is not the story's", () => {
  assert.equal(dayInPeriod(look, "2031-03-12"), "2031-03-12");
  for (const day of ["1920", "2031-04-01", "2030-12-24", null]) assert.equal(dayInPeriod(look, day), null);
});

/** A story of one report in which one attribution says something. */
const withSaid = (
  text: string,
  said: { content: string; cue: string; source: string },
  kind: "direct" | "indirect",
  stance: "says" | "denies",
) => {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const report = { ...story.reports[0]!, text, sentences: [[0, text.length] as const], blocks: [] };
  const attribution = {
    ...story.attributions[0]!,
    id: "a1",
    report: report.id,
    kind,
    stance,
    content: at(said.content),
    cue: at(said.cue),
    source: at(said.source),
    by: "attributions/complement",
  };
  return {
    look: lookup({ ...story, reports: [report], attributions: [attribution] }),
    at,
    report: report.id,
  };
};

test("of the second sentence of a quotation what stands within its marks is shown", () => {
  const text = '"Nobody called us at all. Not a siren sounded, not one telephone rang," she said.';
  const {
    look: alone,
    at,
    report,
  } = withSaid(
    text,
    { content: text.slice(0, text.indexOf(" she")), cue: "said", source: "she" },
    "direct",
    "says",
  );
  const own = {
    report,
    ...at('Not a siren sounded, not one telephone rang,"'),
    attribution: "a1",
    stance: "says",
    hedge: "none",
  } as const;
  assert.equal(wordsAt(alone, shownPlace(alone, own)), "Not a siren sounded, not one telephone rang");
});

test("what is denied is shown with its denial where no voice stands beside it", () => {
  const text = "Minister Ada Nyberg on Monday denied that there was any cholera in the town of Tarvik.";
  const content = "there was any cholera in the town of Tarvik";
  const {
    look: alone,
    at,
    report,
  } = withSaid(text, { content, cue: "denied", source: "Minister Ada Nyberg" }, "indirect", "denies");
  const own = { report, ...at(content), attribution: "a1", stance: "denies", hedge: "none" } as const;
  assert.equal(wordsAt(alone, shownPlace(alone, own)), content);
  assert.equal(wordsAt(alone, alonePlace(alone, own)), text.slice(0, -1));
});
