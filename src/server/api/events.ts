/** What browsers are told while they are open (server-sent events). */
export type DeskEvent =
  /** These stories are to be asked for again. */
  | { readonly kind: "stories"; readonly stories: readonly string[] }
  /** A watch has something to say. */
  | { readonly kind: "alert"; readonly watch: string; readonly story: string; readonly words: string };
