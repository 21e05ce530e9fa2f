import { describe, expect, it } from "vitest";
import { encodeHandoff } from "../handoff/encodeHandoff.ts";
import { freshSession } from "../session/session.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { testGuide } from "../testing/testGuide.ts";
import { walksOf } from "../testing/walksOf.ts";
import { viewOf } from "../session/view.ts";
import { changesOnPath } from "./changesOnPath.ts";
import { pickUp } from "./pickUp.ts";
import { markedWords } from "./testing/markedWords.ts";
import { saying } from "./testing/saying.ts";

const guide = testGuide(kettleFlow);
const { words, agent } = markedWords(kettleFlow);

describe("picking up", () => {
  it("asks nothing again, for every prefix of every generated walk", () => {
    for (const { trail } of walksOf(kettleFlow)) {
      for (let length = 0; length <= trail.length; length++) {
        const session = { ...freshSession, trail: trail.slice(0, length) };
        const picked = pickUp(guide, encodeHandoff(guide, session.trail)!, []);
        expect(picked.ok && [picked.carried.toConfirm, picked.carried.askedAgain]).toEqual([0, 0]);
        expect(picked.ok && picked.carried.session.trail).toEqual(session.trail);
        expect(picked.ok && viewOf(guide, picked.carried.session).at).toBe(viewOf(guide, session).at);
      }
    }
  });

  it("takes a link, a code with odd spacing, and a code in a link of its own encoding", () => {
    const { trail } = saying(guide, ["off", "stove"], "member");
    const code = encodeHandoff(guide, trail)!;
    const typed = [
      `https://help.example/kettle/#t=${code}`,
      ` ${code.toLowerCase().replaceAll("-", " ")} `,
      `#t=${encodeURIComponent(code)}`,
    ];
    for (const one of typed) {
      const picked = pickUp(guide, one, []);
      expect(picked.ok && picked.carried.session.trail).toEqual(trail);
    }
  });

  it("says why a code is refused", () => {
    const code = encodeHandoff(guide, saying(guide, ["off"]).trail)!;
    expect(pickUp(testGuide({ ...kettleFlow, id: "toaster" }), code, ["kettle"])).toEqual({
      ok: false,
      why: "other-guide",
      guide: "kettle",
    });
    expect(pickUp(guide, "", [])).toEqual({ ok: false, why: "empty" });
    expect(pickUp(guide, "€€€€", [])).toEqual({ ok: false, why: "characters" });
    expect(pickUp(guide, "%E0%A4%A", [])).toEqual({ ok: false, why: "characters" });
  });
});

describe("a new edition during a call", () => {
  const old = { guide, words, agent };
  const session = saying(guide, ["off", "stove", "not-fixed"]);
  const withHeading = (state: string) => ({
    ...words,
    states: { ...words.states, [state]: { ...words.states[state]!, heading: "new words" } },
  });

  it("shows words that changed on the walked path, and no others", () => {
    expect(changesOnPath(old, { ...old, words: withHeading("power") }, session).changes).toEqual([
      { state: "power", what: "words" },
    ]);
    expect(changesOnPath(old, { ...old, words: withHeading("socket") }, session).changes).toEqual([]);
  });

  it("shows what only agents read, too", () => {
    const other = { ...agent, states: { ...agent.states, hob: {} } };
    expect(changesOnPath(old, { ...old, agent: other }, session).changes).toEqual([
      { state: "hob", what: "words" },
    ]);
  });

  it("keeps what still applies, and says what has to be asked again and where the call is", () => {
    const lock = { ...guide.lock, answers: { ...guide.lock.answers, "power.stove": 900 } };
    const now = { ...old, guide: testGuide(kettleFlow, lock, "v2") };
    const { carried, changes } = changesOnPath(old, now, session);
    expect(carried).toMatchObject({ kept: 1, askedAgain: 1 });
    expect(viewOf(now.guide, carried.session).at).toBe("power");
    expect(changes.map(({ state, what }) => `${state} ${what}`)).toEqual([
      "power asked-again",
      "hob to-confirm",
      "power moved",
    ]);
  });
});
