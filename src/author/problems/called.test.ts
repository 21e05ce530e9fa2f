import { expect, it } from "vitest";
import { called } from "./called.ts";

it.each([
  ["Run: npm run lock -- tea --reworded seen", "Run: npx cairn lock tea --reworded seen"],
  ["(npm run check tells what is wrong.)", "(npx cairn check tells what is wrong.)"],
  ["1. Walk through it: npm run dev --", "1. Walk through it: npx cairn dev"],
  ["npm run export -- tea", "npx cairn export tea"],
  ["npm run build -- --draft, npm run lock.", "npx cairn build --draft, npx cairn lock."],
  [
    "npm run bench:engine, npm run checks, npm run check-in",
    "npm run bench:engine, npm run checks, npm run check-in",
  ],
])("%s", (message, installed) => {
  expect(called(message, true)).toBe(installed);
  expect(called(message, false)).toBe(message);
});
