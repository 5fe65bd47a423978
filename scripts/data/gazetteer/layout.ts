import { writeFileSync } from "node:fs";
import { KINDS, placeKey } from "../../../src/text/names/gazetteer.ts";
import type { Made } from "./made.ts";
import { DATA } from "./sources.ts";

/** Names under which a mention would be a common word far more often than the village that bears them. */
const TOO_SHORT = 2;

/** Key → numbers of the places that bear it, the keys sorted bytewise. */
function indexNames(places: readonly Made[]): [string, number[]][] {
  const postings = new Map<string, Set<number>>();
  places.forEach((place, i) => {
    for (const name of [place.name, ...place.others]) {
      const key = placeKey(name);
      if (key === "" || (key.length < TOO_SHORT && place.kind !== "country")) continue;
      const bearers = postings.get(key) ?? new Set();
      postings.set(key, bearers.add(i));
    }
  });
  const sorted = [...postings].sort(([a], [b]) => Buffer.from(a).compare(Buffer.from(b)));
  return sorted.map(([key, bearers]) => [key, [...bearers]]);
}

/** Where each of some lengths starts when they are laid end to end; one more entry for the end of the last. */
function starts(lengths: readonly number[]): Uint32Array {
  const at = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    at[i + 1] = (at[i] ?? 0) + length;
  });
  return at;
}

/** Lays the columns out as src/text/names/gazetteer.ts reads them. */
function layOut(places: readonly Made[]): ArrayBufferView[] {
  const codes = [...new Set(["", ...places.flatMap((place) => [place.country, place.admin1])])];
  const codeAt = new Map(codes.map((code, i) => [code, i]));
  const names = [...new Set(places.map((place) => place.name))].sort();
  const nameAt = new Map(names.map((name, i) => [name, i]));
  const index = indexNames(places);
  const keys = index.map(([key]) => key);
  const flat = index.flatMap(([, bearers]) => bearers);
  const bytes = (texts: readonly string[]) => starts(texts.map((text) => Buffer.byteLength(text)));
  const [nameText, keyText, codeText] = [names.join(""), keys.join(""), codes.join("\n")].map((text) =>
    Buffer.from(text),
  ) as [Buffer, Buffer, Buffer];
  const log = (population: number) => Math.min(65535, Math.round(1000 * Math.log2(1 + population)));
  return [
    Uint32Array.of(
      places.length,
      names.length,
      keys.length,
      flat.length,
      nameText.length,
      keyText.length,
      codeText.length,
      0,
    ),
    Int16Array.from(places, (place) => Math.round(place.lat * 100)),
    Int16Array.from(places, (place) => Math.round(place.lon * 100)),
    Uint16Array.from(places, (place) => log(place.population)),
    Uint16Array.from(places, (place) => codeAt.get(place.country) ?? 0),
    Uint16Array.from(places, (place) => codeAt.get(place.admin1) ?? 0),
    Uint8Array.from(places, (place) => KINDS.indexOf(place.kind) + 16 * place.seat),
    Uint32Array.from(places, (place) => place.id),
    Uint32Array.from(places, (place) => nameAt.get(place.name) ?? 0),
    bytes(names),
    bytes(keys),
    starts(index.map(([, bearers]) => bearers.length)),
    Uint32Array.from(flat),
    nameText,
    keyText,
    codeText,
  ];
}

/** Each column starts at a multiple of four bytes. */
export function write(places: readonly Made[]): void {
  const parts = layOut(places).map((column) => {
    const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  });
  const file = Buffer.concat(parts);
  writeFileSync(new URL("places.bin", DATA), file);
  process.stdout.write(`${places.length} places, ${(file.length / 1e6).toFixed(1)} MB\n`);
}
