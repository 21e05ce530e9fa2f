import { afterEach, beforeEach, expect, test, vi } from "vitest";

// What an open page of the dev server does when it hears of an edit (docs/decisions/0105-hydration-order-tests.md).
/** What happened to the page, in order. */
let happened: string[];
let carried: Promise<void>;
let hears: (news: object) => void;
vi.mock("./placeOver.ts", () => ({
  placeOver: () => ({ carry: () => (happened.push("carries"), carried) }),
}));
vi.mock("./showProblems.ts", () => ({
  showProblems: (problems: readonly string[]) => void happened.push(`shows ${problems.length}`),
}));

beforeEach(async () => {
  [happened, carried] = [[], Promise.resolve()];
  const top = {};
  vi.stubGlobal("top", top);
  vi.stubGlobal("window", top);
  vi.stubGlobal("document", {
    currentScript: { dataset: { edition: "1" } },
    documentElement: { dataset: { guide: "lamp" } },
  });
  vi.stubGlobal("location", { reload: () => void happened.push("loads anew") });
  vi.stubGlobal(
    "EventSource",
    class {
      addEventListener(_: string, heard: (event: object) => void): void {
        hears = (news) => heard({ data: JSON.stringify(news) });
      }
    },
  );
  vi.resetModules();
  await import("./dev.ts");
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const settled = () => new Promise((done) => setTimeout(done));

test("after an edit the page loads anew, once its place is carried over", async () => {
  let over = () => {};
  carried = new Promise((done) => (over = done));
  hears({ edition: "2", problems: [] });
  await settled();
  expect(happened).toEqual(["shows 0", "carries"]);
  over();
  await settled();
  expect(happened).toEqual(["shows 0", "carries", "loads anew"]);
});

test("and so it does if that can't be carried over", async () => {
  carried = Promise.reject(new Error("no guide"));
  hears({ edition: "2", problems: [] });
  await settled();
  expect(happened).toEqual(["shows 0", "carries", "loads anew"]);
});

test("while something is wrong the page stays, and is told when nothing is any more", async () => {
  hears({ edition: "2", problems: ["a", "b"] });
  hears({ edition: "1", problems: [] });
  await settled();
  expect(happened).toEqual(["shows 2", "shows 0"]);
});

test.each([
  ["ours, which loads it anew", {}, ["shows 0"]],
  ["somebody else's, it loads anew by itself", null, ["shows 0", "carries", "loads anew"]],
])("in a frame of a page that is %s", async (_, script, expected) => {
  vi.stubGlobal("top", { document: { querySelector: () => script } });
  hears({ edition: "2", problems: [] });
  await settled();
  expect(happened).toEqual(expected);
});
