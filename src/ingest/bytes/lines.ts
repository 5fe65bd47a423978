/** A line of a text that comes in pieces. `text` is null where it was too long to be kept. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

/** Cuts text that comes in pieces into lines, and keeps at most `longest` characters of an unfinished one. */
export class Lines {
  readonly #longest: number;
  #open: string[] = [];
  #length = 0;
  #number = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  push(text: string): Line[] {
    const parts = text.split("\n");
    const lines: Line[] = [];
    for (const [at, part] of parts.entries()) {
      this.#length += part.length;
      if (this.#length <= this.#longest) this.#open.push(part);
      else this.#open = [];
      if (at < parts.length - 1) lines.push(this.#close());
    }
    return lines;
  }

  end(): Line[] {
    return this.#length === 0 ? [] : [this.#close()];
  }

  #close(): Line {
    const line = { number: ++this.#number, text: this.#length > this.#longest ? null : this.#open.join("") };
    this.#open = [];
    this.#length = 0;
    return line;
  }
}
