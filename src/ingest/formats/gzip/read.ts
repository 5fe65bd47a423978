import { Body } from "../../bytes/body.ts";
import { unpacked } from "../../unpacking/unpacked.ts";
import type { ContainerAdapter } from "../adapter.ts";

/** One file, packed. Its name stays that of the input, so that what is read of it can be found again. */
export const gzip: ContainerAdapter = {
  name: "gzip",
  kind: "container",
  accepts: ({ bytes: [a, b, c] }) => a === 0x1f && b === 0x8b && c === 0x08,
  async *unpack(source, budget) {
    const { contentType, ...about } = source;
    const inner = contentType === undefined || TYPES.has(contentType) ? about : { ...about, contentType };
    yield { ...inner, body: unpacked(new Body(source.body), "gzip", budget) };
  },
};

/** They speak of the packing and not of what is packed. */
const TYPES = new Set(["application/gzip", "application/x-gzip", "application/octet-stream"]);
