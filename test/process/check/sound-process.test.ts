import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/model/index.ts";
import { buildProcess, readProcess } from "../../../src/process/check/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";

/** What a call throws. */
function catchError(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

const steps = [
  { id: "apply", days: 5 },
  { id: "decide", days: 3, after: ["apply"] },
] as const;

describe("a process of an object", () => {
  test("is written as in a file, without what goes without saying", () => {
    expect(schedule(buildProcess({ id: "permit", steps })).days).toBe(8);
  });

  test("has its units, phases and documents beside it", () => {
    const process = buildProcess({ id: "permit", units: [{ id: "office", name: "Office" }], steps: [{ ...steps[0], unit: "office" }] });
    expect(process.units.map(({ name }) => name)).toEqual(["Office"]);
  });

  test("is refused with everything that is wrong with it", () => {
    const error = catchError(() => buildProcess({ id: "permit", steps: [{ id: "apply", days: -1, after: ["nowhere"] }] }));
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["out-of-range", "processes.0.steps.0.days"],
      ["unknown-step", "processes.0.steps.0.after.0.step"],
    ]);
  });
});

describe("a process of a text", () => {
  const text = "leadpath: 1\nprocesses: [{id: one, steps: [{id: a, days: 2}]}, {id: two, steps: [{id: b, days: 3}]}]\n";

  test("is the first, or the one that is named", () => {
    expect([readProcess(text).id, readProcess(text, { process: "two" }).id]).toEqual(["one", "two"]);
  });

  test("that is not there is an InputError", () => {
    expect(catchError(() => readProcess(text, { process: "three" }))).toMatchObject({ problems: [{ code: "unknown-process" }] });
    expect(catchError(() => readProcess("leadpath: 1\n"))).toMatchObject({ problems: [{ code: "unknown-process" }] });
  });

  test("with errors is an InputError that knows their places", () => {
    const error = catchError(() => readProcess("leadpath: 1\nprocesses: [{id: one, steps: [{id: a, dys: 2}]}]\n", { file: "x.yaml" }));
    expect(error).toMatchObject({ problems: [{ code: "unknown-key", file: "x.yaml", line: 2 }] });
  });
});
