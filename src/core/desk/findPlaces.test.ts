import { describe, expect, it } from "vitest";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { findPlaces } from "./findPlaces.ts";
import { markedWords } from "./testing/markedWords.ts";

const { words } = markedWords(kettleFlow);
const phrases = [
  { says: ["white crust inside", "it got slow"], cause: "scale" },
  { says: ["let me talk to someone"], state: "person" },
];
const find = (typed: string) => findPlaces(kettleFlow, words, phrases, typed);

describe("findPlaces", () => {
  it("finds a state by its name, even by the beginning of it", () => {
    expect(find("sock")[0]).toEqual({ state: "socket" });
    expect(find("PUBLIC hob")[0]?.state).toBe("hob");
  });

  it("finds a cause or a state by what members say, and says by what", () => {
    expect(find("crust white")[0]).toEqual({ state: "scale", phrase: "white crust inside" });
    expect(find("talk")[0]).toEqual({ state: "person", phrase: "let me talk to someone" });
  });

  it("finds nothing for nothing, and nothing if a word is missing", () => {
    expect(find("  ")).toEqual([]);
    expect(find("crust zebra")).toEqual([]);
  });

  it("never gives more than fit on a screen", () => {
    expect(find("public").length).toBe(8);
  });
});
