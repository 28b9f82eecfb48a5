import { type ApplicationStep, createBranch, createEndBranch, type Hearing, type Template, type TemplateRole } from "./template.ts";

// Administrative licence law, articles 32 (acceptance, correction), 37, 38 (decision, refusal with reasons and
// remedies), 45 to 48 (hearing). What else is done on application follows the same course: fixtures/licence.yaml.

const applicationStep: ApplicationStep = {
  called: /^(提出|提交|网上|现场)?(申请|申报)(人?(提交|提出).*)?$|^appl(y|ication)$/i,
  id: "apply",
  name: { zh: "提出申请", en: "Application" },
  unit: { id: "applicant", name: { zh: "申请人", en: "Applicant" } },
};

const acceptRole: TemplateRole = {
  id: "accept",
  called: /受理|^acceptance$|^accept\b/i,
  notCalled: /不予|不受理|补正|通知书|refus/i,
  branches: [
    createBranch("accepted", "受理", "Accepted"),
    { ...createBranch("correct", "一次性告知补正", "To be corrected"), returnTo: "apply" },
    createEndBranch(
      "refused",
      ["不予受理", "Not accepted"],
      ["not-accepted", "不予受理通知书", "Notice of non-acceptance", /不予受理|不受理/],
    ),
  ],
};

const decideRole: TemplateRole = {
  id: "decide",
  called: /决定|审批|批准|核准|审定|^decide\b|^decision$|^approv/i,
  notCalled: /告知|送达|公开|公示|不予|不批准|制作|证|refus/i,
  isLast: true,
};

function createDecideRole(
  [granted, denied]: readonly [readonly [string, string], readonly [string, string]],
  letter: readonly [string, string],
): TemplateRole {
  return {
    ...decideRole,
    branches: [
      createBranch("granted", ...granted),
      createEndBranch("denied", denied, ["refusal", ...letter, /^(作出)?(不予(?!受理)|不批准|驳回|退件)/]),
    ],
  };
}

const neededHearing: Hearing = {
  question: { zh: "是否需要听证", en: "Hearing needed?" },
  answers: [
    { zh: "否", en: "No" },
    { zh: "是", en: "Yes" },
  ],
};

function createApplicationTemplate(id: string, name: readonly [string, string], decision: TemplateRole): Template {
  return { id, name: { zh: name[0], en: name[1] }, roles: [acceptRole, decision], apply: applicationStep, hearing: neededHearing };
}

const grantedName = ["准予", "Granted"] as const;
const deniedName = ["不予", "Denied"] as const;

export const licenceTemplate = createApplicationTemplate(
  "licence",
  ["行政许可", "licence"],
  createDecideRole(
    [
      ["准予许可", "Granted"],
      ["不予许可", "Denied"],
    ],
    ["不予许可决定书（说明理由、告知救济）", "Refusal with reasons and remedies"],
  ),
);
export const confirmationTemplate = createApplicationTemplate(
  "confirmation",
  ["行政确认", "confirmation"],
  createDecideRole(
    [
      ["予以确认", "Confirmed"],
      ["不予确认", "Not confirmed"],
    ],
    ["不予确认决定书（说明理由、告知救济）", "Refusal with reasons and remedies"],
  ),
);
export const benefitTemplate = createApplicationTemplate(
  "benefit",
  ["行政给付", "benefit"],
  createDecideRole(
    [
      ["准予给付", "Granted"],
      ["不予给付", "Denied"],
    ],
    ["不予给付决定书（说明理由、告知救济）", "Refusal with reasons and remedies"],
  ),
);
export const rewardTemplate = createApplicationTemplate(
  "reward",
  ["行政奖励", "reward"],
  createDecideRole(
    [
      ["给予奖励", "Granted"],
      ["不予奖励", "Not granted"],
    ],
    ["不予奖励告知", "Notice that there is no reward"],
  ),
);
export const generalTemplate = createApplicationTemplate(
  "other",
  ["依申请办理", "on application"],
  createDecideRole([grantedName, deniedName], ["不予办理决定书（说明理由、告知救济）", "Refusal with reasons and remedies"]),
);
/** Entered, or not taken: nothing is decided beyond that. */
export const filingTemplate = createApplicationTemplate("filing", ["行政备案", "filing"], { ...decideRole, called: /^$/ });
export const publicServiceTemplate = createApplicationTemplate("public-service", ["公共服务", "public service"], {
  ...decideRole,
  called: /^$/,
});
/** Between two parties, who may agree before it is decided. */
export const adjudicationTemplate: Template = {
  id: "adjudication",
  name: { zh: "行政裁决", en: "adjudication" },
  roles: [
    acceptRole,
    {
      id: "mediate",
      called: /调解|mediat/i,
      notCalled: /书/,
      branches: [
        createBranch("no-agreement", "未达成协议", "No agreement"),
        createEndBranch(
          "agreement",
          ["达成协议", "Agreement"],
          ["agreed", "调解书，终止裁决", "Agreement, case closed", /调解书|终止裁决/],
        ),
      ],
    },
  ],
  apply: applicationStep,
  hearing: neededHearing,
};
