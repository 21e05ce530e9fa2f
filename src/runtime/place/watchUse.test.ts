import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchUse } from "./watchUse.ts";

const MINUTE = 60 * 1000;
let listeners: Map<string, (event: { type: string }) => void>;

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Map();
  vi.stubGlobal("addEventListener", (type: string, listener: (event: { type: string }) => void) =>
    listeners.set(type, listener),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const fire = (type: string) => listeners.get(type)?.({ type });

function watch(clock = () => Date.now()) {
  const idle = vi.fn<(sure: boolean) => void>();
  return { idle, last: watchUse(clock, idle) };
}

it("an hour without use is told once, by itself", () => {
  const { idle } = watch();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(idle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(MINUTE);
  expect(idle.mock.calls).toEqual([[true]]);
  vi.advanceTimersByTime(30 * MINUTE);
  expect(idle).toHaveBeenCalledOnce();
});

it("a tap, a key and scrolling are use, and so is what a screen reader presses; looking is not", () => {
  const { idle } = watch();
  for (const type of ["pointerdown", "click", "keydown", "scroll"]) {
    vi.advanceTimersByTime(59 * MINUTE);
    fire(type);
  }
  expect(idle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(59 * MINUTE);
  fire("focus");
  vi.advanceTimersByTime(2 * MINUTE);
  expect(idle).toHaveBeenCalledOnce();
});

it.each(["pointerdown", "click", "keydown"])(
  "a clock that jumps ahead, or a computer that slept, is told as not sure, with the next %s",
  (type) => {
    let ahead = 0;
    const { idle } = watch(() => Date.now() + ahead);
    vi.advanceTimersByTime(5 * MINUTE);
    ahead = 7 * 60 * MINUTE;
    fire(type);
    expect(idle.mock.calls).toEqual([[false]]);
    fire(type);
    expect(idle).toHaveBeenCalledOnce();
  },
);

it("a clock that is put right is no use, and none of the future", () => {
  let ahead = 7 * 60 * MINUTE;
  const { idle, last } = watch(() => Date.now() + ahead);
  ahead = 0;
  vi.advanceTimersByTime(MINUTE);
  expect(last()).toBeLessThanOrEqual(Date.now());
  vi.advanceTimersByTime(60 * MINUTE);
  expect(idle.mock.calls).toEqual([[true]]);
});
