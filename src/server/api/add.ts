import { z } from "zod";
import { instantSchema, reportId, storyId } from "./schemas.ts";
import { storyCard } from "./stories.ts";

const webAddress = z.url({ protocol: /^https?$/ }).max(4000);

/** An address to fetch; a text, with what is known of it; or a form with files. */
export const addBody = z.union([
  z.object({ url: webAddress, text: z.undefined().optional() }),
  z.object({
    text: z.string().min(1).max(2_000_000),
    outlet: z.string().max(200).optional(),
    title: z.string().max(1000).optional(),
    url: webAddress.optional(),
    published: z.iso.date().or(instantSchema).optional(),
  }),
  z.object({ files: z.union([z.instanceof(File), z.array(z.instanceof(File)).max(1000)]) }),
]);

export const addAnswer = z.object({
  added: z.array(
    z.object({
      report: reportId,
      /** `revised`: another text of an article that was there; `seen`: nothing new. */
      is: z.enum(["new", "revised", "seen"]),
      story: storyId.nullable(),
      title: z.string(),
      outlet: z.string().nullable(),
    }),
  ),
  /** The stories that these reports are in, as they were told before they came. */
  stories: z.array(storyCard),
  diagnostics: z.array(
    z.object({ code: z.string(), severity: z.enum(["error", "warning", "note"]), message: z.string() }),
  ),
});

export type AddBody = z.infer<typeof addBody>;
export type Added = z.infer<typeof addAnswer>;
