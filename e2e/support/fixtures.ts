import { test as base, expect } from "@playwright/test";

interface Fixtures {
  /** What went wrong in the page so far. A test that provokes something takes it out of here. */
  readonly problems: string[];
}

/** A page on which any console error, uncaught exception or policy violation fails the test. */
export const test = base.extend<Fixtures>({
  problems: [
    async ({ context }, provide) => {
      const problems: string[] = [];
      await context.exposeBinding("cairnViolation", (_, text: string) => problems.push(`policy: ${text}`));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const text = `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`;
          (globalThis as unknown as { cairnViolation: (text: string) => void }).cairnViolation(text);
        });
      });
      context.on("weberror", (error) => problems.push(`exception: ${error.error().message}`));
      context.on("console", (message) => {
        if (message.type() === "error")
          problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      await provide(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
