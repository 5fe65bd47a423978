import type { Account } from "../ledger/account/account.ts";
import { countSame } from "../ledger/compare.ts";
import { remembered } from "./remembered.ts";

/** The figures that give each value of what a figure counts. */
export type ToldBy = (account: Account) => ReadonlyMap<number, readonly Account[]>;

export const toldBy = (all: readonly Account[]): ToldBy =>
  remembered(({ figure }) =>
    Map.groupBy(
      all.filter((one) => countSame(one.figure, figure)),
      ({ size }) => size,
    ),
  );
