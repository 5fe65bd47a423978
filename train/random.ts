/** Pseudo-random numbers by seed (mulberry32), the same on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Of mean 0 and variance 1: twelve uniform numbers added up. */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next();
    return sum;
  }

  /** Keeps a share of the numbers, made larger by as much, and sets the others to 0 (xorshift: this loop is hot). */
  thin(values: Float32Array, kept: number): void {
    let state = Math.floor(this.next() * 4_294_967_295) | 1;
    const limit = Math.floor(kept * 2_147_483_648);
    for (let i = 0; i < values.length; i++) {
      if (values[i] === 0) continue;
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      values[i] = state >>> 1 < limit ? values[i]! / kept : 0;
    }
  }

  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
    return items;
  }
}
