import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Answers } from "./Answers.tsx";

const words = { yes: { label: "Yes" }, no: { label: "No", help: "Not at all" } };

test("every answer is a button of a named list, by pointer and by key", async () => {
  const user = userEvent.setup();
  const onAnswer = vi.fn<(say: string) => void>();
  render(<Answers answers={["yes", "no"]} words={words} onAnswer={onAnswer} />);
  const list = screen.getByRole("list", { name: "answers" });
  expect(list).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Yes" }));
  await user.tab();
  await user.keyboard("{Enter}");
  expect(onAnswer.mock.calls).toEqual([["yes"], ["no"]]);
});
