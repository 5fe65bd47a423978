/** The file of the built application that says what each view needs beside the frame, by its folder (scripts/build-desk.ts). */
export const AHEAD = "/ahead.json";

/**
 * The value of the `Link` header for the page at an address; undefined where nothing is known. The browser then asks for the
 * view's files, and for what a story's brief shows, at once and not when the frame has been fetched and run.
 */
export function aheadOf(
  file: { readonly bytes: Uint8Array } | undefined,
): (pathname: string) => string | undefined {
  if (file === undefined) return () => undefined;
  const files = JSON.parse(Buffer.from(file.bytes).toString()) as Record<string, readonly string[]>;
  return (pathname) => {
    const links = [...(files[folderOf(pathname)] ?? []).map(fileLink), ...answers(pathname).map(answerLink)];
    return links.length === 0 ? undefined : links.join(", ");
  };
}

/** The folder of the view at an address, as `src/desk/routes.ts` has them. */
function folderOf(pathname: string): string {
  const [, first = "", second = ""] = pathname.split("/");
  if (first === "" || first === "stories") return second === "" ? "stories" : "story";
  return first === "reports" ? "report" : first;
}

/** What the view asks of the API before anything else: it must be word for word the same (`src/desk/story/addresses.ts`). */
function answers(pathname: string): readonly string[] {
  const [, first, story = "", view = "brief"] = pathname.split("/");
  if (first !== "stories" || story === "") return [];
  const head = `/api/stories/${story}/head`;
  return view === "brief" ? [head, `/api/stories/${story}/views/brief`] : [head];
}

const fileLink = (name: string): string =>
  name.endsWith(".css") ? `</${name}>; rel=preload; as=style; crossorigin` : `</${name}>; rel=modulepreload`;

const answerLink = (address: string): string => `<${address}>; rel=preload; as=fetch; crossorigin`;
