/**
 * The name of a file in an archive, fit to be shown: no way up or to a root, no control characters, not endless.
 *
 * @example labelOf("..\\..\\etc/./passwd") // "etc/passwd"
 */
export function labelOf(name: string): string {
  const parts = name
    .slice(0, 1000)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll("\\", "/")
    .replace(/^[a-z]:/i, "")
    .split("/");
  const isFolder = parts.at(-1) === "";
  const kept = parts.filter((part) => part !== "" && part !== "." && part !== "..").join("/");
  return isFolder ? `${kept}/` : kept;
}

/** What a system puts beside the files: `.DS_Store`, `__MACOSX/…`. */
export const isHidden = (label: string): boolean => /(?:^|\/)(?:\.|__MACOSX(?:\/|$))/.test(label);
