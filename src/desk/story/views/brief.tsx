import type { BriefLineView, BriefView } from "../../../server/api/views/brief.ts";
import { DisputeCard } from "../dispute-card.tsx";
import type { DrawnProps } from "../drawn.ts";
import { Chips, Words } from "../words.tsx";

/** What is certain, contested, told once and new, each part of a line leading to its words. */
export default function Brief({ view: { sections, diagnostics } }: DrawnProps<BriefView>) {
  return (
    <>
      {sections.map(({ heading, topic, lines }) => (
        <section key={heading} class={`section topic-${topic}`}>
          <h2>
            <span class="sign" aria-hidden="true" />
            {heading} <small>{lines.length}</small>
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
        <details class="fold">
          <summary>Diagnostics</summary>
          <ul class="diagnostics">
            {diagnostics.map(({ severity, about, message, code }, i) => (
              <li key={i}>
                <b>{severity}</b> {about} {message} <code>{code}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
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
