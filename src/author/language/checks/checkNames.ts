import { nearest } from "../../reading/nearest.ts";
import { didYouMean } from "../../reading/didYouMean.ts";
import type { TellPath } from "../guideFile.ts";
import type { WrittenAnswer, WrittenGuide, WrittenPlace, WrittenSets } from "../written/guideShape.ts";
import { usualOutcomes } from "../written/toSource.ts";
import type { WrongPaths } from "../wrongPaths.ts";
import { isMap } from "../written/writtenOut.ts";
import { whatIsLeft } from "../../../core/guide/left.ts";
import type { Path } from "../guideSource.ts";

/** Every name in a guide is the name of something: places, causes, facts and their values. */
export function checkNames(guide: WrittenGuide, wrong: WrongPaths, tell: TellPath): void {
  const facts = isMap(guide.facts) ? guide.facts : {};
  const causes = mapOf(guide.causes);
  const questions = mapOf(guide.questions);
  const places = [
    ...Object.keys({ ...questions, ...causes, ...mapOf(guide.outcomes) }),
    ...usualOutcomes.map(({ id }) => id),
    whatIsLeft,
  ];
  // Where a whole part is wrong, nobody knows what is in it.
  const knowsPlaces = !["questions", "causes", "outcomes"].some((section) => wrong.has(section));
  const asking = new Map<string, string>();
  // Where a question asks something that is not known, it may be any fact.
  let anyAsked = wrong.has("questions");
  checkAsks();
  for (const [id, one] of Object.entries(questions)) {
    const path = ["questions", id];
    if (!wrong.has(...path)) checkAnswers(one.answers, [...path, "answers"]);
  }
  for (const [id, one] of Object.entries(causes)) {
    const path = ["causes", id];
    if (wrong.has(...path)) continue;
    const { only, never, needs, instead, answers } = one;
    if (only) checkSets(only, [...path, "only"]);
    if (never) checkSets(never, [...path, "never"]);
    if (instead) checkPlaces(instead, [...path, "instead"]);
    if (answers) checkAnswers(answers, [...path, "answers"]);
    each(needs, [...path, "needs"], (fact, at) => {
      if (!checkFact(fact, at) || asking.has(fact) || anyAsked) return;
      const instead = `Write "asks: ${fact}" at a question, or remove it from "needs".`;
      tell({ path: at }, fact, "no question asks this fact", instead);
    });
  }

  /** Which question asks which fact. */
  function checkAsks(): void {
    for (const [id, { asks, answers } = { answers: {} }] of Object.entries(questions)) {
      const path = ["questions", id];
      const at = [...path, "asks"];
      const [ask] = mapOf(answers)["ask"]?.then ?? [];
      if (asks === undefined && ask && Object.hasOwn(facts, ask.to)) {
        const key = { path: [...path, "answers", "ask"], part: "key" } as const;
        tell(key, "ask", `no answer: "${ask.to}" is a fact`, `Write "asks: ${ask.to}".`);
        anyAsked = true;
      }
      anyAsked ||= wrong.has(...at);
      if (asks === undefined || wrong.has(...at)) continue;
      if (!checkFact(asks, at)) {
        anyAsked = true;
        continue;
      }
      const other = asking.get(asks);
      if (other !== undefined) {
        const instead = "One fact, one question: remove one of the two.";
        tell({ path: at }, asks, `"${other}" asks this, too`, instead);
        continue;
      }
      asking.set(asks, id);
      const told = facts[asks]?.["told-only"] ?? [];
      for (const say of Object.keys(mapOf(answers))) {
        const answer = [...path, "answers", say];
        if (wrong.has(...answer)) continue;
        if (told.includes(say))
          tell(
            { path: answer, part: "key" },
            say,
            'stands under "told-only": no answer says it',
            "Remove one of the two.",
          );
        else checkValue(asks, say, { path: answer, part: "key" }, "answer");
      }
    }
  }

  function checkAnswers(given: Readonly<Record<string, WrittenAnswer>>, path: Path): void {
    for (const [say, one] of Object.entries(mapOf(given))) {
      const at = [...path, say];
      if (wrong.has(...at)) continue;
      if (one.then) checkPlaces(one.then, [...at, "then"]);
      if (one.learn) checkLearn(one.learn, [...at, "learn"]);
      each(one.unlist, [...at, "unlist"], (id, there) => {
        if (wrong.has("causes") || Object.hasOwn(causes, id)) return;
        tell({ path: there }, id, "there is no such cause", meant(id, Object.keys(causes)));
      });
    }
  }

  function checkPlaces(given: readonly WrittenPlace[], path: Path): void {
    if (wrong.has(...path)) return;
    for (const [n, place] of given.entries()) {
      const at = [...path, n];
      if (wrong.has(...at)) continue;
      const { to } = place;
      if (knowsPlaces && !wrong.has(...at, "to") && to !== undefined && !places.includes(to)) {
        const what = "there is no such question, cause or outcome";
        tell({ path: [...at, "to"] }, to, what, meant(to, places));
      }
      if (place.if) checkSets(place.if, [...at, "if"]);
      if (place.unless) checkSets(place.unless, [...at, "unless"]);
      if (place.learn) checkLearn(place.learn, [...at, "learn"]);
    }
  }

  function checkSets(given: WrittenSets, path: Path): void {
    if (wrong.has(...path)) return;
    for (const [n, set] of given.entries()) {
      if (wrong.has(...path, n)) continue;
      for (const [fact, values] of Object.entries(set)) {
        const at = [...path, n, fact];
        if (!checkFact(fact, at)) continue;
        each(values, at, (value, there) => checkValue(fact, value, { path: there }, "any"));
      }
    }
  }

  function checkLearn(given: Readonly<Record<string, string>>, path: Path): void {
    if (wrong.has(...path)) return;
    for (const [fact, value] of Object.entries(given)) {
      const at = [...path, fact];
      if (!checkFact(fact, at) || wrong.has(...at)) continue;
      if (facts[fact]?.["told-only"].includes(value)) {
        const what = `stands under "told-only" of "${fact}": no answer says it`;
        tell({ path: at }, value, what, "Remove one of the two.");
      } else checkValue(fact, value, { path: at }, "learn");
    }
  }

  /** Whether this is a fact of which more can be said. It stands as a key, or as what a question asks or a cause needs. */
  function checkFact(fact: string, path: Path): boolean {
    if (wrong.has(...path) || wrong.has("facts")) return false;
    if (Object.hasOwn(facts, fact)) return true;
    const all = Object.keys(facts);
    const instead = nearest(fact, all) ? didYouMean(fact, all) : 'Add it under "facts", or correct the name.';
    tell({ path, part: path.at(-1) === fact ? "key" : "value" }, fact, "there is no such fact", instead);
    return false;
  }

  /** A group may stand for its values where one of several may be known, not where one is learned. */
  function checkValue(
    fact: string,
    value: string,
    at: Parameters<TellPath>[0],
    where: "any" | "learn" | "answer",
  ): void {
    const given = facts[fact];
    if (!given || wrong.touches("facts", fact) || wrong.has(...at.path)) return;
    const own = [...given.values, ...Object.values(given.groups).flat()];
    const all = [...own, ...given["told-only"]];
    const group = given.groups[value];
    if (all.includes(value) || (group && where === "any")) return;
    if (group)
      tell(
        at,
        value,
        `a group of values: only one value can be ${where === "learn" ? "learned" : "an answer"}`,
        oneOf(group),
      );
    else {
      const names = where === "any" ? [...Object.keys(given.groups), ...all] : own;
      tell(at, value, `"${fact}" has no such value`, didYouMean(value, names, ""));
    }
  }

  function each(
    given: readonly string[] | undefined,
    path: Path,
    check: (one: string, at: Path) => void,
  ): void {
    if (!given || wrong.has(...path)) return;
    for (const [n, one] of given.entries()) if (!wrong.has(...path, n)) check(one, [...path, n]);
  }
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? `Write "${names[0]}".` : `Write one of these: ${names.join(", ")}.`;
}

/** A name that is nearly one is probably that one; any other may be missing as well as wrong. */
function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === undefined ? "Add it, or correct the name." : `Write "${near}", or add it.`;
}

function mapOf<T>(given: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> {
  return isMap(given) ? (given as Readonly<Record<string, T>>) : {};
}
