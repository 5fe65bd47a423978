import { useId, useState } from "preact/hooks";
import type { ClaimMark } from "../../model/judgement.ts";
import type { Judgeable } from "../../server/api/judge.ts";
import type { Deciding } from "./decide.ts";
import { Submit } from "./submit.tsx";
import { CREDIBILITY, RELIABILITY, VERDICTS } from "./words.ts";

interface MarkFormProps {
  readonly subject: Judgeable;
  readonly deciding: Deciding;
  readonly onDone: () => void;
}

/** Marks a claim: a verdict, why, and the grades of the Admiralty code where the editor gives them. */
export function MarkForm({ subject, deciding, onDone }: MarkFormProps) {
  const group = useId();
  const [verdict, setVerdict] = useState<ClaimMark["verdict"] | null>(null);
  const [reliability, setReliability] = useState<ClaimMark["reliability"]>(null);
  const [credibility, setCredibility] = useState<ClaimMark["credibility"]>(null);
  const [note, setNote] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    if (verdict === null) return;
    const value = { verdict, reliability, credibility };
    const anchor = { id: subject.id, at: subject.places[0]!.at };
    if (!(await deciding.decide({ kind: "markClaim", subjects: [anchor], value }, note))) return;
    setVerdict(null);
    setNote("");
    onDone();
  };
  return (
    <form class="judge-form" onSubmit={submit}>
      <fieldset class="verdicts">
        <legend>Mark this claim</legend>
        {VERDICTS.map((one) => (
          <label key={one.verdict} class={`verdict ${one.verdict}`}>
            <input
              type="radio"
              name={group}
              checked={verdict === one.verdict}
              onChange={() => setVerdict(one.verdict)}
            />
            <span aria-hidden="true">{one.sign}</span> {one.words}
          </label>
        ))}
      </fieldset>
      {verdict !== null && (
        <Submit does="Mark" note={note} onNote={setNote} deciding={deciding}>
          <details class="grades">
            <summary>Grades (Admiralty code)</summary>
            <Grade
              of="Source"
              grades={RELIABILITY}
              value={reliability}
              onGrade={(grade) => setReliability(grade as ClaimMark["reliability"])}
            />
            <Grade
              of="Information"
              grades={CREDIBILITY}
              value={credibility}
              onGrade={(grade) =>
                setCredibility(grade === null ? null : (Number(grade) as ClaimMark["credibility"]))
              }
            />
          </details>
        </Submit>
      )}
    </form>
  );
}

interface GradeProps {
  readonly of: string;
  readonly grades: Readonly<Record<string, string>>;
  readonly value: string | number | null;
  readonly onGrade: (grade: string | null) => void;
}

const Grade = ({ of, grades, value, onGrade }: GradeProps) => (
  <label>
    {of}
    <select
      class="field"
      value={value ?? ""}
      onChange={({ currentTarget }) => onGrade(currentTarget.value || null)}
    >
      <option value="">not graded</option>
      {Object.entries(grades).map(([grade, words]) => (
        <option key={grade} value={grade}>
          {grade}: {words}
        </option>
      ))}
    </select>
  </label>
);
