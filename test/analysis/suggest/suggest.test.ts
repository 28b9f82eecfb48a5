import { describe, expect, test } from "vitest";
import { optimize } from "../../../src/analysis/optimize/index.ts";
import { type Suggestion, suggest } from "../../../src/analysis/suggest/index.ts";
import type { Progress } from "../../../src/model/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";
import { seeded } from "../../support/random.ts";

const renewal = fixtureProcess("urban-renewal");

/** 500 steps in one row, each of which uses the document of one of the five before it. */
function longChain() {
  const random = seeded(3);
  return processFrom({
    steps: Array.from({ length: 500 }, (_, index) => ({
      id: `s${index}`,
      days: 1 + Math.floor(random() * 30),
      unit: `u${index % 10}`,
      after: index === 0 ? [] : [`s${index - 1}`],
      uses: index === 0 ? [] : [`d${Math.floor(Math.max(0, index - 1 - random() * 5))}`],
      produces: [`d${index}`],
    })),
  });
}

const isNew = ({ like }: Suggestion) => like.length === 0;

describe("suggest", () => {
  test("gives measures with ids of their own, which nobody has checked", async () => {
    const taken = { ...renewal.measures[0], id: "s01", changes: [] } as (typeof renewal.measures)[number];
    const found = (await suggest({ ...renewal, measures: [taken] })).map(({ measure }) => measure);
    expect(new Set(["s01", ...found.map(({ id }) => id.toLowerCase())]).size).toBe(found.length + 1);
    expect(found.every(({ guard, effort, changes }) => guard === "unchecked" && effort === changes.length)).toBe(true);
  });

  test("is not adopted unless it is allowed", async () => {
    const measures = (await suggest({ ...renewal, measures: [] })).map(({ measure }) => measure);
    const process = { ...renewal, measures };
    expect((await optimize(process, { budget: 100 })).set?.measures).toEqual([]);
    expect((await optimize(process, { budget: 2, allow: ["unchecked"] })).set?.days).toBeLessThan(955);
  });

  test("finds nothing new once the process has what was suggested", async () => {
    const added = (await suggest(renewal)).filter(isNew).map(({ measure }) => measure);
    const again = await suggest({ ...renewal, measures: [...renewal.measures, ...added] });
    expect(again.filter(isNew)).toEqual([]);
    expect(again.flatMap(({ like }) => like)).toEqual(expect.arrayContaining(added.map(({ id }) => id)));
  });

  test("tells how far it has come, and ends when it is told to", async () => {
    const seen: Progress[] = [];
    const found = await suggest(renewal, { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ done }) => done)).toEqual(seen.map((_, index) => index));
    expect(seen).toHaveLength(found.length);
    const controller = new AbortController();
    const stopped = suggest(longChain(), {
      signal: controller.signal,
      onProgress: ({ done }) => done === 3 && controller.abort(new Error("enough")),
    });
    await expect(stopped).rejects.toThrow("enough");
    await expect(suggest(renewal, { signal: AbortSignal.abort(new Error("never")) })).rejects.toThrow("never");
  });

  test("keeps the order of the documents in 500 steps, whatever is adopted together", async () => {
    const process = longChain();
    const measures = (await suggest(process)).map(({ measure }) => measure).filter(({ kind }) => kind === "parallel");
    expect(measures.length).toBeGreaterThan(50);
    const { days } =
      (await optimize({ ...process, measures }, { budget: 1e6, allow: ["unchecked"], must: measures.map(({ id }) => id) })).set ?? {};
    expect(days).toBeGreaterThanOrEqual(daysByDocuments(process.steps));
    expect(days).toBeLessThan(process.steps.reduce((sum, step) => sum + (step.days ?? 0), 0));
  });

  test("has nothing to say of a process without steps, and tells of a cycle", async () => {
    expect(await suggest(processFrom({}))).toEqual([]);
    await expect(
      suggest(
        processFrom({
          steps: [
            { id: "a", after: ["b"] },
            { id: "b", after: ["a"] },
          ],
        }),
      ),
    ).rejects.toThrow("wait for each other");
  });
});

/** How long the longest row of documents takes, each of which needs the one before. */
function daysByDocuments(steps: ReturnType<typeof longChain>["steps"]): number {
  const done = new Map<string, number>();
  for (const { uses = [], produces = [], days = 0 } of steps) {
    const finish = days + Math.max(0, ...uses.map((document) => done.get(document) ?? 0));
    for (const document of produces) done.set(document, finish);
  }
  return Math.max(...done.values());
}
