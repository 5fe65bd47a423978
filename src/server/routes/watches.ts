import { z } from "zod";
import { NotThere } from "../../model/not-there.ts";
import type { Alert, Watch } from "../../model/watch.ts";
import { ApiError, route } from "../api/route.ts";
import { type Watched, watchDraftSchema, watchedSchema, watchId, watchSchema } from "../api/watches.ts";
import { inTurn } from "../background/patience.ts";
import { titleOf } from "../cards.ts";
import type { Desk } from "../desk.ts";
import { atomFeed } from "../feeds/atom.ts";
import type { WatchFeed } from "../feeds/feed.ts";
import { jsonFeed } from "../feeds/json-feed.ts";

/** So many alerts are shown of a watch, in its feeds too. */
const SHOWN = 100;
const params = z.object({ id: watchId });

const list = route({
  method: "get",
  path: "/watches",
  summary: "What is watched for, with the newest alerts of each",
  answers: z.object({ webhooks: z.boolean(), watches: z.array(watchedSchema) }),
  answer({ archive, webhooks = false }) {
    const { watches } = archive.store;
    const shown = watches.all().map((watch) => ({
      ...watch,
      storyTitle: watch.story === null ? null : titleOf(archive.store, watch.story),
      alerts: watches.alerts(watch.id, { limit: SHOWN }).map(plain),
    }));
    return { webhooks, watches: shown };
  },
});

const make = route({
  method: "post",
  path: "/watches",
  summary: "Watches for something from now on; what the archive has already is no news",
  body: watchDraftSchema,
  answers: watchSchema,
  async answer({ archive, webhooks = false }, { body }) {
    if (body.webhook !== null && !webhooks)
      throw new ApiError(422, "no-webhooks", "webhooks are off; start the desk with --webhooks");
    if (body.story !== null && archive.store.stories.find(body.story) === null)
      throw new NotThere(`no story ${body.story}`);
    return inTurn(() => archive.store.watches.make(body, archive.now()));
  },
});

const remove = route({
  method: "delete",
  path: "/watches/{id}",
  summary: "Watches no longer, and forgets its alerts",
  params,
  answers: null,
  async answer(desk, { params: { id } }) {
    await inTurn(() => desk.archive.store.watches.remove(known(desk, id).id));
    return null;
  },
});

function known({ archive }: Desk, id: string): Watch {
  const watch = archive.store.watches.find(id);
  if (watch === null) throw new NotThere(`no watch ${id}`);
  return watch;
}

const feedOf = (desk: Desk, id: string, origin: string): WatchFeed => ({
  watch: known(desk, id),
  alerts: desk.archive.store.watches.alerts(id, { limit: SHOWN }),
  origin,
});

const atom = route({
  method: "get",
  path: "/watches/{id}/feed.atom",
  summary: "The alerts of a watch as an Atom feed",
  params,
  answers: "application/atom+xml",
  answer: (desk, { params: { id }, origin }) => ({
    bytes: atomFeed(feedOf(desk, id, origin)),
    contentType: "application/atom+xml; charset=utf-8",
    attachment: null,
  }),
});

const json = route({
  method: "get",
  path: "/watches/{id}/feed.json",
  summary: "The alerts of a watch as a JSON Feed",
  params,
  answers: "application/feed+json",
  answer: (desk, { params: { id }, origin }) => ({
    bytes: jsonFeed(feedOf(desk, id, origin)),
    contentType: "application/feed+json",
    attachment: null,
  }),
});

/** The model's lists are readonly, the schema's are not. */
const plain = ({ evidence, citations, ...alert }: Alert): Watched["alerts"][number] => ({
  ...alert,
  evidence: [...evidence],
  citations: [...citations],
});

export const watchRoutes = [list, make, remove, atom, json];
