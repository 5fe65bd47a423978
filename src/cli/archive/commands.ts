import type { Command } from "commander";

const onArchive = (command: Command): Command =>
  command.option("--store <file>", "the archive (default: archive.sqlite in the user's data folder)");

const decision = (command: Command): Command =>
  onArchive(command)
    .option("--by <name>", "who decides (default: the user of this machine)")
    .option("--note <words>", "why");

const printed = (command: Command): Command =>
  onArchive(command).option(
    "--width <columns>",
    "width of what is printed (default: the terminal's, else 100)",
  );

/** The commands that work on the archive; each is a file, loaded when it is asked for. */
export function registerArchive(program: Command): void {
  onArchive(program.command("add"))
    .description("read reports into the archive; each finds its story")
    .argument("<input...>", "what read takes")
    .option("--allow-private", "fetch from this machine and private networks too", false)
    .action(async (inputs: string[], options) => {
      const { add } = await import("./add.ts");
      process.exitCode = await add(inputs, options);
    });
  onArchive(program.command("watch"))
    .description("look at feeds again and again; what they bring goes into the archive")
    .argument("<feeds...>", "addresses of feeds, or files that list them (OPML)")
    .option("--every <time>", "how long to wait between rounds: 90s, 10m, 2h", "10m")
    .option("--once", "one round only", false)
    .option("--allow-private", "fetch from this machine and private networks too", false)
    .action(async (feeds: string[], options) => {
      const { watch } = await import("./watch.ts");
      process.exitCode = await watch(feeds, options);
    });
  printed(program.command("stories"))
    .description("list the stories of the archive, last updated first")
    .option("--limit <number>", "at most so many", "20")
    .action(async (options) => {
      const { stories } = await import("./stories.ts");
      process.exitCode = await stories(options);
    });
  printed(program.command("show"))
    .description("tell a story of the archive, as read does")
    .argument("<story>", "its id or the beginning of it")
    .option("--json <file>", "write the story file (- for standard output)")
    .option("--html <file>", "write one self-contained page (- for standard output)")
    .option("--markdown <file>", "write the brief as Markdown (- for standard output)")
    .option("--all", "print every row instead of the most telling ones", false)
    .option("--no-color", "print without colours")
    .option("--quiet", "print no brief", false)
    .action(async (story: string, options) => {
      const { show } = await import("./show.ts");
      process.exitCode = await show(story, options);
    });
  printed(program.command("reports"))
    .description("list the reports of a story with their ids")
    .argument("<story>", "its id or the beginning of it")
    .action(async (story: string, options) => {
      const { reports } = await import("./reports.ts");
      process.exitCode = await reports(story, options);
    });
  printed(program.command("changes"))
    .description("tell what changed in a story since a moment")
    .argument("<story>", "its id or the beginning of it")
    .requiredOption("--since <when>", "so long ago (90m, 6h, 2d, 1w) or a date (2031-03-11)")
    .option("--json", "print the changes as JSON", false)
    .option("--all", "print every change", false)
    .option("--no-color", "print without colours")
    .action(async (story: string, options) => {
      const { changes } = await import("./changes.ts");
      process.exitCode = await changes(story, options);
    });
  printed(program.command("search"))
    .description("find claims and reports of the archive by their words")
    .argument("<words...>", "what they hold")
    .option("--limit <number>", "at most so many of each", "10")
    .action(async (words: string[], options) => {
      const { search } = await import("./search.ts");
      process.exitCode = await search(words, options);
    });
  onArchive(program.command("desk"))
    .description("open the desk: the archive in your browser")
    .option("--port <number>", "listen on this port (default: a free one)", "0")
    .option("--host <name>", "listen beyond this machine, under this name or address; a token is then needed")
    .option("--token <words>", "the token (default with --host: one that is made up and printed)")
    .option("--open", "open the browser", false)
    .option("--webhooks", "send alerts to the addresses that watches name", false)
    .option("--allow-private", "reach this machine and private networks too", false)
    .action(async (options) => {
      const { desk } = await import("../desk.ts");
      process.exitCode = await desk(options);
    });
  registerDecisions(program);
}

function registerDecisions(program: Command): void {
  decision(program.command("move"))
    .description("decide that a report belongs to a story")
    .argument("<report>", "its id")
    .argument("<story>", "its id or the beginning of it")
    .action(async (report: string, story: string, options) => {
      const { move } = await import("./decide.ts");
      process.exitCode = await move(report, story, options);
    });
  decision(program.command("merge"))
    .description("decide that a story is part of another")
    .argument("<story>", "the one that ends")
    .argument("<into>", "the one that goes on")
    .action(async (story: string, into: string, options) => {
      const { merge } = await import("./decide.ts");
      process.exitCode = await merge(story, into, options);
    });
  decision(program.command("split"))
    .description("decide that reports are a story of their own")
    .argument("<report...>", "their ids")
    .action(async (reports: string[], options) => {
      const { split } = await import("./decide.ts");
      process.exitCode = await split(reports, options);
    });
  decision(program.command("undo"))
    .description("take a decision back")
    .argument("<decision>", "its id (j…)")
    .action(async (decision: string, options) => {
      const { undo } = await import("./decide.ts");
      process.exitCode = await undo(decision, options);
    });
  onArchive(program.command("decisions"))
    .description("list what people have decided, oldest first")
    .action(async (options) => {
      const { decisions } = await import("./decide.ts");
      process.exitCode = await decisions(options);
    });
}
