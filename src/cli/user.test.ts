import assert from "node:assert/strict";
import { test } from "node:test";
import { userName } from "./user.ts";

test("whoever decides has a name, also where the system has no entry for the user", () => {
  const noEntry = () => {
    throw new Error("uv_os_get_passwd returned ENOENT (no such file or directory)");
  };
  assert.equal(
    userName(() => ({ username: "ada" }), {}),
    "ada",
  );
  assert.equal(userName(noEntry, { USER: "", LOGNAME: "ada" }), "ada");
  assert.match(userName(noEntry, {}), /^user (\d+|unknown)$/);
});
