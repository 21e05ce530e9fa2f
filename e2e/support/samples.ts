const asked = process.env["CAIRN_TESTS"];

/** `npm run test:all`: tests marked `@all` run, too, and random runs are long. */
export const everything = asked === "all" || asked === "every";

/** How many samples a random run takes: a few that are always the same, more of them, or with `CAIRN_TESTS=every` all. */
export const samples = (few: number, more: number, all = more): number => {
  if (asked === "every") return all;
  return everything ? more : few;
};

/** Behind a title: where many of a kind are tried, those that `npm test` leaves to `npm run test:all`. */
export const rest = (isKept: boolean): string => (isKept ? "" : " @all");
