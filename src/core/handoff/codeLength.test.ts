import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksFor } from "./checkCharacters.ts";
import { answersFrom } from "./digitsOf.ts";
import { pack } from "./pack.ts";

const ANSWERS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 20];
const GUIDES = [50, 100, 200, 234, 500, 2000];

/** Characters of a code of these answers of the member, dashes not counted. */
function lengthOf(answers: readonly number[]): number {
  const payload = pack(answers.map((answer) => answer + answersFrom - 1)).length;
  return payload + checksFor(payload);
}

/** The longest code for so many answers, in a guide that ever had `guide` answers. */
const rows = GUIDES.map((guide) => ({
  guide,
  lengths: ANSWERS.map((count) => lengthOf(Array<number>(count).fill(guide))),
}));

function table(): string {
  const line = (cells: readonly number[]) => cells.map((cell) => String(cell).padStart(4)).join("");
  const head = `${"answers in the guide".padStart(20)} |${line(ANSWERS)}  ← answers in the code`;
  return [head, ...rows.map(({ guide, lengths }) => `${String(guide).padStart(20)} |${line(lengths)}`)].join(
    "\n",
  );
}

describe("the length of a code", () => {
  it("is at most 12 for six answers in a guide of 200 answers, whichever they are", () => {
    const six = fc.array(fc.integer({ min: 1, max: 234 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(six, (numbers) => lengthOf(numbers) <= 12),
      { numRuns: 2000 },
    );
    expect(lengthOf(Array(6).fill(234))).toBe(12);
  });

  it("grows as the table says", () => {
    expect(table()).toMatchInlineSnapshot(`
      "answers in the guide |   1   2   3   4   5   6   7   8  10  12  20  ← answers in the code
                        50 |   4   6   7   8  10  11  12  14  17  20  30
                       100 |   4   6   7   9  11  12  15  16  20  23  36
                       200 |   4   6   8   9  11  12  15  17  20  23  36
                       234 |   4   6   8   9  11  12  15  17  20  23  36
                       500 |   5   7   9  11  14  16  18  20  24  28  44
                      2000 |   5   8  11  15  18  20  23  26  31  37  59"
    `);
    for (const { lengths } of rows) expect(lengths.toSorted((a, b) => a - b)).toEqual(lengths);
  });
});
