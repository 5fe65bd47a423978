#!/usr/bin/env node
import { Command, CommanderError, Help, type Option } from "commander";
import { registerArchive } from "./archive/commands.ts";
import { EXIT, Failure, UsageError } from "./exit.ts";
import { intoOutputs, ofWidth, onNetwork, withExamples } from "./options.ts";
import { complain } from "./output.ts";
import { reasonOf } from "./reason.ts";
import { nodeTooOld, VERSION } from "./version.ts";

/** A switch that is off unless it is given need not say so, nor a port that its words have told of. */
const optionDescription = (option: Option): string =>
  new Help().optionDescription(option).replace(/ \(default: (?:false|"0")\)$/, "");

/** Each command is a file of its own, loaded when it is asked for: `--help` needs no gazetteer. */
const program = new Command("variorum")
  .description(
    "Reads many reports of one event side by side: who says what, on how many lines of reporting, where they disagree.",
  )
  .version(VERSION)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true, optionDescription })
  .configureOutput({ outputError: (words) => complain(words.trim().replace(/^error: /, "")) })
  .showHelpAfterError("variorum --help lists the commands");

withExamples(
  intoOutputs(onNetwork(program.command("read"))),
  "read a.txt b.html feed.xml",
  "read reports/ --json story.json --html story.html",
)
  .description("read reports of one event and tell the story")
  .argument(
    "<input...>",
    "files (text, pages, feeds, JSON lines, CSV, archives), folders, http(s) addresses, or - for standard input",
  )
  .action(async (inputs: string[], options) => {
    const { read } = await import("./read.ts");
    process.exitCode = await read(inputs, options);
  });

withExamples(ofWidth(program.command("explain")), "explain story.json", "explain story.json b1.1")
  .description("show what a line, claim, figure, name or dispute rests on, down to the words of the reports")
  .argument("<story>", "a story file, as --json writes it (- for standard input)")
  .argument(
    "[id]",
    "an id or the beginning of one (c…, f…, a…, e…, d…), or r1, r2, …; without it, the list of ids",
  )
  .action(async (story: string, id: string | undefined, options) => {
    const { explainStory } = await import("./explain.ts");
    process.exitCode = await explainStory(story, id, options);
  });

withExamples(program.command("check"), "check story.json")
  .description("check a story file against its contract: shape, spans, evidence, ids")
  .argument("<story>", "a story file (- for standard input)")
  .action(async (story: string) => {
    const { check } = await import("./check.ts");
    process.exitCode = await check(story);
  });

withExamples(program.command("export"), "export story.json --as claims.csv --out claims.csv")
  .description("write a story file in a form that other tools read; every row cites its words")
  .argument("<story>", "a story file, as --json writes it (- for standard input)")
  .requiredOption(
    "--as <form>",
    "claims.csv, figures.csv, places.geojson, annotations.jsonld, brief.md, page.html or story.json",
  )
  .option("--out <file>", "where to write it (- for standard output)", "-")
  .action(async (story: string, options) => {
    const { exportStory } = await import("./export.ts");
    process.exitCode = await exportStory(story, options);
  });

withExamples(program.command("schema"), "schema > story.schema.json")
  .description("print the JSON Schema of the story file")
  .action(async () => {
    const { storyJsonSchema } = await import("../export/storyfile/schema.ts");
    process.stdout.write(`${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
  });

registerArchive(program);
program.hook("preAction", () => {
  const wrong = nodeTooOld();
  if (wrong !== null) throw new Failure(wrong);
});

for (const command of program.commands)
  command.showHelpAfterError(`variorum ${command.name()} --help shows what it takes`);

/** Whoever reads the output may stop early (`| head`): nothing is wrong then. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  complain(`standard output: ${reasonOf(error)}`);
  process.exit(EXIT.failed);
});

/** Nobody hears what is said there any more; the exit status says it. */
process.stderr.on("error", () => {});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof UsageError || error instanceof Failure) {
    complain(error.message);
    process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.failed;
  } else {
    // A fault of the program's: one line for who uses it, the way there for who is asked to mend it.
    complain(`a fault of Variorum's own: ${(error as Error).message} (with VARIORUM_TRACE=1: where)`);
    if (process.env.VARIORUM_TRACE) process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = EXIT.failed;
  }
}
