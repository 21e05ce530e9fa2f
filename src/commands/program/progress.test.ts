import { afterEach, expect, it, vi } from "vitest";
import { progress } from "./progress.ts";

const stream = (isTTY: boolean) => {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  return { written, stream: { isTTY, columns: 80, write } as unknown as NodeJS.WriteStream };
};

afterEach(() => {
  vi.useRealTimers();
});

it("says nothing of what is quick, and after two seconds each step", () => {
  vi.useFakeTimers();
  const { written, stream: out } = stream(false);
  const { tell, done } = progress(out);
  tell("first");
  vi.advanceTimersByTime(2100);
  tell("second");
  done();
  expect(written).toEqual(["second …\n"]);
});

it("shows a terminal one line, and takes it away", () => {
  const { written, stream: out } = stream(true);
  const { tell, done } = progress(out);
  tell("a\u001b[2J");
  done();
  expect(written).toEqual(["\r\u001b[Ka\\u001b[2J …", "\r\u001b[K"]);
});
