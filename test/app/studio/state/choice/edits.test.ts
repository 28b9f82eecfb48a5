import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changeStep, createFileChoice, type StudioChoice } from "../../../../../src/app/studio/state/choice/choice.ts";
import { createScenarioEdits, createStatusQuoEdits } from "../../../../../src/app/studio/state/choice/edits.ts";
import { editProcess, readCatalog } from "../../../../../src/formats/index.ts";
import { schedule } from "../../../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../../../support/fixtures.ts";
import { seeded } from "../../../../support/random.ts";
import { processWithAddedStep } from "../added-step.ts";

const text = readFileSync("fixtures/urban-renewal.yaml", "utf8");
const process = fixtureProcess("urban-renewal");

test("whatever days are changed by hand beside whatever measures, the file that is written has the total that was shown", () => {
  const random = seeded(8);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let round = 0; round < 30; round++) {
    const measures = process.measures.filter(() => random() < 0.5).map(({ id }) => id);
    let wanted: StudioChoice = { ...createFileChoice(process), measures };
    for (let count = 1 + below(4); count > 0; count--) {
      wanted = changeStep(wanted, process.steps[below(process.steps.length)]?.id ?? "", { days: below(60) });
    }
    const removed = new Set(
      process.measures.flatMap(({ id, changes }) =>
        changes.flatMap((each) => ("remove" in each && measures.includes(id) ? [each.step] : [])),
      ),
    );
    const changes = wanted.changes.filter((each) => !("step" in each && removed.has(each.step)));
    const shown = schedule(process, { measures, changes }).days;
    const own = readCatalog(editProcess(text, process.id, createStatusQuoEdits(process, { ...wanted, changes }))).catalog.processes[0];
    expect(own && schedule(own, { measures }).days, `round ${round}`).toBe(shown);
  }
});

test("a scenario that was made is written, one that was removed is taken out", () => {
  const own = { id: "own", name: "own", measures: ["M01"] };
  const edits = createScenarioEdits(process, { scenarios: [own] });
  const written = readCatalog(editProcess(text, process.id, edits)).catalog.processes[0];
  expect(written?.scenarios.map(({ id }) => id)).toEqual(["own"]);
});

test("what a measure adds, or gives calendar days, is written to the measure", () => {
  const own = processWithAddedStep.replace("after: [n]}", "after: [n], calendarDays: 14}");
  const [before] = readCatalog(own).catalog.processes;
  if (!before) throw new Error("no process");
  const wanted = changeStep(changeStep({ ...createFileChoice(before), measures: ["M"] }, "n", { days: 9 }), "b", { days: 4 });
  const [after] = readCatalog(editProcess(own, "p", createStatusQuoEdits(before, wanted))).catalog.processes;
  expect(schedule(before, { measures: wanted.measures, changes: wanted.changes }).days).toBe(14);
  expect(after && schedule(after, { measures: ["M"] }).days).toBe(14);
});
