import type { FilePlace, Level } from "../problems/problem.ts";
import type { GuideSource, Path } from "./guideSource.ts";
import type { WrongPaths } from "./wrongPaths.ts";

/** A guide as read from `flows/<guide>.yaml`, and where each part of it stands. */
export interface GuideFile {
  readonly file: string;
  /** Without the steps of its causes, which stand in their words. What is wrong is left out. */
  readonly source: GuideSource;
  /** It has no error: it can be compiled. */
  readonly sound: boolean;
  readonly wrong: WrongPaths;
  /** Place of what stands at a path of `source`. */
  readonly at: (path: Path, part?: "key" | "value") => FilePlace;
}

/** Takes note of a problem of what stands at a path. Where it is an error, nothing more is said about that path. */
export type TellPath = (
  at: { readonly path: Path; readonly part?: "key" | "value" },
  value: string,
  what: string,
  instead: string,
  level?: Level,
) => void;
