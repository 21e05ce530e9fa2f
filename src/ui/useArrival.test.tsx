import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { useArrival } from "./useArrival.ts";

function Guide() {
  const [place, setPlace] = useState(0);
  const { root, thread, heading, leaving } = useArrival(place);
  const go = () => {
    leaving();
    setPlace(place + 1);
  };
  return (
    <div ref={root}>
      <div ref={thread}>
        <h2 ref={heading} tabIndex={-1}>
          {place}
        </h2>
        <button key={place} type="button" onClick={go}>
          on
        </button>
        <p>a line</p>
        <textarea />
      </div>
    </div>
  );
}

// Within one task, so that no clock goes on. Gives whether each press may move the focus.
const pressAfterAnswer = (element: Element, detail: number) => {
  fireEvent.click(screen.getByRole("button"));
  return fireEvent.mouseDown(element, { detail });
};

// First: of an answer before, the moment would not be over.
test("the moment after an answer ends; no element listened in it, nor goes the browser back to where one once stood", () => {
  vi.useFakeTimers();
  const listen = vi.spyOn(Element.prototype, "addEventListener");
  try {
    const { container } = render(<Guide />);
    listen.mockClear();
    expect(pressAfterAnswer(container, 1)).toBe(false);
    vi.runAllTimers();
    expect(fireEvent.mouseDown(container, { detail: 1 })).toBe(true);
    expect(listen.mock.calls.map(([type]) => type)).not.toContain("mousedown");
    expect(history.scrollRestoration).toBe("manual");
  } finally {
    listen.mockRestore();
    vi.useRealTimers();
  }
});

test("right after an answer a press beside everything leaves the focus on the new heading", () => {
  render(<Guide />);
  expect(pressAfterAnswer(screen.getByText("a line"), 1)).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "1" }));
});

test("right after an answer a press on a field is taken; the second of a double tap is not", () => {
  render(<Guide />);
  const field = screen.getByRole("textbox");
  expect(pressAfterAnswer(field, 1)).toBe(true);
  expect(pressAfterAnswer(field, 2)).toBe(false);
});
