import { defineConfig } from "vitest/config";

/** Of all runs of long random tests: a quarter finds nearly as much, all of them take minutes more. */
const share = process.env["CAIRN_TESTS"] === "all" ? 1 : 0.25;
const long = "{src,lab}/**/*.long.test.{ts,tsx}";

/** What is tried few times, or on a small guide, is quick; thousands of runs and whole sites are long. */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    // Loading the same modules anew for each file takes longer than most files. What stands in for a global is taken
    // away by the test that put it there.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: ["{src,lab}/**/*.test.{ts,tsx}"],
          exclude: [long],
          // Far more than any takes: what goes beyond is long, or its time grows with the square of something.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: [long],
          provide: { share },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
