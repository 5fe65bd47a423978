import type { BlockRule } from "./page.ts";
import { aboveDateline } from "./rules/above-dateline.ts";
import { byline } from "./rules/byline.ts";
import { capitals } from "./rules/capitals.ts";
import { captions } from "./rules/captions.ts";
import { creditLines } from "./rules/credit-lines.ts";
import { firstTitle } from "./rules/first-title.ts";
import { givenTitle } from "./rules/given-title.ts";
import { headLines } from "./rules/head-lines.ts";
import { headings } from "./rules/headings.ts";
import { highlights } from "./rules/highlights.ts";
import { masthead } from "./rules/masthead.ts";
import { photoCredits } from "./rules/photo-credits.ts";
import { players } from "./rules/players.ts";
import { prompts } from "./rules/prompts.ts";
import { repeatedTitle } from "./rules/repeated-title.ts";
import { stamps } from "./rules/stamps.ts";
import { standfirst } from "./rules/standfirst.ts";
import { stray } from "./rules/stray.ts";
import { surroundings } from "./rules/surroundings.ts";

/** The rules in the order in which they are asked: what is surest first. What none marks is the body. */
export const RULES: readonly BlockRule[] = [
  givenTitle,
  highlights,
  players,
  prompts,
  surroundings,
  photoCredits,
  captions,
  creditLines,
  masthead,
  headLines,
  firstTitle,
  repeatedTitle,
  byline,
  aboveDateline,
  capitals,
  stray,
  standfirst,
  headings,
  stamps,
];
