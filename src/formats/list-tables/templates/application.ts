import { type Application, branch, ending, type Hearing, type Role, type Template } from "./template.ts";

// Administrative licence law, articles 32 (acceptance, correction), 37, 38 (decision, refusal with reasons and remedies), 45 to 48 (hearing).
// What else is done on application follows the same course: fixtures/licence.yaml.

const apply: Application = {
  called: /^(提出|提交|网上|现场)?(申请|申报)(人?(提交|提出).*)?$|^appl(y|ication)$/i,
  id: "apply",
  name: { zh: "提出申请", en: "Application" },
  unit: { id: "applicant", name: { zh: "申请人", en: "Applicant" } },
};

const accept: Role = {
  id: "accept",
  called: /受理|^acceptance$|^accept\b/i,
  notCalled: /不予|不受理|补正|通知书|refus/i,
  branches: [
    branch("accepted", "受理", "Accepted"),
    { ...branch("correct", "一次性告知补正", "To be corrected"), returnTo: "apply" },
    ending("refused", ["不予受理", "Not accepted"], ["not-accepted", "不予受理通知书", "Notice of non-acceptance", /不予受理|不受理/]),
  ],
};

const decide: Role = {
  id: "decide",
  called: /决定|审批|批准|核准|审定|^decide\b|^decision$|^approv/i,
  notCalled: /告知|送达|公开|公示|不予|不批准|制作|证|refus/i,
  isLast: true,
};

function deciding(
  [granted, denied]: readonly [readonly [string, string], readonly [string, string]],
  letter: readonly [string, string],
): Role {
  return {
    ...decide,
    branches: [branch("granted", ...granted), ending("denied", denied, ["refusal", ...letter, /^(作出)?(不予(?!受理)|不批准|驳回|退件)/])],
  };
}

const hearing: Hearing = {
  question: { zh: "是否需要听证", en: "Hearing needed?" },
  answers: [
    { zh: "否", en: "No" },
    { zh: "是", en: "Yes" },
  ],
};

function application(id: string, name: readonly [string, string], decision: Role): Template {
  return { id, name: { zh: name[0], en: name[1] }, roles: [accept, decision], apply, hearing };
}

const granted = ["准予", "Granted"] as const;
const denied = ["不予", "Denied"] as const;

export const licence = application(
  "licence",
  ["行政许可", "licence"],
  deciding(
    [
      ["准予许可", "Granted"],
      ["不予许可", "Denied"],
    ],
    ["不予许可决定书（说明理由、告知救济）", "Refusal with reasons and remedies"],
  ),
);
export const confirmation = application(
  "confirmation",
  ["行政确认", "confirmation"],
  deciding(
    [
      ["予以确认", "Confirmed"],
      ["不予确认", "Not confirmed"],
    ],
    ["不予确认决定书（说明理由、告知救济）", "Refusal with reasons and remedies"],
  ),
);
export const benefit = application(
  "benefit",
  ["行政给付", "benefit"],
  deciding(
    [
      ["准予给付", "Granted"],
      ["不予给付", "Denied"],
    ],
    ["不予给付决定书（说明理由、告知救济）", "Refusal with reasons and remedies"],
  ),
);
export const reward = application(
  "reward",
  ["行政奖励", "reward"],
  deciding(
    [
      ["给予奖励", "Granted"],
      ["不予奖励", "Not granted"],
    ],
    ["不予奖励告知", "Notice that there is no reward"],
  ),
);
export const general = application(
  "other",
  ["依申请办理", "on application"],
  deciding([granted, denied], ["不予办理决定书（说明理由、告知救济）", "Refusal with reasons and remedies"]),
);
/** Entered, or not taken: nothing is decided beyond that. */
export const filing = application("filing", ["行政备案", "filing"], { ...decide, called: /^$/ });
export const publicService = application("public-service", ["公共服务", "public service"], { ...decide, called: /^$/ });
/** Between two parties, who may agree before it is decided. */
export const adjudication: Template = {
  id: "adjudication",
  name: { zh: "行政裁决", en: "adjudication" },
  roles: [
    accept,
    {
      id: "mediate",
      called: /调解|mediat/i,
      notCalled: /书/,
      branches: [
        branch("no-agreement", "未达成协议", "No agreement"),
        ending("agreement", ["达成协议", "Agreement"], ["agreed", "调解书，终止裁决", "Agreement, case closed", /调解书|终止裁决/]),
      ],
    },
  ],
  apply,
  hearing,
};
