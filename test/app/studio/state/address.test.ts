import { expect, test } from "vitest";
import { formatAddress, parseStudioChoice, parseViewState, parseWayIds, type ViewState } from "../../../../src/app/studio/state/address.ts";
import { changeOfficers, changeStep, createFileChoice } from "../../../../src/app/studio/state/choice/choice.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";

const process = fixtureProcess("urban-renewal");
const looking: ViewState = { lang: "zh", view: "gantt", step: "A02", spread: "wide" };
const way = { process: process.id, item: "X-1", variant: undefined };

test("the whole state is read back from its address", () => {
  const { scenarios } = process;
  const unit = process.units[0]?.id ?? "";
  const own = { id: "own", name: "自选 & co", measures: ["M01"] };
  const kept = {
    ...own,
    id: "kept",
    changes: [{ unit, staff: 3 }],
    effort: 2,
    guard: "needs-law" as const,
    start: "2026-03-02",
    target: 700,
    powers: ["within-powers" as const],
  };
  const changed = changeOfficers(
    changeStep(changeStep(createFileChoice(process), "A02", { days: 12.5, clock: "excluded" }), "A03", {
      after: [{ step: "A01", link: "SS", lag: 2 }],
    }),
    unit,
    4,
  );
  const choice = {
    ...changed,
    measures: ["M01", "M17"],
    route: "longest" as const,
    effort: 5,
    guard: "needs-authority" as const,
    start: "2026-05-04",
    goal: { target: 586, budget: undefined, powers: ["within-powers" as const, "needs-law" as const] },
    scenarios: [...scenarios.slice(1), own, kept],
    baseScenario: "kept",
  };
  const address = formatAddress({ choice, looking, way }, process);
  expect(parseStudioChoice(`#${address}`, process)).toEqual(choice);
  expect(parseViewState(`#${address}`, "en")).toEqual(looking);
  expect(parseWayIds(`#${address}`)).toEqual(way);
});

test("the scenario that is chosen as it is goes without saying, and one that is not there is none that a choice came from", () => {
  const { measures = [], id } = process.scenarios[0] ?? { id: "" };
  const chosen = parseStudioChoice(`#measures=${measures.join(",")}`, process);
  expect(chosen.baseScenario).toBe(id);
  expect(formatAddress({ choice: chosen, looking, way }, process)).not.toContain("base=");
  expect(parseStudioChoice(`#measures=M01&base=${id}`, process).baseScenario).toBe(id);
  expect(parseStudioChoice("#measures=M01&base=nowhere", process).baseScenario).toBeUndefined();
  expect(parseStudioChoice(`#base=${id}`, process).baseScenario).toBeUndefined();
});

test("what is as in the file takes no room", () => {
  expect(
    formatAddress({ choice: createFileChoice(process), looking: { lang: "en", view: "swimlane", spread: "file" }, way: {} }, process),
  ).toBe("lang=en");
});

test.each([
  "measures=M99",
  "set={",
  "set=null",
  'set={"step":"A02","days":-1}',
  'set={"step":"A02","days":"5"}',
  'set={"step":"none","days":5}',
  'set={"step":"A02","after":[{"step":"none"}]}',
  'set={"step":"A02"}',
  'set={"step":"A02","colour":"red"}',
  'set={"unit":"none","staff":2}',
  'set={"add":{"id":"A02"}}',
  'set=["A02"]',
  "start=2026-02-30",
  "target=many",
  "target=",
  "powers=all",
  "effort=-1",
  "guard=unheard",
  'set={"step":"A02","after":[null]}',
  'set={"step":"A02","after":[{"link":"FS"}]}',
  'set={"step":"A02","after":5}',
  "scenario=[]",
  'scenario={"id":1}',
  "route=sideways",
])("%s leaves everything as in the file", (address) => {
  expect(parseStudioChoice(address, process)).toEqual(createFileChoice(process));
});

test("what an address leaves out of predecessors and scenarios, or has too much, is made good", () => {
  const address = [
    'set={"step":"A02","after":["A01",{"step":"A03"}]}',
    'scenario={"id":"own","measures":["M99","M02","M01"]}',
    'scenario={"id":"own","measures":[]}',
  ].join("&");
  const { changes, scenarios } = parseStudioChoice(address, process);
  const links = ["A01", "A03"].map((step) => ({ step, link: "FS", lag: 0 }));
  expect(changes).toEqual([{ step: "A02", after: links }]);
  expect(scenarios.filter(({ id }) => id === "own")).toEqual([{ id: "own", name: "own", measures: ["M01", "M02"] }]);
});

test("a change of a step that a chosen measure adds is read back", () => {
  const own = processFrom({
    steps: [{ id: "a", days: 1 }],
    measures: [{ id: "M", effort: 1, changes: [{ add: { id: "n", days: 3, after: ["a"] } }] }],
  });
  const wanted = changeStep({ ...createFileChoice(own), measures: ["M"] }, "n", { days: 9 });
  const address = formatAddress({ choice: wanted, looking, way }, own);
  expect(parseStudioChoice(address, own)).toEqual(wanted);
  expect(parseStudioChoice(address.replace("measures=M", ""), own).changes).toEqual([]);
});
