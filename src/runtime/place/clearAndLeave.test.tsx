import { afterEach, expect, test, vi } from "vitest";
import { clearAndLeave } from "./clearAndLeave.ts";
import { unwindHistory } from "./followHistory.ts";

vi.mock(import("./followHistory.ts"), async (real) => ({
  ...(await real()),
  unwindHistory: vi.fn<typeof unwindHistory>(),
}));

afterEach(() => {
  document.documentElement.hidden = false;
});

test("the screen is covered before anything is forgotten, and all is forgotten before the history is gone back", () => {
  const steps: string[] = [];
  vi.mocked(unwindHistory).mockImplementation(() => void steps.push("back"));
  const forget = () => steps.push(`forget, ${document.documentElement.hidden ? "covered" : "seen"}`);
  clearAndLeave(forget, "/away", "/");
  expect(steps).toEqual(["forget, covered", "back"]);
});
