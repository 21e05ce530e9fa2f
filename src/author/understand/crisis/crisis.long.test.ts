import { expect, test } from "vitest";
import { buildCrisis } from "./buildCrisis.ts";
import { tiersOf } from "../testing/tiersOf.ts";

test("100,000 random messages: no exception, no unknown tier", () =>
  expect([...tiersOf(100_000, buildCrisis())].sort()).toEqual(["card", "none", "soft"]));
