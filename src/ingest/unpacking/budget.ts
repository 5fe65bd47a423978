import { BadBytes } from "../bytes/bad-bytes.ts";

/** What unpacking may cost. News in a ZIP or gzip takes up to some twenty times its packed size; a bomb, a thousand. */
export interface Limits {
  /** Most bytes unpacked for one byte packed, once `free` is used up. */
  readonly ratio: number;
  /** Bytes that may be unpacked whatever the ratio: small files of one repeated line are no bombs. */
  readonly free: number;
  /** Most bytes unpacked from one input, whatever lies in what. */
  readonly total: number;
  /** How deep one container may lie in another: a `.warc.gz` in a ZIP is three. */
  readonly depth: number;
  /** Most files of one input. */
  readonly files: number;
}

/** The limits where a caller gives none: 64 GB and a million files an input, three containers deep. */
export const LIMITS: Limits = {
  ratio: 200,
  free: 64 * 2 ** 20,
  total: 64 * 2 ** 30,
  depth: 3,
  files: 1_000_000,
};

/** What one input has used of its limits; shared by all that lies in it, so that nesting gains nothing. */
export class Budget {
  readonly limits: Limits;
  #packed = 0;
  #unpacked = 0;
  #files = 0;
  #broken = false;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** A limit was passed, and has been told: nothing more of this input is to be read. */
  get broken(): boolean {
    return this.#broken;
  }

  /** So many bytes of the input itself have come. What is packed in it again is not counted a second time. */
  came(bytes: number): void {
    this.#packed += bytes;
  }

  /** Throws `BadBytes` where so many more unpacked bytes are too many. */
  unpack(bytes: number): void {
    this.#unpacked += bytes;
    const { ratio, free, total } = this.limits;
    if (this.#unpacked > total) this.#break(`unpacks to more than ${total} bytes`);
    if (this.#unpacked > Math.max(free, ratio * this.#packed)) {
      this.#break(`unpacks to more than ${ratio} times its size, as an archive made to do harm does`);
    }
  }

  /** Throws `BadBytes` where one more file is too many. */
  file(): void {
    if (++this.#files > this.limits.files) this.#break(`more than ${this.limits.files} files in it`);
  }

  #break(why: string): never {
    this.#broken = true;
    throw new BadBytes("ingest/bomb", `${why}; the rest is not read`);
  }
}
