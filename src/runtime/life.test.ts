import { describe, expect, it } from "vitest";
import { doings, shown, states, world } from "./testing/lifeWorlds.ts";

/**
 * What a reader, or what is outside, can do to a conversation, in each state that it can be in; and what the reader has
 * before them then. The tab knows of one answer; a link and a code hold two.
 */
const table = `
|                                         | loading               | failed                | opening                   | asking                       | talking                         | handingOver                     | handedOver                      | aside                 | refused               | forgotten |
| reload                                  | talking 1             | talking 1             | talking 1                 | asks 1                       | talking 1                       | talking 1                       | talking 1                       | talking 1             | talking 1             | talking |
| new visit                               | asks 1                | asks 1                | asks 1                    | asks 1                       | asks 1                          | asks 1                          | asks 1                          | asks 1                | asks 1                | talking |
| away, and Back                          | asks 1                | asks 1                | asks 1                    | asks 1                       | asks 1                          | asks 1                          | asks 1                          | asks 1                | asks 1                | talking |
| Back                                    | loading               | failed offline        | opening                   | asks 1                       | talking                         | talking                         | talking                         | aside                 | refused 1             | forgotten |
| put aside, and brought back             | loading               | failed offline        | asks 1                    | asks 1                       | asks 1                          | asks 1                          | asks 1                          | asks 1                | refused 1             | forgotten |
| link                                    | loading               | failed offline        | opening                   | asks 1, link 2               | talking 2 code.opened.all       | talking 2 code.opened.all       | talking 2 code.opened.all       | aside                 | refused 1             | forgotten |
| link that can't be read                 | loading               | failed offline        | opening                   | asks 1 code.refused.mistyped | talking 1 code.refused.mistyped | talking 1 code.refused.mistyped | talking 1 code.refused.mistyped | aside                 | refused 1             | forgotten |
| code                                    | loading               | failed offline        | opening                   | asks 1, link 2               | talking 2 code.opened.all       | talking 2 code.opened.all       | talking 2 code.opened.all       | aside                 | refused 1             | forgotten |
| duplicated tab                          | asks 1                | asks 1                | asks 1                    | asks 1                       | asks 1                          | asks 1                          | asks 1                          | asks 1                | asks 1                | talking |
| blocked storage, reload                 | talking               | talking               | talking                   | talking                      | talking                         | talking                         | talking                         | talking               | talking               | talking |
| full storage, an answer, reload         | talking 1             | talking 1             | talking 1                 | talking                      | talking                         | talking                         | talking                         | talking               | talking               | talking |
| clock put right, reload                 | talking 1             | talking 1             | talking 1                 | asks 1                       | talking 1                       | talking 1                       | talking 1                       | talking 1             | talking 1             | talking |
| clock an hour on                        | loading               | failed offline        | opening                   | asks 1                       | asks 1                          | asks 1                          | asks 1                          | aside                 | refused 1             | forgotten |
| an hour without use                     | loading               | failed offline        | opening                   | talking cleared              | talking cleared                 | talking cleared                 | talking cleared                 | aside                 | refused 1             | forgotten |
| language switched                       | asks 1                | asks 1                | asks 1                    | asks 1                       | talking 1                       | talking 1                       | talking 1                       | talking 1             | talking 1             | talking |
| guide rebuilt, reload                   | talking resumed.again | talking resumed.again | talking resumed.again     | asks 0                       | talking resumed.again           | talking resumed.again           | talking resumed.again           | talking resumed.again | talking resumed.again | talking |
| offline, reload, online, again          | talking 1             | talking 1             | talking 1                 | asks 1                       | talking 1                       | talking 1                       | talking 1                       | talking 1             | talking 1             | talking |
| what is late comes, or the host is gone | asks 1                | failed offline        | talking 2 code.opened.all | asks 1                       | talking 1                       | talking 2                       | handedOver 1                    | aside                 | refused 1             | forgotten |
| clear and leave, reload                 | talking               | talking               | talking                   | talking                      | talking                         | talking                         | talking                         | talking               | talking               | talking |
`;

const [header = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

describe("what becomes of a conversation", () => {
  it("is told of every state and everything that can be done", () => {
    expect(header.slice(1)).toEqual(Object.keys(states));
    expect(rows.map(([doing]) => doing)).toEqual(Object.keys(doings));
  });

  const cells = rows.flatMap(([doing, ...outcomes]) =>
    outcomes.map((outcome, index) => [doing, header[index + 1], outcome] as const),
  );
  it.each(cells)("%s, while %s: %s", async (doing, state, outcome) => {
    const open = states[state as keyof typeof states];
    const act = doings[doing as keyof typeof doings];
    expect(shown(await act(await world(open)))).toBe(outcome);
  });
});
