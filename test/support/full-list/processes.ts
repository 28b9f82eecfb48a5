import type { ItemType } from "../../../src/model/index.ts";
import type { LimitDraft, ProcessDraft, StepDraft } from "./drafts.ts";
import type { Office } from "./offices.ts";
import type { Word } from "./words.ts";

/** What a diagram shows. */
export interface Plan {
  readonly id: string;
  readonly name: Word;
  readonly type: ItemType;
  readonly office: Office;
  /** Offices that are asked on the way. */
  readonly partners: readonly Office[];
  /** Steps to aim at; a family has some at least. */
  readonly size: number;
  readonly asked: readonly string[];
  readonly given: readonly string[];
  readonly random: () => number;
}

type After = NonNullable<StepDraft["after"]>;

/** A diagram of a family as the offices draw it, with every outcome; its middle is as long as the plan wants. */
export function processOf(plan: Plan): ProcessDraft {
  const { type } = plan;
  if (type.startsWith("party-")) return partyProcess(plan);
  if (type === "penalty") return penalty(plan);
  if (type === "inspection" || type === "coercion" || type === "levy") return ofOffice(plan);
  return plan.size <= 5 ? instant(plan) : onRequest(plan);
}

function step({ office }: Plan, id: string, [zh, en]: Word, post: string, days: number, more: Partial<StepDraft> = {}): StepDraft {
  return { id, name: { zh, en }, unit: office.id, post, days, ...more };
}

function ofApplicant(id: string, [zh, en]: Word, days: number, more: Partial<StepDraft>): StepDraft {
  return { id, name: { zh, en }, unit: "applicant", days, clock: "applicant", ...more };
}

function outcome(id: string, [zh, en]: Word, probability: number, more: object = {}) {
  return { id, name: { zh, en }, probability, ...more };
}

const approval = [outcome("granted", ["准予", "Granted"], 0.9), outcome("denied", ["不准予", "Refused"], 0.1)];
const refusalName: Word = ["出具不予办理决定书（说明理由、告知救济途径）", "Refusal with reasons and remedies"];

function named({ id, name: [zh, en] }: Plan, steps: StepDraft[], limits: LimitDraft[]): ProcessDraft {
  return { id, name: { zh, en }, limits, steps };
}

/** What is promised for so many days of work, and what the law would allow. */
function bounds(days: number, ends: Pick<LimitDraft, "from" | "to">, basis: string): LimitDraft[] {
  const promised = Math.max(5, days + 1);
  const statutory = promised < 20 ? 20 : promised < 45 ? 45 : promised < 90 ? 90 : 180;
  return [
    { kind: "statutory", days: statutory, ...ends, basis },
    { kind: "promised", days: promised, ...ends },
  ];
}

const duties: readonly Word[] = [
  ["核对登记信息", "Registers compared"],
  ["现场勘验", "Visit of the site"],
  ["技术评估", "Technical assessment"],
  ["图纸比对", "Drawings compared"],
  ["信用查询", "Credit record"],
  ["风险研判", "Risks weighed"],
  ["数据录入", "Data entered"],
  ["拟订意见", "Opinion drafted"],
];

/** Steps between two others: some in a row, some asked of other offices side by side. */
function middle(plan: Plan, from: After, wanted: number): { readonly steps: StepDraft[]; readonly after: After; readonly days: number } {
  const steps: StepDraft[] = [];
  let [after, days] = [from, 0];
  let asked = 0;
  for (let left = wanted; left > 0; ) {
    const forks = Math.min(plan.partners.length - asked, left - 1, 3);
    if (forks > 0 && plan.random() < 0.6) {
      const branches = plan.partners.slice(asked, asked + forks).map((partner, at): StepDraft => {
        const [zh, en] = partner.name;
        return {
          ...step(plan, `ask-${asked + at + 1}`, [`征求${zh}意见`, `Opinion of the ${en}`], "综合岗", 1 + ((asked + at) % 3)),
          unit: partner.id,
          after,
        };
      });
      const join = step(plan, `join-${asked + 1}`, ["汇总各方意见", "Opinions put together"], `汇总岗${asked + 1}`, 1, {
        after: branches.map(({ id }) => id),
      });
      steps.push(...branches, join);
      days += Math.max(...branches.map((each) => each.days ?? 0)) + 1;
      asked += forks;
      left -= forks + 1;
      after = [join.id];
    } else {
      const number = steps.length + 1;
      const [zh, en] = duties[number % duties.length] as Word;
      const round = Math.floor(number / duties.length);
      const own: Word = round === 0 ? [zh, en] : [`${zh}（第${round + 1}轮）`, `${en}, round ${round + 1}`];
      const serial = step(plan, `work-${number}`, own, `经办岗${number}`, 1, { after });
      steps.push(serial);
      days += 1;
      left--;
      after = [serial.id];
    }
  }
  return { steps, after, days };
}

function onRequest(plan: Plan): ProcessDraft {
  const { asked, given } = plan;
  const isLicence = plan.type === "licence";
  const basis = isLicence ? "行政许可法第四十二条" : "云山市行政权力事项条例（示例）第十二条";
  const own = middle(plan, ["review"], Math.max(0, plan.size - 9));
  const decide = step(plan, "decide", ["作出决定", "Decision"], "决定岗", 2, {
    kind: "decision",
    after: own.after,
    outcomes: approval,
  });
  const steps = [
    ofApplicant("apply", ["提出申请", "Application"], 0, { kind: "start", produces: asked.filter((each) => each.endsWith("申请表")) }),
    step(plan, "accept", ["是否受理", "Accept?"], "受理岗", 1, {
      kind: "decision",
      after: ["apply"],
      outcomes: [
        outcome("accepted", ["予以受理", "Accepted"], 0.8),
        outcome("correct", ["一次性告知补正", "To be corrected"], 0.15, { returnTo: "apply", rounds: 1 }),
        outcome("refused", ["不予受理", "Not accepted"], 0.05),
      ],
    }),
    step(plan, "not-accepted", ["出具不予受理通知书（说明理由、告知救济途径）", "Notice of non-acceptance with reasons"], "受理岗", 0, {
      kind: "end",
      after: [{ step: "accept", outcome: "refused" }],
    }),
    step(plan, "review", ["书面审查", "Review of the file"], "审查岗", 2, {
      after: [{ step: "accept", outcome: "accepted" }],
      uses: [...asked],
    }),
    ...own.steps,
    decide,
    step(plan, "refusal", refusalName, "文书岗", 0, { kind: "document", after: [{ step: "decide", outcome: "denied" }] }),
    step(plan, "certificate", ["制作证照文书", "Certificate"], "制证岗", 1, {
      kind: "document",
      after: [{ step: "decide", outcome: "granted" }],
      produces: [...given],
    }),
    step(plan, "deliver", ["送达", "Delivery"], "送达岗", 1, { after: ["certificate", "refusal"] }),
    step(plan, "archive", ["立卷归档", "Filed"], "档案岗", 0, { kind: "end", after: ["deliver"] }),
  ];
  return named(plan, steps, bounds(2 + own.days + 2, { from: "accept", to: "decide" }, basis));
}

function instant(plan: Plan): ProcessDraft {
  const steps = [
    ofApplicant("apply", ["提出申请", "Application"], 0, { kind: "start" }),
    step(plan, "accept", ["当场审查、决定是否受理", "Review at the window"], "受理岗", 0, {
      kind: "decision",
      after: ["apply"],
      uses: [...plan.asked],
      outcomes: [
        outcome("granted", ["准予", "Granted"], 0.9),
        outcome("correct", ["一次性告知补正", "To be corrected"], 0.07, { returnTo: "apply", rounds: 1 }),
        outcome("refused", ["不准予", "Refused"], 0.03),
      ],
    }),
    step(plan, "refusal", refusalName, "受理岗", 0, { kind: "end", after: [{ step: "accept", outcome: "refused" }] }),
    step(plan, "issue", ["制发凭证", "Receipt"], "发证岗", 0, {
      kind: "document",
      after: [{ step: "accept", outcome: "granted" }],
      produces: [...plan.given],
    }),
    step(plan, "deliver", ["送达", "Delivery"], "送达岗", 0, { kind: "end", after: ["issue"] }),
  ];
  return named(plan, steps, [{ kind: "promised", days: 0 }]);
}

function penalty(plan: Plan): ProcessDraft {
  const own = middle(plan, ["inquire"], Math.max(0, plan.size - 16));
  const steps = [
    step(plan, "source", ["案件来源登记", "Case source"], "登记岗", 0, { kind: "start" }),
    step(plan, "file", ["是否立案", "File the case?"], "办案机构负责人", 3, {
      kind: "decision",
      after: ["source"],
      outcomes: [outcome("filed", ["立案", "Filed"], 0.85), outcome("dropped", ["不予立案", "Not filed"], 0.15)],
    }),
    step(plan, "no-case", ["不予立案并告知", "No case"], "登记岗", 0, { kind: "end", after: [{ step: "file", outcome: "dropped" }] }),
    step(plan, "inquire", ["调查取证", "Investigation"], "执法人员（两名以上）", 10, { after: [{ step: "file", outcome: "filed" }] }),
    ...own.steps,
    step(plan, "legal-review", ["法制审核", "Legal review"], "法制审核岗", 4, { after: own.after }),
    step(plan, "view", ["处理意见", "Proposed outcome"], "案件审理岗", 1, {
      kind: "decision",
      after: ["legal-review"],
      outcomes: [
        outcome("punish", ["拟处罚", "Penalty proposed"], 0.7),
        outcome("none", ["违法事实不成立或者轻微", "None or minor"], 0.15),
        outcome("crime", ["涉嫌犯罪", "Suspected crime"], 0.05),
        outcome("more", ["补充调查", "More inquiry"], 0.1, { returnTo: "inquire", rounds: 1 }),
      ],
    }),
    step(plan, "no-penalty", ["不予处罚或者撤案", "No penalty"], "机关负责人", 0, {
      kind: "end",
      after: [{ step: "view", outcome: "none" }],
    }),
    step(plan, "transfer", ["移送司法机关", "Transferred"], "机关负责人", 0, { kind: "end", after: [{ step: "view", outcome: "crime" }] }),
    step(plan, "notify", ["事先告知", "Prior notice"], "告知岗（两名以上）", 1, { after: [{ step: "view", outcome: "punish" }] }),
    ofApplicant("ask-hearing", ["是否申请听证", "Hearing asked?"], 5, {
      kind: "decision",
      after: ["notify"],
      outcomes: [outcome("not-asked", ["不申请", "No"], 0.9), outcome("asked", ["申请", "Yes"], 0.1)],
    }),
    step(plan, "hearing", ["组织听证", "Hearing"], "听证主持人", 15, {
      clock: "excluded",
      special: "hearing",
      basis: "云山市行政权力事项条例（示例）第二十一条",
      note: "听证时间书面通知当事人",
      after: [{ step: "ask-hearing", outcome: "asked" }],
    }),
    step(plan, "decide", ["作出处罚决定", "Penalty decision"], "机关负责人", 3, {
      after: [{ step: "ask-hearing", outcome: "not-asked" }, "hearing"],
      produces: [...plan.given],
    }),
    step(plan, "serve", ["送达", "Service"], "送达岗", 5, { after: ["decide"] }),
    ofApplicant("comply", ["是否履行", "Complied?"], 15, {
      kind: "decision",
      after: ["serve"],
      outcomes: [outcome("complied", ["履行", "Complied"], 0.9), outcome("overdue", ["逾期不履行", "Overdue"], 0.1)],
    }),
    step(plan, "enforce", ["强制执行", "Enforcement"], "执行岗", 10, { after: [{ step: "comply", outcome: "overdue" }] }),
    step(plan, "close", ["结案归档", "Case closed"], "档案岗", 0, {
      kind: "end",
      after: [{ step: "comply", outcome: "complied" }, "enforce"],
    }),
  ];
  const [, promised] = bounds(10 + own.days + 4 + 1 + 1 + 3, { from: "file", to: "decide" }, "");
  const statutory = {
    kind: "statutory",
    calendarDays: 90,
    from: "file",
    to: "decide",
    basis: "云山市行政权力事项条例（示例）第二十条",
  } as const;
  return named(plan, steps, [statutory, promised as LimitDraft]);
}

function ofOffice(plan: Plan): ProcessDraft {
  const own = middle(plan, ["inquire"], Math.max(0, plan.size - 6));
  const steps = [
    step(plan, "begin", ["登记并报批", "Begin"], "登记岗", 1, { kind: "start" }),
    step(plan, "inquire", ["现场调查", "On site"], "执法人员（两名以上）", 3, { after: ["begin"] }),
    ...own.steps,
    step(plan, "decide", ["是否作出决定", "Decision"], "机关负责人", 2, {
      kind: "decision",
      after: own.after,
      outcomes: [outcome("made", ["作出决定", "Made"], 0.7), outcome("none", ["不予处理", "None"], 0.3)],
    }),
    step(plan, "none", ["终止并归档", "Ended"], "档案岗", 0, { kind: "end", after: [{ step: "decide", outcome: "none" }] }),
    step(plan, "serve", ["送达并告知救济途径", "Service"], "送达岗", 2, {
      after: [{ step: "decide", outcome: "made" }],
      produces: [...plan.given],
    }),
    step(plan, "archive", ["立卷归档", "Filed"], "档案岗", 0, { kind: "end", after: ["serve"] }),
  ];
  return named(plan, steps, bounds(3 + own.days + 2, { from: "begin", to: "decide" }, "云山市行政权力事项条例（示例）第三十条"));
}

function partyProcess(plan: Plan): ProcessDraft {
  const own = middle(plan, ["check"], Math.max(0, plan.size - 5));
  const steps = [
    step(plan, "begin", ["提出事项", "Begin"], "经办人", 0, { kind: "start" }),
    step(plan, "check", ["核实情况", "Check"], "组织员", 2, { after: ["begin"] }),
    ...own.steps,
    step(plan, "decide", ["集体研究决定", "Decision of the committee"], "党委会", 2, {
      kind: "decision",
      after: own.after,
      outcomes: [outcome("agreed", ["同意", "Agreed"], 0.9), outcome("not-agreed", ["不同意", "Not agreed"], 0.1)],
    }),
    step(plan, "return", ["退回并说明理由、反映途径", "Returned with reasons"], "组织员", 0, {
      kind: "end",
      after: [{ step: "decide", outcome: "not-agreed" }],
    }),
    step(plan, "publish", ["公布结果并归档", "Published"], "档案岗", 1, {
      kind: "end",
      after: [{ step: "decide", outcome: "agreed" }],
      produces: [...plan.given],
    }),
  ];
  const [, promised] = bounds(2 + own.days + 2, { from: "begin", to: "decide" }, "");
  return named(plan, steps, [promised as LimitDraft]);
}
