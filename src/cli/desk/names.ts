import { hostname, type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** What a desk that listens beyond this machine goes by. */
export interface DeskNames {
  /** In the address that is printed. */
  readonly shown: string;
  /** Those under which browsers may ask for it. */
  readonly hosts: readonly string[];
}

/** "On every address": no name itself, so that the desk goes by those that the machine has. */
const EVERY = new Set(["0.0.0.0", "::"]);

/** The machine's own name and addresses. */
export interface Machine {
  readonly name: string;
  readonly addresses: readonly Pick<NetworkInterfaceInfo, "address" | "family" | "internal">[];
}

const thisMachine = (): Machine => ({
  name: hostname(),
  addresses: Object.values(networkInterfaces()).flatMap((some) => some ?? []),
});

/** @example namesOf("desk.example") // { shown: "desk.example", hosts: ["desk.example"] } */
export function namesOf(host: string, machine = thisMachine()): DeskNames {
  if (!EVERY.has(host)) return { shown: host, hosts: [host] };
  const outward = machine.addresses.filter(({ internal }) => !internal);
  const first = outward.find(({ family }) => family === "IPv4") ?? outward[0];
  return {
    shown: first?.address ?? "localhost",
    hosts: [machine.name, ...outward.map(({ address }) => address)],
  };
}
