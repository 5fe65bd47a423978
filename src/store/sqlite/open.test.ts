import { join } from "node:path";
import { afterEach, describe } from "node:test";
import { passingFolder } from "../../../test/fixtures/folder.ts";
import { articlesContract } from "../../../test/store/contract/articles.ts";
import { cardsContract } from "../../../test/store/contract/cards.ts";
import { digestContract } from "../../../test/store/contract/digest.ts";
import { judgeContract } from "../../../test/store/contract/judge.ts";
import { judgementsContract } from "../../../test/store/contract/judgements.ts";
import { keepingContract } from "../../../test/store/contract/keeping.ts";
import { proposalsContract } from "../../../test/store/contract/proposals.ts";
import { searchContract } from "../../../test/store/contract/search.ts";
import { storiesContract } from "../../../test/store/contract/stories.ts";
import { watchesContract } from "../../../test/store/contract/watches.ts";
import type { Store } from "../store.ts";
import { memoryStore, openStore } from "./open.ts";

const folder = passingFolder();

let files = 0;
const IMPLEMENTATIONS = {
  "in memory": memoryStore,
  "in a file": () => openStore(join(folder, `${files++}.sqlite`)),
};

const CONTRACT = [
  articlesContract,
  keepingContract,
  storiesContract,
  judgementsContract,
  judgeContract,
  searchContract,
  cardsContract,
  digestContract,
  proposalsContract,
  watchesContract,
];

for (const [name, make] of Object.entries(IMPLEMENTATIONS))
  describe(`a store ${name}`, () => {
    const opened: Store[] = [];
    afterEach(() => {
      for (const store of opened.splice(0)) store.close();
    });
    const open = (): Store => {
      const store = make();
      opened.push(store);
      return store;
    };
    for (const contract of CONTRACT) contract(open);
  });
