import { sha256 } from "../../model/ids.ts";
import { route } from "../api/route.ts";
import { type Head, headSchema } from "../api/views/head.ts";
import { reportsSchema } from "../api/views/reports.ts";
import type { Desk } from "../desk.ts";
import { readyOf } from "../views/ahead.ts";
import { type ClaimPlaces, headOf, headWith, type StandingHead } from "../views/head.ts";
import { reportsOf } from "../views/reports.ts";
import { storyParams, tagOf, undrawn } from "./view.ts";

export const head = route({
  method: "get",
  path: "/stories/{id}/head",
  summary:
    "What every view of a story stands under: its title, its reports by line of reporting, how much there is",
  params: storyParams,
  answers: headSchema,
  async answer(desk, { params: { id }, known }) {
    const value = await headNow(desk, id);
    const marked = sha256(JSON.stringify(value.marks)).slice(0, 8);
    const etag = tagOf("head", value.digest, marked, value.lookedAt ?? "", Object.values(value.asks).join());
    return known === etag ? { notModified: etag } : { etag, value };
  },
  atHand(desk, { params: { id } }) {
    const head = readyHead(desk, id);
    return head === null ? null : JSON.stringify(head);
  },
});

/** The head, as it was drawn beforehand or as it is drawn now. */
const headNow = async (desk: Desk, id: string): Promise<Head> =>
  readyHead(desk, id) ?? headOf(desk.archive, await undrawn(desk, id));

/** The head as it was drawn beforehand, with what is of today; null where it was not. */
function readyHead({ archive }: Desk, id: string): Head | null {
  const ready = readyOf(archive, id);
  const standing = ready?.find("head") ?? null;
  if (ready === null || standing === null) return null;
  return headWith(
    archive,
    ready,
    JSON.parse(standing) as StandingHead,
    () => JSON.parse(ready.find("claimPlaces") ?? "[]") as ClaimPlaces,
  );
}

export const reports = route({
  method: "get",
  path: "/stories/{id}/views/reports",
  summary: "Its reports with why each is here, and what people decided on which reports it has",
  params: storyParams,
  answers: reportsSchema,
  answer: async (desk, { params: { id } }) => reportsOf(desk.archive, await headNow(desk, id)),
  atHand(desk, { params: { id } }) {
    const head = readyHead(desk, id);
    return head === null ? null : JSON.stringify(reportsOf(desk.archive, head));
  },
});
