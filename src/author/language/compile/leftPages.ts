import type { Branch, FlowState, When } from "../../../core/guide/flow.ts";
import { CAUSES_ON_A_PAGE, leftOpen, noneOfThese, whatIsLeft } from "../../../core/guide/left.ts";
import type { GuardBook } from "./guardBook.ts";
import { and, branch, lacks, or, wanted } from "./guards.ts";

/** The fact that says which page is shown. */
const page = "page--now";

/** The fact that a cause was taken off *what is left*. */
export const out = (cause: string) => `out--${cause}`;

/** The list of *what is left*, and what leads to it. */
interface Left {
  /** Without: no cause is ever on it. */
  readonly state?: FlowState;
  /** The branches of the junction before it: one to each page, where something on it is left. */
  readonly opens: readonly Branch[];
}

/**
 * The pages of *what is left*, of these causes in their order. A page begins with the first cause that is left, and is the
 * seven from there on: so it holds as much as can be had without counting, which no guard can. Pages that would reach
 * beyond the last cause are one. `pickOf` is the junction by which a cause is picked, `can` when it is offered.
 */
export function leftPages(
  listed: readonly string[],
  pickOf: (cause: string) => string,
  can: (cause: string) => When,
  book: GuardBook,
): Left {
  if (listed.length === 0) return { opens: [] };
  const pages = listed
    .slice(0, Math.max(1, listed.length - CAUSES_ON_A_PAGE + 1))
    .map((_, n) => ({ number: `${n + 1}`, ids: listed.slice(n, n + CAUSES_ON_A_PAGE) }));
  const last = pages.at(-1);
  const left = (id: string) => book.named(`left--${id}`, () => and(can(id), lacks({ [out(id)]: ["yes"] })));
  // Where all of them fit on one page, nobody has to know which it is.
  const isOnly = pages.length === 1;
  const picks = listed.map((id): [string, readonly Branch[]] => {
    const own = pages.filter(({ ids }) => ids.includes(id)).map(({ number }) => number);
    const isShown = isOnly ? {} : { knows: wanted({ [page]: own }) };
    return [id, [branch(pickOf(id), and(isShown, left(id)), {})]];
  });
  const none = pages.map((one) => {
    const guard = one === last ? {} : { knows: { [page]: one.number } };
    return branch(leftOpen, guard, Object.fromEntries(one.ids.map((id) => [out(id), "yes"])));
  });
  return {
    state: {
      tags: ["question"],
      meta: { via: leftOpen },
      on: Object.fromEntries([...picks, [noneOfThese, none]]),
    },
    opens: pages.map((one) => {
      const begins = one === last ? one.ids : one.ids.slice(0, 1);
      return branch(whatIsLeft, or(...begins.map(left)), isOnly ? {} : { [page]: one.number });
    }),
  };
}
