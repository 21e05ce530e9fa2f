import { expect, test, vi } from "vitest";
import { leftOut } from "./leftOut.ts";

test("a draft that is left out: why, and both commands for the same guides folder", () => {
  expect(leftOut("parcel", "/far/guides")).toBe(
    [
      '"parcel": left out, because it is a draft: it was never locked.',
      "  To show it to somebody: npm run build -- --guides /far/guides --draft --out <folder>",
      "  To publish it: npm run lock -- parcel --guides /far/guides",
    ].join("\n"),
  );
});

test("a folder that the commands are about anyway is not named", () => {
  vi.stubEnv("CAIRN_GUIDES", "/far/guides");
  expect(leftOut("parcel", "/far/guides")).toContain("npm run build -- --draft --out <folder>\n");
  vi.unstubAllEnvs();
});
