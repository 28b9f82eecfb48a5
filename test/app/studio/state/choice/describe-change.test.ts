import { expect, test } from "vitest";
import { describeChange, findPlainProcess } from "../../../../../src/app/studio/state/choice/describe-change.ts";
import type { Change } from "../../../../../src/model/index.ts";
import { fixtureProcess } from "../../../../support/fixtures.ts";

const process = fixtureProcess("urban-renewal");
const permit = fixtureProcess("permit-office");
const link = { link: "FS", lag: 0 } as const;

test.each<[string, Change, string, string]>([
  ["days", { step: "A02", days: 30 }, "5 → 30 days", "5 → 30 天"],
  ["calendar days", { step: "A02", calendarDays: 1 }, "1 calendar day", "1 个自然日"],
  ["the clock", { step: "B01", clock: "applicant" }, "clock: counted → applicant", "计时：计入时限 → 申请人（当事人）用时"],
  ["predecessors", { step: "A03", after: [{ step: "A01", ...link }] }, "comes after Owners' consent collected", "前置：更新意愿征集完成"],
  ["no predecessor any more", { step: "A03", after: [] }, "comes after nothing", "不再有前置环节"],
  ["a removal", { step: "A03", remove: true }, "taken out", "取消"],
  ["another unit", { step: "A03", unit: "gov" }, "unit: District government (renewal leading group)", "单位：区政府（城市更新领导小组）"],
  ["what has no words of its own", { step: "A02", post: "P" }, "A02.post=P", "A02.post=P"],
  [
    "several at once",
    { step: "A02", days: 2, clock: "excluded" },
    "5 → 2 days, clock: counted → excluded",
    "5 → 2 天、计时：计入时限 → 特别程序（不计入）",
  ],
])("%s changed by hand is told in both languages, with the name of the step", (_, change, en, zh) => {
  const told = describeChange(process, change);
  expect(told.text).toEqual({ en, zh });
  const step = "step" in change ? change.step : "";
  expect(told.id).toBe(step);
  expect(told.name).toEqual(process.steps.find(({ id }) => id === step)?.name);
});

test("officers are told beside those that the file and the measures give, a step that is added with its days", () => {
  const change: Change = { unit: "office", staff: 5 };
  expect(describeChange(permit, change)).toMatchObject({ id: "office", name: { en: "Permit office" }, text: { en: "officers: 3 → 5" } });
  expect(describeChange(findPlainProcess(permit, ["officer"]), change).text).toEqual({ en: "officers: 4 → 5", zh: "4 → 5 人" });
  const add = { id: "new", days: 3, kind: "task", clock: "counted", after: [{ step: "apply", ...link }] } as const;
  expect(describeChange(permit, { add } as unknown as Change).text.en).toBe("a new step, 3 days, comes after Application");
});

test("a change is told against what chosen measures set, and against the file where these do not stand together", () => {
  expect(describeChange(findPlainProcess(process, ["M03"]), { step: "A02", days: 30 }).text.en).toBe("1 → 30 days");
  expect(findPlainProcess(process, ["M01", "nowhere"])).toBe(process);
});
