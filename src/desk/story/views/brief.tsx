import type { BriefLineView, BriefView } from "../../../server/api/views/brief.ts";
import { useLater } from "../../shell/later.ts";
import { Empty } from "../../shell/states.tsx";
import { DisputeCard } from "../dispute-card.tsx";
import type { DrawnProps } from "../drawn.ts";
import { Fold } from "../fold.tsx";
import { Chips, HowMany, Words } from "../words.tsx";

/** What is certain, contested, told once and new, each part of a line leading to its words. */
export default function Brief({ view: { sections, diagnostics } }: DrawnProps<BriefView>) {
  const isLater = useLater();
  const shown: readonly Section[] = isLater ? sections : beginning(sections);
  return (
    <>
      {sections.length === 0 && (
        <Empty title="Nothing to tell side by side.">
          <p>No claim was found in what these reports say. Choose one above to read it.</p>
        </Empty>
      )}
      {shown.map(({ heading, topic, lines, all = lines.length }) => (
        <section key={heading} class={`section topic-${topic}`}>
          <h2>
            <span class="sign" aria-hidden="true" />
            {heading} <HowMany of={all} />
          </h2>
          <ul class="story-lines">
            {lines.map((line, i) => (
              <li key={i} data-stop={line.dispute === null ? true : undefined}>
                {line.dispute === null ? <Line line={line} /> : <DisputeCard dispute={line.dispute} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {diagnostics.length > 0 && (
        <Fold summary="Diagnostics">
          {() => (
            <ul class="diagnostics">
              {diagnostics.map(({ severity, about, message, code }, i) => (
                <li key={i}>
                  <b>{severity}</b> {about} {message} <code>{code}</code>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </>
  );
}

type Drawn = BriefView["sections"][number];

/** Lines on the first screens. */
const FIRST = 14;

interface Section extends Drawn {
  /** So many lines it has, where some are not there yet. */
  readonly all?: number;
}

/** The sections as far as the first screens show them. */
function beginning(sections: readonly Drawn[]): Section[] {
  let left = FIRST;
  return sections.flatMap((section) => {
    const lines = section.lines.slice(0, Math.max(0, left));
    left -= lines.length;
    return lines.length === 0 ? [] : [{ ...section, lines, all: section.lines.length }];
  });
}

const Line = ({ line: { about, parts, groups } }: { readonly line: BriefLineView }) => (
  <>
    <p class="says">
      {parts.map(({ role, text, spot }, i) =>
        spot !== null ? (
          <Words key={i} about={about} spot={spot} class="words">
            {text}
          </Words>
        ) : role === "break" ? (
          <Step key={i} isNext={text.includes("→")} />
        ) : (
          <span key={i} class={`part-${role}`}>
            {text}
          </span>
        ),
      )}
    </p>
    <Chips groups={groups} about={about} />
  </>
);

/** A new line inside a line: another side, or what came next. */
const Step = ({ isNext }: { readonly isNext: boolean }) => (
  <>
    <span class="step" />
    {isNext && <span class="arrow">→ </span>}
  </>
);
