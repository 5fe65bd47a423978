import { contentOf, homeOf, linkOf, titleOf, type WatchFeed } from "./feed.ts";

/** A watch as a JSON Feed 1.1; what an alert rests on comes under `_variorum`. */
export function jsonFeed(feed: WatchFeed): string {
  const { watch, alerts, origin } = feed;
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: watch.name,
    home_page_url: homeOf(feed),
    feed_url: `${origin}/api/watches/${watch.id}/feed.json`,
    authors: [{ name: "Variorum" }],
    items: alerts.map((alert) => ({
      id: `urn:x-variorum:${alert.id}`,
      url: linkOf(feed, alert),
      title: titleOf(alert),
      content_text: contentOf(alert),
      date_published: alert.at,
      _variorum: { story: alert.story, evidence: alert.evidence, citations: alert.citations },
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
