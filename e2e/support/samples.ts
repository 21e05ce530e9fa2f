/** `npm run test:all`: tests marked `@all` run, too, and random runs are long. */
export const everything = process.env["CAIRN_TESTS"] === "all";

/** How many samples a random run takes: a few that are always the same, or `all` of them. */
export const samples = (few: number, all: number): number => (everything ? all : few);

/** Behind a title: where many of a kind are tried, those that `npm test` leaves to `npm run test:all`. */
export const rest = (isKept: boolean): string => (isKept ? "" : " @all");
