import assert from "node:assert/strict";
import { test } from "node:test";
import { clashes, type Line } from "../../../test/fixtures/clashes.ts";

const [FIRST, SECOND] = ["2031-05-03", "2031-05-05"];

const QUIET: Readonly<Record<string, readonly Line[]>> = {
  "what somebody else has not": [
    [FIRST, "Ada Holm said the captain had a lantern when the ferry left Norvik."],
    [FIRST, "Otto Brand said the mayor did not have a lantern."],
  ],
  "signs of two things": [
    [FIRST, "Ada Holm said there were signs of a storm."],
    [FIRST, "Otto Brand said there were no signs of a fire."],
  ],
  "a denial that it was done, and that it will be": [
    [FIRST, "Ada Holm said the mayor will make a decision on the bridge over the Drava."],
    [FIRST, "Otto Brand denied that a decision was made on the bridge over the Drava."],
  ],
  "no truth to claims, and a denial": [
    [FIRST, "The army said there is no truth to claims that the bridge over the Drava was closed."],
    [FIRST, "Otto Brand denied that the bridge over the Drava was closed."],
  ],
  "a question whose answer another does not know": [
    [FIRST, "The two sides fought over who had control of the dam at Norvik."],
    [FIRST, "It is not known who had control of the dam at Norvik."],
  ],
  "a plan that comes after": [
    [SECOND, "Mayor Ada Holm will close the bridge over the Drava."],
    [FIRST, "Mayor Ada Holm closed the bridge over the Drava."],
  ],
  "what would be done on a condition": [
    [FIRST, "Mayor Ada Holm would close the bridge over the Drava if the water rose."],
    [SECOND, "Mayor Ada Holm closed the bridge over the Drava."],
  ],
  "what had been done already": [
    [FIRST, "Mayor Ada Holm will close the bridge over the Drava."],
    [SECOND, "Mayor Ada Holm had already closed the bridge over the Drava."],
  ],
  "another doer": [
    [FIRST, "Mayor Ada Holm will close the bridge over the Drava."],
    [SECOND, "Governor Ivo Kranz closed the bridge over the Drava."],
  ],
  "opposite verbs of two things": [
    [FIRST, "The Astrid line suspended the ferry service to Norvik."],
    [SECOND, "The Astrid line resumed the meals for its sailors."],
  ],
  "what somebody else did not do": [
    [FIRST, "Ada Holm said the mayor had warned the captain of the storm."],
    [FIRST, "Otto Brand said he had not warned the captain of the storm."],
  ],
  "what a report negates in its own voice": [
    [FIRST, "Ada Holm said the captain had been warned of the storm."],
    [FIRST, "The mayor had not warned the captain of the storm."],
  ],
  "who denies that one thing was used, of another": [
    [FIRST, "Ada Holm said the police had fired tear gas at close range."],
    [FIRST, "Police chief Otto Brand denied that rubber bullets had been used."],
  ],
  "two denials": [
    [FIRST, "Otto Brand denied any involvement in the fire."],
    [FIRST, "Otto Brand rejected any responsibility for the fire."],
  ],
  "a denial long after an accusation of something else": [
    [
      FIRST,
      "Mayor Ada Holm blamed Norland for the fire in the mill. The wind turned at noon. Rain fell on Monday. Snow fell on Tuesday. Ships came in at night. Boats went out by day. Norland denied responsibility.",
    ],
    [FIRST, "The mill burned for two days."],
  ],
  "who rejects a plan denies nothing": [
    [FIRST, "Officials in Norvik blamed the fire on Otto Brand."],
    [FIRST, "Otto Brand rejected a contract for the fire station."],
  ],
  "credit for a success": [
    [FIRST, "The Red Lantern group claimed credit for the peace talks in Norvik."],
    [FIRST, "Police said they have not found any ties to the group."],
  ],
  "no ties of somebody else": [
    [FIRST, "The Red Lantern group claimed responsibility for the fire."],
    [FIRST, "Police said the baker had no ties to the mayor."],
  ],
  "two who think differently of one thing": [
    [FIRST, "Ada Holm told the council that she supports the plan of Otto Brand to close the bridge."],
    [SECOND, "Many senators oppose the plan of Otto Brand to close the bridge."],
  ],
  "what was so before what is told": [
    [FIRST, "The Astrid line released the five sailors from the camp in Norvik."],
    [SECOND, "The mayor spoke of the five sailors held at the camp in Norvik by the Astrid line."],
  ],
  "opposite changes of one day, in no order": [
    [FIRST, "The council approved the ferry line to Norvik."],
    [FIRST, "The council blocked the ferry line to Norvik."],
  ],
  "two services of one town": [
    [FIRST, "The taxi service in Norvik was suspended."],
    [SECOND, "The ferry service in Norvik was resumed."],
  ],
  "what is negated of one place": [
    [FIRST, "Ada Holm said five shots were fired in the street."],
    [FIRST, "Otto Brand said no shots were fired at the palace."],
  ],
  "who denies entry refuses it": [
    [FIRST, "Norland was blamed for two attacks on workers from the islands."],
    [FIRST, "Norland denied entry to workers from the islands."],
  ],
  "whose name says where it was": [
    [FIRST, "Ada Holm urged the council to condemn the use of gas in Norland."],
    [FIRST, "Norland has denied using gas."],
  ],
  "what somebody would do": [
    [FIRST, "“I would study the letters of captain Otto Brand,” said Ada Holm."],
    [SECOND, "“I studied the letters of captain Otto Brand,” said Ada Holm."],
  ],
  "what is not said to have been": [
    [FIRST, "The report does not conclude that Otto Brand sold the letters of the captain, said Ada Holm."],
    [FIRST, "Tom Reve said Otto Brand did not sell the letters of the captain."],
  ],
  "what is feared": [
    [FIRST, "Sailors worry that Mayor Ada Holm will close the bridge over the Drava."],
    [SECOND, "Mayor Ada Holm closed the bridge over the Drava on Monday."],
  ],
  "a plan turned to its opposite": [
    [FIRST, "Captain Otto Brand is expected to plead not guilty to charges of arson."],
    [SECOND, "Captain Otto Brand pleaded guilty to charges of arson."],
  ],
  "what was done in a week before the plan": [
    [SECOND, "The school office said classes would be cancelled in Norvik for the rest of the week."],
    [SECOND, "Officials cancelled classes in Norvik last week."],
  ],
  "what one was blamed for in years before": [
    [
      FIRST,
      "In May 2029 four ferries were hit by explosions, in an attack that was blamed on Norland. Norland has denied any involvement.",
    ],
    [FIRST, "The mill burned for two days."],
  ],
  "whom it hit is not blamed": [
    [FIRST, "Ada Holm condemned rocket attacks from the islands into Norland."],
    [FIRST, "Norland denied any attacks from the islands."],
  ],
  "which of two it was": [
    [FIRST, "Norland failed in the duty to guard the harbour, said Ada Holm."],
    [
      FIRST,
      "Police said it was unclear whether Norland failed in the duty to guard the harbour or was outwitted.",
    ],
  ],
  "a decision that is spoken of": [
    [FIRST, "Senators spoke of the decision of Mayor Ada Holm to close the bridge over the Drava."],
    [SECOND, "Mayor Ada Holm closed the bridge over the Drava."],
  ],
};

for (const [name, lines] of Object.entries(QUIET))
  test(`quiet: ${name}`, () => assert.deepEqual(clashes(lines), ["", ""]));
