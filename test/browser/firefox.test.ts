import { readdirSync } from "node:fs";
import { describe, vi } from "vitest";
import { hasFirefox } from "./firefox.ts";

// The tests of the studio once more, in Firefox.

vi.mock("./browser.ts", async () => ({ openBrowser: (await import("./firefox.ts")).openFirefox }));

const parts = readdirSync(import.meta.dirname).flatMap((name) => /^studio(.*)\.test\.ts$/.exec(name)?.[1] ?? []);

describe.runIf(hasFirefox).each(parts)("studio%s", async (part) => {
  await import(`./studio${part}.test.ts`);
});
