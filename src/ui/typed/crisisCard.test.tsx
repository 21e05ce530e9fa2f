import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { testGuide } from "../testing/testGuide.ts";
import { CrisisCard } from "./CrisisCard.tsx";

/** The card; gives how often it was brought to the top by now, and what shows a frame. */
function drawn() {
  let frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
  render(<CrisisCard headingId="now" title="Kettle" service={testGuide.service} onGoOn={() => {}} />);
  const frame = () => {
    const due = frames;
    frames = [];
    due.forEach((one) => one());
    return scrolled.mock.calls.length;
  };
  const end = () => {
    scrolled.mockRestore();
    vi.unstubAllGlobals();
  };
  return { frame, end, first: scrolled.mock.calls.length };
}

test("comes to the top, and once more after the frame in which a browser may have moved the page to the box", () => {
  const { frame, end, first } = drawn();
  expect([first, frame(), frame(), frame()]).toEqual([1, 1, 2, 2]);
  end();
});

test("leaves who has gone on by then where they are", () => {
  const { frame, end } = drawn();
  screen.getByRole("button").focus();
  expect([frame(), frame()]).toEqual([1, 1]);
  end();
});
