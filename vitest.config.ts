import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,lab}/**/*.test.{ts,tsx}"],
    environment: "node",
    testTimeout: 120_000,
    maxWorkers: "100%",
  },
});
