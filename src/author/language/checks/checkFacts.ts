import type { TellPath } from "../guideFile.ts";
import type { WrittenGuide } from "../written/guideShape.ts";
import type { Path } from "../guideSource.ts";
import { didYouMean } from "../../reading/didYouMean.ts";
import type { WrongPaths } from "../wrongPaths.ts";
import { isMap } from "../written/writtenOut.ts";

/** Each value of a fact stands once, and no group is called like one. */
export function checkFacts({ facts }: WrittenGuide, wrong: WrongPaths, tell: TellPath): void {
  for (const [fact, given] of Object.entries(isMap(facts) ? facts : {})) {
    const path = ["facts", fact];
    if (wrong.touches(...path)) continue;
    const lists: readonly [Path, readonly string[]][] = [
      [[...path, "values"], given.values],
      ...Object.entries(given.groups).map(([group, all]): [Path, readonly string[]] => [
        [...path, "groups", group],
        all,
      ]),
      [[...path, "told-only"], given["told-only"]],
    ];
    const all = lists.flatMap(([, list]) => list);
    for (const value of Object.keys(given.was).filter((one) => !all.includes(one))) {
      const place = { path: [...path, "was", value], part: "key" as const };
      tell(place, value, `"${fact}" has no such value`, didYouMean(value, all));
    }
    const seen = new Set<string>();
    for (const [list, own] of lists) {
      for (const [n, value] of own.entries()) {
        if (Object.hasOwn(given.groups, value))
          tell(
            { path: [...list, n] },
            value,
            `both a group and a value of "${fact}"`,
            "Give one another name.",
          );
        else if (seen.has(value))
          tell({ path: [...list, n] }, value, `stands twice in "${fact}"`, "Remove one of the two.");
        seen.add(value);
      }
    }
  }
}
