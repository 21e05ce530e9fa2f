import { describe, expect, it } from "vitest";
import { framing, originPattern } from "./framing.ts";

describe("who may frame a page", () => {
  const pattern = new RegExp(
    originPattern(["https://help.example.com", "https://*.example.org", "http://127.0.0.1:4274"]),
  );

  it.each([
    "https://help.example.com",
    "https://a.example.org",
    "https://a.b.example.org",
    "http://127.0.0.1:4274",
  ])("%s", (origin) => {
    expect(origin).toMatch(pattern);
  });

  it.each([
    "https://example.org",
    "https://evilexample.org",
    "http://a.example.org",
    "https://a.example.org:8443",
    "https://help.example.com.evil.test",
    "https://helpxexample.com",
    "https://evil.test/.example.org",
    "null",
    "",
  ])("not %j", (origin) => {
    expect(origin).not.toMatch(pattern);
  });

  it("listed pages may frame the desk only; a widget asks for itself", () => {
    const text = { framed: "Not here." };
    const hosts = ["https://help.example.com"];
    expect(framing({ surface: "agent", text }, hosts)).toHaveProperty("data-framers");
    expect(framing({ surface: "page", text }, hosts)).toEqual({ "data-framed": "Not here." });
    expect(framing({ surface: "widget", text }, hosts)).toEqual({});
  });
});
