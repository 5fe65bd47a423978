import { BlockList, isIP } from "node:net";

/** Not for the open internet (IANA's special-purpose registries, IPv4): this host, private, shared, test, multicast. */
const CLOSED_4 = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  CLOSED_4.addSubnet(net, prefix);

/** The one part of IPv6 that is for the open internet … */
const OPEN_6 = new BlockList();
OPEN_6.addSubnet("2000::", 3, "ipv6");

/** … without what is special in it; tunnels (2001::/32, 2002::/16) lead to an IPv4 address that others choose. */
const CLOSED_6 = new BlockList();
CLOSED_6.addSubnet("2001::", 23, "ipv6");
CLOSED_6.addSubnet("2001:db8::", 32, "ipv6");
CLOSED_6.addSubnet("2002::", 16, "ipv6");
CLOSED_6.addSubnet("3fff::", 20, "ipv6");

/** IPv4 written as IPv6: mapped, or behind the well-known prefix of translators. */
const MAPPED = new BlockList();
MAPPED.addSubnet("64:ff9b::", 96, "ipv6");

/**
 * Does an IP address belong to the open internet, and not to this machine, its network, or nobody?
 *
 * @example isPublic("::ffff:10.0.0.1") // false
 */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  if (family === 4) return !CLOSED_4.check(address);
  const plain = canonical(address);
  if (plain.startsWith("::ffff:") || MAPPED.check(plain, "ipv6")) return isPublic(lastFour(plain));
  return OPEN_6.check(plain, "ipv6") && !CLOSED_6.check(plain, "ipv6");
}

/** The one spelling of it, without a zone: `::FFFF:127.0.0.1` is `::ffff:7f00:1`. */
const canonical = (address: string): string =>
  new URL(`http://[${address.replace(/%.*$/, "")}]/`).hostname.slice(1, -1);

/** The last 32 bits as IPv4. */
function lastFour(canonical: string): string {
  const groups = canonical.split(":").slice(-2);
  const [high, low] = groups.map((group) => Number.parseInt(group || "0", 16)) as [number, number];
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
}
