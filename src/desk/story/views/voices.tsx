import { useState } from "preact/hooks";
import type { SayingView, SpeakerView, VoicesView } from "../../../server/api/views/voices.ts";
import { useBeginning } from "../../shell/later.ts";
import { Empty } from "../../shell/states.tsx";
import type { DrawnProps } from "../drawn.ts";
import { Filter, holds } from "../filter.tsx";
import { Fold } from "../fold.tsx";
import { useWhole } from "../whole.ts";
import { Chips, Hedge, plural, Runs, Words } from "../words.tsx";
import "./voices.css";

/** Speakers with what they say; quotations as quotations, with their other wordings. */
export default function Voices({ view }: DrawnProps<VoicesView>) {
  const {
    view: { speakers, more },
    isWhole,
  } = useWhole("voices", view, view.speakers.length === view.total);
  const [find, setFind] = useState("");
  const found = speakers.filter(({ name, role, sayings }) =>
    holds(find, () => `${name} ${role} ${sayings.map(({ words }) => words).join(" ")}`),
  );
  const shown = useBeginning(found, FIRST);
  if (speakers.length === 0) return <Empty title="Nobody is quoted by name." />;
  return (
    <>
      <Filter
        what="speakers"
        hint="a name, a word …"
        find={find}
        onFind={setFind}
        found={found.length}
        isWhole={isWhole}
      />
      <div class="speakers">
        {shown.map((speaker) => (
          <Speaker key={speaker.sayings[0]?.id ?? speaker.name} speaker={speaker} />
        ))}
      </div>
      {isWhole && more > 0 && <p class="more">{plural(more, "more speaker")}, each quoted once or twice.</p>}
    </>
  );
}

/** Speakers on the first screens. */
const FIRST = 8;
const SHOWN = 4;

function Speaker({
  speaker: { id, name, kind, role, otherNames, reports, sayings },
}: {
  readonly speaker: SpeakerView;
}) {
  const rest = sayings.slice(SHOWN);
  const [first] = sayings;
  return (
    <article class="speaker">
      <h2>
        {id === null || first === undefined ? (
          <bdi>{name}</bdi>
        ) : (
          <Words about={id} spot={first.spot} class="name">
            <bdi>{name}</bdi>
          </Words>
        )}
      </h2>
      <p class="role">
        {[role, kind === "person" ? "" : kind, plural(reports, "report")]
          .filter((words) => words !== "")
          .join(" · ")}
        {otherNames.length > 0 && ` · also written ${otherNames.slice(0, 4).join(", ")}`}
      </p>
      <ul>
        {sayings.slice(0, SHOWN).map((saying) => (
          <Saying key={saying.id} saying={saying} />
        ))}
      </ul>
      {rest.length > 0 && (
        <Fold summary={plural(rest.length, "more statement")}>
          {() => (
            <ul>
              {rest.map((saying) => (
                <Saying key={saying.id} saying={saying} />
              ))}
            </ul>
          )}
        </Fold>
      )}
    </article>
  );
}

const Saying = ({ saying }: { readonly saying: SayingView }) => (
  <li class={saying.kind} data-stop>
    <Words about={saying.id} spot={saying.spot} class="words">
      {saying.words}
    </Words>{" "}
    {saying.stance !== "" && <span class={`tag ${saying.isAgainst ? "against" : ""}`}>{saying.stance}</span>}{" "}
    <Hedge words={saying.hedge} />{" "}
    {saying.through !== "" && <span class="through">through {saying.through} </span>}
    <Chips groups={saying.groups} about={saying.id} />
    {saying.variants.length > 0 && (
      <Fold class="variants" summary={plural(saying.variants.length, "other wording")}>
        {() => (
          <ul>
            {saying.variants.map(({ id, spot, runs }) => (
              <li key={id}>
                <Words about={id} spot={spot} class="words">
                  <Runs runs={runs} />
                </Words>{" "}
                <Chips groups={[{ why: null, spots: [spot] }]} about={id} />
              </li>
            ))}
          </ul>
        )}
      </Fold>
    )}
  </li>
);
