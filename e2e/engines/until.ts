import { AssertionError } from "node:assert";
import { LostError } from "./drivers/lost.ts";

/** Longer than anything takes on a busy machine. */
const PATIENCE = 30_000;
const PAUSE = 20;

/**
 * Asks again and again until there is something: neither `undefined` nor `false`. A question that throws is asked again,
 * too: a page may be on its way to another one. Not so if an assertion failed, or the browser is lost.
 * @throws after half a minute, with `what` was waited for and what there was instead: what `look` gives, if it is given
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  look?: () => Promise<unknown>,
): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    let instead: unknown;
    try {
      const given = await ask();
      if (given !== undefined && given !== false) return given as Exclude<T, undefined | false>;
    } catch (error) {
      if (error instanceof AssertionError || error instanceof LostError) throw error;
      instead = (error as Error).message;
    }
    if (Date.now() > end) {
      instead ??= await look?.();
      throw new Error(
        `Waited in vain for ${what}${instead === undefined ? "" : `; there is ${JSON.stringify(instead)}`}`,
      );
    }
    await new Promise((on) => setTimeout(on, PAUSE));
  }
}
