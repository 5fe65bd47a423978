import { packagedLines } from "../../text/packaged.ts";
import { remembering } from "../../text/remember.ts";
import type { KnownForm } from "../../text/words/content-words.ts";

/**
 * Exceptions to the rules below, by tags and word, from lines `TAGS word lemma` (scripts/data/lemmas.ts makes them from GUM
 * and EWT). `*` for the tags: whatever the tag.
 */
const EXCEPTIONS = new Map<string, Map<string, string>>();
for (const line of packagedLines("lexicons/lemmas.txt")) {
  const [group, word, form] = line.split(" ") as [string, string, string];
  const words = EXCEPTIONS.get(group) ?? new Map<string, string>();
  EXCEPTIONS.set(group, words.set(word, form));
}

/** Past forms and participles → base, from data/lexicons/irregular-verbs.txt. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  packagedLines("lexicons/irregular-verbs.txt").flatMap((line) => {
    const [base, ...forms] = line.split(/[ /]/) as [string, ...string[]];
    return forms.map((form): [string, string] => [form, base]);
  }),
);

/**
 * The dictionary form of a word with its Penn tag, as UD's English treebanks write it: names keep their capitals,
 * everything else is in small letters; "'s" is "be", "have" or "'s" by its tag; curly apostrophes become straight.
 *
 * @example lemma("Cities", "NNS") // "city"
 */
export function lemma(word: string, tag: string): string {
  return word.length > LONGEST_KNOWN ? findLemma(word, tag) : lemmaBy(tag)(word);
}

/** The same of a word whose form is at hand: five times in six it had this tag last. */
export function lemmaOf(form: KnownForm, word: string, tag: string): string {
  if (form.tag !== tag) {
    form.tagged = lemma(word, tag);
    form.tag = tag;
  }
  return form.tagged;
}

/** A longer word cut from a text is a view of it in V8: to remember the word would keep the text. */
const LONGEST_KNOWN = 12;
const MOST_KNOWN = 5000;

/** Lemmas found before, by tag: most words of a text were met before. */
const known = new Map<string, (word: string) => string>();

function lemmaBy(tag: string): (word: string) => string {
  let found = known.get(tag);
  if (found === undefined) {
    found = remembering((word) => findLemma(word, tag), MOST_KNOWN);
    known.set(tag, found);
  }
  return found;
}

function findLemma(word: string, tag: string): string {
  const plain = word.replaceAll("’", "'");
  const lower = plain.toLowerCase();
  const group = lemmaGroup(tag);
  const irregular = group === "VBD" ? IRREGULAR.get(lower) : undefined;
  return irregular ?? EXCEPTIONS.get(group)?.get(group === "NNP" ? plain : lower) ?? lemmaByRule(plain, tag);
}

/** Tags that share their exceptions: all of a verb's past forms, all adverbs and adjectives of one degree. */
export const lemmaGroup = (tag: string): string => {
  if (tag === "VBD" || tag === "VBN") return "VBD";
  if (tag === "VB" || tag === "VBP" || tag === "MD") return "VB";
  if (tag === "JJR" || tag === "RBR") return "JJR";
  if (tag === "JJS" || tag === "RBS") return "JJS";
  return tag;
};

/** What the rules alone say. The data program uses it to find the exceptions. */
export function lemmaByRule(word: string, tag: string): string {
  const lower = word.toLowerCase();
  switch (lemmaGroup(tag)) {
    case "NNP":
      return word;
    case "NNPS":
      return singular(word);
    case "NNS":
    case "VBZ":
      return singular(lower);
    case "VBD":
      if (/.{2}eed$/.test(lower)) return lower.slice(0, -1);
      return lower.endsWith("ed") ? bare(lower, 2) : lower;
    case "VBG":
      return lower.endsWith("ing") && lower.length > 4 ? bare(lower, 3) : lower;
    case "JJR":
      return lower.endsWith("er") ? bare(lower, 2) : lower;
    case "JJS":
      return lower.endsWith("est") ? bare(lower, 3) : lower;
    case "CD":
      return /^[\d,]+\d(?:\.\d+)?$/.test(lower) ? lower.replaceAll(",", "") : lower;
    case "ADD":
      return word;
    default:
      return lower;
  }
}

/** "cities" → "city", "boxes" → "box", "deaths" → "death"; also the third person of verbs, which is spelt alike. */
function singular(word: string): string {
  if (/[^aeiou]men$/i.test(word)) return word.replace(/en$/, "an").replace(/EN$/, "AN");
  if (/(?:ss|us|is|'s)$/.test(word) || !/s$/i.test(word) || word.length < 3) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sx]|[cs]h|zz|[^aeiou]o)es$/.test(word) && !/(?:[aeiou]s|[rnp]s)es$/.test(word))
    return word.slice(0, -2);
  return word.slice(0, -1);
}

const VOWEL = /[aeiouy]/;

/** The stem before "-ed", "-ing", "-er", "-est", with a doubled consonant undone or a silent e put back. */
function bare(word: string, ending: number): string {
  const stem = word.slice(0, -ending);
  if (!VOWEL.test(stem)) return word;
  if (/[^aeiou]i$/.test(stem) && ending !== 3) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return needsE(stem) ? `${stem}e` : stem;
}

/** Endings of stems that have lost a silent e: "requir-", "mov-", "judg-", "settl-", "hous-", and (longer words) "creat-". */
const LOST_E = /(?:[cvuz]|ced|[^aeiouylr]l|[dlra]g|[iaou]s|[nlr]s|eas)$/;
const LOST_E_LONG = /(?:[^aeiou]|[iu])(?:at)$|[^aeiou](?:ut|[iu]d|[iua]r|[iu]n|um|ok|ak|ap|ib)$/;
const LOST_E_SHORT = /^(?:[^aeiou]*|[^aeiou]*qu)[aiou][bdklmnprt]$/;
const KEPT = /(?:zz|[oe]us)$/;

const needsE = (stem: string): boolean =>
  !KEPT.test(stem) && (LOST_E.test(stem) || LOST_E_LONG.test(stem) || LOST_E_SHORT.test(stem));
