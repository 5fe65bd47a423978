import type { RawInput } from "../ingest/input.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Archive } from "../pipeline/archive/archive.ts";
import type { Teller } from "./background/teller.ts";
import type { Events } from "./events/events.ts";
import type { Room } from "./room/jobs.ts";

/** What every route works on. */
export interface Desk {
  readonly archive: Archive;
  /** Where whatever takes long is done. */
  readonly room: Room;
  readonly events: Events;
  readonly teller: Teller;
  /** Alerts may be sent out to the addresses that watches name. */
  readonly webhooks?: boolean;
  /** Fetches what is behind an address, or says why it could not be had; left out: this desk fetches nothing. */
  readonly fetch?: (address: string) => Promise<RawInput | Diagnostic>;
  /** Who decides where a request does not say: the user of this machine. */
  readonly user: string;
}
