/** Whole numbers as bytes, small ones as one: seven bits a byte, the sign lowest (zigzag; 31 bits in all). */
export function numberWriter(): { write(value: number): void; bytes(): Uint8Array } {
  let bytes = new Uint8Array(4096);
  let at = 0;
  return {
    write(value) {
      if (at + 5 > bytes.length) {
        const larger = new Uint8Array(2 * bytes.length);
        larger.set(bytes);
        bytes = larger;
      }
      let rest = ((value << 1) ^ (value >> 31)) >>> 0;
      for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
      bytes[at++] = rest;
    },
    bytes: () => bytes.subarray(0, at),
  };
}

export interface NumberReader {
  next(): number;
  /** So many columns of so many numbers each. */
  columns(count: number, length: number): readonly Int32Array[];
}

/** What a `numberWriter` wrote. */
export function numberReader(bytes: Uint8Array): NumberReader {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return (value >>> 1) ^ -(value & 1);
  };
  return {
    next,
    columns: (count, length) =>
      Array.from({ length: count }, () => {
        const column = new Int32Array(length);
        for (let row = 0; row < length; row++) column[row] = next();
        return column;
      }),
  };
}
