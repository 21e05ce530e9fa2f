import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  envelope,
  type FrameMessage,
  type HostMessage,
  isListed,
  parseFrameMessage,
  parseHostMessage,
} from "./protocol.ts";

const theme = { scheme: "light", tokens: { accent: "#123456", radius: "4px" } } as const;
const fromHost: readonly HostMessage[] = [
  { type: "hello", id: "booking-2", mode: "bubble", share: false, theme },
  { type: "theme", theme },
  { type: "shown", focus: true, keys: false },
  { type: "hidden" },
  { type: "facts", facts: { plan: "eap" } },
  { type: "goto", state: "closed-room", opening: false },
  { type: "restart" },
  { type: "back" },
  { type: "forget" },
  { type: "handoff", n: 1, cancelled: true },
];
const told = { v: 1, id: "my help", guide: "booking", version: "a1b2" } as const;
const fromFrame: readonly FrameMessage[] = [
  { type: "here" },
  { type: "refused" },
  { type: "ready", version: "a1b2", title: "I can’t book", locale: "en", wasOpen: false },
  { type: "event", event: { ...told, type: "step", state: "symptom" } },
  { type: "event", event: { ...told, type: "resume", depth: 4 } },
  { type: "event", event: { ...told, type: "step", depth: 5, end: "unresolved" } },
  { type: "event", event: { ...told, type: "handoff" }, n: 3 },
  { type: "event", event: { ...told, type: "resize", version: "", height: 640 } },
  { type: "scroll", top: 480 },
  { type: "close" },
];

describe("the protocol", () => {
  it.each(fromHost)("takes what a host says: $type", (message) => {
    expect(parseHostMessage(structuredClone(envelope(message)))).toEqual(message);
  });

  it.each(fromFrame)("takes what a frame says: $type", (message) => {
    expect(parseFrameMessage(structuredClone(envelope(message)))).toEqual(message);
  });

  it("drops each of them with one key more, one key less, or without the mark", () => {
    const spoilt = (message: object) => [
      { ...message, extra: 1 },
      { ...message, cairn: 2 },
      ...Object.keys(message).map((key) =>
        Object.fromEntries(Object.entries(message).filter(([other]) => other !== key)),
      ),
    ];
    // `n` is the one key that may be missing.
    for (const message of fromHost)
      for (const data of spoilt(envelope(message))) expect(parseHostMessage(data)).toBeUndefined();
    for (const message of fromFrame.filter((one) => !("n" in one))) {
      for (const data of spoilt(envelope(message))) expect(parseFrameMessage(data)).toBeUndefined();
    }
  });

  it.each([
    { type: "goto", state: "__proto__", opening: false },
    { type: "goto", state: "a b", opening: false },
    { type: "goto", state: "room" },
    { type: "theme", theme: { scheme: "light", tokens: { accent: "red;}" } } },
    { type: "theme", theme: { scheme: "light", tokens: { font: "x" } } },
    { type: "facts", facts: { plan: 1 } },
    { type: "facts", facts: ["eap"] },
    { type: "constructor" },
    { type: "toString" },
  ])("drops %o", (message) => {
    expect(parseHostMessage({ cairn: 1, ...message })).toBeUndefined();
  });

  it("never throws, and takes nothing that is not plain data", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }), (data) => {
        parseHostMessage(data);
        parseFrameMessage(data);
        expect(parseHostMessage([data])).toBeUndefined();
        expect(parseFrameMessage(Object.create({ cairn: 1, type: "close" }))).toBeUndefined();
      }),
    );
  });
});

describe("who may embed", () => {
  const hosts = ["https://help.example.com", "https://*.example.org", "http://127.0.0.1:4274"];
  it.each([
    "https://help.example.com",
    "https://a.example.org",
    "https://a.b.example.org",
    "http://127.0.0.1:4274",
  ])("%s may", (origin) => {
    expect(isListed(origin, hosts)).toBe(true);
  });
  it.each([
    "https://example.com",
    "http://help.example.com",
    "https://help.example.com.evil.test",
    "https://help.example.com:8443",
    "https://example.org",
    "https://evilexample.org",
    "http://a.example.org",
    "http://127.0.0.1:4275",
    "null",
    "",
  ])("%s may not", (origin) => {
    expect(isListed(origin, hosts)).toBe(false);
  });
});
