import { readdirSync } from "node:fs";
import { describe, vi } from "vitest";
import { hasFirefox } from "./firefox.ts";

// The tests of the studio once more, in Firefox.

vi.mock("./browser.ts", async () => ({ openBrowser: (await import("./firefox.ts")).openFirefox }));

const files = readdirSync(import.meta.dirname).filter((name) => /^studio.*\.test\.ts$/.test(name));

describe.runIf(hasFirefox).each(files)("%s", async (name) => {
  await import(`./${name.replace(/\.ts$/, "")}.ts`);
});
