import { useEffect, useState } from "preact/hooks";
import type { Added } from "../../server/api/add.ts";
import { type AskError, address, send } from "../api.ts";

/** Something that somebody gave the desk to read, and what became of it. */
export interface Adding {
  readonly id: number;
  /** What it is, in a few words. */
  readonly name: string;
  readonly answer: Added | null;
  readonly error: AskError | null;
}

/** Everything that was given since the page was opened, newest first: it goes on while another view is shown. */
let all: readonly Adding[] = [];
let ids = 0;
const listeners = new Set<() => void>();

function put(next: readonly Adding[]): void {
  all = next;
  for (const listener of listeners) listener();
}

export function useAdding(): readonly Adding[] {
  const [shown, setShown] = useState(all);
  useEffect(() => {
    const listener = () => setShown(all);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return shown;
}

function give(name: string, body: object): void {
  const id = ids++;
  put([{ id, name, answer: null, error: null }, ...all]);
  const settle = (what: Partial<Adding>) =>
    put(all.map((one) => (one.id === id ? { ...one, ...what } : one)));
  send<Added>(address("/reports"), body).then(
    (answer) => settle({ answer }),
    (error: AskError) => settle({ error }),
  );
}

export interface Known {
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
}

export const giveText = (text: string, known: Known = {}): void =>
  give(`“${text.trim().slice(0, 60)}${text.trim().length > 60 ? "…" : ""}”`, { text, ...known });

const giveAddress = (url: string): void => give(url, { url });

export function giveFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  const form = new FormData();
  for (const file of files) form.append("files", file);
  give(files.length === 1 ? files[0]!.name : `${files.length} files`, form);
}

/** What was pasted: an address by itself is fetched, anything else is a text. */
export function givePasted(pasted: string): void {
  const words = pasted.trim();
  if (/^https?:\/\/\S+$/i.test(words)) giveAddress(words);
  else if (words !== "") giveText(pasted);
}
