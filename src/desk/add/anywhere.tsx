import { useEffect, useState } from "preact/hooks";
import { navigate } from "../router.ts";
import { giveFiles, givePasted } from "./adding.ts";

/** A text of fewer words that is pasted beside every field was hardly meant to be a report. */
const FEWEST = 80;

/** Files dropped on any view, and texts or addresses pasted beside every field, are read. */
export function Anywhere() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      giveFiles([...event.dataTransfer!.files]);
      navigate("/add");
    };
    const paste = (event: ClipboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (target?.closest?.("input, textarea, [contenteditable], dialog")) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) giveFiles(files);
      else if (text.trim().length >= FEWEST || /^https?:\/\/\S+$/i.test(text.trim())) givePasted(text);
      else return;
      event.preventDefault();
      navigate("/add");
    };
    const ears = [
      ["dragover", over],
      ["dragleave", leave],
      ["drop", drop],
      ["paste", paste],
    ] as const;
    for (const [name, hear] of ears) document.addEventListener(name, hear as EventListener);
    return () => {
      for (const [name, hear] of ears) document.removeEventListener(name, hear as EventListener);
    };
  }, []);
  return isOver ? (
    <div class="drop-here" aria-hidden="true">
      <p>Drop to add to the archive</p>
    </div>
  ) : null;
}
