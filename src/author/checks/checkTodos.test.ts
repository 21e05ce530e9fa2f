import { expect, it } from "vitest";
import { formatProblems } from "../problems/formatProblem.ts";
import { problemList } from "../problems/problem.ts";
import { checkTodos } from "./checkTodos.ts";

it("sixty of them hide nothing else, and a note of the service is for whatever is published", () => {
  const { problems, tell } = problemList();
  const todo = { column: 1, file: "content/en/tea/kettle.md", guide: "tea" };
  const todos = Array.from({ length: 60 }, (_, n) => ({ ...todo, line: n, text: `TODO: "step" ${n}` }));
  const ofService = { file: "content/service.yaml", line: 1, text: "TODO" };
  checkTodos([...todos, ofService], [], tell);
  expect(formatProblems(problems)).toEqual([
    ...[0, 1, 2, 3, 4].map(
      (n) =>
        `content/en/tea/kettle.md:${n}:1  warning: "TODO": is still to do: "'step' ${n}". Write what is meant, and take "TODO" out.`,
    ),
    expect.stringMatching(/^ {2}and 55 more like this: content\/en\/tea\/kettle\.md:5:6:.*:59$/),
    'content/service.yaml:1  warning: "TODO": is still to do: "…". Write what is meant, and take "TODO" out.',
  ]);
  const locked = { id: "tea", lock: { entries: [{}] } } as unknown as Parameters<
    typeof checkTodos
  >[1][number];
  const { problems: published, tell: tellThem } = problemList();
  // Only authors read a ledger.
  const ofLedger = { file: "flows/tea.facts.yaml", line: 5, text: "TODO", guide: "tea" };
  checkTodos([ofService, ofLedger], [locked], tellThem);
  expect(published).toMatchObject([{ level: "unsettled" }, { level: "warning" }]);
});
