import type { Flow } from "../../core/guide/flow.ts";
import { leftOpen, nextOpen, whatIsLeft } from "../../core/guide/left.ts";

/**
 * Where an answer may lead when nothing is remembered, in the author's order: the places of its list, then *what is
 * left*. A question that is asked only to know something leads nowhere on such a page, so it is left out.
 */
export function plainTargets({ states }: Flow, state: string, say: string): readonly string[] {
  // A pick from the list of what is left is the cause itself.
  if (state === whatIsLeft && Object.hasOwn(states, say)) return [say];
  const isPlace = (id: string) => states[id]?.tags[0] !== "junction";
  const branches = (id: string) => (states[id]?.on?.["on"] ?? []).map(({ target }) => target);
  /** After a list and after each "no" comes what is left, and its first place says the rest. */
  const left = (): readonly string[] => [...new Set(branches(leftOpen))].filter(isPlace);
  const placesOf = (target: string, seen: ReadonlySet<string>): readonly string[] => {
    if (isPlace(target)) return [target];
    if (target === leftOpen || target === nextOpen) return left().slice(0, 1);
    return seen.has(target)
      ? []
      : branches(target).flatMap((next) => placesOf(next, new Set([...seen, target])));
  };
  const targets = (states[state]?.on?.[say] ?? []).flatMap(({ target }) =>
    target === leftOpen && state === whatIsLeft ? left() : placesOf(target, new Set()),
  );
  const all = [...new Set(targets)].filter((id) => id !== state);
  const some = all.filter((id) => !onlyAsks(id));
  return some.length > 0 ? some : all;

  function onlyAsks(id: string): boolean {
    const { meta, on = {} } = states[id] ?? {};
    return (
      meta?.asks !== undefined &&
      Object.values(on)
        .flat()
        .every(({ target }) => target === nextOpen)
    );
  }
}
