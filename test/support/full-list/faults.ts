import type { Draft, ItemDraft, LimitDraft, StepDraft } from "./drafts.ts";

type Changes = { readonly [Key in keyof ItemDraft]?: ItemDraft[Key] | undefined };
type Material = Exclude<NonNullable<ItemDraft["materials"]>[number], string>;

/** A fault that was put into the list, which the rule must find. */
export interface PlantedFault {
  readonly rule: string;
  /** Codes of the items that it concerns. */
  readonly items: readonly string[];
  /** The diagram that they share. */
  readonly process: string;
  readonly bundle?: string;
  /** Every place where the rule must find it. */
  readonly at: readonly string[];
  /** The code of the finding, where it is not that of the rule. */
  readonly code?: string;
  /** Other codes that find the same. */
  readonly also?: readonly string[];
}

/** How a fault gets into a sound draft. */
export interface Fault {
  readonly rule: string;
  readonly type: "licence" | "penalty";
  /** Items that the draft must have. */
  readonly items: number;
  /**
   * Places: `process/…`, `bundle/…`, `item/…` of the first item and `other/…` of the second, with ids where there are
   * any.
   */
  readonly at: readonly string[];
  readonly code?: string;
  readonly also?: readonly string[];
  readonly plant: (draft: Draft) => void;
}

/** A rule whose findings a sound list has too: bundles whose items ask for the same proof of identity. */
export const natural = "M04";

function fault(rule: string, at: string, plant: (draft: Draft) => void, more: Partial<Fault> = {}): Fault {
  return { rule, type: "licence", items: 1, at: [at], plant, ...more };
}

/**
 * One fault of every rule that the data of a list can break, and two of those that look at things in two ways. Not
 * here: T12 and K01, K02 are of dates and cases, D02 of drawings, and the rule that is `natural`.
 */
export const faults: readonly Fault[] = [
  fault("T01", "process/limits/1", (draft) => {
    stepOf(draft, "review").days = 30;
    limitsOf(draft, { kind: "statutory", days: 90 }, { kind: "promised", days: 20 });
  }),
  fault("T02", "process/limits/1", (draft) => limitsOf(draft, { kind: "statutory", days: 20 }, { kind: "promised", days: 25 })),
  fault("T03", "item/caseKind", (draft) => change(draft, { caseKind: "instant" }), { at: ["item/caseKind", "process/limits/1"] }),
  fault("T04", "item/limits/1", (draft) =>
    change(draft, {
      limits: [
        { kind: "statutory", days: 20, from: "accept", to: "decide", basis: "行政许可法第四十二条" },
        { kind: "promised", days: 10, calendarDays: 14, from: "accept", to: "decide" },
      ],
    }),
  ),
  fault("T05", "item", (draft) => limitsOf(draft, { kind: "promised", days: 10 })),
  fault("T06", "process/steps/accept", (draft) => {
    stepOf(draft, "accept").days = 6;
  }),
  fault("T07", "process/steps/test", (draft) =>
    insert(draft, "decide", { id: "test", clock: "excluded", special: "testing", days: 3, ...words("检测", "Testing") }),
  ),
  fault("T08", "process/limits/1", (draft) =>
    insert(draft, "decide", {
      id: "test",
      clock: "excluded",
      special: "testing",
      days: 60,
      basis: "行政许可法第四十五条",
      note: "书面告知申请人所需时间",
      ...words("检测", "Testing"),
    }),
  ),
  fault("T09", "process/steps/ask-stranger", (draft) => askStranger(draft, 1), { also: ["R03"] }),
  fault("T10", "process/limits/1", (draft) => limitsOf(draft, { kind: "statutory", days: 20 }, { kind: "promised", days: 20 })),
  fault("T11", "process/limits/0/extension", (draft) =>
    limitsOf(draft, { kind: "statutory", days: 20, extension: { days: 10 } }, { kind: "promised", days: 10 }),
  ),
  fault("T13", "process/steps/ask-stranger", (draft) => {
    change(draft, { joint: [draft.stranger.id] });
    limitsOf(draft, { kind: "statutory", days: 45 }, { kind: "promised", days: 30 });
    askStranger(draft, 9);
  }),
  fault(
    "F01",
    "process/steps/lost/after",
    (draft) => {
      draft.process.steps.push({
        ...bare(draft, "lost", "无人转来的环节", "Reached by nobody"),
        kind: "end",
        after: [{ step: "accept", outcome: "correct" }],
      });
    },
    { code: "unreachable-step" },
  ),
  fault("F02", "process/steps/accept", (draft) => {
    const accept = stepOf(draft, "accept");
    accept.outcomes = (accept.outcomes ?? []).filter(({ id }) => id !== "correct").map(({ probability: _, ...rest }) => rest);
  }),
  fault("F03", "process/steps/accept/outcomes/correct/rounds", (draft) => {
    for (const each of stepOf(draft, "accept").outcomes ?? []) if (each.returnTo !== undefined) each.rounds = 5;
  }),
  fault("F04", "item", (draft) => {
    stepOf(draft, "refusal").name = { zh: "出具不予办理决定书", en: "Refusal" };
    change(draft, { remedies: undefined });
  }),
  fault("F05", "item/process", (draft) => {
    draft.process.steps = draft.process.steps.filter(({ id }) => id !== "deliver");
    stepOf(draft, "archive").after = ["certificate", "refusal"];
  }),
  fault(
    "F06",
    "process/steps/decide",
    (draft) => {
      draft.process.steps = draft.process.steps.filter(({ id }) => id !== "notify");
      stepOf(draft, "ask-hearing").after = [{ step: "view", outcome: "punish" }];
    },
    { type: "penalty" },
  ),
  fault("F07", "process/steps/again", (draft) =>
    insert(draft, "decide", { id: "again", days: 1, ...words("再次书面审查", "Review again"), post: "审查岗" }),
  ),
  fault("F08", "process/steps/survey/after", (draft) => {
    insert(draft, "work-1", {
      id: "survey",
      days: 1,
      ...words("现状测绘", "Survey"),
      uses: [...(stepOf(draft, "review").uses ?? [])],
      produces: [],
    });
    stepOf(draft, "review").produces = [];
  }),
  fault("R01", "process/steps/review", (draft) => {
    delete stepOf(draft, "review").post;
  }),
  fault("R02", "process/steps/review-too", (draft) => {
    change(draft, { joint: [draft.stranger.id] });
    const { name, uses } = stepOf(draft, "review");
    insert(draft, "decide", { id: "review-too", days: 1, name, uses, unit: draft.stranger.id, post: "经办岗" });
  }),
  fault("R02", "other", (draft) => twin(draft, { unit: draft.stranger.id }), { items: 2, also: ["C01", "R03", "T09"] }),
  fault("R03", "item/joint/0", (draft) => change(draft, { joint: [draft.stranger.id] })),
  fault("R04", "item", (draft) => change(draft, { liability: undefined })),
  fault("R05", "process/steps/hearing/post", (draft) =>
    insert(draft, "decide", {
      id: "hearing",
      clock: "excluded",
      special: "hearing",
      days: 3,
      basis: "行政许可法第四十五条",
      note: "书面告知申请人所需时间",
      ...words("组织听证", "Hearing"),
      post: "审查岗",
    }),
  ),
  fault("L01", "item", (draft) => change(draft, { basis: undefined })),
  fault("L02", "item/basis/1/law", (draft) =>
    change(draft, {
      basis: [
        { law: "licence-law", article: "第四十二条" },
        { law: "repealed-law", article: "第九条" },
      ],
    }),
  ),
  fault("M01", "item/materials/2", ({ items: [item] }) => ask(item, "与办理无关的证明")),
  fault("M02", "item/materials/2", (draft) => askAndUse(draft, draft.items[0], "其他材料")),
  fault("M03", "item/materials/2", (draft) =>
    askAndUse(draft, draft.items[0], "与办理无关的证明", { source: "government", form: "original" }),
  ),
  fault("M05", "other/materials/2", (draft) => askAndUse(draft, draft.items[1], `${resultOf(draft.items[0])}复印件`, { form: "copy" }), {
    items: 2,
  }),
  fault(
    "X01",
    "item/materials/2",
    (draft) => {
      const [first, second] = draft.items;
      askAndUse(draft, first, resultOf(second));
      askAndUse(draft, second, resultOf(first));
    },
    { items: 2 },
  ),
  fault(
    "X02",
    "other/materials/2",
    (draft) => {
      askAndUse(draft, draft.items[1], resultOf(draft.items[0]));
      change(draft, { cancelled: "2025-06-30" });
    },
    { items: 2 },
  ),
  fault(
    "X03",
    "bundle/limits/0",
    (draft) => {
      draft.bundles.push({
        id: `bundle-${draft.process.id}`,
        name: { zh: `${draft.office.name[0]}一件事`, en: `Bundle of the ${draft.office.name[1]}` },
        items: draft.items.map(({ code }) => code),
        limits: [{ kind: "promised", days: 90 }],
      });
    },
    { items: 2 },
  ),
  fault("X04", "other", (draft) => twin(draft, {}), { items: 2 }),
  fault(
    "X05",
    "other",
    (draft) =>
      twin(draft, {
        level: "township",
        basicCode: draft.items[0]?.basicCode,
        limits: [
          { kind: "statutory", days: 20, from: "accept", to: "decide", basis: "行政许可法第四十二条" },
          { kind: "promised", days: 15, from: "accept", to: "decide" },
        ],
      }),
    { items: 2, also: ["D03", "C01"] },
  ),
  fault("D01", "process/steps/review/uses/2", (draft) => {
    stepOf(draft, "review").uses?.push("与办理无关的证明");
  }),
  fault("D01", "item/results/1", (draft) => {
    const [item] = draft.items;
    change(draft, { results: [...(item?.results ?? []), { document: "其他材料", kind: "document" }] });
  }),
  fault(
    "D03",
    "other",
    ({ items }) => {
      (items[1] as ItemDraft).posts = [{ step: "review", post: "另一个审查岗" }];
    },
    { items: 2 },
  ),
  fault("C01", "item/basicCode", (draft) => change(draft, { basicCode: draft.items[0]?.basicCode?.slice(0, 11) })),
  fault("C02", "item/contacts/complain", (draft) => {
    const [item] = draft.items;
    change(draft, { contacts: { ...item?.contacts, complain: item?.contacts?.consult } });
  }),
];

function stepOf({ process }: Draft, id: string): StepDraft {
  const step = process.steps.find((each) => each.id === id);
  if (!step) throw new RangeError(`${process.id} has no step ${id}`);
  return step;
}

function change({ items }: Draft, values: Changes): void {
  Object.assign(items[0] as ItemDraft, values);
}

function limitsOf({ process }: Draft, ...limits: LimitDraft[]): void {
  process.limits = limits.map((limit) => ({ ...limit, from: "accept", to: "decide", basis: "行政许可法第四十二条" }));
}

function words(zh: string, en: string): Pick<StepDraft, "name" | "post"> {
  return { name: { zh, en }, post: `${zh}岗` };
}

function bare({ office }: Draft, id: string, zh: string, en: string): StepDraft {
  return { id, ...words(zh, en), unit: office.id, days: 1 };
}

/** Puts a step between another and what comes before it. */
function insert(draft: Draft, before: string, step: StepDraft): void {
  const next = stepOf(draft, before);
  const added = { unit: draft.office.id, ...step, after: next.after };
  next.after = [step.id];
  draft.process.steps.splice(draft.process.steps.indexOf(next), 0, added);
}

function askStranger(draft: Draft, days: number): void {
  const [zh, en] = draft.stranger.name;
  insert(draft, "decide", { id: "ask-stranger", unit: draft.stranger.id, days, ...words(`征求${zh}意见`, `Opinion of the ${en}`) });
}

function ask(item: ItemDraft | undefined, document: string, values: Partial<Material> = {}): void {
  item?.materials?.push({
    document,
    source: "applicant",
    form: "electronic",
    copies: 1,
    need: "required",
    basis: "云山市行政权力事项条例（示例）第十三条",
    ...values,
  });
}

/** Lets an item ask for a paper that is reviewed with the others. */
function askAndUse(draft: Draft, item: ItemDraft | undefined, document: string, values: Partial<Material> = {}): void {
  ask(item, document, values);
  stepOf(draft, "review").uses?.push(document);
}

function resultOf(item: ItemDraft | undefined): string {
  const [result] = item?.results ?? [];
  return result === undefined ? "" : documentOf(result);
}

function documentOf(each: string | { readonly document: string }): string {
  return typeof each === "string" ? each : each.document;
}

/** Makes the second item the same as the first, but for some values; the papers of what it was go. */
function twin({ process, items }: Draft, values: Changes): void {
  const [first, second] = items as [ItemDraft, ItemDraft];
  const { name, basis, materials = [], results = [] } = first;
  Object.assign(second, { name, basis, materials, results }, values);
  const known = new Set([...materials, ...results].map(documentOf));
  for (const step of process.steps) {
    if (step.uses) step.uses = step.uses.filter((each) => known.has(each));
    if (step.produces) step.produces = step.produces.filter((each) => known.has(each));
  }
}
