import type { Draft, ItemDraft, LimitDraft, StepDraft } from "./drafts.ts";

/** A fault that was put into the list, which the rule must find. */
export interface PlantedFault {
  readonly rule: string;
  /** Codes of the items that it concerns. */
  readonly items: readonly string[];
  readonly step?: string;
  readonly bundle?: string;
  /** Other rules that may find the same. */
  readonly also?: readonly string[];
}

/** How a fault gets into a sound draft. */
export interface Fault {
  readonly rule: string;
  readonly type: "licence" | "penalty";
  /** Items that the draft must have. */
  readonly items: number;
  readonly also?: readonly string[];
  /** Answers the step that is at fault, if it is one. */
  readonly plant: (draft: Draft) => string | undefined;
}

/** Rules whose findings a sound list has too: what offices ask of each other, and steps in a row that might run side by side. */
export const natural: ReadonlySet<string> = new Set(["M03", "M04", "M05", "F08"]);

function fault(rule: string, plant: (draft: Draft) => string | undefined, more: Partial<Fault> = {}): Fault {
  return { rule, type: "licence", items: 1, plant, ...more };
}

/**
 * One fault of every rule that the data of a list can break. Not here: T12 and K01, K02 are of dates and cases, D01 and D02 of drawings, and the
 * rules in `natural`.
 */
export const faults: readonly Fault[] = [
  fault("T01", (draft) => {
    stepOf(draft, "review").days = 30;
    limitsOf(draft, { kind: "statutory", days: 90 }, { kind: "promised", days: 20 });
    return undefined;
  }),
  fault("T02", (draft) => limitsOf(draft, { kind: "statutory", days: 20 }, { kind: "promised", days: 25 })),
  fault("T03", (draft) => change(draft, { caseKind: "instant" })),
  fault("T04", (draft) => limitsOf(draft, { kind: "statutory", days: 20 }, { kind: "promised", calendarDays: 14 })),
  fault("T05", (draft) => limitsOf(draft, { kind: "promised", days: 10 })),
  fault("T06", (draft) => {
    stepOf(draft, "accept").days = 6;
    return "accept";
  }),
  fault("T07", (draft) =>
    insert(draft, "decide", { id: "test", clock: "excluded", special: "testing", days: 3, ...words("检测", "Testing") }),
  ),
  fault("T08", (draft) =>
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
  fault("T09", (draft) => foreign(draft, 1), { also: ["R03"] }),
  fault("T10", (draft) => limitsOf(draft, { kind: "statutory", days: 20 }, { kind: "promised", days: 20 })),
  fault("T11", (draft) => limitsOf(draft, { kind: "statutory", days: 20, extension: { days: 10 } }, { kind: "promised", days: 10 })),
  fault("T13", (draft) => {
    change(draft, { joint: [draft.stranger.id] });
    limitsOf(draft, { kind: "statutory", days: 45 }, { kind: "promised", days: 30 });
    return foreign(draft, 9);
  }),
  fault("F01", (draft) => {
    draft.process.steps.push({
      ...bare(draft, "lost", "无人转来的环节", "Reached by nobody"),
      kind: "end",
      after: [{ step: "accept", outcome: "correct" }],
    });
    return "lost";
  }),
  fault("F02", (draft) => {
    const accept = stepOf(draft, "accept");
    accept.outcomes = (accept.outcomes ?? []).filter(({ id }) => id !== "correct").map(({ probability: _, ...rest }) => rest);
    return "accept";
  }),
  fault("F03", (draft) => {
    for (const each of stepOf(draft, "accept").outcomes ?? []) if (each.returnTo !== undefined) each.rounds = 5;
    return "accept";
  }),
  fault("F04", (draft) => {
    stepOf(draft, "refusal").name = { zh: "出具不予办理决定书", en: "Refusal" };
    change(draft, { remedies: undefined });
    return "refusal";
  }),
  fault("F05", (draft) => {
    draft.process.steps = draft.process.steps.filter(({ id }) => id !== "deliver");
    stepOf(draft, "archive").after = ["certificate", "refusal"];
    return undefined;
  }),
  fault(
    "F06",
    (draft) => {
      draft.process.steps = draft.process.steps.filter(({ id }) => id !== "notify");
      stepOf(draft, "ask-hearing").after = [{ step: "view", outcome: "punish" }];
      return undefined;
    },
    { type: "penalty" },
  ),
  fault("F07", (draft) => insert(draft, "decide", { id: "again", days: 1, ...words("再次书面审查", "Review again"), post: "审查岗" })),
  fault("R01", (draft) => {
    delete stepOf(draft, "review").post;
    return "review";
  }),
  fault("R02", (draft) => {
    change(draft, { joint: [draft.stranger.id] });
    const { name, uses } = stepOf(draft, "review");
    return insert(draft, "decide", { id: "review-too", days: 1, name, uses, unit: draft.stranger.id, post: "经办岗" });
  }),
  fault("R03", (draft) => change(draft, { joint: [...(draft.items[0]?.joint ?? []), draft.stranger.id] })),
  fault("R04", (draft) => change(draft, { liability: undefined })),
  fault("R05", (draft) =>
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
  fault("L01", (draft) => change(draft, { basis: undefined })),
  fault("L02", (draft) =>
    change(draft, {
      basis: [
        { law: "licence-law", article: "第四十二条" },
        { law: "repealed-law", article: "第九条" },
      ],
    }),
  ),
  fault("M01", (draft) => ask(draft, "与办理无关的证明", "applicant")),
  fault("M02", (draft) => {
    ask(draft, "其他材料", "applicant");
    stepOf(draft, "review").uses?.push("其他材料");
    return undefined;
  }),
  fault(
    "X01",
    ({ items: [first, second] }) => {
      mutual(first as ItemDraft, second as ItemDraft);
      return undefined;
    },
    { items: 2 },
  ),
  fault(
    "X02",
    ({ items: [first, second] }) => {
      askFor(second as ItemDraft, resultOf(first as ItemDraft));
      (first as ItemDraft).cancelled = "2025-06-30";
      return undefined;
    },
    { items: 2 },
  ),
  fault(
    "X03",
    (draft) => {
      const [first, second] = draft.items as [ItemDraft, ItemDraft];
      draft.bundles.push({
        id: `bundle-${draft.process.id}`,
        name: { zh: `${draft.office.name[0]}一件事`, en: `Bundle of the ${draft.office.name[1]}` },
        items: [first.code, second.code],
        limits: [{ kind: "promised", days: 90 }],
      });
      return undefined;
    },
    { items: 2 },
  ),
  fault("X04", ({ items: [first, second], stranger }) => twin(first as ItemDraft, second as ItemDraft, { unit: stranger.id }), {
    items: 2,
    also: ["R02", "R03", "T09"],
  }),
  fault(
    "X05",
    ({ items: [first, second] }) => {
      const at = second as ItemDraft;
      twin(first as ItemDraft, at, { level: "township" });
      at.basicCode = first?.basicCode;
      at.limits = [
        { kind: "statutory", days: 20, from: "accept", to: "decide", basis: "行政许可法第四十二条" },
        { kind: "promised", days: 15, from: "accept", to: "decide" },
      ];
      return undefined;
    },
    { items: 2, also: ["D03", "C01"] },
  ),
  fault(
    "D03",
    ({ items }) => {
      (items[1] as ItemDraft).posts = [{ step: "review", post: "另一个审查岗" }];
      return "review";
    },
    { items: 2 },
  ),
  fault("C01", (draft) => change(draft, { basicCode: "44029" })),
  fault("C02", (draft) => {
    const [item] = draft.items;
    return change(draft, { contacts: { ...item?.contacts, complain: item?.contacts?.consult } });
  }),
];

function stepOf({ process }: Draft, id: string): StepDraft {
  const step = process.steps.find((each) => each.id === id);
  if (!step) throw new RangeError(`${process.id} has no step ${id}`);
  return step;
}

function change({ items }: Draft, values: { readonly [Key in keyof ItemDraft]?: ItemDraft[Key] | undefined }): undefined {
  Object.assign(items[0] as ItemDraft, values);
}

function limitsOf({ process }: Draft, ...limits: LimitDraft[]): undefined {
  process.limits = limits.map((limit) => ({ ...limit, from: "accept", to: "decide", basis: "行政许可法第四十二条" }));
}

function words(zh: string, en: string): Pick<StepDraft, "name" | "post"> {
  return { name: { zh, en }, post: `${zh}岗` };
}

function bare({ office }: Draft, id: string, zh: string, en: string): StepDraft {
  return { id, ...words(zh, en), unit: office.id, days: 1 };
}

/** Puts a step between another and what comes before it. */
function insert(draft: Draft, before: string, step: StepDraft): string {
  const next = stepOf(draft, before);
  const added = { unit: draft.office.id, ...step, after: next.after };
  next.after = [step.id];
  draft.process.steps.splice(draft.process.steps.indexOf(next), 0, added);
  return step.id;
}

function foreign(draft: Draft, days: number): string {
  const [zh, en] = draft.stranger.name;
  return insert(draft, "decide", { id: "ask-stranger", unit: draft.stranger.id, days, ...words(`征求${zh}意见`, `Opinion of the ${en}`) });
}

function ask(draft: Draft, document: string, source: "applicant"): undefined {
  draft.items[0]?.materials?.push({
    document,
    source,
    form: "original",
    copies: 1,
    need: "required",
    basis: "云山市行政权力事项条例（示例）第十三条",
  });
}

function askFor(item: ItemDraft, document: string): void {
  item.materials?.push({
    document,
    source: "government",
    form: "electronic",
    copies: 1,
    need: "required",
    basis: "云山市行政权力事项条例（示例）第十三条",
  });
}

function resultOf({ results }: ItemDraft): string {
  const [result] = results ?? [];
  return typeof result === "object" ? result.document : (result ?? "");
}

function mutual(first: ItemDraft, second: ItemDraft): void {
  askFor(first, resultOf(second));
  askFor(second, resultOf(first));
}

/** Makes an item the same as another, but for some values. */
function twin({ name, basis, materials, results }: ItemDraft, other: ItemDraft, values: Partial<ItemDraft>): undefined {
  Object.assign(other, { name, basis, materials, results }, values);
}
