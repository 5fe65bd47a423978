import type { ReportId } from "../../model/span.ts";
import type { Fingerprint } from "../../model/stories.ts";
import { bandsOf, similarity } from "../copy/minhash.ts";
import { minimaOf } from "./fingerprint.ts";
import { Leads } from "./leads.ts";

/** From this similarity of five-word runs on, a report is another's text again. */
const DUPLICATE = 0.6;

/** Finds the report that another repeats, among those that were added: through bands of their minima. */
export interface Copies {
  /** The one most alike, of several the first by id; null where it repeats none. */
  find(fingerprint: Fingerprint): ReportId | null;
  add(fingerprint: Fingerprint): void;
  remove(report: ReportId): void;
}

/** @param confirm a closer look at two whose signatures agree, by who has their texts */
export function copiesOf(confirm: (one: ReportId, other: ReportId) => boolean): Copies {
  const bands = new Leads<number, ReportId>();
  const minima = new Map<ReportId, Uint32Array>();
  return {
    find(fingerprint) {
      const mine = minimaOf(fingerprint);
      if (mine === null) return null;
      const near = new Set(bandsOf(mine).flatMap((band) => bands.to(band)));
      const alike = [...near]
        .map((report) => ({ report, value: similarity(mine, minima.get(report)!) }))
        .filter(({ value }) => value >= DUPLICATE)
        .toSorted((a, b) => b.value - a.value || (a.report < b.report ? -1 : 1));
      return alike.find(({ report }) => confirm(fingerprint.report, report))?.report ?? null;
    },
    add(fingerprint) {
      const mine = minimaOf(fingerprint);
      if (mine === null) return;
      minima.set(fingerprint.report, mine);
      for (const band of bandsOf(mine)) bands.add(band, fingerprint.report);
    },
    remove(report) {
      const mine = minima.get(report);
      if (mine === undefined) return;
      minima.delete(report);
      for (const band of bandsOf(mine)) bands.take(band, (other) => other === report);
    },
  };
}
