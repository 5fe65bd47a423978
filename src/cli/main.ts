#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { registerArchive } from "./archive/commands.ts";
import { EXIT, UsageError } from "./exit.ts";
import { complain } from "./output.ts";
import { reasonOf } from "./reason.ts";

/** Each command is a file of its own, loaded when it is asked for: `--help` needs no gazetteer. */
const program = new Command("variorum")
  .description(
    "Reads many reports of one event side by side: who says what, on how many lines of reporting, where they disagree.",
  )
  .version("0.1.0")
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

program
  .command("read")
  .description("read reports of one event and tell the story")
  .argument(
    "<input...>",
    "files (text, pages, feeds, JSON lines, CSV, archives), folders, http(s) addresses, or - for standard input",
  )
  .option(
    "--follow",
    "fetch the feeds that lists name, and the pages of entries that hold only a summary",
    false,
  )
  .option("--allow-private", "fetch from this machine and private networks too", false)
  .option("--json <file>", "write the story file (- for standard output)")
  .option("--html <file>", "write one self-contained page (- for standard output)")
  .option("--markdown <file>", "write the brief as Markdown (- for standard output)")
  .option("--all", "print every row instead of the most telling ones", false)
  .option("--width <columns>", "width of the printed brief (default: the terminal's, else 100)")
  .option("--no-color", "print without colours (also where NO_COLOR is set or the output is no terminal)")
  .option("--quiet", "print no brief", false)
  .action(async (inputs: string[], options) => {
    const { read } = await import("./read.ts");
    process.exitCode = await read(inputs, options);
  });

program
  .command("explain")
  .description("show what a line, claim, figure, name or dispute rests on, down to the words of the reports")
  .argument("<story>", "a story file, as --json writes it")
  .argument(
    "[id]",
    "an id or the beginning of one (c…, f…, a…, e…, d…), or r1, r2, …; without it, the list of ids",
  )
  .option("--width <columns>", "width of the text (default: the terminal's, else 100)")
  .action(async (story: string, id: string | undefined, options) => {
    const { explainStory } = await import("./explain.ts");
    process.exitCode = await explainStory(story, id, options);
  });

program
  .command("check")
  .description("check a story file against its contract: shape, spans, evidence, ids")
  .argument("<story>", "a story file")
  .action(async (story: string) => {
    const { check } = await import("./check.ts");
    process.exitCode = await check(story);
  });

program
  .command("export")
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

program
  .command("schema")
  .description("print the JSON Schema of the story file")
  .action(async () => {
    const { storyJsonSchema } = await import("../export/storyfile/schema.ts");
    process.stdout.write(`${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
  });

registerArchive(program);

/** Whoever reads the output may stop early (`| head`): nothing is wrong then. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  complain(`standard output: ${reasonOf(error)}`);
  process.exit(EXIT.failed);
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof UsageError) {
    complain(error.message);
    process.exitCode = EXIT.usage;
  } else {
    // A fault of the program's: one line for who uses it, the way there for who is asked to mend it.
    complain(`a fault of Variorum's own: ${(error as Error).message} (with VARIORUM_TRACE=1: where)`);
    if (process.env.VARIORUM_TRACE) process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = EXIT.failed;
  }
}
