import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isPublic } from "./address.ts";
import { FetchError } from "./outcome.ts";
import { guardedLookup, refusePrivateNumber, targetOf } from "./target.ts";

const CLOSED = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.0.9",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd12:3456::1",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::FFFF:192.168.0.1",
  "::127.0.0.1",
  "64:ff9b::a00:1",
  "64:ff9b:1::1",
  "2001:db8::1",
  "2001::1",
  "2002:7f00:1::",
  "100::1",
  "name.example",
  "",
];
const OPEN = [
  "8.8.8.8",
  "100.128.0.1",
  "172.32.0.1",
  "193.0.0.1",
  "2606:4700::1111",
  "2a00:1450::1",
  "::ffff:8.8.8.8",
  "64:ff9b::808:808",
];

test("addresses of this machine, private and special networks are closed, others open", () => {
  for (const address of CLOSED) assert.equal(isPublic(address), false, address);
  for (const address of OPEN) assert.equal(isPublic(address), true, address);
});

test("law: an IPv4 address is as open mapped into IPv6 as by itself", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => assert.equal(isPublic(`::ffff:${address}`), isPublic(address))),
  );
});

const why = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as FetchError).why;
  }
};

test("whatever way a number is written, it is what it means", () => {
  for (const host of [
    "127.1",
    "0x7f.1",
    "0x7f000001",
    "2130706433",
    "0177.0.0.1",
    "127.0.0.1.",
    "[::1]",
    "[::ffff:7f00:1]",
    "①②⑦.0.0.1",
  ])
    assert.equal(
      why(() => refusePrivateNumber(targetOf(`http://${host}/`), isPublic)),
      "private-address",
      host,
    );
  assert.equal(
    why(() => refusePrivateNumber(targetOf("http://8.8.8.8/"), isPublic)),
    null,
  );
});

test("only http and https, and no passwords", () => {
  for (const address of [
    "ftp://a.example/",
    "file:///etc/passwd",
    "data:text/html,x",
    "javascript:1",
    "nonsense",
    "",
  ])
    assert.equal(
      why(() => targetOf(address)),
      "bad-address",
      address,
    );
  assert.equal(
    why(() => targetOf("http://ann:secret@a.example/")),
    "credentials",
  );
});

test("of a name's addresses only the public ones are left", async () => {
  const found = (addresses: readonly string[]) =>
    new Promise((resolve) => {
      const lookup = guardedLookup(isPublic, (_, __, callback) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        ),
      );
      lookup("a.example", { all: true }, (error, given) =>
        resolve(error instanceof FetchError ? error.why : given),
      );
    });
  assert.equal(await found(["127.0.0.1"]), "private-address");
  assert.equal(await found([]), "private-address");
  assert.deepEqual(await found(["10.0.0.1", "8.8.8.8"]), [{ address: "8.8.8.8", family: 4 }]);
});
