import { useId, useState } from "preact/hooks";
import type { JudgementMatter } from "../../model/judgement.ts";
import type { Judgeable } from "../../server/api/judge.ts";
import type { Deciding } from "./decide.ts";
import { Submit } from "./submit.tsx";

interface TieFormProps {
  readonly subject: Judgeable;
  readonly is: "join" | "part";
  readonly deciding: Deciding;
  readonly onFollow: (at: Choice["at"]) => void;
  readonly onDone: () => void;
}

interface Choice {
  readonly key: string;
  readonly words: string;
  readonly hint: string | null;
  readonly id: string;
  readonly at: Judgeable["places"][number]["at"];
}

/** So many choices stand in the list; words narrow it down. */
const SHOWN = 8;

/** Joins a claim or name with another one, or parts from it what one of its reports says. */
export function TieForm({ subject, is, deciding, onFollow, onDone }: TieFormProps) {
  const [find, setFind] = useState("");
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [note, setNote] = useState("");
  const choices = choicesOf(subject, is);
  const wanted = find.toLowerCase();
  const found = choices.filter(({ words, hint }) => `${words} ${hint ?? ""}`.toLowerCase().includes(wanted));
  const submit = async (event: Event) => {
    event.preventDefault();
    if (chosen === null) return;
    const keeper = subject.places.find(({ at }) => at !== chosen.at)!;
    const at = is === "part" ? keeper.at : subject.places[0]!.at;
    const anchors = [
      { id: subject.id, at },
      { id: chosen.id, at: chosen.at },
    ] as const;
    onFollow(at);
    if (await deciding.decide({ kind: kindOf(subject, is), subjects: anchors, value: null }, note)) onDone();
  };
  return (
    <form class="judge-form" onSubmit={submit}>
      {choices.length > SHOWN && (
        <input
          type="search"
          class="field"
          aria-label="Words of it"
          placeholder="Words of it"
          value={find}
          onInput={({ currentTarget }) => setFind(currentTarget.value)}
        />
      )}
      <Choices
        what={is === "join" ? "Which one" : "Which words say something else"}
        found={found}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen !== null && (
        <Submit
          does={is === "join" ? "Join" : "Part"}
          chosen={`${is === "join" ? "with" : "what says"}: ${chosen.words}`}
          note={note}
          onNote={setNote}
          deciding={deciding}
        />
      )}
    </form>
  );
}

interface ChoicesProps {
  readonly what: string;
  readonly found: readonly Choice[];
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function Choices({ what, found, chosen, onChoose }: ChoicesProps) {
  const group = useId();
  return (
    <fieldset class="choices">
      <legend class="unseen">{what}</legend>
      {found.slice(0, SHOWN).map((choice) => (
        <label key={choice.key}>
          <input
            type="radio"
            name={group}
            checked={chosen?.key === choice.key}
            onChange={() => onChoose(choice)}
          />
          <span>
            {choice.hint !== null && <b>{choice.hint} </b>}
            <bdi>{choice.words}</bdi>
          </span>
        </label>
      ))}
      {found.length > SHOWN && <p class="soft">and {found.length - SHOWN} more</p>}
      {found.length === 0 && <p class="soft">None.</p>}
    </fieldset>
  );
}

const choicesOf = ({ id, places, others }: Judgeable, is: TieFormProps["is"]): readonly Choice[] =>
  is === "join"
    ? others.map((other) => ({
        key: other.id,
        words: other.words,
        hint: other.isNear ? "near" : null,
        id: other.id,
        at: other.at,
      }))
    : places.map(({ at, outlet, words }) => ({
        key: `${at.report}:${at.start}`,
        words,
        hint: outlet,
        id,
        at,
      }));

type Tie = Extract<JudgementMatter["kind"], "joinClaims" | "partClaims" | "sameEntity" | "differentEntity">;

const kindOf = ({ kind }: Judgeable, is: TieFormProps["is"]): Tie =>
  kind === "claim"
    ? is === "join"
      ? "joinClaims"
      : "partClaims"
    : is === "join"
      ? "sameEntity"
      : "differentEntity";
