const kindOf = (value: unknown): string =>
  value === null
    ? "null"
    : value === undefined
      ? "missing"
      : typeof value === "object"
        ? `of type ${value.constructor?.name ?? "Object"}`
        : `a ${typeof value}`;

/**
 * Throws a `TypeError` that names the place and the mend where a caller without types hands on what is no input: words for
 * bytes, a path for an input.
 *
 * @example mindInput({ name: "a.txt", bytes: "The bridge fell." }, 0) // TypeError: input 0 (a.txt): bytes is a string …
 */
export function mindInput(input: unknown, place: number): void {
  if (typeof input !== "object" || input === null)
    throw new TypeError(
      `input ${place} is ${kindOf(input)}; wanted is { name, bytes }: nothing is opened by its name`,
    );
  const { name, bytes, body } = input as Record<string, unknown>;
  if (typeof name !== "string")
    throw new TypeError(`input ${place}: name is ${kindOf(name)}; wanted is a string`);
  if (body !== undefined || bytes instanceof Uint8Array) return;
  const mend = typeof bytes === "string" ? "Buffer.from(text)" : "a Uint8Array";
  throw new TypeError(`input ${place} (${name}): bytes is ${kindOf(bytes)}; wanted is ${mend}`);
}
