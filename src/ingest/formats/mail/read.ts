import type { Attachment, Email } from "postal-mime";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import { badDate } from "../../given/bad-date.ts";
import type { RawInput } from "../../input.ts";
import type { Draft } from "../../report/draft.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, type AwaitedAdapter, nothing, says } from "../adapter.ts";
import { passedOnBy } from "../plain/passed-on.ts";
import { plain } from "../plain/read.ts";
import { readParts } from "./parts.ts";
import { aboutMail } from "./sender.ts";

/** Most bytes of a mail with all that is attached to it; most servers take 25 MB. */
const LARGEST = 40_000_000;

/** Most lines of a mail (a line of what is attached has 76 characters), and most bytes of the headers of all its parts. */
const MOST_LINES = 600_000;
const LARGEST_HEADERS = 400_000;

/** How deep a mail may lie in mails that it is attached to. */
const DEEPEST = 5;

/** A mail as it was sent (MIME), `.eml`, or as Apple's Mail keeps it, `.emlx`: a press release, a newsletter, a wire. */
export const mail: AwaitedAdapter = {
  name: "mail",
  kind: "awaited",
  largest: LARGEST,
  accepts: (input) => says(input, TYPES, /\.emlx?$/i) || beginsLikeMail(input.bytes),
  read: (input) => readMessage({ ...input, bytes: withoutCount(input.bytes) }, 0),
};

const TYPES: ReadonlySet<string> = new Set(["message/rfc822"]);

const FIELD = /^[!-9;-~]{1,76}[ \t]*:/;
/** Fields that servers and mail programs write, and nobody who saves a mail as text keeps. */
const TECHNICAL = /^(?:received|return-path|mime-version|message-id|dkim-signature|content-type)[ \t]*:/im;

/** Lines of fields up to the first empty line, one of them technical. */
function beginsLikeMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
  const end = head.indexOf("\n\n");
  const lines = (end < 0 ? head.slice(0, Math.max(0, head.lastIndexOf("\n"))) : head.slice(0, end)).split(
    "\n",
  );
  return (
    FIELD.test(lines[0]!) &&
    lines.every((line) => FIELD.test(line) || /^[ \t]/.test(line)) &&
    lines.some((line) => TECHNICAL.test(line))
  );
}

/** An `.emlx` opens with how many bytes the mail has, in a line of its own, and ends with what the program notes of it. */
function withoutCount(bytes: Uint8Array): Uint8Array {
  const count = /^(\d{1,9})[ \t]*\r?\n/.exec(Buffer.from(bytes.subarray(0, 16)).toString("latin1"));
  if (count === null) return bytes;
  const start = count[0].length;
  return bytes.subarray(start, start + Number(count[1]));
}

async function readMessage(input: RawInput, depth: number): Promise<Adapted> {
  const { name, bytes } = input;
  if (bytes.length === 0) return nothing(trouble("ingest/empty", "error", name, "empty; nothing to read"));
  if (hasTooManyLines(bytes)) {
    const message = `a mail of more than ${MOST_LINES} lines; not read`;
    return nothing(trouble("ingest/too-large", "error", name, message));
  }
  // Loaded here: few runs read mail.
  const { default: PostalMime } = await import("postal-mime");
  let message: Email;
  try {
    message = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxHeadersSize: LARGEST_HEADERS,
    });
  } catch (error) {
    return nothing(
      trouble("ingest/damaged", "error", name, `a damaged mail (${(error as Error).message}); not read`),
    );
  }
  // A text that was called a mail.
  if (message.from === undefined && message.subject === undefined && message.date === undefined)
    return plain.read(input);
  const cut = isCut(message, bytes) ? [aboutCut(name)] : [];
  const attached = await readAttached(message.attachments, name, depth);
  const own = attached.drafts.length > 0 ? nothing(passedOnBy(name)) : readOwn(message, name);
  return {
    drafts: [...own.drafts, ...attached.drafts],
    diagnostics: [...cut, ...own.diagnostics, ...attached.diagnostics],
  };
}

function hasTooManyLines(bytes: Uint8Array): boolean {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0 && count <= MOST_LINES; at = bytes.indexOf(10, at + 1)) count++;
  return count > MOST_LINES;
}

/** What the mail itself says. */
function readOwn(message: Email, name: string): Adapted {
  const { given, unreadDate } = aboutMail(message);
  const { text, given: own, passedOn } = readParts(message, given, name);
  if (text.trim() === "")
    return nothing(
      trouble("ingest/empty", "error", name, "a mail without a text of its own; nothing to read"),
    );
  const diagnostics: Diagnostic[] = passedOn ? [passedOnBy(name)] : [];
  if (unreadDate !== null && own.published === null) diagnostics.push(badDate(name, unreadDate));
  const draft: Draft = { input: name, given: own, text };
  return { drafts: [draft], diagnostics };
}

/** The mails that are attached to a mail, and a word of all else that is. */
async function readAttached(
  attachments: readonly Attachment[],
  name: string,
  depth: number,
): Promise<Adapted> {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [at, { content }] of attachments.filter(isMail).entries()) {
    const label = `${name}#${at + 1}`;
    const inner =
      depth < DEEPEST
        ? await readMessage({ name: label, bytes: bytesOf(content) }, depth + 1)
        : nothing(tooDeep(label));
    drafts.push(...inner.drafts);
    diagnostics.push(...inner.diagnostics);
  }
  const others = attachments.filter((one) => !isMail(one) && one.related !== true);
  return {
    drafts,
    diagnostics: others.length > 0 ? [...diagnostics, aboutOthers(name, others)] : diagnostics,
  };
}

const tooDeep = (name: string): Diagnostic =>
  trouble("ingest/nesting", "error", name, `lies in more than ${DEEPEST} other mails; not read`);

const isMail = ({ mimeType }: Attachment): boolean => mimeType === "message/rfc822";

const bytesOf = (content: Attachment["content"]): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);

/** Most names of attachments in a message. */
const MOST_NAMED = 10;

function aboutOthers(name: string, others: readonly Attachment[]): Diagnostic {
  const names = others
    .slice(0, MOST_NAMED)
    .map(({ filename, mimeType }) => (filename ?? mimeType).slice(0, 80));
  const more = others.length > names.length ? `, and ${others.length - names.length} more` : "";
  const message = `what is attached is not read: ${names.join(", ")}${more}`;
  return trouble("ingest/attached", "note", name, message);
}

/** Whether the mail ends before the mark that closes its parts. */
function isCut({ headers }: Email, bytes: Uint8Array): boolean {
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  const boundary = /^\s*multipart\/.*?\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/is.exec(
    type.slice(0, 2000),
  );
  if (boundary === null) return false;
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    `--${boundary[1] ?? boundary[2]}--`,
  );
}

const aboutCut = (name: string): Diagnostic =>
  trouble(
    "ingest/truncated",
    "error",
    name,
    "a mail that ends in the midst of its parts; read as far as it goes",
  );
