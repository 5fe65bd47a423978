import type { Command } from "commander";
import { intoOutputs, ofWidth, onArchive, onNetwork, withExamples } from "../options.ts";

/** The commands that work on the archive; each is a file, loaded when it is asked for. */
export function registerArchive(program: Command): void {
  registerWaysIn(program);
  registerStories(program);
  registerQuestions(program);
  registerDesk(program);
  registerDecisions(program);
}

function registerWaysIn(program: Command): void {
  withExamples(
    onNetwork(onArchive(program.command("add"))),
    "add monday/ wire.jsonl",
    "add https://news.example/feed.xml --follow",
  )
    .description("read reports into the archive; each finds its story")
    .argument("<input...>", "what read takes")
    .action(async (inputs: string[], options) => {
      const { add } = await import("./add.ts");
      process.exitCode = await add(inputs, options);
    });
  withExamples(onArchive(program.command("watch")), "watch feeds.opml --every 30m")
    .description("look at feeds again and again; what they bring goes into the archive")
    .argument("<feeds...>", "addresses of feeds, or files that list them (OPML)")
    .option("--every <time>", "how long to wait between rounds: 90s, 10m, 2h", "10m")
    .option("--once", "one round only", false)
    .option("--allow-private", "fetch from this machine and private networks too", false)
    .action(async (feeds: string[], options) => {
      const { watch } = await import("./watch.ts");
      process.exitCode = await watch(feeds, options);
    });
}

function registerStories(program: Command): void {
  withExamples(ofWidth(onArchive(program.command("stories"))), "stories --limit 50")
    .description("list the stories of the archive, last updated first")
    .option("--limit <number>", "at most so many", "20")
    .action(async (options) => {
      const { stories } = await import("./stories.ts");
      process.exitCode = await stories(options);
    });
  withExamples(intoOutputs(onArchive(program.command("show"))), "show s4k", "show s4k --html story.html")
    .description("tell a story of the archive, as read does")
    .argument("<story>", "its id or the beginning of it")
    .action(async (story: string, options) => {
      const { show } = await import("./show.ts");
      process.exitCode = await show(story, options);
    });
  withExamples(ofWidth(onArchive(program.command("reports"))), "reports s4k")
    .description("list the reports of a story with their ids")
    .argument("<story>", "its id or the beginning of it")
    .action(async (story: string, options) => {
      const { reports } = await import("./reports.ts");
      process.exitCode = await reports(story, options);
    });
}

function registerQuestions(program: Command): void {
  withExamples(
    ofWidth(onArchive(program.command("changes"))),
    "changes s4k --since 6h",
    "changes s4k --since 2031-03-11 --json",
  )
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
  withExamples(ofWidth(onArchive(program.command("search"))), "search bridge fire", `search '"two people"'`)
    .description("find claims and reports of the archive by their words")
    .argument("<words...>", "what they hold")
    .option("--limit <number>", "at most so many of each", "10")
    .action(async (words: string[], options) => {
      const { search } = await import("./search.ts");
      process.exitCode = await search(words, options);
    });
}

function registerDesk(program: Command): void {
  withExamples(onArchive(program.command("desk")), "desk --open")
    .description("open the desk: the archive in your browser")
    .option("--port <number>", "listen on this port (default: a free one)", "0")
    .option("--host <name>", "listen beyond this machine, under this name or address; a token is then needed")
    .option("--token <words>", "the token (default with --host: one that is made up and printed)")
    .option("--open", "open the browser", false)
    .option("--webhooks", "send alerts to the addresses that watches name", false)
    .option("--allow-private", "reach this machine and private networks too", false)
    .action(async (options) => {
      const { desk } = await import("../desk/desk.ts");
      process.exitCode = await desk(options);
    });
}

const decision = (command: Command): Command =>
  onArchive(command)
    .option("--by <name>", "who decides (default: the user of this machine)")
    .option("--note <words>", "why");

function registerDecisions(program: Command): void {
  withExamples(decision(program.command("move")), 'move r1b2c3d4e s4k --note "the same fire"')
    .description("decide that a report belongs to a story")
    .argument("<report>", "its id")
    .argument("<story>", "its id or the beginning of it")
    .action(async (report: string, story: string, options) => {
      const { move } = await import("./decide.ts");
      process.exitCode = await move(report, story, options);
    });
  withExamples(decision(program.command("merge")), "merge s9x s4k")
    .description("decide that a story is part of another")
    .argument("<story>", "the one that ends")
    .argument("<into>", "the one that goes on")
    .action(async (story: string, into: string, options) => {
      const { merge } = await import("./decide.ts");
      process.exitCode = await merge(story, into, options);
    });
  withExamples(decision(program.command("apart")), "apart s9x s4k")
    .description("decide that two stories are not one: nobody asks again")
    .argument("<story>", "its id or the beginning of it")
    .argument("<other>", "the other one's")
    .action(async (story: string, other: string, options) => {
      const { apart } = await import("./decide.ts");
      process.exitCode = await apart(story, other, options);
    });
  withExamples(decision(program.command("split")), "split r1b2c3d4e r5f6g7h8i")
    .description("decide that reports are a story of their own")
    .argument("<report...>", "their ids")
    .action(async (reports: string[], options) => {
      const { split } = await import("./decide.ts");
      process.exitCode = await split(reports, options);
    });
  withExamples(decision(program.command("undo")), "undo j7m")
    .description("take a decision back")
    .argument("<decision>", "its id (j…) or the beginning of it")
    .action(async (decision: string, options) => {
      const { undo } = await import("./decide.ts");
      process.exitCode = await undo(decision, options);
    });
  withExamples(onArchive(program.command("decisions")), "decisions")
    .description("list what people have decided, oldest first")
    .action(async (options) => {
      const { decisions } = await import("./decide.ts");
      process.exitCode = await decisions(options);
    });
}
