import { packagedKinds, packagedLines } from "../../text/packaged.ts";

const PERSONS: ReadonlySet<string> = new Set(packagedLines("lexicons/person-nouns.txt"));

const OTHERS: ReadonlySet<string> = new Set(
  packagedLines("lexicons/speaking-nouns.txt").flatMap((line) => line.split(" ")),
);

/** Whether a noun, by its lemma, means a person. */
export const isPerson = (lemma: string): boolean => PERSONS.has(lemma.toLowerCase());

/** Whether what a noun means, by its lemma, can say or show something: persons, bodies, groups, papers, pictures. */
export const canSpeak = (lemma: string): boolean => isPerson(lemma) || OTHERS.has(lemma.toLowerCase());

const papers = packagedKinds("lexicons/papers.txt");

/** Papers that speak by what stands in them, by their lemmas. */
export const PAPERS = papers("speaks");
/** Papers that count answers: these speak wherever they stand in the sentence. */
export const COUNTING_PAPERS = papers("counts");
/** Papers that speak by what they find. */
export const FINDING_PAPERS = papers("finds");
/** Verbs for bringing out a paper, by their lemmas. */
export const ISSUING = papers("issue");

/** Papers and messages, in lower case, one or several: they speak for whoever wrote them. */
export const DOCUMENTS =
  /^(?:statement|release|letter|memo|e?-?mail|post|tweet|report|survey|poll|communique|announcement|message|filing|website)s?$/;
