import { checksFor } from "./checkCharacters.ts";
import { answersFrom } from "./digitsOf.ts";
import { pack } from "./pack.ts";

const ANSWERS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 20];
const GUIDES = [50, 100, 200, 234, 500, 2000];

/** How long hand-off codes are, dashes not counted: for the docs, and tested. */
export const lengthTable = {
  /** Characters of a code of these answers of the member. */
  of(answers: readonly number[]): number {
    const payload = pack(answers.map((answer) => answer + answersFrom - 1)).length;
    return payload + checksFor(payload);
  },

  /** The longest code for so many answers, in a guide that ever had `guide` answers. */
  rows(): { readonly guide: number; readonly lengths: number[] }[] {
    return GUIDES.map((guide) => ({
      guide,
      lengths: ANSWERS.map((count) => this.of(Array<number>(count).fill(guide))),
    }));
  },

  text(): string {
    const line = (cells: readonly (number | string)[]) =>
      cells.map((cell) => String(cell).padStart(4)).join("");
    const rows = this.rows().map(({ guide, lengths }) => `${String(guide).padStart(20)} |${line(lengths)}`);
    return [`${"answers in the guide".padStart(20)} |${line(ANSWERS)}  ← answers in the code`, ...rows].join(
      "\n",
    );
  },
};
