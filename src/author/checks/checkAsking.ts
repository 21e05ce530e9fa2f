import { whatIsLeft } from "../../core/guide/left.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import type { Tell } from "../problems/problem.ts";
import type { Explored } from "../walk/explored.ts";
import { longestAsking } from "../walk/longestAsking.ts";

const mostQuestions = 5;

/** Nobody has to answer more than five questions in a row before a cause is shown. */
export function checkAsking(file: CompiledFile, explored: Explored, order: Int32Array, tell: Tell): void {
  const { states } = file.flow;
  const isCause = (id: string) => states[id]?.tags[0] === "cause";
  const { questions, way } = longestAsking(explored, order, isCause);
  const cause = way.at(-1) ?? "";
  if (questions <= mostQuestions) return;
  const what = `up to ${questions} questions before a cause: ${way.join(" > ")}`;
  const last = way.findLast((id) => states[id]?.meta?.asks !== undefined);
  const ask =
    last === undefined ? "" : `Ask "${last}" before ${whatIsLeft} ("other: [${last}, ${whatIsLeft}]"), or `;
  const instead = last === undefined ? "Lead to a cause earlier." : `${ask}take "only" off.`;
  tell(placeOf(file, cause), cause, what, instead);
}
