import type { TellPath } from "../guideFile.ts";
import type { WrittenGuide } from "../written/guideShape.ts";
import { noneOfThese, whatIsLeft } from "../../../core/guide/left.ts";
import { usualOutcomes } from "../written/toSource.ts";
import type { WrongPaths } from "../wrongPaths.ts";
import { isMap } from "../written/writtenOut.ts";

const sections = { questions: "a question", causes: "a cause", outcomes: "an outcome" } as const;

/** Every question, cause and outcome has a name of its own, and a usual outcome counts as what it is. */
export function checkIds(guide: WrittenGuide, wrong: WrongPaths, tell: TellPath): void {
  const usual = new Map(usualOutcomes.map(({ id, countsAs }) => [id, countsAs]));
  const taken = new Map<string, string>([
    [whatIsLeft, "the list of what is left"],
    ...[...usual.keys()].map((id) => [id, "an outcome"] as const),
  ]);
  for (const [section, kind] of Object.entries(sections)) {
    for (const id of namesIn(guide[section as keyof typeof sections])) {
      const isNone = section === "causes" && id === noneOfThese;
      const other = isNone ? 'the answer "none of these"' : taken.get(id);
      if (other !== undefined && !(section === "outcomes" && other === "an outcome"))
        tell({ path: [section, id], part: "key" }, id, `${other} has this name`, "Give this one another.");
      else taken.set(id, kind);
    }
  }

  const persons: string[] = [];
  for (const id of namesIn(guide.outcomes)) {
    const path = ["outcomes", id, "counts-as"];
    if (wrong.touches("outcomes", id)) continue;
    const given = guide.outcomes?.[id]?.["counts-as"];
    const isUsual = usual.get(id);
    if (given !== undefined && isUsual !== undefined && given !== isUsual)
      tell({ path }, given, `"${id}" counts as ${isUsual}`, "Remove it, or give the outcome another name.");
    else if ((given ?? isUsual) === "person" && persons.push(id) > 1)
      tell(
        { path: ["outcomes", id], part: "key" },
        id,
        `"${persons[0]}" counts as person, too`,
        'Keep one: "talk to a person" has to know where to go.',
      );
  }
}

function namesIn(section: unknown): readonly string[] {
  return isMap(section) ? Object.keys(section) : [];
}
