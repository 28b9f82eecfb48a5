import { createBranch, createEndBranch, type Hearing, type Template, type TemplateRole } from "./template.ts";

// Of its own motion: administrative penalty law, articles 54 to 64; administrative coercion law, articles 35 to 39.
// fixtures/penalty.yaml.

const requestedHearing: Hearing = {
  question: { zh: "是否申请听证", en: "Hearing asked?" },
  answers: [
    { zh: "不申请", en: "No" },
    { zh: "申请", en: "Yes" },
  ],
};

const fileRole: TemplateRole = {
  id: "file",
  called: /立案|^fil(e|ing)\b/i,
  notCalled: /不予立案|销案|结案/,
  branches: [
    createBranch("filed", "立案", "Filed"),
    createEndBranch("dropped", ["不予立案", "Not filed"], ["no-case", "不予立案", "No case", /不予立案/]),
  ],
};

const inquireRole: TemplateRole = { id: "inquire", called: /调查|取证|核查|^in(quir|vestigat)/i, notCalled: /终结|报告/ };

const proposedBranches: NonNullable<TemplateRole["branches"]> = [
  createBranch("punish", "拟予处罚", "Penalty proposed"),
  createEndBranch(
    "none",
    ["不予处罚", "None or minor"],
    ["no-penalty", "撤案或不予处罚", "Dropped or no penalty", /不予(行政)?处罚|撤案|销案/],
  ),
  createEndBranch("crime", ["涉嫌犯罪", "Suspected crime"], ["transfer", "移送司法机关", "Transferred", /移送/]),
  { ...createBranch("more", "补充调查", "More inquiry"), returnTo: "inquire" },
];

export const penaltyTemplate: Template = {
  id: "penalty",
  name: { zh: "行政处罚", en: "penalty" },
  roles: [
    fileRole,
    inquireRole,
    { id: "view", called: /审查|审核|审理|合议|处理意见|^(legal )?review/i, notCalled: /受理/, isLast: true, branches: proposedBranches },
    {
      id: "decide",
      called: /决定|^decide\b|^decision$|^penalty decision/i,
      notCalled: /不予|送达|执行|告知/,
      isLast: true,
      insteadOf: "view",
      branches: proposedBranches,
    },
  ],
  hearing: requestedHearing,
};

export const coercionTemplate: Template = {
  id: "coercion",
  name: { zh: "行政强制", en: "coercion" },
  roles: [
    {
      id: "urge",
      called: /催告|^urg/i,
      branches: [
        createBranch("overdue", "逾期不履行", "Overdue"),
        createEndBranch("complied", ["已履行", "Complied"], ["done", "当事人已履行，终结", "Complied, case closed", /已履行|终结/]),
      ],
    },
  ],
};

export const inspectionTemplate: Template = {
  id: "inspection",
  name: { zh: "行政检查", en: "inspection" },
  roles: [
    {
      id: "handle",
      called: /处理|结果|^handl|^result/i,
      notCalled: /归档|公开|公示/,
      branches: [
        createBranch("sound", "未发现问题", "No faults"),
        createEndBranch(
          "faults",
          ["发现问题", "Faults found"],
          ["correct", "责令改正或移送立案", "Ordered to correct, or a case", /责令|整改|移送/],
        ),
      ],
    },
  ],
};

export const levyTemplate: Template = {
  id: "levy",
  name: { zh: "行政征收", en: "levy" },
  roles: [
    {
      id: "pay",
      called: /缴纳|缴费|缴款|征缴|^pay/i,
      notCalled: /通知|逾期/,
      branches: [
        createBranch("paid", "按期缴纳", "Paid"),
        createEndBranch(
          "overdue",
          ["逾期不缴", "Overdue"],
          ["enforced", "催缴或依法强制征收", "Reminded or collected by force", /催缴|强制/],
        ),
      ],
    },
  ],
};
