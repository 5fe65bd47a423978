import { z } from "zod";
import { judgedIn } from "../../pipeline/archive/judged.ts";
import { route } from "../api/route.ts";
import { storyId } from "../api/schemas.ts";
import { FORM_NAMES, handOver } from "../handover.ts";
import { drawn } from "../views/drawn.ts";

export const handOverRoutes = [
  route({
    method: "get",
    path: "/stories/{id}/export/{form}",
    summary:
      "A story to take along: story file, brief, page, tables, places, annotations; each row cites its words",
    params: z.object({ id: storyId, form: z.enum(FORM_NAMES) }),
    answers: "*/*",
    async answer(desk, { params: { id, form } }) {
      const { id: now, story } = await drawn(desk, id);
      const { marks } = judgedIn(desk.archive.store, now, story);
      return { ...handOver(story, form, marks), attachment: `${now}-${form}` };
    },
  }),
];
