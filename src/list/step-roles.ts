import { hasHan, listTexts, type Outcome, type Step, type Text } from "../model/index.ts";

/** What a step is for, as far as its name tells. One step may be for several. */
export type StepRole =
  | "accept"
  | "review"
  | "decide"
  | "certificate"
  | "deliver"
  | "notify"
  | "inquire"
  | "hearing"
  | "ask-hearing"
  | "consult";

const rolePatterns: Readonly<Record<"zh" | "en", Readonly<Record<StepRole, RegExp>>>> = {
  zh: {
    accept: /受理|收件|接件/,
    review: /审查|审核|初审|复审|复核|核查|勘验|勘查|踏勘|评审|查验|核验/,
    decide: /决定|审批|审定|核准|批准|签发/,
    certificate: /制证|发证|颁证|制作(?:(?!制作).)*证/,
    deliver: /送达|颁发|颁证|发证|发放|领取|取件|取证件/,
    notify: /告知/,
    inquire: /调查|取证/,
    hearing: /听证/,
    "ask-hearing": /(申请|要求)听证/,
    consult: /征求(?:(?!征求).)*意见|征询|会签|函询|会商/,
  },
  en: {
    accept: /\b(accept|acceptance|intake)\b/i,
    review: /\b(?:reviews?\b|examin|inspect|verif|checks?\b|assess)/i,
    decide: /\b(?:decisions?\b|decide\b|approv|grant\b)/i,
    certificate: /\bcertificate\b/i,
    deliver: /\b(?:deliver|service\b|serve\b|issu|collect)/i,
    notify: /\b(prior notice|notify|notification|notice)\b/i,
    inquire: /\b(?:investigat|inquir|evidence\b)/i,
    hearing: /\bhearing\b/i,
    "ask-hearing": /\b(?:hearing (?:asked|requested)|(?:ask|request)\w* (?:for )?a? ?hearing\b)/i,
    consult: /\bconsult/i,
  },
};
const refusalPattern =
  /不予|不准|不批准|不同意|不通过|不合格|驳回|拒绝|不属于|\bnot (accept|grant|approv)|\brefus|\bden(y|ied|ial)|\breject/i;
const correctionPattern = /补正|补齐|\bcorrect/i;

/**
 * Whether a step has a role. Of a name in several languages the Chinese one decides, without a name the id. A refusal
 * accepts and decides nothing.
 */
export function hasRole(step: Step, role: StepRole): boolean {
  let roles = roleCache.get(step);
  if (!roles) {
    roles = new Set(allRoles.filter((each) => hasNamedRole(step, each)));
    roleCache.set(step, roles);
  }
  return roles.has(role);
}

/** Every item that shares a process asks again. */
const roleCache = new WeakMap<Step, ReadonlySet<StepRole>>();
const allRoles = Object.keys(rolePatterns.zh) as StepRole[];

function hasNamedRole(step: Step, role: StepRole): boolean {
  if (role === "hearing" && step.special === "hearing") return true;
  const texts = listTexts(step.name);
  const decisive = texts.find((text) => hasHan(text)) ?? texts[0] ?? step.id.replaceAll(/[-_]/g, " ");
  if ((role === "accept" || role === "decide") && isRefusal(step)) return false;
  if (role === "hearing" && (hasNamedRole(step, "ask-hearing") || hasNamedRole(step, "notify"))) return false;
  return rolePatterns[hasHan(decisive) ? "zh" : "en"][role].test(decisive);
}

/** A step or an outcome by which an application is turned down. */
export function isRefusal(thing: { readonly id: string; readonly name?: Text | undefined }): boolean {
  return [thing.id, ...listTexts(thing.name)].some((text) => refusalPattern.test(text));
}

/** An outcome by which the applicant is to complete the file. */
export function isCorrection(outcome: Outcome): boolean {
  return outcome.returnTo !== undefined || [outcome.id, ...listTexts(outcome.name)].some((text) => correctionPattern.test(text));
}
