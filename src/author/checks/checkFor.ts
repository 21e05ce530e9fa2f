import { isMet } from "../../core/guide/isMet.ts";
import type { Facts, When } from "../../core/guide/flow.ts";
import type { LedgerFile } from "../facts/readLedger.ts";
import type { WrittenFor } from "../facts/ledgerShape.ts";
import { canHold } from "../language/checks/canHold.ts";
import type { FactSet, GuideSource } from "../language/guideSource.ts";
import { known, notKnown } from "../language/compile/guards.ts";
import type { Tell } from "../problems/problem.ts";
import { allOf, type Condition, textOf, valuesOf, whenOf } from "../words/condition.ts";
import type { WordsFolder } from "../words/readWords.ts";
import type { Cite } from "../words/stateFile.ts";

/** More ways to know something than this are not tried: no fact of an article has so many conditions. */
const mostWays = 2000;

/**
 * To whom facts of the ledger apply (`for`, `not-for`): of facts and values that exist. A warning where a text that rests on
 * one is shown to somebody who is known to be another: of a cause and the first question it is certain who comes there. Who is
 * not known may be meant by the words themselves, which say "if".
 */
export function checkFor(
  { ledger, at }: LedgerFile,
  { facts, questions, causes }: GuideSource,
  { states }: WordsFolder,
  tell: Tell,
): void {
  const values = new Map(facts.map((fact) => [fact.name, fact.values]));
  const [first] = questions;
  for (const [id, fact] of Object.entries(ledger.facts ?? {})) {
    const wanted = fact.for && read(id, "for", fact.for);
    const condition = { ...(wanted && { if: wanted }), unless: read(id, "not-for", fact["not-for"] ?? []) };
    const others = waysOf(condition).filter((way) => !isMet(whenOf(condition), { facts: way, tried: [] }));
    if (others.length === 0) continue;
    for (const { id: cause, only, never } of causes) tellShown(cause, allOf(known(only), notKnown(never)));
    if (first) tellShown(first.id, {});

    function tellShown(state: string, coming: When): void {
      for (const cite of states[state]?.facts ?? []) {
        if (cite.id !== id) continue;
        const shown = allOf(coming, cite.when);
        const other = others.find((way) => canHold(shown, values, way));
        if (other) tellOther(cite, condition, other);
      }
    }
  }

  function tellOther({ id, by, place }: Cite, condition: Condition, other: Facts): void {
    const example = Object.entries(other).map(([fact, value]) => `${fact}=${value}`);
    const marks = textOf(condition);
    const whom = marks.replace(/\bif /g, "for ").replace(/\bunless /g, "not for ");
    const what = `this fact is "${whom}", and this ${by} is shown to "${example.join(" ")}", too`;
    const instead = {
      step: `Add "${marks}" to the step, or cite the fact where only they read it.`,
      block: `Add "${marks}" to the ":::" line, or cite the fact where only they read it.`,
      text: `Cite it at the step or the ":::" block that says it, with "${marks}".`,
    }[by];
    tell(place, id, what, instead, "warning");
  }

  /** Sets as a flow has them, or one set as words have it: `plan=eap sees=banner`. */
  function read(id: string, key: "for" | "not-for", given: WrittenFor): readonly FactSet[] {
    const sets =
      typeof given === "string"
        ? [Object.fromEntries(given.split(/\s+/).map((word) => pairOf(word)))]
        : [given].flat();
    const here = at(["facts", id, key]);
    return sets.map((set) =>
      Object.fromEntries(
        Object.entries(set).map(([name, said]) => [
          name,
          valuesOf(name, [said].flat(), facts, (...problem) => tell(here, ...problem)),
        ]),
      ),
    );
  }

  /** Each way to know all that a condition looks at. Who is unsure is not known, and may be meant. */
  function waysOf({ if: wanted = [], unless }: Condition): readonly Facts[] {
    let ways: readonly Facts[] = [{}];
    const names = new Set([...wanted, ...unless].flatMap((set) => Object.keys(set)));
    for (const name of names) {
      const all = (values.get(name) ?? []).filter((value) => value !== "unsure");
      ways = ways.flatMap((way) => all.map((value) => ({ ...way, [name]: value })));
      if (ways.length > mostWays) return [];
    }
    return ways;
  }
}

function pairOf(word: string): readonly [string, readonly string[]] {
  const [name = "", said = ""] = word.split("=");
  return [name, said.split(",").filter(Boolean)];
}
