import type { ListRuleCode } from "../../src/model/index.ts";
import type { ListContent } from "./sound-list.ts";

/** The smallest change of the sound list that breaks a rule. */
export interface BadList {
  readonly code: ListRuleCode;
  readonly what: string;
  readonly change: (list: ListContent) => void;
  /** Where it is told. */
  readonly at: string;
  /** Items that it is about. */
  readonly items: readonly string[];
  /** A part of the English message. */
  readonly says: string;
  /** Other rules that the same change breaks. */
  readonly also?: readonly ListRuleCode[];
}

type Step = NonNullable<ListContent["processes"][number]["steps"]>[number];
type Item = ListContent["items"][number];

function step(list: ListContent, process: number, id: string): Step {
  return list.processes[process]?.steps?.find((each) => each.id === id) as Step;
}
function item(list: ListContent, index: number): Item {
  return list.items[index] as Item;
}
/** Puts a step of the first process between the review and the decision. */
function insert(list: ListContent, added: Step, process = 0): void {
  const steps = list.processes[process]?.steps as Step[];
  steps.splice(4, 0, { ...added, after: ["review"] });
  step(list, process, "decide").after = [added.id];
}
function limits(list: ListContent, index: number): NonNullable<ListContent["processes"][number]["limits"]> {
  return list.processes[index]?.limits as NonNullable<ListContent["processes"][number]["limits"]>;
}
function twin(list: ListContent, values: Partial<Item>): void {
  list.items.push({ ...structuredClone(item(list, 0)), code: "L-9", ...values });
}

const excluded = { clock: "excluded", special: "testing", unit: "office", post: "检测岗" } as const;

export const badLists: readonly BadList[] = [
  {
    code: "T01",
    what: "steps longer than the promise",
    change: (list) => {
      step(list, 0, "review").days = 9;
    },
    at: "processes/0/limits/1",
    items: ["L-1"],
    says: "up to 13 working days, longer than the promised 12",
    also: ["X03"],
  },
  {
    code: "T01",
    what: "steps longer than a statutory limit without extension",
    change: (list) => {
      step(list, 2, "inquire").days = 90;
    },
    at: "processes/2/limits/0",
    items: ["P-1"],
    says: "96 working days, longer than the statutory 90",
  },
  {
    code: "T01",
    what: "a variant longer than the promise",
    change: (list) => {
      item(list, 0).variants = [{ id: "large", changes: [{ step: "review", days: 10 }] }];
    },
    at: "processes/0/limits/1",
    items: ["L-1"],
    says: 'Item "L-1", variant "large": the counted steps take up to 14',
  },
  {
    code: "T02",
    what: "a promise beyond the law",
    change: (list) => {
      item(list, 0).limits = [
        { kind: "statutory", days: 20 },
        { kind: "promised", days: 25 },
      ];
    },
    at: "items/0/limits/1",
    items: ["L-1"],
    says: "promises 25 working days, more than the statutory 20",
  },
  {
    code: "T02",
    what: "a promise beyond the law in another unit",
    change: (list) => {
      item(list, 0).limits = [
        { kind: "statutory", calendarDays: 21, from: "accept", to: "decide" },
        { kind: "promised", days: 16, from: "accept", to: "decide" },
      ];
    },
    at: "items/0/limits/1",
    items: ["L-1"],
    says: "16 working days, more than the statutory 15 (converted",
  },
  {
    code: "T03",
    what: "instant with a promise of days",
    change: (list) => {
      item(list, 0).caseKind = "instant";
    },
    at: "processes/0/limits/1",
    items: ["L-1"],
    says: "instant, yet promises 12",
  },
  {
    code: "T03",
    what: "promised for no time",
    change: (list) => {
      item(list, 2).caseKind = "promised";
      item(list, 2).limits = [{ kind: "promised", days: 0, from: "inquire", to: "inquire" }];
    },
    at: "items/2/caseKind",
    items: ["P-1"],
    says: "promises 0 days",
  },
  {
    code: "T04",
    what: "a limit of an item without a unit",
    change: (list) => {
      item(list, 0).limits = [{ kind: "statutory", days: 20 }, { kind: "promised" }];
    },
    at: "items/0/limits/1",
    items: ["L-1"],
    says: "no length and no unit",
  },
  {
    code: "T04",
    what: "units mixed without a calendar",
    change: (list) => {
      list.calendar = "mon-fri";
      item(list, 0).limits = [
        { kind: "statutory", days: 20 },
        { kind: "promised", calendarDays: 24 },
      ];
    },
    at: "items/0/limits/1",
    items: ["L-1"],
    says: "in working days and in calendar time",
  },
  {
    code: "T05",
    what: "a licence without a statutory limit",
    change: (list) => {
      limits(list, 0).shift();
    },
    at: "items/0",
    items: ["L-1"],
    says: "no statutory limit; the 20 working days",
  },
  {
    code: "T06",
    what: "a slow acceptance",
    change: (list) => {
      step(list, 0, "accept").days = 6;
    },
    at: "processes/0/steps/1",
    items: ["L-1"],
    says: "acceptance takes 6 working days of the 5",
    also: ["X03"],
  },
  {
    code: "T06",
    what: "a slow delivery",
    change: (list) => {
      step(list, 1, "certificate").days = 8;
      step(list, 1, "deliver").days = 3;
    },
    at: "processes/1/steps/7",
    items: ["L-2"],
    says: "take 11 working days of the 10",
    also: ["X03"],
  },
  {
    code: "T07",
    what: "excluded time without a basis",
    change: (list) => {
      insert(list, { id: "test", name: "检测", days: 3, ...excluded });
    },
    at: "processes/0/steps/4",
    items: ["L-1"],
    says: "has no basis",
  },
  {
    code: "T08",
    what: "hidden time",
    change: (list) => {
      insert(list, { id: "test", name: "检测", days: 30, ...excluded, basis: "条例" });
    },
    at: "processes/0/limits/1",
    items: ["L-1"],
    says: "40 pass on the main route; not counted: test 30",
  },
  {
    code: "T09",
    what: "a stranger on the critical path",
    change: (list) => {
      insert(list, { id: "ask", name: "出具意见", days: 1, unit: "other", post: "科室" });
      limits(list, 0).splice(1, 1, { kind: "promised", days: 13, from: "accept", to: "decide" });
    },
    at: "processes/0/steps/4",
    items: ["L-1"],
    says: 'takes unit "other" 1 working day,',
    also: ["R03", "X03"],
  },
  {
    code: "T10",
    what: "a promise that saves nothing",
    change: (list) => {
      limits(list, 0).splice(1, 1, { kind: "promised", days: 20, from: "accept", to: "decide" });
    },
    at: "processes/0/limits/1",
    items: ["L-1"],
    says: "saves none",
  },
  {
    code: "T10",
    what: "a promise that is hard to believe",
    change: (list) => {
      limits(list, 0).splice(
        0,
        2,
        { kind: "statutory", days: 200, from: "accept", to: "decide" },
        { kind: "promised", days: 12, from: "accept", to: "decide" },
      );
    },
    at: "processes/0/limits/1",
    items: ["L-1"],
    says: "less than a tenth",
  },
  {
    code: "T11",
    what: "an extension without a basis",
    change: (list) => {
      limits(list, 0).splice(0, 1, { kind: "statutory", days: 20, from: "accept", to: "decide", extension: { days: 10 } });
    },
    at: "processes/0/limits/0/extension",
    items: ["L-1"],
    says: "not said by whose approval",
  },
  {
    code: "T11",
    what: "an extension as a rule",
    change: (list) => {
      limits(list, 2).splice(0, 1, {
        kind: "statutory",
        days: 20,
        from: "file",
        to: "decide",
        extension: { days: 10, basis: "局领导批准" },
      });
    },
    at: "processes/2/limits/0/extension",
    items: ["P-1"],
    says: "up to 26 working days, which only an extension allows",
  },
  {
    code: "T13",
    what: "a slow consultation",
    change: (list) => {
      insert(list, { id: "ask", name: "征求住建局意见", days: 8, unit: "other", post: "科室" });
      item(list, 0).joint = ["other"];
      limits(list, 0).splice(1, 1, { kind: "promised", days: 18, from: "accept", to: "decide" });
    },
    at: "processes/0/steps/4",
    items: ["L-1"],
    says: "for 8 working days, where 7",
    also: ["X03"],
  },
  {
    code: "F02",
    what: "an acceptance without correction",
    change: (list) => {
      step(list, 0, "accept").outcomes?.splice(1, 1);
    },
    at: "processes/0/steps/1",
    items: ["L-1"],
    says: "no outcome for correction",
  },
  {
    code: "F02",
    what: "an outcome without a name",
    change: (list) => {
      delete step(list, 0, "decide").outcomes?.[0]?.name;
    },
    at: "processes/0/steps/4/outcomes/0",
    items: ["L-1"],
    says: 'outcome "granted" of decision "decide" has no name',
  },
  {
    code: "F03",
    what: "correction twice",
    change: (list) => {
      (step(list, 0, "accept").outcomes?.[1] as { rounds?: number }).rounds = 2;
    },
    at: "processes/0/steps/1/outcomes/1/rounds",
    items: ["L-1"],
    says: "may go back 2 times",
  },
  {
    code: "F04",
    what: "a licence that cannot be refused",
    change: (list) => {
      (step(list, 0, "decide").outcomes?.[1] as { id: string; name?: string }).id = "later";
      (step(list, 0, "decide").outcomes?.[1] as { name?: string }).name = "另行处理";
      step(list, 0, "refusal").after = [{ step: "decide", outcome: "later" }];
    },
    at: "processes/0/steps/4",
    items: ["L-1"],
    says: "no branch of refusal",
  },
  {
    code: "F04",
    what: "a refusal without remedies",
    change: (list) => {
      delete item(list, 0).remedies;
    },
    at: "items/0",
    items: ["L-1"],
    says: "how a refusal can be reviewed",
  },
  {
    code: "F05",
    what: "a licence that is not delivered",
    change: (list) => {
      list.processes[0]?.steps?.pop();
    },
    at: "items/0/process",
    items: ["L-1"],
    says: "no step of delivery",
  },
  {
    code: "F06",
    what: "a penalty without notice",
    change: (list) => {
      step(list, 2, "notify").name = "整理案卷";
    },
    at: "processes/2/steps/4",
    items: ["P-1"],
    says: "no prior notice",
  },
  {
    code: "F06",
    what: "a penalty by one officer",
    change: (list) => {
      step(list, 2, "inquire").post = "执法人员";
    },
    at: "processes/2/steps/1",
    items: ["P-1"],
    says: "does not say that two officers",
  },
  {
    code: "F06",
    what: "a heavy penalty without a hearing",
    change: (list) => {
      step(list, 2, "hear").name = "内部评议";
      step(list, 2, "hear").special = "expert-review";
    },
    at: "items/2/process",
    items: ["P-1"],
    says: "has no hearing",
  },
  {
    code: "F07",
    what: "two steps at one desk",
    change: (list) => {
      insert(list, { id: "again", name: "汇总", days: 1, unit: "office", post: "office审查岗" });
      limits(list, 0).splice(1, 1, { kind: "promised", days: 13, from: "accept", to: "decide" });
    },
    at: "processes/0/steps/4",
    items: ["L-1"],
    says: "as one step they take as long as the longer",
    also: ["X03"],
  },
  {
    code: "F08",
    what: "steps that do not need each other",
    change: (list) => {
      insert(list, { id: "survey", name: "现状调查", days: 1, unit: "office", post: "测绘岗", uses: ["form"], produces: [] });
      limits(list, 0).splice(1, 1, { kind: "promised", days: 13, from: "accept", to: "decide" });
    },
    at: "processes/0/steps/4/after",
    items: ["L-1"],
    says: "survey",
    also: ["X03"],
  },
  {
    code: "R01",
    what: "a step without a post",
    change: (list) => {
      delete step(list, 0, "review").post;
    },
    at: "processes/0/steps/3",
    items: ["L-1"],
    says: 'step "review" has no post',
  },
  {
    code: "R02",
    what: "one act of two units",
    change: (list) => {
      twin(list, {
        unit: "other",
        name: "更新项目的规划审批",
        process: "sign",
        materials: item(list, 1).materials,
        results: item(list, 1).results,
        basis: [{ law: "renewal-law", article: "第12条第一款" }],
      });
    },
    at: "items/3",
    items: ["L-1", "L-9"],
    says: "both answer for an act under 城市更新条例, art. 12, by names that are the same",
  },
  {
    code: "R02",
    what: "one step in two units' items",
    change: (list) => {
      step(list, 0, "review").name = "日照间距审查";
      step(list, 1, "review").name = "审核日照间距";
      step(list, 1, "review").uses = ["form", "plan"];
      item(list, 1).materials = item(list, 0).materials;
    },
    at: "processes/1/steps/3",
    items: ["L-2", "L-1"],
    says: "do the same to the same papers",
    also: ["X03", "M04"],
  },
  {
    code: "R02",
    what: "a step that another unit does again",
    change: (list) => {
      insert(list, { id: "again", name: { zh: "审查" }, days: 1, unit: "other", post: "科室", uses: ["form", "plan"], produces: [] });
      item(list, 0).joint = ["other"];
      limits(list, 0).splice(1, 1, { kind: "promised", days: 13, from: "accept", to: "decide" });
    },
    at: "processes/0/steps/4",
    items: ["L-1"],
    says: 'step "again" of unit "other" does again',
    also: ["F07", "F08", "X03"],
  },
  {
    code: "R02",
    what: "a unit under two ids",
    change: (list) => {
      list.units.push({ id: "bureau", name: "规划 局" });
    },
    at: "units/3",
    items: [],
    says: 'Unit "bureau" has a name of "office"',
  },
  {
    code: "R03",
    what: "a unit that the item does not name",
    change: (list) => {
      step(list, 0, "certificate").unit = "other";
    },
    at: "processes/0/steps/6/unit",
    items: ["L-1"],
    says: 'unit "other" of the flow',
    also: ["T09"],
  },
  {
    code: "R03",
    what: "a joint unit without a step",
    change: (list) => {
      item(list, 0).joint = ["other"];
    },
    at: "items/0/joint/0",
    items: ["L-1"],
    says: 'unit "other" of the item has no step',
  },
  {
    code: "R04",
    what: "a power without liability",
    change: (list) => {
      delete item(list, 2).liability;
    },
    at: "items/2",
    items: ["P-1"],
    says: "no liability",
  },
  {
    code: "R04",
    what: "no duties afterwards",
    change: (list) => {
      delete item(list, 0).duties?.after;
    },
    at: "items/0/duties",
    items: ["L-1"],
    says: "no duties after",
  },
  {
    code: "R05",
    what: "the inquirer chairs the hearing",
    change: (list) => {
      step(list, 2, "hear").post = "两名执法人员";
    },
    at: "processes/2/steps/3/post",
    items: ["P-1"],
    says: 'at the same post as review "inquire"',
  },
  {
    code: "L01",
    what: "no article",
    change: (list) => {
      item(list, 2).basis = [{ law: "城市更新条例" }];
    },
    at: "items/2/basis",
    items: ["P-1"],
    says: "names no article",
  },
  {
    code: "L02",
    what: "a law repealed",
    change: (list) => {
      (list.laws[0] as { repealed?: string }).repealed = "2024-01-01";
    },
    at: "items/0/basis/0/law",
    items: ["L-1"],
    says: "repealed on 2024-01-01",
  },
  {
    code: "L02",
    what: "a law amended since",
    change: (list) => {
      (list.laws[0] as { amended?: string[] }).amended = ["2025-06-01"];
    },
    at: "items/0/basis/0/law",
    items: ["L-1"],
    says: "amended on 2025-06-01, and the item is of 2025-01-01",
  },
  {
    code: "L02",
    what: "a law too low",
    change: (list) => {
      (list.laws[0] as { rank?: string }).rank = "document";
    },
    at: "items/0/basis",
    items: ["L-1"],
    says: "rests on a document alone",
  },
  {
    code: "M01",
    what: "a material that nobody uses",
    change: (list) => {
      step(list, 0, "review").uses = ["form"];
    },
    at: "items/0/materials/1",
    items: ["L-1"],
    says: 'no step uses material "plan"',
  },
  {
    code: "M02",
    what: "a catch-all",
    change: (list) => {
      (list.documents[1] as { name: unknown }).name = { zh: "法律规定的其他材料", en: "Site plan" };
    },
    at: "items/0/materials/1",
    items: ["L-1"],
    says: "leaves open what it is",
  },
  {
    code: "M03",
    what: "a material of which nothing is said",
    change: (list) => {
      (item(list, 0).materials as unknown[])[0] = "form";
    },
    at: "items/0/materials/0",
    items: ["L-1"],
    says: "has no basis, no source, no form, no copies",
  },
  {
    code: "M03",
    what: "a paper of the government",
    change: (list) => {
      Object.assign((item(list, 0).materials as object[])[1] as object, { source: "government", form: "original", copies: 1 });
    },
    at: "items/0/materials/1",
    items: ["L-1"],
    says: "issued by the government",
  },
  {
    code: "M04",
    what: "one paper for two items",
    change: (list) => {
      step(list, 1, "review").uses = ["sign-form", "permit", "plan"];
      item(list, 1).materials?.push({ ...(item(list, 0).materials?.[1] as object), document: "plan" });
    },
    at: "bundles/0",
    items: ["L-1", "L-2"],
    says: '2 items of bundle "renew" ask for "plan"',
  },
  {
    code: "M05",
    what: "a material that may be a result",
    change: (list) => {
      list.documents.push({ id: "copy", name: "更新批准书（复印件）" });
      step(list, 1, "review").uses = ["sign-form", "copy"];
      (item(list, 1).materials as { document: string }[])[1] = { ...(item(list, 1).materials?.[1] as object), document: "copy" };
    },
    at: "items/1/materials/1",
    items: ["L-2"],
    says: "may be the result",
    also: ["X03"],
  },
  {
    code: "X01",
    what: "items that require each other",
    change: (list) => {
      step(list, 0, "review").uses?.push("sign-permit");
      item(list, 0).materials?.push({ ...(item(list, 0).materials?.[1] as object), document: "sign-permit" });
    },
    at: "items/0/materials/2",
    items: ["L-1", "L-2"],
    says: '"L-1" needs "sign-permit", which "L-2" gives; "L-2" needs "permit", which "L-1" gives',
  },
  {
    code: "X02",
    what: "a prerequisite that is cancelled",
    change: (list) => {
      item(list, 0).cancelled = "2025-06-30";
    },
    at: "items/1/materials/1",
    items: ["L-2"],
    says: "is cancelled on 2025-06-30",
  },
  {
    code: "X02",
    what: "a prerequisite not yet in force",
    change: (list) => {
      item(list, 0).effective = "2026-01-01";
    },
    at: "items/1/materials/1",
    items: ["L-2"],
    says: "comes into force on 2026-01-01 only",
  },
  {
    code: "X03",
    what: "a bundle longer than its limit",
    change: (list) => {
      list.bundles[0] = { id: "renew", items: ["L-1", "L-2"], limits: [{ kind: "promised", days: 27 }] };
    },
    at: "bundles/0/limits/0",
    items: ["L-1", "L-2"],
    says: "takes up to 28 counted working days, longer than its limit of 27",
  },
  {
    code: "X03",
    what: "a bundle that promises more than its items",
    change: (list) => {
      list.bundles[0] = { id: "renew", items: ["L-1", "L-2"], limits: [{ kind: "promised", days: 29 }] };
    },
    at: "bundles/0/limits/0",
    items: ["L-1", "L-2"],
    says: "promises 29 working days, where its items one by one promise 24",
  },
  {
    code: "X04",
    what: "one item twice",
    change: (list) => {
      twin(list, { name: "更新项目规划许可 " });
    },
    at: "items/3",
    items: ["L-1", "L-9"],
    says: "have one name but two codes",
  },
  {
    code: "X05",
    what: "one item at two levels",
    change: (list) => {
      twin(list, {
        level: "city",
        limits: [
          { kind: "statutory", days: 20, from: "accept", to: "decide" },
          { kind: "promised", days: 15, from: "accept", to: "decide" },
        ],
      });
    },
    at: "items/0",
    items: ["L-9", "L-1"],
    says: "differ: promised limits of 12 days and 15 days",
    also: ["D03"],
  },
  {
    code: "D01",
    what: "no diagram",
    change: (list) => {
      delete item(list, 2).process;
    },
    at: "items/2",
    items: ["P-1"],
    says: "names no process",
  },
  {
    code: "D01",
    what: "a paper that the table has not",
    change: (list) => {
      step(list, 0, "review").uses?.push("sign-form");
    },
    at: "processes/0/steps/3/uses/2",
    items: ["L-1"],
    says: 'uses "sign-form", which is not among the materials',
  },
  {
    code: "D01",
    what: "a result that nobody makes",
    change: (list) => {
      item(list, 0).results = [{ document: "plan", kind: "approval" }];
    },
    at: "items/0/results/0",
    items: ["L-1"],
    says: 'produces the result "plan"',
    also: ["X03"],
  },
  {
    code: "D03",
    what: "one diagram, two desks",
    change: (list) => {
      twin(list, { name: "临时建筑规划许可", parent: "L-1", posts: [{ step: "review", post: "二科" }] });
    },
    at: "items/3",
    items: ["L-1", "L-9"],
    says: 'share process "renewal" but differ in posts',
  },
  {
    code: "C01",
    what: "a basic code of another type",
    change: (list) => {
      item(list, 0).basicCode = "440218009000";
    },
    at: "items/0/basicCode",
    items: ["L-1"],
    says: 'places 3 and 4 of its basic code, "02"',
  },
  {
    code: "C01",
    what: "a code of another level",
    change: (list) => {
      item(list, 2).code = "11440100007482575H3440218009000";
    },
    at: "items/2/code",
    items: ["11440100007482575H3440218009000"],
    says: 'place 19 of its code, "3"',
  },
  {
    code: "C01",
    what: "a basic code too short",
    change: (list) => {
      item(list, 0).basicCode = "44011800900";
    },
    at: "items/0/basicCode",
    items: ["L-1"],
    says: "11 digits instead of 12",
  },
  {
    code: "C02",
    what: "one telephone for all",
    change: (list) => {
      item(list, 0).contacts = { consult: "12345", complain: "12345" };
    },
    at: "items/0/contacts/complain",
    items: ["L-1"],
    says: "to complain one has to turn",
  },
  {
    code: "C02",
    what: "online and yet in person",
    change: (list) => {
      item(list, 0).online = "full";
      item(list, 0).visits = 1;
    },
    at: "items/0/visits",
    items: ["L-1"],
    says: "all of it is online, yet the applicant comes once",
  },
  {
    code: "C02",
    what: "in person for no reason",
    change: (list) => {
      item(list, 0).visits = 2;
    },
    at: "items/0/visits",
    items: ["L-1"],
    says: "the applicant comes 2 times for no reason given",
  },
  {
    code: "C02",
    what: "a fee without a standard",
    change: (list) => {
      item(list, 0).fee = { basis: "条例", payment: "网上" };
    },
    at: "items/0/fee",
    items: ["L-1"],
    says: "a fee without standard",
  },
  {
    code: "C02",
    what: "a certificate that is none",
    change: (list) => {
      (list.documents[2] as { name: unknown }).name = "更新许可证";
    },
    at: "items/0/results/0/kind",
    items: ["L-1"],
    says: "certificate by its name",
  },
];
