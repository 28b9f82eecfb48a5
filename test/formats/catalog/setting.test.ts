import { expect, test } from "vitest";
import { readSetting } from "../../../src/formats/index.ts";

test("reads other days of a step, and other officers of a unit", () => {
  expect(readSetting("B01.days=20")).toEqual({ change: { step: "B01", days: 20 } });
  expect(readSetting("窗口.staff=4")).toEqual({ change: { unit: "窗口", staff: 4 } });
});

test.each([
  ["office.staff=-1", "out-of-range"],
  ["office.staff=many", "wrong-type"],
  ["office.open=4", "unknown-key"],
  ["office=4", "syntax"],
])("%s is told as %s", (text, code) => {
  expect(readSetting(text)).toMatchObject({ problems: [{ code }] });
});
