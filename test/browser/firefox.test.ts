import { describe, vi } from "vitest";
import { hasFirefox } from "./firefox.ts";

// The tests of the studio once more, in Firefox.

vi.mock("./browser.ts", async () => ({ openBrowser: (await import("./firefox.ts")).openFirefox }));

describe
  .runIf(hasFirefox)
  .each([
    "studio",
    "studio-drafts",
    "studio-drops",
    "studio-faults",
    "studio-live",
    "studio-opens",
    "studio-picture",
    "studio-server",
    "studio-sight",
  ])("%s", async (name) => {
  await import(`./${name}.test.ts`);
});
