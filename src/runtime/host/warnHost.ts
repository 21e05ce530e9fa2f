import type { Facts } from "../../core/guide/flow.ts";
import type { Guide } from "../../core/walk/guide.ts";

/** Says on the console, for whoever built the page, what of theirs the guide can't use. */
interface HostWarnings {
  /** Of facts only once: a page may tell them again and again. */
  readonly facts: (guide: Guide, given: Facts) => void;
  readonly state: (guide: Guide, state: string) => void;
}

export function warnHost(): HostWarnings {
  let warned = false;
  return {
    facts({ facts: known }, given) {
      const unknown = Object.entries(given).filter(([fact, value]) => !known.get(fact)?.has(value));
      if (warned || unknown.length === 0) return;
      warned = true;
      load(({ warnOfFacts }) => warnOfFacts(unknown, known));
    },
    state({ flow }, state) {
      if (!Object.hasOwn(flow.states, state)) load(({ warnOfState }) => warnOfState(state));
    },
  };
}

/** What is said on the console needs no member to wait for it. */
function load(warn: (warnings: typeof import("./hostWarnings.ts")) => void): void {
  void import("./hostWarnings.ts").then(warn, () => {});
}
