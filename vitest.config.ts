import { defineConfig } from "vitest/config";

/** Of all runs of long random tests: a quarter finds nearly as much, all of them take minutes more. */
const isAll = ["all", "every"].includes(process.env["CAIRN_TESTS"] ?? "");
const share = isAll ? 1 : 0.25;
const long = "{src,lab}/**/*.long.test.{ts,tsx}";
const all = "{src,lab}/**/*.all.test.{ts,tsx}";
/** Tests of components: they press, type and tab, so they need a document (docs/decisions/0106). */
const components = "src/**/*.test.tsx";

/**
 * What is tried few times, or on a small guide, is quick; thousands of runs and whole sites are long. What takes minutes,
 * and has a quick or a long test beside it, is only tried with all the rest.
 */
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
          exclude: [long, all, components],
          // Far more than any takes: what goes beyond is long, or its time grows with the square of something.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: [components],
          environment: "jsdom",
          // React and Testing Library keep the document that they were loaded with, and each file has one of its own.
          // A context is enough for that, and made thirty times as fast as a process of its own.
          isolate: true,
          pool: "vmThreads",
          setupFiles: ["src/ui/testing/browser.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: isAll ? [long, all] : [long],
          provide: { share },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
