import type { When } from "../../../core/guide/flow.ts";
import type { FactSet } from "../../language/guideSource.ts";
import type { Tell } from "../../problems/problem.ts";
import type { YamlFile } from "../../reading/readYaml.ts";
import { type Condition, type KnownFacts, textOf, valuesOf, whenOf } from "../condition.ts";

type Sets = NonNullable<Conditional["if"]>;

/** One of several wordings in front matter, as written. */
interface Conditional {
  readonly if?: Written | readonly Written[] | undefined;
  readonly unless?: Written | readonly Written[] | undefined;
}
type Written = Readonly<Record<string, string | readonly string[]>>;

/** A wording, and for whom it is. */
export interface Wording<T> {
  readonly said: T;
  /** Empty: for everybody. */
  readonly when: When;
  readonly mark: string;
  /** Where it stands in its list, from 0. */
  readonly index: number;
}

/**
 * Reads a wording, or a list of them: those for some readers first, the plain one last. `plain` is missing where no list
 * needs one, as the heading stands below the front matter.
 */
export function readVaried<T extends object>(
  given: string | T | readonly (string | T)[],
  { doc, path, facts, tell }: { doc: YamlFile; path: readonly string[]; facts: KnownFacts; tell: Tell },
  plain: "last" | "elsewhere" = "last",
): readonly Wording<string | T>[] {
  if (!Array.isArray(given)) return [{ said: given as string | T, when: {}, mark: "", index: 0 }];
  const list = given as readonly (string | (T & Conditional))[];
  return list.map((said, index) => {
    const here = [...path, index];
    const condition = typeof said === "string" ? { unless: [] } : readCondition(said, here);
    const isPlain = textOf(condition) === "";
    const name = path.at(-1) ?? "";
    const isLast = index === list.length - 1;
    if (plain === "elsewhere" && isPlain)
      tell(
        doc.at(here),
        name,
        "for nobody in particular",
        'Add "if" or "unless": the plain one stands below.',
      );
    else if (isPlain && !isLast)
      tell(
        doc.at(here),
        name,
        "everybody gets this one, so what stands below it is never shown",
        "Put it last.",
      );
    else if (plain === "last" && isLast && !isPlain)
      tell(doc.at(here), name, "there is none for everybody else", "Add one without a condition, last.");
    return { said, when: whenOf(condition), mark: textOf(condition), index };
  });

  function readCondition(said: Conditional, here: readonly (string | number)[]): Condition {
    const read = (key: "if" | "unless", sets: Sets | undefined): FactSet[] =>
      [sets ?? []]
        .flat()
        .map((set) =>
          Object.fromEntries(
            Object.entries(set as Written).map(([fact, values]) => [
              fact,
              valuesOf(fact, [values].flat(), facts, (...problem) =>
                tell(doc.at([...here, key, fact], "key"), ...problem),
              ),
            ]),
          ),
        );
    const wanted = said.if && read("if", said.if);
    return { ...(wanted && { if: wanted }), unless: read("unless", said.unless) };
  }
}
