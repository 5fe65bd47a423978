const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const VOID = names("area base br col embed hr img input link meta param source track wbr");

/** Void elements that say something. */
export const KEPT_VOID = names("br hr img meta link");

export const INLINE = names(
  "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var",
);

/** What ends an open paragraph, and what tags of inline elements do not reach beyond; elements of no known name are inline. */
export const BLOCK = names(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);

/** What a start tag ends where it is the innermost open element. */
export const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", names("li")],
  ["dt", names("dt dd")],
  ["dd", names("dt dd")],
  ["tr", names("tr td th")],
  ["td", names("td th")],
  ["th", names("td th")],
  ["tbody", names("tr td th thead tbody")],
]);

/** What every page has once: another start tag only adds to it. */
export const FRAME = names("html head body");

/** Belongs to the head as long as nothing of the body has come. */
export const OF_HEAD = names("title meta link");

/** Elements of which nothing is text of the page. */
export const DROPPED = names(
  "script style svg math template noscript iframe object canvas audio video select textarea noembed noframes xmp applet datalist map",
);

/** What holds words alone: tags in it, but for its own end, are none. */
export const RAW = names("script style title textarea iframe noembed noframes xmp");

/** In these nothing is raw: what they hold may do without end tags, as long as theirs stands. */
export const FOREIGN = names("svg math noscript");
