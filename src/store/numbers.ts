/** Whole numbers as bytes, small ones as one: seven bits a byte, the sign lowest (zigzag; 31 bits in all). */
export class NumberWriter {
  #bytes = new Uint8Array(4096);
  #at = 0;

  write(value: number): void {
    if (this.#at + 5 > this.#bytes.length) this.#grow();
    const bytes = this.#bytes;
    let at = this.#at;
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
    bytes[at++] = rest;
    this.#at = at;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#bytes.length);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** What a `NumberWriter` wrote. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return (value >>> 1) ^ -(value & 1);
  }

  /** So many columns of so many numbers each. */
  columns(count: number, length: number): readonly Int32Array[] {
    const columns: Int32Array[] = [];
    for (let at = 0; at < count; at++) columns.push(this.#column(length));
    return columns;
  }

  #column(length: number): Int32Array {
    const column = new Int32Array(length);
    for (let row = 0; row < length; row++) column[row] = this.next();
    return column;
  }
}
