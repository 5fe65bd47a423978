import type { Scores } from "./floors.ts";

/** A measurement: what it needs of the data folder, how it runs, and the published figures to lay beside its own. */
export interface Task {
  readonly name: string;
  readonly what: string;
  /** `bench`: below --data; `stories`: below --stories. */
  readonly data: "bench" | "stories";
  /** Paths below the folder; the task is skipped where none of them is there. */
  readonly needs: readonly string[];
  readonly references?: Readonly<Record<string, string>>;
  run(folder: string): Promise<Scores>;
}

/** Tasks are loaded when they run: asking for one does not load the weights of another. */
export const TASKS: readonly Task[] = [
  {
    name: "stories",
    what: "hand-made answers for whole stories, by the scorer beside them",
    data: "stories",
    needs: ["score.mjs"],
    run: async (folder) => (await import("./tasks/stories.ts")).evaluate(folder),
  },
];
