import { checkShape } from "../../reading/checkShape.ts";
import { type FrontMatter, frontMatter } from "./frontMatter.ts";
import type { Tell } from "../../problems/problem.ts";
import { readYaml, type YamlFile } from "../../reading/readYaml.ts";

export interface Front {
  readonly matter: FrontMatter;
  /** Where its keys stand; `undefined` if there is none, or none that can be read. */
  readonly doc: YamlFile | undefined;
  /** How many lines of the file it takes. */
  readonly lines: number;
  /** It is there and can't be read. */
  readonly broken: boolean;
}

/** Reads what stands between the `---` lines at the start of a state's file. */
export function readFront(file: string, text: string, tell: Tell): Front {
  const nothing = { matter: {}, doc: undefined, lines: 0 };
  const [whole, yaml = ""] = /^---\n([\s\S]*?\n)?---[ \t]*(\n|$)/.exec(text) ?? [];
  if (whole === undefined) {
    const broken = text.startsWith("---");
    if (broken) {
      const instead = 'Write "---" on a line of its own below it.';
      tell({ file, line: 1 }, "---", "the front matter is never closed", instead);
    }
    return { ...nothing, broken };
  }
  const doc = readYaml(file, yaml, tell, 1);
  const lines = whole.split("\n").length - 1;
  if (!doc) return { ...nothing, lines, broken: true };
  if (doc.data === "") return { matter: {}, doc, lines, broken: false };
  const right = checkShape(frontMatter, doc, tell);
  return { matter: right ? (doc.data as FrontMatter) : {}, doc, lines, broken: !right };
}
