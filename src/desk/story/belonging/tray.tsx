import { useEffect, useRef, useState } from "preact/hooks";
import type { JudgementMatter } from "../../../model/judgement.ts";
import { type Decided, useDeciding } from "../../judge/decide.ts";
import { StoryChoice } from "../../judge/story-choice.tsx";
import { Submit } from "../../judge/submit.tsx";
import { Refused } from "../../shell/states.tsx";
import { count } from "../../words.ts";
import { useStory } from "../context.ts";

interface TrayProps {
  /** Reports of the story. */
  readonly chosen: readonly string[];
  readonly onNone: () => void;
  readonly onDone: (done: Decided) => void;
}

/** What can be decided on the reports that are chosen; it stays in sight below the list. */
export function Tray({ chosen, onNone, onDone }: TrayProps) {
  const { head } = useStory();
  const [open, setOpen] = useState<"own" | "other" | null>(null);
  const isAll = chosen.length === head.reports.length;
  const turn = (which: "own" | "other") => () => setOpen(open === which ? null : which);
  return (
    <section class="tray" aria-label="Chosen reports">
      <div class="judge-actions">
        <b>{count(chosen.length, "report")} chosen</b>
        <button
          type="button"
          class="button"
          aria-expanded={open === "own"}
          disabled={isAll}
          title={isAll ? "All of its reports are the story itself" : undefined}
          onClick={turn("own")}
        >
          Split off …
        </button>
        <button type="button" class="button" aria-expanded={open === "other"} onClick={turn("other")}>
          To another story …
        </button>
        <button type="button" class="button" onClick={onNone}>
          None
        </button>
      </div>
      {open !== null && (
        <TrayForm key={open} chosen={chosen} isAll={isAll} isOwn={open === "own" && !isAll} onDone={onDone} />
      )}
    </section>
  );
}

interface TrayFormProps extends Pick<TrayProps, "chosen" | "onDone"> {
  readonly isAll: boolean;
  readonly isOwn: boolean;
}

function TrayForm({ chosen, isAll, isOwn, onDone }: TrayFormProps) {
  const { head, reports } = useStory();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const deciding = useDeciding();
  const subjects = chosen as [string, ...string[]];
  const matter: JudgementMatter | null = isOwn
    ? { kind: "splitStory", subjects, value: null }
    : to === null
      ? null
      : isAll
        ? { kind: "mergeStories", subjects: [head.id], value: to }
        : { kind: "moveReport", subjects, value: to };
  const submit = async (event: Event) => {
    event.preventDefault();
    const done = matter === null ? null : await deciding.decide(matter, note);
    if (done !== null) onDone(done);
  };
  const labels = chosen.map((id) => reports.get(id)?.label).join(", ");
  return (
    <form class="judge-form" onSubmit={submit}>
      {!isOwn && <StoryChoice legend="To which story" but={head.id} to={to} onTo={setTo} />}
      {matter !== null && (
        <Submit
          does={isOwn ? "Split off" : "Move"}
          chosen={isOwn ? `${labels}: a story of their own` : labels}
          note={note}
          onNote={setNote}
          deciding={deciding}
        />
      )}
      <Refused error={deciding.error} />
    </form>
  );
}

interface DoneProps {
  readonly done: Decided;
  readonly onClose: () => void;
}

/** What has just been decided, and the way back. */
export function Done({ done, onClose }: DoneProps) {
  const deciding = useDeciding();
  const line = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => line.current?.focus({ preventScroll: true }), [done.id]);
  const undo = async () => {
    if ((await deciding.undo(done.id)) !== null) onClose();
  };
  return (
    <section class="tray" aria-label="Just decided">
      <div class="judge-actions">
        <p ref={line} tabIndex={-1}>
          <DoneWords done={done} />
        </p>
        <button type="button" class="button" disabled={deciding.isSending} onClick={undo}>
          Undo
        </button>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      <Refused error={deciding.error} />
    </section>
  );
}

function DoneWords({ done }: Pick<DoneProps, "done">) {
  const { head } = useStory();
  const { kind, subjects, value } = done;
  const reports = count(subjects.length, "report");
  const are = subjects.length === 1 ? "is" : "are";
  const where = typeof value === "string" ? `/stories/${value}/reports` : "";
  if (kind === "splitStory")
    return (
      <>
        {reports} {are} <a href={where}>a story of {subjects.length === 1 ? "its" : "their"} own</a> now.
      </>
    );
  if (kind === "moveReport" && value === head.id)
    return (
      <>
        {reports} stay{subjects.length === 1 ? "s" : ""} in this story.
      </>
    );
  if (kind === "moveReport")
    return (
      <>
        {reports} {are} of <a href={where}>the other story</a> now.
      </>
    );
  if (kind === "mergeStories") return <>The two stories are one now.</>;
  return <>The two stories stay two.</>;
}
