import { expect, it } from "vitest";
import { isOwnHost } from "./isOwnHost.ts";

it.each([
  ["localhost:5173", true],
  ["LOCALHOST", true],
  ["app.localhost:80", true],
  ["127.0.0.1:4173", true],
  ["192.168.0.7", true],
  ["[::1]:4173", true],
  ["desk.example:4173", true],
  ["evil.example:4173", false],
  ["localhost.evil.example", false],
  ["127.0.0.1.evil.example", false],
  ["[evil]", false],
  ["", false],
  [undefined, false],
])("%s: %s", (host, own) => {
  expect(isOwnHost(host, ["desk.example"])).toBe(own);
});
