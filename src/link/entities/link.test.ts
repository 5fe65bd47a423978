import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { link, namingReport, shown } from "../../../test/fixtures/names.ts";
import { linkEntities } from "./link.ts";

const cases: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  "romanisations and slips of one name": [
    [
      "[P Volodymyr Zelenskyy] [P Zelenskyy]",
      "[P Volodymyr Zelenskiy]",
      "[P Volodymyr Zelenksyy]",
      "[P Zelensky]",
    ],
    ["Volodymyr Zelenskyy = Volodymyr Zelenskiy = Volodymyr Zelenksyy = Zelenskyy = Zelensky"],
  ],
  "given names in two romanisations, short and long": [
    [
      "[P Alexei Dubrov] [P Robert Lund]",
      "[P Aleksei Dubrov] [P Bob Lund]",
      "[P Gérard Colin]",
      "[P Gerard Colin]",
    ],
    ["Alexei Dubrov = Aleksei Dubrov", "Gerard Colin = Gérard Colin", "Robert Lund = Bob Lund"],
  ],
  "an outlet of several words is no place or person, whatever is read in it": [
    ["[L Fox News Channel] [P Channel]", "[O Fox News Channel]"],
    ["Fox News Channel", "Channel"],
  ],
  Gaddafi: [
    ["[P Moammar Gaddafi]", "[P Muammar Qaddafi]", "[P Moammar Qadhafi]"],
    ["Moammar Gaddafi = Moammar Qadhafi = Muammar Qaddafi"],
  ],
  "two people with one surname stay two, and the one in the fore has the bare surname": [
    [
      "[P Salim Haddad] met his father, [P Rashid Haddad]. [P Haddad] left.",
      "[P Salim Haddad] and [P Salim Haddad]",
    ],
    ["Rashid Haddad", "Salim Haddad = Haddad"],
  ],
  "a brother by his given name": [
    ["[P Karim Haddad]", "[P Salim Haddad] and his brother [P Karim]"],
    ["Karim Haddad = Karim", "Salim Haddad"],
  ],
  "a name of marks alone, which folding leaves nothing of, is one all the same": [
    ["[P ’s] and [P Anna Weber]", "[P ’s]"],
    ["Anna Weber", "’s"],
  ],
  "unlike given names never join": [
    ["[P Anna Weber]", "[P Hanno Weber]"],
    ["Anna Weber", "Hanno Weber"],
  ],
  "brothers who share the first of two given names": [
    ["[P Karl Otto Lund]", "[P Karl Emil Lund]", "[P Karl O. Lund]"],
    ["Karl Emil Lund", "Karl Otto Lund = Karl O. Lund"],
  ],
  "namesakes are told apart by the title or role beside the surname, from another report too": [
    [
      "[P director|Grace Holm] met [P Health Minister|Samuel Holm]. [P Minister|Holm] left.",
      "[P Health Minister|Holm] stayed, and [P director|Holm] left.",
      "[P Erik Lund] is a cousin of [P Mary Lund]. [P Ms|Lund] left.",
    ],
    ["Samuel Holm = Holm", "Grace Holm = Holm", "Mary Lund = Lund", "Erik Lund"],
  ],
  "a surname of several words": [
    ["[P Ibrahim El Qadri]", "[P El Qadri] [P Qadri]"],
    ["Ibrahim El Qadri = El Qadri = Qadri"],
  ],
  "a mayor whom one report calls a major": [
    ["[P Leeds Mayor|Sandra Okafor] [P Okafor]", "[P Leeds Major|Sandra Okafor] [P Major|Okafor]"],
    ["Sandra Okafor = Okafor"],
  ],
  "William is not Williams": [
    ["[P Robert Williams]", "[P William]"],
    ["Robert Williams", "William"],
  ],
  "ministries of one country under every form, of two countries apart": [
    [
      "[O Russia's Ministry of Defense] [O Ukraine's defense ministry]",
      "[O Russian defence ministry] [O Ukrainian Defence Ministry]",
      "[O Russia’s defense ministry]",
    ],
    [
      "Russian defence ministry = Russia's Ministry of Defense = Russia’s defense ministry",
      "Ukrainian Defence Ministry = Ukraine's defense ministry",
    ],
  ],
  "acronyms, listed and from the story": [
    [
      "[O International Atomic Energy Agency]",
      "[O IAEA]",
      "[O Northern Fisheries Agency] [O NFA]",
      "[O ISIS]",
      "[O Islamic State]",
    ],
    ["International Atomic Energy Agency = IAEA", "Islamic State = ISIS", "Northern Fisheries Agency = NFA"],
  ],
  "a body with a word less": [
    ["[O Greater Lundby Police]", "[O Lundby police]"],
    ["Greater Lundby Police = Lundby police"],
  ],
  "a body by the first word of its name, unless the word is also somebody or somewhere else": [
    [
      "[O Korvan Copper] [O Hadra Water] [O Ostrel Steel] [O Ostrel Rail]",
      "[O Korvan] [L Hadra] [O Hadra] [O Ostrel]",
    ],
    ["Hadra", "Hadra", "Hadra Water", "Korvan Copper = Korvan", "Ostrel", "Ostrel Rail", "Ostrel Steel"],
  ],
  "countries and towns with several names": [
    [
      "[L UK] [L Kiev]",
      "[L Britain] [L Kyiv]",
      "[L United Kingdom]",
      "[L U.S.] [L United States]",
      "[L Kursk Oblast] [L Kursk region] [L Kursk]",
    ],
    [
      "Britain = UK = United Kingdom",
      "Kiev = Kyiv",
      "Kursk",
      "Kursk region = Kursk Oblast",
      "United States = U.S.",
    ],
  ],
  "types stay apart unless one was in doubt": [
    ["[L Washington] [P Washington]", "[O Cobra] [O Cobra] [P? Cobra]"],
    ["Cobra", "Washington", "Washington"],
  ],
};

for (const [what, [texts, want]] of Object.entries(cases))
  test(what, () => {
    const found = shown(link(texts));
    const sorted = (name: string): string => name.split(" = ").sort().join(" = ");
    assert.deepEqual(found.map(sorted).sort(), want.map(sorted).sort());
  });

test("a relative whose full name comes late does not take the surname that was spoken of all along", () => {
  const known = "[P President|Otto Lind] spoke. [P Lind] left.";
  const late =
    "[P President|Lind] spoke. [P Lind] left. [P Lind] came back, and [P Lind] sat. His daughter [P Ada Lind] sat too. [P Lind] rose.";
  assert.deepEqual(shown(link([known, late])), ["Ada Lind", "Otto Lind = Lind"]);
  assert.deepEqual(shown(link([late])), ["Ada Lind = Lind"]);
  assert.deepEqual(shown(link([known, "[P Lind] speaks. [P Ada Lind] spoke. [P Lind] left."])), [
    "Ada Lind = Lind",
    "Otto Lind = Lind",
  ]);
});

test("every join tells its reasons and its rule", () => {
  const [entity] = link(["[P Alexei Dubrov]", "[P Aleksei Dubrov]"]);
  const [decision] = entity!.decisions;
  assert.equal(decision!.verdict, "same");
  assert.equal(decision!.by, "link/person");
  assert.match(decision!.reasons[0]!, /surname \+0\.5, given name \+0\.38/);
});

test("an unsure surname says so", () => {
  const [entity] = link(["[P Salim Haddad] [P Rashid Haddad] [P Haddad]"]);
  assert.ok(entity!.decisions.some(({ verdict }) => verdict === "unsure"));
});

test("roles are told, most frequent first", () => {
  const [entity] = link(["[P mayor|Ada Nyberg]", "[P Mayor of Leeds|Ada Nyberg] [P mayor|Nyberg]"]);
  assert.deepEqual(entity!.roles, ["mayor", "Mayor of Leeds"]);
});

test("entityOf finds each mention's entity and refuses others", () => {
  const reports = [namingReport("r0", "[P Ada Nyberg] in [L Leeds]"), namingReport("r1", "[P Nyberg]")];
  const { entities, entityOf } = linkEntities(reports);
  const byId = new Map(entities.map((entity) => [entity.id, entity.name]));
  assert.equal(byId.get(entityOf(0, 1)), "Leeds");
  assert.equal(entityOf(0, 0), entityOf(1, 0));
  assert.throws(() => entityOf(1, 1), RangeError);
});

const NAMES = [
  "P Salim Haddad",
  "P Rashid Haddad",
  "P Haddad",
  "P Hadad",
  "P Alexei Dubrov",
  "P Aleksei Dubrov",
  "P Dubrov",
  "P A. Dubrov",
  "O IAEA",
  "O International Atomic Energy Agency",
  "O Russia's defense ministry",
  "O Defense Ministry",
  "O Russian Ministry of Defence",
  "O Ukraine's defense ministry",
  "L UK",
  "L Britain",
  "L Kursk",
  "L? Dubrov",
  "O? Haddad",
  "G Russians",
];

test("law: the order of the reports changes nothing; every mention is in one entity", () => {
  const texts = fc.array(fc.array(fc.constantFrom(...NAMES), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat()), (lists, random) => {
      const reports = lists.map((list, at) =>
        namingReport(`r${at}`, list.map((name) => `[${name}]`).join(" and ")),
      );
      const shuffled = reports
        .map((one) => ({ one, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const { entities } = linkEntities(reports);
      assert.deepEqual(linkEntities(shuffled).entities, entities);
      assert.equal(
        entities.reduce((n, { mentions }) => n + mentions.length, 0),
        reports.reduce((n, { names }) => n + names.length, 0),
      );
      assert.equal(new Set(entities.map(({ id }) => id)).size, entities.length);
    }),
    { numRuns: 300 },
  );
});
