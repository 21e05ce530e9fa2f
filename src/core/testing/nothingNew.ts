/** So many places are looked at in any case. */
const LEAST = 20_000;
/** And so many times the places that it took to the last find. In the guides here it took at most thrice as many to the next. */
const FACTOR = 4;

/**
 * Tells when to end a search for things of which some may be nowhere: when nothing new came for long. To look at every
 * place takes ten times as long in a guide that offers what is left.
 */
export function untilNothingNew(): (found: number, places: number) => boolean {
  let [finds, at] = [0, 0];
  return (found, places) => {
    if (found > finds) [finds, at] = [found, places];
    return places > Math.max(LEAST, FACTOR * at);
  };
}
