import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HostMessage } from "../../embed/protocol.ts";
import { limitFlood } from "./limitFlood.ts";

const facts = (plan: string): HostMessage => ({ type: "facts", facts: { plan } });
const goto = (state: string): HostMessage => ({ type: "goto", state, opening: false });

describe("a flood of messages", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const taken: HostMessage[] = [];
  const start = () => {
    taken.length = 0;
    return limitFlood((message) => taken.push(message));
  };

  it("takes what a page means at once, in order", () => {
    const take = start();
    const said: HostMessage[] = [facts("eap"), goto("room"), { type: "shown", focus: true, keys: false }];
    said.forEach(take);
    expect(taken).toEqual(said);
  });

  it("of more than that takes the last of each kind, and every fact", () => {
    const take = start();
    for (let count = 0; count < 10_000; count++) {
      take({ type: "facts", facts: { [`fact${count % 3}`]: String(count) } });
      take(goto(`state-${count}`));
    }
    expect(taken.length).toBeLessThan(50);
    vi.runAllTimers();
    expect(taken.length).toBeLessThan(50);
    expect(taken.slice(-2)).toEqual([
      { type: "facts", facts: { fact0: "9999", fact1: "9997", fact2: "9998" } },
      goto("state-9999"),
    ]);
  });

  it("is one on a slow device, too, where each message takes longer than the next one waits", () => {
    taken.length = 0;
    const take = limitFlood((message) => {
      taken.push(message);
      vi.setSystemTime(Date.now() + 200);
    });
    for (let count = 0; count < 1000; count++) take(goto(`state-${count}`));
    expect(taken.length).toBeLessThan(50);
    vi.runAllTimers();
    expect(taken.at(-1)).toEqual(goto("state-999"));
  });

  it("is over when the page is silent again", () => {
    const take = start();
    for (let count = 0; count < 1000; count++) take(goto("room"));
    vi.advanceTimersByTime(2000);
    const before = taken.length;
    take({ type: "back" });
    expect(taken.slice(before)).toEqual([{ type: "back" }]);
  });
});
