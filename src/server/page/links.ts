/** The file of the built application that says what each view needs beside the frame (scripts/build-desk.ts). */
export const AHEAD = "/ahead.json";

/**
 * The links of the page at an address, for its `Link` header: the files of its view, and what the view will ask of the API
 * that did not come with the page. The browser asks for them at once and not when the frame has been run. Undefined: none.
 */
export function linksOf(
  file: { readonly bytes: Uint8Array } | undefined,
): (pathname: string, asked: readonly string[]) => string | undefined {
  const files = new Map<string, readonly string[]>(
    file === undefined ? [] : Object.entries(JSON.parse(Buffer.from(file.bytes).toString())),
  );
  return (pathname, asked) => {
    const links = [...(files.get(viewAt(pathname)) ?? []).map(fileLink), ...asked.map(answerLink)];
    return links.length === 0 ? undefined : links.join(", ");
  };
}

/** The view at an address, as the built application names it; the list and the brief come with the frame. */
function viewAt(pathname: string): string {
  const [first = "", , view = ""] = pathname.split("/").filter(Boolean);
  return first === "stories" ? `stories/${view}` : first === "reports" ? "report" : first;
}

const fileLink = (name: string): string =>
  name.endsWith(".css") ? `</${name}>; rel=preload; as=style; crossorigin` : `</${name}>; rel=modulepreload`;

const answerLink = (address: string): string => `<${address}>; rel=preload; as=fetch; crossorigin`;
