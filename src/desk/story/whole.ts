import { address } from "../api.ts";
import { useAsked } from "../shell/asked.ts";
import { useLater } from "../shell/later.ts";
import { useStory } from "./context.ts";

/**
 * A view that begins with what weighs most: where that is not all, the whole of it comes once the beginning can be used.
 * The digest belongs to the address: what another telling has is not what is shown.
 */
export function useWhole<V>(name: string, beginning: V, isAll: boolean): { view: V; isWhole: boolean } {
  const { head } = useStory();
  const isLater = useLater();
  const path =
    isAll || !isLater ? null : address(`/stories/${head.id}/views/${name}`, { digest: head.digest });
  const { value } = useAsked<V>(path);
  return isAll || value === null ? { view: beginning, isWhole: isAll } : { view: value, isWhole: true };
}
