import { useEffect, useRef } from "preact/hooks";
import { FILTERS, filterOf } from "../../server/api/addresses.ts";
import { refine } from "../router.ts";
import { announce } from "../shell/announce.ts";
import { Heading } from "../shell/heading.tsx";
import { useMedia } from "../shell/media.ts";
import { usePrinting } from "../shell/printing.ts";
import { useRowKeys } from "../shell/row-keys.ts";
import { Empty, Failed, Loading } from "../shell/states.tsx";
import { useUsable } from "../shell/usable.ts";
import { useWindow } from "../shell/windowed.ts";
import { useCopyKey } from "../take/copy-sign.tsx";
import { listForms } from "../take/forms.ts";
import { HandOver } from "../take/hand-over.tsx";
import type { ViewProps } from "../view.ts";
import { count } from "../words.ts";
import { type Listed, useCards } from "./cards.ts";
import { FilterPanel } from "./filter-panel.tsx";
import { NAMES } from "./filters.ts";
import { Row } from "./row.tsx";
import "./stories.css";

/** All stories, or those that a filter leaves; the filter is in the address. */
export default function StoriesPage({ query }: ViewProps) {
  const filter = filterOf(query);
  const listed = useCards(filter);
  const { list, error, isOld, again } = listed;
  const isEmpty = list?.total === 0 && filter === "" && !isOld;
  const total = list === null || isOld ? null : count(list.total, "story", "stories");
  useUsable(total !== null);
  useEffect(() => {
    if (total !== null && filter !== "") announce(total);
  }, [total, filter]);
  if (isEmpty) return <EmptyArchive />;
  return (
    <div class="page stories">
      <header class="page-head">
        <Heading title="Stories" />
        {total !== null && <p class="soft number">{total}</p>}
        {list !== null && list.total > 0 && <HandOver groups={listForms(query)} />}
        <Holding query={query} />
      </header>
      <FilterPanel query={query} facets={list?.facets ?? null} />
      <section aria-label="The list" class={isOld ? "old" : undefined}>
        {list !== null && list.cards.size < list.total && (
          <p class="on-paper">
            The {count(list.cards.size, "story", "stories")} that were looked at; the table has all.
          </p>
        )}
        {error !== null && <Failed error={error} again={again} />}
        {list === null && error === null && <Loading what="Loading stories" />}
        {list?.total === 0 && !isOld && <Nothing />}
        {list !== null && list.total > 0 && <List key={filter} listed={listed} />}
      </section>
    </div>
  );
}

/** The filters that hold, each to be taken back. */
function Holding({ query }: { readonly query: URLSearchParams }) {
  const holding = FILTERS.filter((name) => query.get(name));
  if (holding.length === 0) return null;
  return (
    <ul class="holding" aria-label="Filters that hold">
      {holding.map((name) => (
        <li key={name}>
          <button type="button" class="chip" onClick={() => refine({ [name]: null }, { replace: false })}>
            <bdi>{NAMES[name](query.get(name)!)}</bdi>
            <span aria-hidden="true">×</span>
            <span class="unseen">: take this filter back</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const Nothing = () => (
  <Empty title="No story passes these filters.">
    <button
      type="button"
      class="button"
      onClick={() => refine(Object.fromEntries(FILTERS.map((name) => [name, null])), { replace: false })}
    >
      Show all stories
    </button>
  </Empty>
);

/** The first screen of somebody who has nothing yet: what to do, and what will come of it. */
const EmptyArchive = () => (
  <div class="page first">
    <Heading title="No stories yet" />
    <p>Bring a few reports of one event. They are read side by side, and told as one story.</p>
    <ul>
      <li>
        <b>Paste</b> a text or an address, anywhere on this page.
      </li>
      <li>
        <b>Drop</b> files: texts, web pages, feeds, mail, CSV, ZIP and web archives.
      </li>
      <li>
        <b>Follow</b> feeds from a terminal: <code>variorum watch</code> and their addresses.
      </li>
    </ul>
    <p>
      <a class="button main" href="/add">
        Add reports
      </a>
    </p>
  </div>
);

/** Heights of a row in pixels, as stories.css has them. */
const HEIGHT = { wide: 64, narrow: 116 };

function List({ listed: { list, show } }: { readonly listed: Listed }) {
  const { total, cards } = list!;
  const element = useRef<HTMLOListElement>(null);
  const height = useMedia("(min-width: 700px)") ? HEIGHT.wide : HEIGHT.narrow;
  const { from, to } = useWindow(element, total, height);
  useEffect(() => show(from, to), [from, to, list]);
  useCopyKey();
  useRowKeys(element, total, (row) =>
    scrollTo(0, element.current!.offsetTop + row * height - innerHeight / 2),
  );
  const isPrinting = usePrinting();
  const rows = isPrinting
    ? [...cards.keys()].sort((a, b) => a - b)
    : Array.from({ length: to - from }, (_, i) => from + i);
  return (
    <ol ref={element} class="rows" style={isPrinting ? {} : { height: `${total * height}px` }}>
      {rows.map((row) => {
        const card = cards.get(row);
        return (
          <li
            key={row}
            class={card?.since ? "row is-changed" : "row"}
            aria-setsize={total}
            aria-posinset={row + 1}
            style={isPrinting ? {} : { transform: `translateY(${row * height}px)` }}
          >
            {card && <Row card={card} row={row} />}
          </li>
        );
      })}
    </ol>
  );
}
