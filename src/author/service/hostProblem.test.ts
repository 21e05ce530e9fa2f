import { expect, it } from "vitest";
import { hostProblem } from "./hostProblem.ts";

it.each([
  "https://help.example.com",
  "https://*.example.com",
  "https://*.example.co.uk",
  "https://*.team.github.io",
  "https://help.example.com:8443",
  "http://localhost:8080",
  "http://127.0.0.1:4274",
  "http://*.localhost:8080",
])("%s may embed", (host) => {
  expect(hostProblem(host)).toBeUndefined();
});

it.each([
  "*",
  "https://*",
  "https://*.com",
  "https://*.co.uk",
  "https://*.com:8443",
  "https://*.github.io",
  "https://*.vercel.app",
  "https://*.local",
  "https://*.1.1.1",
  "https://*.127.0.0.1",
  "https://*.*.example.com",
  "https://help.*.com",
  "https://example.com.",
  "https://a..example.com",
  "https://.example.com",
  "https://example.com:99999",
  "https://example.com:443",
  "https://EXAMPLE.com",
  "https://example.com/path",
  "https://user@example.com",
  "https://example.com; script-src *",
  "ftp://example.com",
  "null",
  "'self'",
  "data:",
  "https:",
])("%s may not", (host) => {
  expect(hostProblem(host)?.level).toBe("error");
});

it("warns of hosts without encryption, unless they are on the same computer", () => {
  expect(hostProblem("http://help.example.com")?.level).toBe("warning");
  expect(hostProblem("http://*.example.com")?.level).toBe("warning");
});
