import { route } from "../api/route.ts";
import { searchAnswer, searchQuery } from "../api/search.ts";
import { foundBy } from "../found.ts";

const search = route({
  method: "get",
  path: "/search",
  summary:
    "Claims, quotations, figures and reports that hold the words, best first; what matches is given as spans",
  query: searchQuery,
  answers: searchAnswer,
  answer: ({ archive: { store } }, { query }) => foundBy(store, query),
});

export const searchRoutes = [search];
