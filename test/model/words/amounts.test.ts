import { expect, test } from "vitest";
import { formatLimitLength } from "../../../src/model/index.ts";

test("a limit is told as it is written, with its extension", () => {
  expect(formatLimitLength({ days: 1 }, "en")).toBe("1 day");
  expect(formatLimitLength({ months: 2, extension: { days: 10 } }, "en")).toBe("2 months + 10 days");
  expect(formatLimitLength({ calendarDays: 15, extension: { weeks: 1 } }, "zh")).toBe("15 个自然日＋1 周");
});

test("a limit of no time is that of a case that is done at once", () => {
  expect(formatLimitLength({ days: 0 }, "en")).toBe("at once");
  expect(formatLimitLength({ days: 0 }, "zh")).toBe("即办");
  expect(formatLimitLength({ weeks: 0 }, "en")).toBe("at once");
  expect(formatLimitLength({ days: 0, extension: { days: 3 } }, "zh")).toBe("即办＋3 个工作日");
});

test("a limit that does not say how long it is promises nothing", () => {
  expect(formatLimitLength({}, "zh")).toBe("");
});
