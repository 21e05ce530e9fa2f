import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Failed } from "../ui/frame/Failed.tsx";
import { testGuide } from "../ui/testing/testGuide.ts";
import { type Early, earlyWindow, listenEarly } from "./early/earlyTaps.ts";
import { failures } from "./failures.ts";

const view = renderToStaticMarkup(<Failed service={testGuide.service} hasPlain />);
const text = {
  "failure.offline.title": "offline",
  "failure.offline": "no connection",
  retrying: "trying",
};

/** A page that brought its view along, as the inline script shows it. */
function page() {
  const again = vi.fn<Early["again"]>();
  const early: Early = {
    acts: new Map(),
    run: {},
    again,
    show(aid) {
      document.querySelector("[data-aid]")?.remove();
      const shown = document.createElement("main");
      shown.dataset["aid"] = aid;
      shown.innerHTML = view;
      document.body.prepend(shown);
    },
  };
  earlyWindow.cairnEarly = early;
  listenEarly(early);
  const draw = vi.fn<() => void>();
  const rest = vi.fn<() => void>();
  return { again, draw, rest, failed: failures(text, draw, rest) };
}

const heading = () => screen.getByRole("heading", { level: 2 }).textContent;
const retry = () => screen.getByRole("button", { name: "retry" });
const user = userEvent.setup();

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  delete earlyWindow.cairnEarly;
});

test("why the guide could not be loaded is said; another try tries, and says that it does", async () => {
  const { failed, again } = page();
  const tried = vi.fn<() => void>();
  failed.loading("offline", tried);
  expect(heading()).toBe("offline");
  expect(screen.getByText("no connection")).toBeDefined();
  await user.click(retry());
  expect(tried).toHaveBeenCalledTimes(1);
  expect(document.querySelector("[data-failure] output")?.textContent).toBe("trying");
  expect(again).not.toHaveBeenCalled();
});

test("where trying came to nothing the next try loads the page again", async () => {
  const { failed, again } = page();
  const tried = vi.fn<() => void>();
  failed.loading("offline", tried);
  await user.click(retry());
  failed.loading("offline", tried);
  await user.click(retry());
  expect(tried).toHaveBeenCalledTimes(1);
  expect(again).toHaveBeenCalledTimes(1);
});

test("files that are gone are named by another page only: it is loaded at the first try", async () => {
  const { failed, again } = page();
  const tried = vi.fn<() => void>();
  failed.loading("unknown-guide", tried);
  await user.click(retry());
  expect([tried.mock.calls.length, again.mock.calls.length]).toEqual([0, 1]);
});

test("after a crash the same place is drawn anew; where that crashes, too, the page is loaded again", async () => {
  const { failed, again, draw, rest } = page();
  failed.crashed(new Error("one"));
  expect(heading()).toBe("failure.heading");
  expect(draw).not.toHaveBeenCalled();
  await user.click(retry());
  expect([rest.mock.calls.length, draw.mock.calls.length]).toEqual([1, 1]);
  failed.crashed(new Error("two"));
  await user.click(retry());
  expect([draw.mock.calls.length, again.mock.calls.length]).toEqual([1, 1]);
});
