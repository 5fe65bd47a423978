import { packagedLines } from "../../text/packaged.ts";

const PERSONS: ReadonlySet<string> = new Set(packagedLines("lexicons/person-nouns.txt"));

const OTHERS: ReadonlySet<string> = new Set(
  packagedLines("lexicons/speaking-nouns.txt").flatMap((line) => line.split(" ")),
);

/** Whether a noun, by its lemma, means a person. */
export const isPerson = (lemma: string): boolean => PERSONS.has(lemma.toLowerCase());

/** Whether what a noun means, by its lemma, can say or show something: persons, bodies, groups, papers, pictures. */
export const canSpeak = (lemma: string): boolean => isPerson(lemma) || OTHERS.has(lemma.toLowerCase());
