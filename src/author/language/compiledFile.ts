import type { FilePlace } from "../problems/problem.ts";
import { type Compiled, compileGuide } from "./compile/compileGuide.ts";
import type { GuideFile } from "./guideFile.ts";
import type { GuideSource, Path, StepSource } from "./guideSource.ts";
import { withSteps } from "./written/toSource.ts";

/** A guide as it is walked and locked, and where each part of it stands in its author's file. */
export interface CompiledFile extends Compiled {
  readonly file: string;
  readonly source: GuideSource;
  /** Place of what stands at a path of `source`. */
  readonly at: (path: Path, part?: "key" | "value") => FilePlace;
}

/** A guide without an error, compiled with the steps of its causes. */
export function compiledFile(
  { file, source: bare, at }: Pick<GuideFile, "file" | "source" | "at">,
  stepsOf: (cause: string) => readonly StepSource[],
): CompiledFile {
  const source = withSteps(bare, stepsOf);
  return { file, source, at, ...compileGuide(source) };
}

/** Where the author wrote a state, or one of its answers. What is there without being written: the file's first line. */
export function placeOf({ file, origins, at }: CompiledFile, state: string, answer?: string): FilePlace {
  const own = answer === undefined ? undefined : origins.get(`${state} ${answer} 0`);
  const path = own ?? origins.get(state) ?? [];
  return path.length > 0 ? at(path, "key") : { file, line: 1 };
}
