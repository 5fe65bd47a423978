import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Heading } from "../shell/heading.tsx";
import { giveFiles, givePasted, giveText, useAdding } from "./adding.ts";
import { Outcome } from "./outcome.tsx";
import "./add.css";

/** Gives the archive something to read, and shows what became of it. */
export default function AddPage() {
  const adding = useAdding();
  return (
    <div class="page add">
      <Heading title="Add reports" />
      <div class="add-ways">
        <TextForm />
        <FileForm />
      </div>
      {adding.length > 0 && (
        <section aria-label="What was added" class="outcomes">
          {adding.map((one) => (
            <Outcome key={one.id} adding={one} />
          ))}
        </section>
      )}
    </div>
  );
}

const isAddress = (words: string): boolean => /^https?:\/\/\S+$/i.test(words.trim());

function TextForm() {
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState("");
  const add = (event: Event) => {
    event.preventDefault();
    if (text.trim() === "") return;
    if (isAddress(text)) givePasted(text);
    else {
      const known = [...new FormData(form.current!)].filter(
        ([name, value]) => name !== "text" && value !== "",
      );
      giveText(text, Object.fromEntries(known) as Record<string, string>);
    }
    form.current!.reset();
    setText("");
  };
  return (
    <form ref={form} class="text-form" onSubmit={add}>
      <label class="labelled">
        <span>Text of a report, or the address of one</span>
        <textarea
          class="field"
          name="text"
          rows={9}
          required
          maxLength={2_000_000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <fieldset class="known" disabled={isAddress(text)}>
        <legend>What is known of it</legend>
        <Known label="Outlet">
          <input class="field" name="outlet" maxLength={200} autoComplete="off" />
        </Known>
        <Known label="Published">
          <input class="field" name="published" type="date" />
        </Known>
        <Known label="Headline">
          <input class="field" name="title" maxLength={1000} autoComplete="off" />
        </Known>
        <Known label="Address">
          <input class="field" name="url" type="url" maxLength={4000} autoComplete="off" />
        </Known>
      </fieldset>
      <button type="submit" class="button main">
        {isAddress(text) ? "Fetch and add" : "Add this text"}
      </button>
    </form>
  );
}

interface KnownProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

const Known = ({ label, children }: KnownProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
  <label class="labelled">
    <span>{label}</span>
    {children}
  </label>
);

function FileForm() {
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    giveFiles([...(input.current!.files ?? [])]);
    input.current!.value = "";
  };
  return (
    <div class="file-form">
      <p>
        Drop files here or anywhere on the desk: texts, web pages, feeds, JSON lines, CSV, mail, ZIP and web
        archives. A text or an address that is pasted anywhere is read as well.
      </p>
      <label class="button file-button">
        Choose files
        <input ref={input} class="unseen" type="file" multiple onChange={add} />
      </label>
    </div>
  );
}
