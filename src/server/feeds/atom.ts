import { contentOf, homeOf, linkOf, titleOf, type WatchFeed } from "./feed.ts";

/** A watch as an Atom feed (RFC 4287). Words of reports are text, whatever is in them. */
export function atomFeed(feed: WatchFeed): string {
  const { watch, alerts, origin } = feed;
  const entries = alerts.map(
    (alert) => `  <entry>
    <id>urn:x-variorum:${alert.id}</id>
    <title>${xml(titleOf(alert))}</title>
    <updated>${alert.at}</updated>
    <link rel="alternate" href="${xml(linkOf(feed, alert))}"/>
    <content type="text">${xml(contentOf(alert))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:x-variorum:${watch.id}</id>
  <title>${xml(watch.name)}</title>
  <updated>${alerts[0]?.at ?? watch.madeAt}</updated>
  <author><name>Variorum</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(`${origin}/api/watches/${watch.id}/feed.atom`)}"/>
  <link rel="alternate" href="${xml(homeOf(feed))}"/>
${entries.join("")}</feed>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML 1.0 cannot hold even escaped: most control characters, lone surrogates. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const xml = (text: string): string =>
  text.replace(NO_XML, "\ufffd").replace(/[&<>"]/g, (character) => ESCAPES[character]!);
