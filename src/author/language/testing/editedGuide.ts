import { type Version, firstVersion, nextLock, type Was } from "../../../core/testing/version.ts";
import { whatIsLeft } from "../../../core/guide/left.ts";
import { compileGuide } from "../compile/compileGuide.ts";
import type { InventedGuide } from "./arbitraryGuide.ts";
import { soundSource } from "./guideRules.ts";

/** What an author does to a guide that is in use. */
const edits: readonly ((guide: InventedGuide) => InventedGuide)[] = [reorder, addCause, rename];
const added = "added";
const renamed = { from: "c0", to: "renamed" };
/** By the id it has now, the one it had before. */
const was: Was = {
  [renamed.to]: renamed.from,
  [`${whatIsLeft}.${renamed.to}`]: `${whatIsLeft}.${renamed.from}`,
};

/**
 * A guide and what it is after an edit: lists in another order, a cause more, another renamed with `was`; an edit that
 * would break it is left out. `undefined` where the guide has a fault from the beginning.
 */
export function editedGuide(
  guide: InventedGuide,
): { readonly old: Version; readonly now: Version; readonly nowOf: (id: string) => string } | undefined {
  const source = soundSource(guide);
  if (!source) return undefined;
  const old = firstVersion(compileGuide(source).flow);
  let after = guide;
  for (const edit of edits) {
    const next = edit(after);
    if (soundSource(next)) after = next;
  }
  const flow = compileGuide(soundSource(after)!).flow;
  const isRenamed = Object.hasOwn(flow.states, renamed.to);
  return {
    old,
    now: { ...old, flow, ...nextLock(old, flow, [], was) },
    nowOf: (id) =>
      isRenamed
        ? id
            .split(".")
            .map((part) => (part === renamed.from ? renamed.to : part))
            .join(".")
        : id,
  };
}

/** Every list turned round, and the order of answers and of causes. */
function reorder({ written, steps }: InventedGuide): InventedGuide {
  const { questions, causes, ...more } = written;
  const turned = (map: unknown) => Object.fromEntries(Object.entries(map as object).toReversed());
  const answers = Object.entries(questions as object).map(([id, { asks, ...own }]) => [
    id,
    { ...(asks && { asks }), ...turned(own) },
  ]);
  const lists = JSON.parse(JSON.stringify(Object.fromEntries(answers)), (key, value: unknown) =>
    key === "then" && Array.isArray(value) ? value.toReversed() : value,
  ) as object;
  return { written: { ...more, questions: lists, causes: turned(causes) }, steps };
}

/** A cause more, the first of all: on top of *what is left*, and of the first list. */
function addCause({ written, steps }: InventedGuide): InventedGuide {
  let isDone = false;
  const lists = JSON.parse(JSON.stringify(written["questions"]), (key, value: unknown) => {
    if (isDone || key !== "then" || !Array.isArray(value)) return value;
    isDone = true;
    return [{ to: added }, ...(value as unknown[])];
  }) as object;
  return {
    written: { ...written, questions: lists, causes: { [added]: {}, ...(written["causes"] as object) } },
    steps: { ...steps, [added]: [{ id: "added-step" }] },
  };
}

function rename({ written, steps }: InventedGuide): InventedGuide {
  const inText = (all: object): Record<string, unknown> =>
    JSON.parse(JSON.stringify(all).replaceAll(`"${renamed.from}"`, `"${renamed.to}"`)) as Record<
      string,
      unknown
    >;
  const after = inText(written);
  const causes = after["causes"] as Record<string, object>;
  return {
    written: {
      ...after,
      causes: { ...causes, [renamed.to]: { ...causes[renamed.to], was: [renamed.from] } },
    },
    steps: inText(steps) as InventedGuide["steps"],
  };
}
