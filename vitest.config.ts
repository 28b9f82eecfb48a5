import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { filesOfRun, readRuns, reportOfRun } from "./tools/test-runs.js";

/** All of the studio once more, in a small file: begun last, it would run alone at the end. */
const longest = "test/browser/firefox.test.ts";

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(longest);
    return [...sorted.filter(isLongest), ...sorted.filter((each) => !isLongest(each))];
  }
}

// `--mode quick` is `npm test`, `--mode rest` is `npm run test:all`; without a mode all files run whole.
export default defineConfig(({ mode }) => {
  const isQuick = mode === "quick";
  return {
    test: {
      include: isQuick || mode === "rest" ? filesOfRun(readRuns(), mode) : ["test/**/*.test.ts"],
      setupFiles: ["test/support/seed.ts"],
      // Processes, not threads: tests may change the time zone and the working directory.
      pool: "forks",
      maxWorkers: Math.min(4, availableParallelism()),
      // What is quick shares its modules: to load them for each of its files took longer than its tests. So it replaces
      // none and keeps nothing in them; what does (`vi.mock`), and what needs much memory, is slow.
      isolate: !isQuick,
      sequence: { sequencer: LongestFirst },
      env: isQuick ? { LEADPATH_SAMPLE: "0.1" } : {},
      // One test alone would leave the others of its file out, and the run would still pass.
      allowOnly: false,
      // Catches what hangs and nothing else: no test fails because a machine is slow or a browser starts late.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      reporters: ["default", "json"],
      // tools/count-tests.js takes the counts from here.
      outputFile: { json: reportOfRun(mode) },
    },
  };
});
