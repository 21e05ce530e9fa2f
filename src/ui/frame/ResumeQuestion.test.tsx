import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { testGuide } from "../testing/testGuide.ts";
import { ResumeQuestion } from "./ResumeQuestion.tsx";

function drawn(linked: boolean) {
  const onContinue = vi.fn<() => void>();
  const onFresh = vi.fn<() => void>();
  const onLeave = vi.fn<() => void>();
  const { rerender } = render(
    <ResumeQuestion
      headingId="now"
      service={testGuide.service}
      {...{ linked, onContinue, onFresh, onLeave }}
    />,
  );
  return { user: userEvent.setup(), rerender, onContinue, onFresh, onLeave };
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });

test("takes the focus, and its two answers come next by keys", async () => {
  const { user, onContinue, onFresh, onLeave } = drawn(false);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "resume.title" }));
  await user.tab();
  await user.keyboard("{Enter}");
  await user.tab();
  await user.keyboard("{Enter}");
  await user.click(button(/^leave/));
  for (const done of [onContinue, onFresh, onLeave]) expect(done).toHaveBeenCalledOnce();
});

test("where a link waits, the other way on opens it", () => {
  drawn(true);
  expect(button("resume.open")).toBeDefined();
  expect(screen.queryByRole("button", { name: "resume.fresh" })).toBeNull();
});

test("what comes in its place has the focus", () => {
  const { rerender } = drawn(false);
  rerender(
    <h2 id="now" tabIndex={-1}>
      Next
    </h2>,
  );
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Next" }));
});
