/**
 * Reads treebanks in CoNLL-U (https://universaldependencies.org/format.html) and lays the raw text of each document
 * out again, so that our own tokens and sentences can be compared with the treebank's by offset.
 */
export interface TreebankWord {
  /** Half-open offsets in the document's `text`, UTF-16. Words of one contraction lie side by side inside it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  /** Penn tag (XPOS). */
  readonly tag: string;
  /** Universal tag (UPOS). */
  readonly upos: string;
  readonly features: string;
  /** Place of the governor in the sentence's `words`; -1 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
}

export interface TreebankSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly newParagraph: boolean;
  readonly words: readonly TreebankWord[];
}

export interface TreebankDocument {
  readonly id: string;
  /** Paragraphs are divided by a blank line, sentences by a space unless the treebank says that there is none. */
  readonly text: string;
  readonly sentences: readonly TreebankSentence[];
}

interface Layout {
  text: string;
  spaceDue: boolean;
}

const ID = /^# (?:newdoc|sent_id)(?: id)? = (.*)$/;

/** The documents of a CoNLL-U file, in file order. Empty nodes (`8.1`) are left out. */
export function readConllu(content: string): TreebankDocument[] {
  const documents: { id: string; layout: Layout; sentences: TreebankSentence[] }[] = [];
  for (const block of content.replaceAll("\r", "").split(/\n\n+/)) {
    const lines = block.split("\n").filter((line) => line !== "");
    if (lines.length === 0) continue;
    const newDocument = lines.find((line) => line.startsWith("# newdoc"));
    if (newDocument !== undefined || documents.length === 0) {
      documents.push({
        id: ID.exec(newDocument ?? "")?.[1] ?? "",
        layout: { text: "", spaceDue: false },
        sentences: [],
      });
    }
    const document = documents.at(-1)!;
    document.sentences.push(readSentence(lines, document.layout));
  }
  return documents.map(({ id, layout, sentences }) => ({ id, text: layout.text, sentences }));
}

function readSentence(lines: readonly string[], layout: Layout): TreebankSentence {
  const newParagraph = lines.some(
    (line) => line.startsWith("# newpar") && !line.startsWith("# newpar_block"),
  );
  if (layout.text !== "") layout.text += newParagraph ? "\n\n" : layout.spaceDue ? " " : "";
  layout.spaceDue = false;
  const start = layout.text.length;
  const words: TreebankWord[] = [];
  const rows = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
  for (let row = 0; row < rows.length; row++) {
    const fields = rows[row]!;
    const [first, last] = fields[0]!.split("-").map(Number);
    if (last !== undefined) {
      const parts = rows.slice(row + 1, row + 2 + last - first!);
      placeContraction(fields, parts, layout, words);
      row += parts.length;
    } else if (!fields[0]!.includes(".")) {
      const at = place(fields[1]!, fields[9]!, layout);
      words.push(word(fields, at, at + fields[1]!.length));
    }
  }
  const id = ID.exec(lines.find((line) => line.startsWith("# sent_id")) ?? "")?.[1] ?? "";
  return { id, start, end: layout.text.length, newParagraph, words };
}

/** Appends a surface form and returns where it begins; a space follows only when the next form comes. */
function place(form: string, misc: string, layout: Layout): number {
  if (layout.spaceDue) layout.text += " ";
  const at = layout.text.length;
  layout.text += form;
  layout.spaceDue = !misc.includes("SpaceAfter=No");
  return at;
}

/** A contraction ("didn't"): its words get the stretches that they spell, or all of it where they do not spell it. */
function placeContraction(
  fields: readonly string[],
  parts: readonly (readonly string[])[],
  layout: Layout,
  words: TreebankWord[],
): void {
  const form = fields[1]!;
  const at = place(form, fields[9]!, layout);
  const spelt = parts.map((part) => part[1]!).join("") === form;
  let offset = at;
  for (const part of parts) {
    const end = spelt ? offset + part[1]!.length : at + form.length;
    words.push(word(part, spelt ? offset : at, end));
    offset = end;
  }
}

function word(fields: readonly string[], start: number, end: number): TreebankWord {
  const [, text, lemma, upos, tag, features, head, relation, , misc] = fields as string[];
  return {
    start,
    end,
    text: text!,
    lemma: lemma!,
    tag: tag!,
    upos: upos!,
    features: features!,
    head: Number(head) - 1,
    relation: relation!,
    misc: misc!,
  };
}
