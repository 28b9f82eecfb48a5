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

/**
 * What newcomers asked in their own words, the words of their question that they look for, and the file that answers.
 * A look-up goes through the index alone, as a reader does with the search of a browser.
 */
const lookups = [
  ["Where is the critical path worked out?", "critical path", "findCriticalPaths"],
  ["How does it know which days are public holidays in China?", "holidays", "loadChinaNotices"],
  ["Where do Excel files get read?", "Excel", "readTables"],
  ["I get 'did you mean'. Where does that come from?", "did you mean", "findNearestName"],
  ["Where is the PDF made?", "PDF", "writePdf"],
  ["How do swimlanes avoid crossing lines?", "swimlane", "layOutLanes"],
  ["Where are Chinese texts broken into lines?", "break a Chinese", "wrapText"],
  ["Where do I change the colours?", "colours", "themes"],
  ["What decides the least effort for a target?", "least effort", "optimize"],
  ["Where does the Monte Carlo simulation run?", "simulate", "simulate"],
  ["How many officers are enough: where is that searched?", "officers", "findLeastStaff"],
  ["Where is a hearing left out of the count?", "hearing", "computeClockRests"],
  ["Where is the page of one item built?", "page of an item", "buildItemPart"],
  ["How does the search on the site work?", "search on the site", "buildSearchIndex"],
  ["Where are two versions of a list compared?", "two versions", "compareLists"],
  ["Where does the studio save my edit without losing comments?", "save an edit", "editProcess"],
  ["Who may talk to the studio's server?", "server of the studio", "createEntrance"],
  ["Where is a Microsoft Project file read?", "plan of Microsoft Project", "readMspdi"],
  ["Which file has the exit codes?", "exit status", "exitCodes"],
  ["Where is --set handled?", "--set", "applyChanges"],
] as const;

describe("a newcomer finds within two files", () => {
  test.each(lookups)("%s", (_, words, name) => {
    const found = behaviours.filter(({ ask }) => ask.toLowerCase().includes(words.toLowerCase()));
    expect(found.length).toBeLessThanOrEqual(2);
    expect(found.map((row) => row.name)).toContain(name);
    expect(findDeclarations().get(name)).toHaveLength(1);
  });
});
