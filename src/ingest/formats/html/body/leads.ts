import type { Element } from "../page/tree.ts";

/** A link in or around a heading that does not lead to a place on the same page, nor (shops, sources) to another site. */
export function leadsElsewhere(heading: Element, site: string | null): boolean {
  const links = heading.getElementsByTagName("a");
  if (heading.parentElement?.localName === "a") links.push(heading.parentElement);
  return links.some((link) => {
    const address = link.getAttribute("href") ?? "";
    const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1];
    return host === undefined || site === null ? /^[^#]/.test(address) : domainOf(host) === domainOf(site);
  });
}

/** "valley.post.example:80" and "post.example" are one site. */
const domainOf = (host: string): string =>
  host.toLowerCase().replace(/:\d+$/, "").split(".").slice(-2).join(".");
