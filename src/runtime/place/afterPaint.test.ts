import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterPaint } from "./afterPaint.ts";

let frames: (() => void)[] = [];
const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  page.hidden = false;
  vi.stubGlobal("document", page);
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function show(): void {
  for (const frame of frames.splice(0)) frame();
  vi.runAllTimers();
}

test("waits for a frame, and does only the last of several tasks", () => {
  const later = afterPaint();
  const done: string[] = [];
  later.add(() => done.push("first"));
  later.add(() => done.push("second"));
  expect(done).toEqual([]);
  show();
  expect(done).toEqual(["second"]);
  later.add(() => done.push("third"));
  show();
  expect(done).toEqual(["second", "third"]);
});

test("a page that goes away, or is hidden, does not wait", () => {
  const later = afterPaint();
  const done: string[] = [];
  later.add(() => done.push("flushed"));
  later.flush();
  show();
  expect(done).toEqual(["flushed"]);
  page.hidden = true;
  later.add(() => done.push("hidden"));
  expect(done).toEqual(["flushed", "hidden"]);
});
