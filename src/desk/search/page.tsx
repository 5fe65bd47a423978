import { useEffect, useRef } from "preact/hooks";
import type { Finds, Found } from "../../server/api/search.ts";
import { address } from "../api.ts";
import { refine } from "../router.ts";
import { announce } from "../shell/announce.ts";
import { useAsked } from "../shell/asked.ts";
import { Heading } from "../shell/heading.tsx";
import { useRowKeys } from "../shell/row-keys.ts";
import { Empty, Failed, Loading } from "../shell/states.tsx";
import { useCopyKey } from "../take/copy-sign.tsx";
import { searchForms } from "../take/forms.ts";
import { HandOver } from "../take/hand-over.tsx";
import type { ViewProps } from "../view.ts";
import { ReportRow, SaidRow } from "./rows.tsx";
import "./search.css";

const KINDS: readonly { readonly in: Finds; readonly name: string }[] = [
  { in: "claims", name: "Claims" },
  { in: "quotations", name: "Quotations" },
  { in: "figures", name: "Figures" },
  { in: "reports", name: "Reports" },
];

/** So many of each kind where all are shown, and of one where it is shown alone. */
const SHOWN = { together: 5, alone: 200 };

/** What holds the words, in all stories: what is claimed, said, counted, reported. */
export default function SearchPage({ query }: ViewProps) {
  const q = query.get("q")?.trim() ?? "";
  const only = KINDS.find((kind) => kind.in === query.get("in"))?.in ?? null;
  const most = only === null ? SHOWN.together : SHOWN.alone;
  const { value, error, again } = useAsked<Found>(
    q === "" ? null : address("/search", { q, in: only, limit: most + 1 }),
  );
  const list = useRef<HTMLDivElement>(null);
  const sections = value === null ? [] : sectionsOf(value, most);
  const shown = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  useRowKeys(list, shown);
  useCopyKey();
  useEffect(() => {
    if (value !== null) announce(shown === 0 ? "Nothing found" : `${shown} results shown`);
  }, [value]);
  return (
    <div class="page search">
      <header class="page-head">
        <Heading title={q === "" ? "Search" : `Search: ${q}`}>{q === "" ? "Search" : <bdi>{q}</bdi>}</Heading>
        {shown > 0 && <HandOver groups={searchForms(query)} />}
        {q !== "" && <Kinds only={only} />}
      </header>
      {error && <Failed error={error} again={again} />}
      {q === "" && <Syntax />}
      {q !== "" && value === null && error === null && <Loading what="Searching" />}
      {value !== null && shown === 0 && (
        <Empty title="Nothing holds these words.">
          <p>Words are found in any of their forms. Fewer words find more.</p>
        </Empty>
      )}
      <div ref={list}>
        {sections.map((section) => (
          <FoundSection key={section.kind.in} {...section} isAlone={only !== null} />
        ))}
      </div>
    </div>
  );
}

interface Section {
  readonly kind: (typeof KINDS)[number];
  readonly rows: readonly (Found["claims"][number] | Found["reports"][number])[];
  /** The place of its first row among all that are shown. */
  readonly from: number;
  /** There is more of it than is shown. */
  readonly more: boolean;
}

/** What was found of a kind; `isAlone`: nothing else was looked for. */
function FoundSection({ kind, rows, from, more, isAlone }: Section & { readonly isAlone: boolean }) {
  return (
    <section class="found" aria-labelledby={`found-${kind.in}`}>
      <h2 id={`found-${kind.in}`}>{kind.name}</h2>
      <ol>
        {rows.map((row, i) =>
          "excerpt" in row ? (
            <ReportRow key={row.report} hit={row} row={from + i} />
          ) : (
            <SaidRow key={`${row.story}${row.id}`} kind={kind.in} hit={row} row={from + i} />
          ),
        )}
      </ol>
      {more && isAlone && (
        <p class="soft">The {rows.length} that fit best are shown. More words find fewer.</p>
      )}
      {more && !isAlone && (
        <button type="button" class="button" onClick={() => refine({ in: kind.in }, { replace: false })}>
          More {kind.name.toLowerCase()}
        </button>
      )}
    </section>
  );
}

/** The kinds that were found, with the place that their first row has among all. */
function sectionsOf(found: Found, most: number): Section[] {
  let from = 0;
  return KINDS.filter((kind) => found[kind.in].length > 0).map((kind) => {
    const all = found[kind.in];
    const rows = all.slice(0, most);
    const section = { kind, rows, from, more: rows.length < all.length };
    from += rows.length;
    return section;
  });
}

function Kinds({ only }: { readonly only: Finds | null }) {
  const all = [{ in: null, name: "All" }, ...KINDS];
  return (
    <fieldset class="kinds" aria-label="What to find">
      {all.map((kind) => (
        <button
          key={kind.name}
          type="button"
          class="kind"
          aria-pressed={kind.in === only}
          onClick={() => refine({ in: kind.in }, { replace: false })}
        >
          {kind.name}
        </button>
      ))}
    </fieldset>
  );
}

const Syntax = () => (
  <>
    <p class="soft">Claims, quotations, figures and reports are searched at once, in all stories.</p>
    <dl class="syntax">
      <div>
        <dt>bridge fire</dt>
        <dd>both words, in any of their forms</dd>
      </div>
      <div>
        <dt>“two people”</dt>
        <dd>these words in a row</dd>
      </div>
      <div>
        <dt>bridge -fire</dt>
        <dd>the one without the other</dd>
      </div>
      <div>
        <dt>evac*</dt>
        <dd>words that begin so</dd>
      </div>
    </dl>
  </>
);
