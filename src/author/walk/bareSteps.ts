import type { Branch, Facts, Flow } from "../../core/guide/flow.ts";
import { projected, type Reads, readsOf } from "../../core/walk/reads.ts";
import type { Next, Reached, Search } from "../../core/walk/search.ts";
import { type Context, enter, type Standing, waysOn } from "../../core/walk/step.ts";
import { liveReads } from "./liveReads.ts";

/** A place whose facts and tried causes have numbers: the same number is the same content. */
interface BarePlace extends Reached {
  readonly facts: number;
  readonly tried: number;
}

/** One way on from all places of a state that agree on what is looked at there. */
interface Way {
  readonly say: string;
  readonly branch: Branch;
  readonly asked: boolean;
  /** What becomes of facts and of tried causes, by their numbers before. Filled in when somebody comes by. */
  readonly facts: number[];
  readonly tried: number[];
}

/**
 * How an exploration goes on: of what is known and tried each place keeps only what still matters, so that
 * places that are alike from there on are one. Steps go by the rules of replay, but each is worked out once
 * for all places that agree on what it looks at: facts and tried causes don't depend on each other, and few
 * of either matter anywhere.
 */
export function bareSteps(
  flow: Flow,
): Pick<Search, "next" | "keyOf"> & { readonly bare: (place: Standing) => Reached } {
  const live = liveReads(flow);
  const facts = numbers<Facts>((known) =>
    Object.keys(known)
      .sort()
      .map((fact) => `${fact}=${known[fact]}`)
      .join(" "),
  );
  const tried = numbers<readonly string[]>((causes) => causes.toSorted().join(" "));
  const waysOf = new Map(Object.entries(flow.states).map(([id, state]) => [id, waysFrom(readsOf([state]))]));
  const factsOf = (context: Context, reads: Reads | undefined) => facts.of(projected(context, reads).facts);
  const triedOf = (context: Context, reads: Reads | undefined) => tried.of(projected(context, reads).tried);

  const bare = ({ at, context: all }: Standing): BarePlace => {
    const context = projected(all, live.get(at));
    return { at, context, facts: facts.of(context.facts), tried: tried.of(context.tried) };
  };
  const next = (given: Reached): Next[] => {
    const place = given as BarePlace;
    const ways = waysOf.get(place.at)?.(place) ?? [];
    return ways.map((way): Next & BarePlace => {
      const { say, branch, asked } = way;
      const reads = live.get(branch.target);
      const f = (way.facts[place.facts] ??= factsOf(enter(flow, branch, place.context), reads));
      const t = (way.tried[place.tried] ??= triedOf(enter(flow, branch, place.context), reads));
      return {
        at: branch.target,
        context: contextOf(f, t),
        facts: f,
        tried: t,
        from: { place, say, branch, asked, changes: false },
      };
    });
  };
  const contexts: Context[][] = [];
  const contextOf = (f: number, t: number): Context => {
    const ofFacts = (contexts[f] ??= []);
    return (ofFacts[t] ??= { facts: facts.values[f] ?? {}, tried: tried.values[t] ?? [] });
  };
  const keyOf = (given: Reached) => {
    const place = given as BarePlace;
    return `${place.at} ${place.facts} ${place.tried}`;
  };
  return { bare, next, keyOf };

  /** The ways on from a state, whose guards and so on read `own`. */
  function waysFrom(own: Reads): (place: BarePlace) => readonly Way[] {
    const seenFacts: number[] = [];
    const seenTried: number[] = [];
    const found: (readonly Way[])[][] = [];
    const perBranch = new Map<Branch, Pick<Way, "facts" | "tried">>();
    return (place) => {
      const f = (seenFacts[place.facts] ??= factsOf(place.context, own));
      const t = (seenTried[place.tried] ??= triedOf(place.context, own));
      const ofFacts = (found[f] ??= []);
      return (ofFacts[t] ??= work(place));
    };

    function work({ at, context }: BarePlace): readonly Way[] {
      const { passed, offers } = waysOn(flow, { at, context });
      return offers.map(({ say, branch }) => {
        const after = perBranch.get(branch) ?? { facts: [], tried: [] };
        perBranch.set(branch, after);
        return { say, branch, asked: !passed, ...after };
      });
    }
  }
}

/** Numbers values by what they say. `values` holds the first of each number. */
function numbers<T>(contentOf: (value: T) => string) {
  const known = new Map<string, number>();
  const values: T[] = [];
  const of = (value: T): number => {
    const content = contentOf(value);
    const number = known.get(content) ?? values.push(value) - 1;
    known.set(content, number);
    return number;
  };
  return { of, values };
}
