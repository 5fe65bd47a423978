import type { Account } from "../ledger/account/account.ts";

/** What is asked of a figure in many pairs is found out once. */
export function remembered<T>(ask: (account: Account) => T): (account: Account) => T {
  const known = new WeakMap<Account, T>();
  return (account) => {
    if (!known.has(account)) known.set(account, ask(account));
    return known.get(account)!;
  };
}
