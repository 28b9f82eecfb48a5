import { expect, test } from "vitest";
import { suggest } from "../../../src/analysis/suggest/index.ts";
import type { Link, Measure } from "../../../src/model/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

const renewal = fixtureProcess("urban-renewal");
const fromDocumentsAlone = { ...renewal, measures: [], scenarios: [] };

/** What steps wait for by a measure, as text that is the same for the same links. */
function newLinks({ changes }: Measure): string[] {
  const key = (link: Link) => [link.step, link.link, link.lag, link.outcome].join(" ");
  return changes.flatMap((change) =>
    "step" in change && change.after ? [`${change.step}: ${change.after.map(key).sort().join(", ")}`] : [],
  );
}

test("finds from the documents alone all that the chain's measures run side by side", async () => {
  const suggested = (await suggest(fromDocumentsAlone)).map(({ measure }) => newLinks(measure).sort());
  const listed = renewal.measures.filter(({ kind }) => kind === "parallel" || kind === "joint");
  expect(listed).toHaveLength(8);
  for (const measure of listed) expect(suggested, measure.id).toContainEqual(newLinks(measure).sort());
});

test("is little besides what the chain's own measures do", async () => {
  const suggestions = await suggest(renewal);
  const others = suggestions.filter(({ like }) => like.length === 0);
  expect(suggestions).toHaveLength(25);
  expect(others.map(({ measure, steps, days }) => [measure.id, measure.kind, steps, days])).toEqual([
    ["S01", "merge", ["E02", "E03"], 15],
    ["S02", "instant", ["G01"], 0],
  ]);
  expect(new Set(suggestions.flatMap(({ like }) => like)).size).toBe(21);
});

test("puts first what saves most", async () => {
  const days = (await suggest(fromDocumentsAlone)).map((each) => each.days);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(days[0]).toBe(60);
});
