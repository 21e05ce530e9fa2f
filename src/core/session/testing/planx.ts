import type { Version } from "../../testing/version.ts";
import { replay } from "../../walk/replay.ts";
import type { AnswerEntry, Trail } from "../../walk/trail.ts";
import type { Session } from "../session.ts";
import { guideOf } from "./resume.ts";

/** The answers of a trail. */
export const answersOf = (trail: Trail) =>
  trail.filter((entry): entry is AnswerEntry => entry.type === "answer");

/** What PlanX compares of a question: its text, its options, and what each leads to. Ids are not part of it. */
function contentOf(version: Version, at: string): string {
  const { tags, on } = version.flow.states[at] ?? {};
  const options = Object.entries(on ?? {}).map(([say, branches]) => {
    const { lineage, text } = version.meanings.get(`${at}.${say}`) ?? {};
    return [lineage, text, branches.map(({ target, actions }) => [edgeOf(version, target), actions?.params])];
  });
  return JSON.stringify([version.meanings.get(at)?.text, tags, options]);
}

/** Where an answer leads. A list of the author's is seen through; the junctions that every list ends in are not. */
function edgeOf(version: Version, target: string): unknown {
  const { tags, on } = version.flow.states[target] ?? {};
  if (tags?.[0] !== "junction") return version.meanings.get(target)?.lineage;
  if (target === "next--open" || target === "else--open") return target;
  return Object.values(on ?? {})
    .flat()
    .map((one) => edgeOf(version, one.target));
}

/**
 * The PlanX rule, the oracle: how many answers it asks again. From theopensystemslab/planx-new,
 * `api.planx.uk/modules/saveAndReturn/service/validateSession.ts` at 43e222f: every breadcrumb that was answered
 * automatically is removed; so is that of every node in the diff of the published flows, whatever changed in it (a
 * typo, an option, an edge), and that of its parent. `altered` counts only those, which is less than the rule asks;
 * `all` counts what depends on them, too, and the automatic ones.
 */
export function planx(version: Version, old: Version, { trail }: Session): { altered: number; all: number } {
  const now = new Map(Object.keys(version.flow.states).map((id) => [version.meanings.get(id)?.lineage, id]));
  const changed = answersOf(trail).map(({ at }) => {
    const id = now.get(old.meanings.get(at)?.lineage);
    return id === undefined || contentOf(version, id) !== contentOf(old, at);
  });
  const root =
    old.meanings.get(old.flow.initial)?.lineage !== version.meanings.get(version.flow.initial)?.lineage;
  const first = root ? 0 : changed.indexOf(true);
  const automatic = replay(guideOf(old), trail).turns.filter(({ type }) => type === "passed").length;
  return {
    altered: changed.filter(Boolean).length,
    all: (first < 0 ? 0 : changed.length - first) + automatic,
  };
}
