import type { PageData, Subject } from "../data.ts";
import { byId } from "./dom.ts";

/** What the reader shows: what it is about, its places, which of them is shown, and what to give the focus back to. */
export interface Opened {
  readonly about: string;
  readonly places: Subject["places"];
  shown: number;
  readonly from: HTMLElement | null;
}

/** The parts of the page that the program works on, and how it stands. */
export interface Page {
  readonly data: PageData;
  readonly reader: HTMLElement;
  readonly heading: HTMLElement;
  readonly told: HTMLElement;
  readonly body: HTMLElement;
  readonly live: HTMLElement;
  readonly help: HTMLDialogElement;
  /** Null on the page of a story without claims, which has nothing to filter. */
  readonly find: HTMLInputElement | null;
  readonly wide: MediaQueryList;
  readonly calm: MediaQueryList;
  open: Opened | null;
  annotated: boolean;
}

export function pageAsItIs(): Page {
  return {
    data: JSON.parse(byId("data").textContent ?? ""),
    reader: byId("reader"),
    heading: byId("reader-heading"),
    told: byId("reader-told"),
    body: byId("reader-text"),
    live: byId("live"),
    help: byId<HTMLDialogElement>("help"),
    find: document.querySelector<HTMLInputElement>("#find"),
    wide: matchMedia("(min-width: 1080px)"),
    calm: matchMedia("(prefers-reduced-motion: reduce)"),
    open: null,
    annotated: false,
  };
}
