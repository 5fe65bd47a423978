import assert from "node:assert/strict";
import { test } from "node:test";
import { guessLanguage } from "./language.ts";

const CASES: readonly [language: string, text: string][] = [
  ["en", "The old bridge fell into the river on Monday, and the mayor said that nobody was hurt."],
  [
    "en",
    "„Der Bürgermeister weiß von nichts“, the clerk wrote to the council of the town, and she said that it was a lie.",
  ],
  [
    "fr",
    "Le vieux pont est tombé dans la rivière lundi, et le maire a dit que les habitants de la ville sont en sécurité.",
  ],
  [
    "de",
    "Die alte Brücke ist am Montag in den Fluss gestürzt, und der Bürgermeister sagte, dass es keine Verletzten gibt.",
  ],
  [
    "es",
    "El viejo puente cayó al río el lunes, y la alcaldesa de la ciudad dijo que no hay heridos por el momento.",
  ],
  [
    "nl",
    "De oude brug is maandag in de rivier gevallen en de burgemeester zei dat er niemand in het water lag.",
  ],
  ["uk", "Старий міст упав у річку в понеділок, і мер міста сказав, що ніхто не постраждав."],
  ["ru", "Старый мост упал в реку в понедельник, и мэр города сказал, что никто не пострадал."],
  ["ja", "古い橋が月曜日に川に落ちましたが、けが人はいないと市長が言いました。"],
  ["zh", "老桥星期一掉进河里，市长说没有人受伤。"],
  ["und", "Lund Kallvik 12 34"],
];

for (const [language, text] of CASES) {
  test(`language: ${text.slice(0, 40)}`, () => assert.equal(guessLanguage(text), language));
}
