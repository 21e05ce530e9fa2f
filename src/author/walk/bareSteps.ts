import type { Branch, Facts, Flow } from "../../core/guide/flow.ts";
import { projected, type Reads } from "../../core/walk/reads.ts";
import type { Next, Reached, Search } from "../../core/walk/search.ts";
import { alsoTried, type Context, learned, onward, type Standing, waysOn } from "../../core/walk/step.ts";
import { liveReads } from "./liveReads.ts";
import { AGENDA, listGoingOn, type Route, routeFrom, routeReads } from "./routes.ts";

/** A place whose facts and tried causes have numbers: the same number is the same content. */
interface BarePlace extends Reached {
  readonly facts: number;
  readonly tried: number;
}

/** One way on from all places of a state that agree on what is looked at there. */
interface Way {
  readonly say: string;
  readonly branch: Branch;
  readonly route: Route;
  readonly asked: boolean;
  /** What becomes of facts and of tried causes, by their numbers before. Filled in when somebody comes by. */
  readonly facts: number[];
  readonly tried: number[];
}

/**
 * How an exploration goes on: of what is known and tried each place keeps only what still matters, so that
 * places that are alike from there on are one. Steps go by the rules of replay, but each is worked out once
 * for all places that agree on what it looks at, junctions behind it included: those are gone through and are no
 * places. Once the way is known, facts and tried causes don't depend on each other, and few of either matter anywhere.
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
  const waysOf = new Map<string, (place: BarePlace) => readonly Way[]>();
  const waysAt = (place: BarePlace): readonly Way[] => {
    const list = listGoingOn(place.context);
    const key = `${place.at} ${list}`;
    const ways = waysOf.get(key) ?? waysFrom(routeReads(flow, place.at, list));
    waysOf.set(key, ways);
    return ways(place);
  };
  const factsOf = (context: Context, reads: Reads | undefined) => facts.of(projected(context, reads).facts);
  const triedOf = (context: Context, reads: Reads | undefined) => tried.of(projected(context, reads).tried);

  const bare = (given: Standing): BarePlace => {
    const { at, context: all } = onward(flow, given);
    const context = projected(all, live(at, listGoingOn(all)));
    return { at, context, facts: facts.of(context.facts), tried: tried.of(context.tried) };
  };
  const next = (given: Reached): Next[] => {
    const place = given as BarePlace;
    const { facts: known, tried: shown } = place.context;
    return waysAt(place).map((way): Next & BarePlace => {
      const { say, branch, route, asked } = way;
      const reads = live(route.target, route.learns[AGENDA] ?? listGoingOn(place.context));
      const f = (way.facts[place.facts] ??= factsOf(
        { facts: learned(known, route.learns), tried: [] },
        reads,
      ));
      const t = (way.tried[place.tried] ??= triedOf(
        { facts: {}, tried: alsoTried(shown, route.shown) },
        reads,
      ));
      return {
        at: route.target,
        context: contextOf(f, t),
        facts: f,
        tried: t,
        from: { place, say, branch, asked, changes: false },
      };
    });
  };
  const branchNumbers = new Map<Branch, number>();
  const numberOf = (one: Branch): number => {
    const number = branchNumbers.get(one) ?? branchNumbers.size;
    branchNumbers.set(one, number);
    return number;
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

  /** The ways on from a state, which depend on `own`. */
  function waysFrom(own: Reads): (place: BarePlace) => readonly Way[] {
    const seenFacts: number[] = [];
    const seenTried: number[] = [];
    const found: (readonly Way[])[][] = [];
    const perRoute = new Map<string, Pick<Way, "facts" | "tried">>();
    return (place) => {
      const f = (seenFacts[place.facts] ??= factsOf(place.context, own));
      const t = (seenTried[place.tried] ??= triedOf(place.context, own));
      const ofFacts = (found[f] ??= []);
      return (ofFacts[t] ??= work(place));
    };

    function work({ at, context }: BarePlace): readonly Way[] {
      const { passed, offers } = waysOn(flow, { at, context });
      return offers.map(({ say, branch }) => {
        const route = routeFrom(flow, branch, context);
        const key = [...route.branches.map((one) => numberOf(one)), ...route.shown].join(" ");
        const after = perRoute.get(key) ?? { facts: [], tried: [] };
        perRoute.set(key, after);
        return { say, branch, route, asked: !passed, ...after };
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
