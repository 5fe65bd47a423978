import type { StoryId } from "../../../model/span.ts";
import type { Archive } from "../archive.ts";
import { tellAll } from "./tell.ts";

/** Stories that are told while more reports come in. */
export interface TellingBeside {
  /**
   * Begins to tell these, by now or once those before them are told: who awaits it is never further ahead than one such
   * list. Throws what went wrong with those before.
   */
  begin(stories: readonly StoryId[]): Promise<void>;
  /** Fulfilled once all are told. */
  end(): Promise<void>;
}

/**
 * Tells what `addReports` gives out while it goes on: one thread keeps reports, others tell. A story that changes in the
 * meantime is given out again. `onTold` gets how many of a list are told, and of how many; once it `isStopped` no more are.
 *
 * @example
 * const beside = tellingBeside(archive);
 * for await (const added of addReports(archive, incoming)) if (added.kind === "stories") await beside.begin(added.stories);
 * await beside.end();
 */
export function tellingBeside(
  archive: Archive,
  onTold: (told: number, of: number) => void = () => {},
  isStopped: () => boolean = () => false,
): TellingBeside {
  let last: Promise<void> = Promise.resolve();
  const tell = async (stories: readonly StoryId[]): Promise<void> => {
    let told = 0;
    for await (const _ of tellAll(archive, stories)) {
      if (isStopped()) return;
      onTold(++told, stories.length);
    }
  };
  return {
    async begin(stories) {
      await last;
      last = tell(stories);
      last.catch(() => {}); // thrown by the next begin, or at the end
    },
    end: () => last,
  };
}
