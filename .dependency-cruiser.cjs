/**
 * The walls of the house (DESIGN.md, "Shape"). A stage is a sibling of the others and imports none of them, so that each
 * can be read, tested and replaced by itself; what they share is `model/` (the nouns) and `text/` (string tools).
 */
const stages = ["ingest", "annotate", "link", "cluster", "reconcile", "brief"];

/** A folder of src/ may import itself and the folders named, and no other. */
const wall = (from, allowed, comment) => ({
  name: `${from}-only-imports-${allowed.join("-") || "nothing"}`,
  comment,
  severity: "error",
  from: { path: `^src/${from}/`, pathNot: "\\.test\\.ts$" },
  to: { path: "^src/", pathNot: [from, ...allowed].map((folder) => `^src/${folder}/`) },
});

/** The parts of a stage in their order: each may import those before it. */
const order = (stage, parts, comment) =>
  parts.slice(0, -1).map((part, at) => ({
    name: `${stage}-${part}-imports-no-later-part`,
    comment,
    severity: "error",
    from: { path: `^src/${stage}/${part}/`, pathNot: "\\.test\\.ts$" },
    to: { path: parts.slice(at + 1).map((later) => `^src/${stage}/${later}/`) },
  }));

module.exports = {
  forbidden: [
    wall("model", [], "The nouns stand by themselves: whoever changes a stage cannot break them."),
    wall("text", ["model"], "String tools know positions, not news."),
    ...stages.map((stage) =>
      wall(
        stage,
        ["model", "text"],
        "Stages are siblings. What two of them need belongs to model/ or text/; what joins them, to pipeline/.",
      ),
    ),
    ...order(
      "reconcile",
      ["sentences", "ledger", "clashes", "claims", "disputes"],
      "Clauses that stand against each other are found before claims are made, and disputes between claims after: a circle would hide which.",
    ),
    ...order(
      "ingest",
      ["bytes", "unpacking", "given", "report", "formats"],
      "What the formats share knows none of them, so that one more format touches its folder and a line of the list.",
    ),
    wall(
      "export",
      ["model"],
      "An export reads the story file and nothing else: what it cannot say from there is missing from the contract.",
    ),
    wall(
      "store",
      ["model"],
      "Keeping knows the nouns and not how they come about: whatever a stage becomes, the archive stands.",
    ),
    wall("fetch", ["model", "text"], "What is fetched is bytes: what they mean is for ingest/ to say."),
    wall(
      "pipeline",
      [...stages, "store", "fetch", "model", "text"],
      "The order of the stages is written once, here.",
    ),
    wall(
      "server",
      ["pipeline", "store", "brief", "export", "ingest", "cluster", "fetch", "model", "text"],
      "The desk's server asks the archive and draws by brief/; no rule of reading belongs here.",
    ),
    wall(
      "desk",
      ["model", "server/api"],
      "The browser application takes types from the model and the API, and everything else by asking the server.",
    ),
    {
      name: "no-circles",
      comment: "Two files that import each other are one file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-tests-in-the-program",
      comment: "Fixtures and test helpers stay out of what is published.",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { path: "(\\.test\\.ts$|^test/|^(node:)?(test|assert)(/|$))" },
    },
    {
      name: "only-the-command-line-prints",
      comment:
        "The library never prints, exits, or reads the clock or the network (fetch/ does, and only when called); files of data/ come through text/packaged.ts.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: ["^src/cli/", "^src/fetch/", "\\.test\\.ts$", "^src/text/packaged\\.ts$"],
      },
      to: { path: "^(node:)?(fs|fs/promises|http|https|net|process|child_process)$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
  },
};
