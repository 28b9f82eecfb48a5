import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    // Processes, not threads: tests may change the time zone and the working directory.
    pool: "forks",
    maxWorkers: Math.min(4, availableParallelism()),
    // Catches what hangs and nothing else: no test fails because a machine is slow or a browser starts late.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ["default", "json"],
    // .ci/run takes its counts from here.
    outputFile: { json: "node_modules/.cache/leadpath/tests.json" },
  },
});
