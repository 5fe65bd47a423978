import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Report } from "../../model/report.ts";
import { trouble } from "../trouble.ts";

export interface Kept {
  readonly reports: readonly Report[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One report of each text, unless two name different outlets or addresses: then both stay, since one text under two
 * mastheads is what a desk wants to see. Of those that are alike the one that says most about itself is kept, then the
 * first by name. Reports come in sorted and stay so.
 */
export function dropDuplicates(reports: readonly Report[]): Kept {
  const kept = new Map<string, Report[]>();
  const dropped: Diagnostic[] = [];
  for (const report of reports.toSorted((a, b) => said(b) - said(a))) {
    const same = kept.get(report.sha256) ?? [];
    const twin = same.find((other) => agree(report, other));
    if (twin === undefined) kept.set(report.sha256, [...same, report]);
    else dropped.push(duplicate(report, twin));
  }
  const left = new Set([...kept.values()].flat());
  return { reports: reports.filter((report) => left.has(report)), diagnostics: dropped };
}

const said = ({ given }: Report): number =>
  Object.values(given).filter((value) => value !== null && value.length > 0).length;

const agree = (a: Report, b: Report): boolean =>
  agreeOn(a.given.outlet, b.given.outlet) && agreeOn(a.given.url, b.given.url);

const agreeOn = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const duplicate = (report: Report, twin: Report): Diagnostic => ({
  ...trouble("ingest/duplicate", "note", report.input, `the same text as ${twin.input}; read once`),
  report: twin.id,
});
