import type { StoryProposal } from "../../../model/stories.ts";
import type { Proposals } from "../../stories.ts";
import type { Database } from "../database.ts";

const STORY = "(SELECT n FROM stories WHERE id = ?1)";

export const proposals = (db: Database): Proposals => ({
  renew: (stories, open) =>
    db.transaction(() => {
      for (const story of stories)
        db.run(`DELETE FROM proposals WHERE story = ${STORY} OR other = ${STORY}`, story);
      for (const proposal of open) {
        const [story, other = null] = proposal.is === "merge" ? proposal.stories : [proposal.story];
        db.run(
          `INSERT INTO proposals (story, other, proposal)
            SELECT s.n, o.n, ?3 FROM stories s LEFT JOIN stories o ON o.id = ?2
            WHERE s.id = ?1 AND (o.n IS NULL) = (?2 IS NULL)`,
          story,
          other,
          JSON.stringify(proposal),
        );
      }
    }),
  of: (story) =>
    db
      .all<{ proposal: string }>(
        `SELECT proposal FROM proposals WHERE story = ${STORY} OR other = ${STORY} ORDER BY n`,
        story,
      )
      .map(({ proposal }) => JSON.parse(proposal) as StoryProposal),
});
