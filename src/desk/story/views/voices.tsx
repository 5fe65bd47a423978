import { narrowVoices } from "../../../server/api/narrow/voices.ts";
import type { SayingView, SpeakerView, VoicesView } from "../../../server/api/views/voices.ts";
import { useBeginning } from "../../shell/later.ts";
import { Empty } from "../../shell/states.tsx";
import { count } from "../../words.ts";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Filter, OneOf } from "../filter.tsx";
import { Fold } from "../fold.tsx";
import { useNarrowing } from "../narrowing.ts";
import { useWhole } from "../whole.ts";
import { Chips, Hedge, Runs, Words } from "../words.tsx";
import "./voices.css";

/** Speakers with what they say; quotations as quotations, with their other wordings. */
export default function Voices({ view: beginning }: DrawnProps<VoicesView>) {
  const { reports } = useStory();
  const { view, isWhole } = useWhole("voices", beginning, beginning.speakers.length === beginning.total);
  const { narrowing, type, choose } = useNarrowing("voices");
  const { speakers, total, more } = narrowVoices(view, narrowing, reports);
  const shown = useBeginning(speakers, FIRST);
  if (view.speakers.length === 0) return <Empty title="Nobody is quoted by name." />;
  return (
    <>
      <Filter
        what="speakers"
        hint="a name, a word …"
        find={narrowing.find}
        onFind={type}
        found={speakers.length}
        outOf={more > 0 ? total + more : undefined}
        isWhole={isWhole}
      >
        <OneOf
          label="Who speaks"
          all="everybody"
          values={view.speakers.map(({ name }) => name)}
          value={narrowing.speaker ?? ""}
          onChoose={(name) => choose("speaker", name)}
        />
      </Filter>
      <div class="speakers">
        {shown.map((speaker) => (
          <Speaker key={speaker.sayings[0]?.id ?? speaker.name} speaker={speaker} />
        ))}
      </div>
      {isWhole && more > 0 && <p class="more">{count(more, "more speaker")}, each quoted once or twice.</p>}
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
        {[role, kind === "person" ? "" : kind, count(reports, "report")]
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
        <Fold summary={count(rest.length, "more statement")}>
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
      <Fold class="variants" summary={count(saying.variants.length, "other wording")}>
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
