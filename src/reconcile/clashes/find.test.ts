import assert from "node:assert/strict";
import { test } from "node:test";
import { clashes, type Line } from "../../../test/fixtures/clashes.ts";

const [FIRST, SECOND] = ["2031-05-03", "2031-05-05"];

const RAISED: Readonly<Record<string, readonly [RegExp, readonly Line[]]>> = {
  "who is blamed denies it": [
    /^denial true: .*blamed the fire on Otto Brand.* \/ Otto Brand rejected any responsibility for the fire/,
    [
      [FIRST, "Officials in Norvik blamed the fire on Otto Brand."],
      [FIRST, "Otto Brand rejected any responsibility for the fire."],
    ],
  ],
  "who rejects the accusation answers the one before it": [
    /^denial true: [^/]*blamed Norland for the fire[^/]* \/ [^/]*Norland's harbour office denied responsibility/,
    [
      [
        FIRST,
        "Mayor Ada Holm blamed Norland for the fire in the mill. The wind turned at noon. Norland's harbour office denied responsibility.",
      ],
      [FIRST, "The mill burned for two days."],
    ],
  ],
  "what is alleged is told without who relates it": [
    /^denial true: [^/]*police have direct proof of involvement by Norland[^/]* \/ Norland denied/,
    [
      [
        FIRST,
        "A lawyer for the Sudrian government, Tom Reve, said Friday that the police have direct proof of involvement by Norland in the fire at Tarvik.",
      ],
      [FIRST, "Norland denied any involvement in the fire at Tarvik."],
    ],
  ],
  "who denies that something was used denies that it was fired": [
    /^denial true: .*fired rubber bullets.* \/ .*Otto Brand denied/,
    [
      [FIRST, "Ada Holm said the police had fired rubber bullets at close range."],
      [FIRST, "Police chief Otto Brand denied that rubber bullets had been used."],
    ],
  ],
  "a plan and its outcome": [
    /^update false: .*will close the bridge.* \/ .*closed the bridge/,
    [
      [FIRST, "Mayor Ada Holm will close the bridge over the Drava."],
      [SECOND, "Mayor Ada Holm closed the bridge over the Drava on Monday."],
    ],
  ],
  "a threat and its outcome": [
    /^update false: .*threatened to seal the harbour.* \/ .*sealed the harbour/,
    [
      [FIRST, "The Norvik company threatened to seal the harbour if the strike went on."],
      [FIRST, "The Norvik company sealed the harbour at night."],
    ],
  ],
  "opposite verbs of one thing": [
    /^update false: .*suspended.* \/ .*resumed/,
    [
      [FIRST, "The Astrid line suspended the ferry service to Norvik."],
      [SECOND, "The Astrid line resumed the ferry service to Norvik."],
    ],
  ],
  "what one voice says was done another says was not": [
    /^contradiction true: .*captain had been warned of the storm.* \/ .*[Nn]obody had warned our captain of the storm/,
    [
      [FIRST, "Ada Holm said the captain had been warned of the storm."],
      [FIRST, "Otto Brand said nobody had warned our captain of the storm."],
    ],
  ],
  "what one has, by one, and by another has not": [
    /^contradiction true: .*captain had a lantern.* \/ .*captain did not have a lantern/,
    [
      [FIRST, "Ada Holm said the captain had a lantern when the ferry left Norvik."],
      [FIRST, "Otto Brand said the captain did not have a lantern."],
    ],
  ],
  "one word says that he was, another that he was not": [
    /^contradiction true: .*captain was armed.* \/ .*captain was unarmed/,
    [
      [FIRST, "Ada Holm said the captain was armed."],
      [FIRST, "Otto Brand said the captain was unarmed."],
    ],
  ],
  "what there was is denied": [
    /^denial true: .*had been an explosion in the mill.* \/ .*denied that there had been an explosion/,
    [
      [FIRST, "Ada Holm said there had been an explosion in the mill."],
      [FIRST, "Otto Brand denied that there had been an explosion in the mill."],
    ],
  ],
  "reports of it are denied": [
    /^denial true: .*bridge over the Drava had collapsed.* \/ Otto Brand denied reports that the bridge over the Drava had collapsed/,
    [
      [FIRST, "Sailors said the bridge over the Drava had collapsed."],
      [FIRST, "Otto Brand denied reports that the bridge over the Drava had collapsed."],
    ],
  ],
  "who is responsible denies it": [
    /^denial true: .*Norland is responsible for the fire.* \/ Norland denied any involvement in the fire/,
    [
      [FIRST, "Mayor Ada Holm said that Norland is responsible for the fire in the mill."],
      [FIRST, "Norland denied any involvement in the fire in the mill."],
    ],
  ],
  "who faces an inquiry denies all wrongdoing": [
    /^denial true: .*facing an investigation.* \/ Otto Brand has denied any wrongdoing/,
    [
      [FIRST, "Otto Brand, facing an investigation for the fire in the mill, left Norvik."],
      [FIRST, "Otto Brand has denied any wrongdoing."],
    ],
  ],
  "opposite outcomes of one thing": [
    /^contradiction true: .*had passed a safety inspection in January.* \/ .*had failed an inspection in January/,
    [
      [FIRST, "The Astrid company said the ferry had passed a safety inspection in January."],
      [SECOND, "Sailors said the ferry had failed an inspection in January."],
    ],
  ],
  "of one day what had been so stands before what is": [
    /^update false: .*had been suspended.* \/ .*has been resumed/,
    [
      [FIRST, "The ferry service to Norvik has been resumed."],
      [FIRST, "The ferry service to Norvik had been suspended in the morning."],
    ],
  ],
  "of one day what was stopped stands before what undoes it": [
    /^update false: .*was suspended for a time.* \/ .*was resumed/,
    [
      [FIRST, "The ferry service to Norvik was resumed."],
      [FIRST, "The ferry service to Norvik was suspended for a time."],
    ],
  ],
  "prisoners freed on a day that is named": [
    /^update false: .*held at the camp in Norvik.* \/ freed .*on Monday/,
    [
      [FIRST, "The mayor spoke of the five sailors held at the camp in Norvik."],
      [SECOND, "The mayor met the five sailors freed from the camp in Norvik on Monday."],
    ],
  ],
  "responsibility claimed and not established": [
    /^qualification false: .*claimed responsibility.* \/ .*not found any ties/,
    [
      [FIRST, "The Red Lantern group claimed responsibility for the fire."],
      [FIRST, "Police said they have not found any ties to the group."],
    ],
  ],
  "credit claimed for an attack and not established": [
    /^qualification false: .*claimed credit.* \/ .*not found any ties/,
    [
      [FIRST, "The Red Lantern group claimed credit for the bombing of the mill."],
      [FIRST, "Police said they have not found any ties to the group."],
    ],
  ],
  "what one voice tells of what there was another finds too early to say": [
    /^qualification false: .*there had been an explosion.* \/ .*there had been an explosion/,
    [
      [
        FIRST,
        "Ada Holm told sailors that there had been an explosion in the mill. The wind turned at noon. Otto Brand said it was too early to say whether there had been an explosion in the mill.",
      ],
      [FIRST, "The mill burned for two days."],
    ],
  ],
  "what one tells another does not know": [
    /^qualification false: .*poisoned the reservoir.* \/ .*poisoned the reservoir/,
    [
      [FIRST, "A chemist poisoned the reservoir of Norvik."],
      [FIRST, "It is not known who poisoned the reservoir of Norvik."],
    ],
  ],
};

for (const [name, [expected, lines]] of Object.entries(RAISED))
  test(name, () => {
    const [found, reversed] = clashes(lines);
    assert.match(found!, expected);
    assert.equal(reversed, found);
  });
