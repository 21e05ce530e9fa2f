import { expect, test, vi } from "vitest";
import { followHistory } from "./followHistory.ts";

test("an answer while the browser goes back is looked at when it has arrived, and is not taken back", async () => {
  const go = vi.spyOn(history, "go");
  const goTo = vi.fn<(depth: number) => number>((depth) => depth);
  const { moved, stop } = followHistory(0, goTo);
  for (const depth of [1, 2, 3]) moved(depth);
  // Two taken back at once, and another given before the browser is there.
  moved(1);
  moved(2);
  await vi.waitFor(() => expect(history.state).toEqual({ cairn: 2, from: 0 }), 50_000);
  history.back();
  await vi.waitFor(() => expect(history.state).toEqual({ cairn: 1, from: 0 }), 50_000);
  stop();
  // Sent once more on its way it would go too far.
  expect(go.mock.calls).toEqual([[-2]]);
  expect(goTo.mock.calls).toEqual([[1]]);
});
