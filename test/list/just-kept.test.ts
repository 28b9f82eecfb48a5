import { describe, expect, test } from "vitest";
import type { ListRuleCode } from "../../src/model/index.ts";
import { audited, type ListContent, soundList } from "./sound-list.ts";

type Step = NonNullable<ListContent["processes"][number]["steps"]>[number];

function steps({ processes }: ListContent, process = 0): Step[] {
  return processes[process]?.steps as Step[];
}
function step(list: ListContent, id: string, process = 0): Step {
  return steps(list, process).find((each) => each.id === id) as Step;
}
function first(list: ListContent): ListContent["items"][number] {
  return list.items[0] as ListContent["items"][number];
}
/** Puts a step of the first process between the review and the decision. */
function insert(list: ListContent, added: Step): void {
  steps(list).splice(4, 0, { ...added, after: ["review"] });
  step(list, "decide").after = [added.id];
}
function found(change: (list: ListContent) => void, code: ListRuleCode): string[] {
  const list = soundList();
  change(list);
  const { unsound, problems } = audited(list);
  expect(unsound.filter(({ severity }) => severity === "error")).toEqual([]);
  return problems.filter((each) => each.code === code).map(({ message }) => message.en);
}

const between = { from: "accept", to: "decide" } as const;

describe("a rule finds nothing where it is just kept", () => {
  const cases: readonly (readonly [code: ListRuleCode, what: string, change: (list: ListContent) => void])[] = [
    [
      "T01",
      "a statutory limit with the extension that it needs",
      (list) => {
        step(list, "inquire", 2).days = 90;
        const [limit] = list.processes[2]?.limits ?? [];
        if (limit) limit.extension = { days: 6, basis: "负责人批准" };
      },
    ],
    [
      "T03",
      "instant, promised and done within a working day",
      (list) => {
        for (const each of steps(list)) each.days = each.id === "review" ? 1 : 0;
        Object.assign(first(list), { caseKind: "instant", limits: [{ kind: "promised", days: 1, ...between }] });
      },
    ],
    [
      "T04",
      "units that differ, with a note at the first limit",
      (list) => {
        list.calendar = "mon-fri";
        first(list).limits = [
          { kind: "statutory", calendarDays: 28, ...between, note: "扣除双休日" },
          { kind: "promised", days: 12, ...between },
        ];
      },
    ],
    [
      "T06",
      "acceptance within 5 days, certificate and delivery within 10",
      (list) => {
        step(list, "accept").days = 5;
        step(list, "certificate").days = 4;
        step(list, "deliver").days = 6;
      },
    ],
    [
      "T06",
      "5 days to ask for a hearing, and one of 20 days",
      (list) => {
        insert(list, {
          id: "hear",
          name: "组织听证",
          unit: "office",
          post: "法制科",
          days: 20,
          clock: "excluded",
          special: "hearing",
          basis: "许可法",
        });
        steps(list).splice(4, 0, { id: "ask", name: "申请听证", unit: "applicant", days: 5, clock: "applicant", after: ["review"] });
        step(list, "hear").after = ["ask"];
      },
    ],
    [
      "T08",
      "what passes is twice the promise",
      (list) =>
        insert(list, {
          id: "test",
          name: "检测",
          unit: "office",
          post: "检测岗",
          days: 14,
          clock: "excluded",
          special: "testing",
          basis: "许可法",
        }),
    ],
    [
      "T09",
      "another unit on the path that takes no time",
      (list) => insert(list, { id: "pass", name: "转送", unit: "other", post: "收发岗", days: 0 }),
    ],
    [
      "T10",
      "a promise of a tenth of the statutory limit",
      (list) => {
        first(list).limits = [
          { kind: "statutory", days: 20, ...between },
          { kind: "promised", days: 2, ...between },
        ];
      },
    ],
    [
      "T13",
      "another unit that is consulted for 7 days",
      (list) =>
        insert(list, {
          id: "consult",
          name: "征求意见",
          unit: "other",
          post: "综合岗",
          days: 7,
          clock: "excluded",
          special: "other",
          basis: "办法",
        }),
    ],
    [
      "X02",
      "a permit that ends on the same day as the item that needs it",
      (list) => {
        for (const each of list.items) each.cancelled = "2027-01-01";
      },
    ],
    [
      "D03",
      "items that repeat the limits of the process which they share",
      (list) => {
        const limits = structuredClone(list.processes[0]?.limits);
        list.items.push({ ...structuredClone(first(list)), code: "L-9", parent: "L-1", ...(limits && { limits }) });
      },
    ],
    [
      "L02",
      "a law amended on the day of the item",
      (list) => {
        const [law] = list.laws;
        if (law) law.amended = ["2025-01-01"];
      },
    ],
  ];
  test.each(cases)("%s: %s", (code, _, change) => {
    expect(found(change, code)).toEqual([]);
  });
});

test("of a promise and a statutory limit of the same days, both exceeded, only the promise is told", () => {
  const same = (list: ListContent) => {
    first(list).limits = [
      { kind: "statutory", days: 12, ...between },
      { kind: "promised", days: 12, ...between },
    ];
    step(list, "review").days = 9;
  };
  expect(found(same, "T01")).toEqual(['Item "L-1": the counted steps take up to 13 working days, longer than the promised 12']);
});

test("an extension that is not enough is told as if there were none", () => {
  const short = (list: ListContent) => {
    step(list, "inquire", 2).days = 90;
    const [limit] = list.processes[2]?.limits ?? [];
    if (limit) limit.extension = { days: 5, basis: "负责人批准" };
  };
  expect(found(short, "T01")).toHaveLength(1);
});

test("a permit that may follow later must come from an item in force, too", () => {
  const later = (list: ListContent) => {
    first(list).cancelled = "2027-01-01";
    const [, second] = list.items;
    if (second) second.materials = ["sign-form", { document: "permit", need: "later" }];
  };
  expect(found(later, "X02")).toHaveLength(1);
});

test.each([
  ["燃气设施改建", 1],
  ["燃气设备迁移", 0],
])("of two units under one article, an act called 燃气设施改动 and one called %s are the same: %i", (name, count) => {
  const rivals = (list: ListContent) => {
    first(list).name = "燃气设施改动";
    list.items.push({ ...structuredClone(first(list)), code: "L-9", name, unit: "other", process: "sign" });
  };
  const acts = found(rivals, "R02").filter((message) => message.includes("both answer for"));
  expect(acts).toHaveLength(count);
});
