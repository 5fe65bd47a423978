import { useEffect, useRef, useState } from "preact/hooks";
import { bindingsNow, letters } from "../keys.ts";

/** The keys that hold where one is, and whether they do: who speaks to the machine presses them unawares. */
export default function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [areOn, setOn] = useState(letters.get() !== "off");
  const turn = (on: boolean) => {
    letters.set(on ? "on" : "off");
    setOn(on);
  };
  useEffect(() => dialog.current?.showModal(), []);
  // Escape closes whatever is open: one line for all of it.
  const shown = bindingsNow().filter(({ keys }) => keys !== "Escape");
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">Keys</h2>
      <dl>
        {shown.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key, i) => (
                <kbd key={i}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>Close, or leave the field</dd>
        </div>
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          Close
        </button>
        <label>
          <input
            type="checkbox"
            checked={areOn}
            onChange={({ currentTarget }) => turn(currentTarget.checked)}
          />{" "}
          These keys work
        </label>
      </form>
    </dialog>
  );
}
