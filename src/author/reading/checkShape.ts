import type { z } from "zod";
import type { Tell } from "../problems/problem.ts";
import type { Path, YamlFile } from "./readYaml.ts";
import { didYouMean } from "./didYouMean.ts";
import { nearest } from "./nearest.ts";

/**
 * Whether the data of `doc` has this shape; every deviation is told at its place.
 * Messages of the schema are written as "what is wrong. What to write instead."
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  doc: YamlFile,
  tell: Tell,
  data: unknown = doc.data,
  /** Where in the file stands what has this path in `data`. */
  written: (path: Path) => Path = (path) => path,
): data is T {
  const result = schema.safeParse(data);
  for (const issue of result.error?.issues ?? []) {
    const path = written(issue.path as Path);
    const value = valueAt(data, issue.path as Path);
    const [what = "", ...instead] = issue.message.split(". ");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const place = doc.at([...path, key], "key");
        if (instead.length > 0) tell(place, key, what, instead.join(". "));
        else tell(place, key, "unknown key", didYouMean(key, what.split(" ")));
      }
      continue;
    }
    if (issue.code === "invalid_key") {
      const id = String(path.at(-1));
      const said = issue.issues[0]?.message.split(". ") ?? [];
      // A wildcard would take every typing mistake for an answer.
      const instead = id.includes("*") ? "Name each answer by an id of its own." : said.slice(1).join(". ");
      tell(doc.at(path, "key"), id, said[0] ?? "not an id", instead);
    } else if (value === undefined) {
      const name = String(issue.path.at(-1) ?? "");
      // It is there under a wrong name, which is told.
      if (unknownKeys(issue.path.slice(0, -1)).some((key) => nearest(key, [name]))) continue;
      tell(
        doc.at(written(issue.path.slice(0, -1) as Path), "key"),
        name,
        "is missing here",
        `Add "${name}: …".`,
      );
    } else {
      tell(
        doc.at(path),
        typeof value === "string" && value !== "" ? value : (nameIn(path) ?? doc.file),
        what,
        instead.join(". "),
      );
    }
  }
  return result.success;

  function unknownKeys(path: readonly PropertyKey[]): readonly string[] {
    const all = result.error?.issues ?? [];
    return all.flatMap((issue) =>
      issue.code === "unrecognized_keys" && issue.path.join(" ") === path.join(" ") ? issue.keys : [],
    );
  }
}

/** The last key on the way: positions in lists say nothing to a reader. */
function nameIn(path: Path): string | undefined {
  return path.filter((step) => typeof step === "string").at(-1);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at && typeof at === "object" ? (at as Record<string, unknown>)[step] : undefined),
    data,
  );
}
