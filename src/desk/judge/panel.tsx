import { useState } from "preact/hooks";
import type { Judgeable } from "../../server/api/judge.ts";
import { address, send } from "../api.ts";
import { useEvents } from "../events.ts";
import { announce } from "../shell/announce.ts";
import { useAsked } from "../shell/asked.ts";
import { Refused } from "../shell/states.tsx";
import { CopyButton } from "../take/copy-button.tsx";
import { type Deciding, useDeciding } from "./decide.ts";
import { MarkForm } from "./mark-form.tsx";
import { TieForm } from "./tie-form.tsx";
import "./judge.css";
import { WayBack } from "./way-back.tsx";
import { decidedWords, grades, stateWords, verdictOf, whenWords } from "./words.ts";

interface JudgePanelProps {
  readonly story: string;
  /** A claim (`c…`) or a name (`e…`). */
  readonly subject: string;
  /** A place of its words, by which it is found where its id is another since it was judged. */
  readonly at: Place | null;
  /** Called before claims or names are joined or parted, with the words by which the one that is shown is found after it. */
  readonly onFollow: (at: Place) => void;
}

type Place = Judgeable["places"][number]["at"];

/** What a person can decide on a claim or a name, what was decided on it, and its citations. */
export function JudgePanel({ story, subject, at, onFollow }: JudgePanelProps) {
  const query = { at: at === null ? null : `${at.report}:${at.start}-${at.end}` };
  const { value, error, again } = useAsked<Judgeable>(address(`/stories/${story}/judge/${subject}`, query));
  const deciding = useDeciding();
  const [open, setOpen] = useState<"join" | "part" | null>(null);
  useEvents((event) => {
    if (event.kind === "back" || (event.kind === "stories" && event.stories.includes(story))) again();
  });
  // What is not in the story is told above; there is nothing to decide on it.
  if (value === null) return error?.status === 404 ? null : <Refused error={error} />;
  const done = () => {
    setOpen(null);
    again();
  };
  const turn = (which: "join" | "part") => () => setOpen(open === which ? null : which);
  const isClaim = value.kind === "claim";
  return (
    <section class="judge" aria-label="Judge">
      <Decided subject={value} deciding={deciding} onDone={done} />
      {isClaim && <MarkForm key={value.id} subject={value} deciding={deciding} onDone={done} />}
      <div class="judge-actions">
        <button type="button" class="button" aria-expanded={open === "join"} onClick={turn("join")}>
          {isClaim ? "Join with …" : "Same as …"}
        </button>
        {value.places.length > 1 && (
          <button type="button" class="button" aria-expanded={open === "part"} onClick={turn("part")}>
            {isClaim ? "Part from …" : "Not the same in …"}
          </button>
        )}
        {isClaim && <WatchButtons subject={value} />}
      </div>
      {open !== null && (
        <TieForm
          key={`${open} ${value.id}`}
          subject={value}
          is={open}
          deciding={deciding}
          onFollow={onFollow}
          onDone={done}
        />
      )}
      <Refused error={deciding.error} />
      <Citations subject={value} />
    </section>
  );
}

interface DecidedProps {
  readonly subject: Judgeable;
  readonly deciding: Deciding;
  readonly onDone: () => void;
}

/** The mark that the claim bears, and every decision on it that stands, each with its way back. */
function Decided({ subject: { mark, decided }, deciding, onDone }: DecidedProps) {
  if (decided.length === 0) return null;
  const undo = async (id: string) => {
    if (await deciding.undo(id)) onDone();
  };
  return (
    <ul class="decided" aria-label="Decisions">
      {decided.toReversed().map(({ id, kind, by, at, note, state }) => {
        const isMark = mark?.judgement === id;
        const verdict = isMark ? verdictOf(mark.verdict) : null;
        const graded = isMark ? grades(mark) : null;
        return (
          <li key={id} class={verdict === null ? state : `marked ${verdict.verdict}`}>
            <p>
              {verdict !== null && (
                <strong>
                  <span aria-hidden="true">{verdict.sign}</span> {verdict.words}
                  {graded !== null && <span class="grade"> {graded}</span>}
                </strong>
              )}{" "}
              <span class="soft">
                <bdi>{by}</bdi>
                {verdict === null && ` ${decidedWords(kind)}`}, <time dateTime={at}>{whenWords(at)}</time>
                {stateWords(state) !== null && `, ${stateWords(state)}`}
              </span>
            </p>
            <WayBack of={{ id, by, kind, note }} isSending={deciding.isSending} undo={undo} />
          </li>
        );
      })}
    </ul>
  );
}

/** Watches the claim from now on; alerts stand on the page “Watch”. */
function WatchButtons({ subject: { story, id, places, words } }: { readonly subject: Judgeable }) {
  const [made, setMade] = useState<readonly string[]>([]);
  const [lost, setLost] = useState<Error | null>(null);
  const watch = async (kind: "denial" | "line", what: string) => {
    const name = `${what}: ${words}`.slice(0, 200);
    try {
      await send(address("/watches"), { name, on: { kind, claim: { id, at: places[0]!.at } }, story });
      setMade([...made, kind]);
      setLost(null);
      announce(`Watched for: ${what}`);
    } catch (failure) {
      setLost(failure as Error);
    }
  };
  return (
    <>
      {(
        [
          ["denial", "First denial"],
          ["line", "Another line"],
        ] as const
      ).map(([kind, what]) => (
        <button
          key={kind}
          type="button"
          class="button"
          disabled={made.includes(kind)}
          onClick={() => watch(kind, what)}
        >
          {made.includes(kind) ? `Watching: ${what.toLowerCase()}` : `Watch: ${what.toLowerCase()}`}
        </button>
      ))}
      <Refused error={lost} />
    </>
  );
}

const Citations = ({ subject: { places } }: { readonly subject: Judgeable }) => (
  <details class="citations">
    <summary>Citations</summary>
    <ul>
      {places.map(({ at, citation }) => (
        <li key={`${at.report}:${at.start}`}>
          <span>{citation}</span>
          <CopyButton words={citation} what="citation" />
        </li>
      ))}
    </ul>
  </details>
);
