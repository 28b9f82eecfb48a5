import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findDeclarations, readBehaviours } from "../../tools/behaviours.js";
import { readPage } from "./pages.ts";
import { root } from "./run.ts";

const behaviours = readBehaviours();
const contributing = readPage("CONTRIBUTING.md");

test("CONTRIBUTING.md tells of sixty behaviours where they are, each once", () => {
  expect(behaviours.length).toBeGreaterThanOrEqual(60);
  expect(new Set(behaviours.map(({ ask }) => ask)).size).toBe(behaviours.length);
  expect(new Set(behaviours.map(({ name }) => name)).size).toBe(behaviours.length);
});

test("every roof of src/ is in the map of the house", () => {
  const roofs = readdirSync(join(root, "src"), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const rows = [...contributing.matchAll(/^\| `([a-z]+)\/` /gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(roofs.toSorted());
});

/** What newcomers asked in their own words, and what answers. */
const lookups = [
  ["Where is the critical path worked out?", "findCriticalPaths"],
  ["How does it know which days are public holidays in China?", "loadChinaNotices"],
  ["Where do Excel files get read?", "readTables"],
  ["I get 'did you mean'. Where does that come from?", "findNearestName"],
  ["Where is the PDF made?", "writePdf"],
  ["How do swimlanes avoid crossing lines?", "layOutLanes"],
  ["Where are Chinese texts broken into lines?", "wrapText"],
  ["Where do I change the colours?", "themes"],
  ["What decides the least effort for a target?", "optimize"],
  ["Where does the Monte Carlo simulation run?", "simulate"],
  ["How many officers are enough: where is that searched?", "findLeastStaff"],
  ["Where is a hearing left out of the count?", "computeClockRests"],
  ["Where is the page of one item built?", "buildItemPart"],
  ["How does the search on the site work?", "buildSearchIndex"],
  ["Where are two versions of a list compared?", "compareLists"],
  ["Where does the studio save my edit without losing comments?", "editProcess"],
  ["Who may talk to the studio's server?", "admitPath"],
  ["Where is a Microsoft Project file read?", "readMspdi"],
  ["Which file has the exit codes?", "exitCodes"],
  ["Where is --set applied to the process?", "applyChanges"],
  ["Where is --set parsed?", "readSetting"],
  ["What ends the search when the limit of nodes or time is reached?", "createSearch"],
  ["Where do the random numbers come from?", "createCaseStream"],
  ["Where are the column titles of a table of steps?", "stepsSheet"],
  ["Whom does the studio's server let in?", "admitPath"],
] as const;

/** Words that say nothing of what is looked for. */
const emptyWords = new Set(
  "a an and are come did do does file for from get has have how i in into is it know made many may my of on one or out run that the to what when where which who whom with without work".split(
    " ",
  ),
);

/** Words by their first five letters, so that "simulation" finds "simulate". */
function listStems(text: string): Set<string> {
  const words = text.toLowerCase().match(/-{0,2}[a-z]+/g) ?? [];
  return new Set(words.filter((word) => !emptyWords.has(word)).map((word) => word.slice(0, word.startsWith("--") ? undefined : 5)));
}

/**
 * The rows with most of the words of a question, a word counting more the fewer rows have it: what a reader looks at
 * first.
 */
function rankRows(question: string) {
  const rows = behaviours.map((row) => ({ name: row.name, stems: listStems(row.ask) }));
  const weights = [...listStems(question)].map((stem) => [stem, 1 / rows.filter(({ stems }) => stems.has(stem)).length] as const);
  return rows
    .map(({ name, stems }) => ({ name, score: weights.reduce((sum, [stem, weight]) => sum + (stems.has(stem) ? weight : 0), 0) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}

describe("a newcomer finds within two files", () => {
  test.each(lookups)("%s", (question, name) => {
    const first = rankRows(question).slice(0, 2);
    expect(first.map((row) => row.name)).toContain(name);
    expect(findDeclarations().get(name)).toHaveLength(1);
  });
});
