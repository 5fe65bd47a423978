/**
 * What keys lead to. Most lead to one thing, of which no list is made: a stream's window has a quarter of a million of such
 * keys.
 */
export class Leads<Key, Thing extends string | object> {
  readonly #of = new Map<Key, Thing | Thing[]>();

  /** In the order in which they were added. */
  to(key: Key): readonly Thing[] {
    const led = this.#of.get(key);
    return led === undefined ? NOTHING : Array.isArray(led) ? led : [led];
  }

  each(key: Key, use: (thing: Thing) => void): void {
    const led = this.#of.get(key);
    if (Array.isArray(led)) for (const thing of led) use(thing);
    else if (led !== undefined) use(led);
  }

  /** Puts it last; from so many on, the first makes room. */
  add(key: Key, thing: Thing, most = Infinity): void {
    const led = this.#of.get(key);
    if (led === undefined) this.#of.set(key, thing);
    else if (!Array.isArray(led)) this.#of.set(key, [led, thing]);
    else {
      led.push(thing);
      if (led.length > most) led.shift();
    }
  }

  /** Takes out the first that is meant, and gives it; null where none is. */
  take(key: Key, isMeant: (thing: Thing) => boolean): Thing | null {
    const led = this.#of.get(key);
    if (led === undefined) return null;
    if (!Array.isArray(led)) {
      if (!isMeant(led)) return null;
      this.#of.delete(key);
      return led;
    }
    const place = led.findIndex(isMeant);
    if (place < 0) return null;
    const [taken] = led.splice(place, 1);
    if (led.length === 1) this.#of.set(key, led[0]!);
    return taken!;
  }
}

const NOTHING: readonly never[] = [];
