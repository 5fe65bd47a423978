export interface MediaType {
  /** In small letters, without parameters: "text/html". Undefined: not said. */
  readonly contentType: string | undefined;
  /** As it was said. Undefined: not said. */
  readonly charset: string | undefined;
}

/**
 * What a Content-Type header says.
 *
 * @example mediaType('Text/HTML; charset="windows-1251"') // { contentType: "text/html", charset: "windows-1251" }
 */
export function mediaType(header: string | null | undefined): MediaType {
  const said = (header ?? "").slice(0, 1000);
  const contentType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(said)?.[1]?.toLowerCase();
  const charset = /;\s*charset\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s;,"']+))/i.exec(said);
  return { contentType, charset: charset?.[1] ?? charset?.[2] ?? charset?.[3] };
}
