import type { Diagnostic } from "../../model/diagnostic.ts";
import { id, sha256 } from "../../model/ids.ts";
import type { Report } from "../../model/report.ts";
import type { About } from "../input.ts";
import type { Draft } from "./draft.ts";
import { fix } from "./fix.ts";

export interface Made {
  /** Null: no report was left; the diagnostics say why. */
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The report of a draft, its text fixed; what is known of the input fills in what the format did not say. */
export function makeReport(raw: Draft, about: About): Made {
  const { draft, language, diagnostics } = fix({ ...raw, given: withKnown(raw, about) });
  if (draft === null) return { report: null, diagnostics };
  const { input, given, text } = draft;
  const hash = sha256(text);
  const report = { id: id("r", [hash, given.outlet, given.url]), input, given, text, sha256: hash, language };
  return { report, diagnostics };
}

/** The address of an input is that of a report only if the input is the report, and no list of them. */
function withKnown({ input, given }: Draft, { name, url, retrieved }: About): Draft["given"] {
  return {
    ...given,
    url: given.url ?? (input === name ? (url ?? null) : null),
    retrieved: given.retrieved ?? retrieved ?? null,
  };
}
