import type { CompiledFile } from "../language/compiledFile.ts";
import type { Tell } from "../problems/problem.ts";

/**
 * Above this a flow no longer opens smoothly on a phone: compiling it and counting the questions left then
 * take more than 50 ms in one go, on a processor four times slower than ours. Measured by `npm run
 * bench:engine`.
 */
const smoothStates = 200;

/** A guide is small enough to open at once. */
export function checkSize({ file, flow }: CompiledFile, tell: Tell): void {
  const { length } = Object.values(flow.states).filter(({ tags }) => tags[0] !== "junction");
  if (length <= smoothStates) return;
  const what = `a phone may stand still for more than 50 ms when one of more than ${smoothStates} questions, causes and outcomes opens`;
  tell({ file, line: 1 }, String(length), what, "Split it into several guides.", "warning");
}
