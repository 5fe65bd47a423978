import { useEffect, useRef } from "preact/hooks";
import { bindingsNow } from "../keys.ts";

/** The keys that hold where one is. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
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
      </form>
    </dialog>
  );
}
