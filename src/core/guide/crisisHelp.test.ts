import { describe, expect, it } from "vitest";
import { crisisHelp } from "./crisisHelp.ts";

const both = { name: "Both", call: "988", text: "988" };
const callOnly = { name: "Call", call: "555" };
const danger = { name: "Danger", call: "911" };
const chat = { name: "Chat", href: "https://chat.example/" };

describe("which help in a crisis is shown", () => {
  it("is the first that can be called and texted, wherever it stands", () => {
    expect(crisisHelp({ crisis: { US: [danger, chat, both] } })).toEqual({ line: both, chat, danger: "911" });
  });

  it("is else the first that can be called", () => {
    expect(crisisHelp({ crisis: { US: [chat, callOnly] } })).toEqual({ line: callOnly, chat, danger: "555" });
  });

  it("is none where nothing is named for the country, but for danger to life", () => {
    expect(crisisHelp({ crisis: { DE: [both] } })).toEqual({
      line: undefined,
      chat: undefined,
      danger: "911",
    });
  });
});
