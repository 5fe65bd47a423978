import type { Command } from "commander";

/** Options and helps that several commands share, so that they are worded once. */

export const onArchive = (command: Command): Command =>
  command.option("--store <file>", "the archive (default: archive.sqlite in the user's data folder)");

export const ofWidth = (command: Command): Command =>
  command.option("--width <columns>", "width of what is printed (default: the terminal's, else 100)");

export const onNetwork = (command: Command): Command =>
  command
    .option(
      "--follow",
      "fetch the feeds that lists name, and the pages of entries that hold only a summary",
      false,
    )
    .option("--allow-private", "fetch from this machine and private networks too", false);

/** Where a told story is written (story-outputs.ts). */
export const intoOutputs = (command: Command): Command =>
  ofWidth(
    command
      .option("--json <file>", "write the story file (- for standard output)")
      .option("--html <file>", "write one self-contained page (- for standard output)")
      .option("--markdown <file>", "write the brief as Markdown (- for standard output)")
      .option("--all", "print every row instead of the most telling ones", false),
  )
    .option("--no-color", "print without colours (also where NO_COLOR is set or the output is no terminal)")
    .option("--quiet", "print no brief", false);

/** Shown under a command's help. */
export const withExamples = (command: Command, ...examples: readonly string[]): Command =>
  command.addHelpText(
    "after",
    `\nExample${examples.length > 1 ? "s" : ""}:\n${examples.map((line) => `  variorum ${line}`).join("\n")}`,
  );
