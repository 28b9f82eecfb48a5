import type { ItemDraft } from "./drafts.ts";
import type { Office } from "./offices.ts";
import { partyPowers, partyThings, powers, qualities, sizes, type Word } from "./words.ts";

/** What all items of one office of one type are told apart by: the n-th has a name of its own. */
export interface Naming {
  readonly name: Word;
  /** Documents that only this item asks for and gives. */
  readonly form: string;
  readonly result: string;
}

export function namingOf(office: Office, type: ItemDraft["type"], n: number): Naming {
  if (office.party) return partyNaming(office, type, n);
  const power = powers.find((each) => each.type === type) as (typeof powers)[number];
  const [quality, qualityEnglish] = qualities[n % qualities.length] as Word;
  const [thing, thingEnglish] = office.things[Math.floor(n / qualities.length) % office.things.length] as Word;
  const [size, sizeEnglish] = sizes[Math.floor(n / qualities.length / office.things.length) % sizes.length] as Word;
  const subject = `${size}${quality}${thing}`;
  const english = [sizeEnglish, qualityEnglish, thingEnglish].filter((each) => each !== "").join(" ");
  const isOwn = type !== "penalty" && type !== "coercion" && type !== "inspection" && type !== "levy";
  return {
    name: [`${subject}${power.act[0]}`, `${capital(power.act[1])}: ${english}`],
    form: `${subject}${power.act[0]}申请表`,
    result: isOwn ? `${subject}${power.result[0]}` : power.result[0],
  };
}

function partyNaming(office: Office, type: ItemDraft["type"], n: number): Naming {
  const [act, actEnglish] = (partyPowers.find((each) => each.type === type) as (typeof partyPowers)[number]).act;
  const [thing, thingEnglish] = partyThings[n % partyThings.length] as Word;
  const [size, sizeEnglish] = sizes[Math.floor(n / partyThings.length) % sizes.length] as Word;
  const english = [sizeEnglish, thingEnglish].filter((each) => each !== "").join(" ");
  return {
    name: [`${office.name[0]}${size}${thing}${act}`, `${capital(actEnglish)} of ${english}, ${office.name[1]}`],
    form: "党务事项申请表",
    result: "党务事项办理结果",
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const dutiesOnRequest = {
  before: ["公示办理条件、材料、期限和收费", "一次性告知应当补正的内容"],
  during: ["按期审查并作出决定", "不予办理的说明理由并告知救济途径"],
  after: ["对办理结果开展抽查和回访"],
};
const dutiesOfOffice = {
  before: ["公开执法依据、程序和裁量基准"],
  during: ["两名以上人员执法并出示证件", "听取陈述、申辩"],
  after: ["送达文书、公开结果", "立卷归档，接受监督"],
};

/** The information table of an item that has no fault. */
export function itemOf(
  office: Office,
  at: number,
  plan: { readonly type: ItemDraft["type"]; readonly naming: Naming; readonly process: string; readonly joint: readonly string[] },
  asked: readonly string[],
  isInstant: boolean,
): ItemDraft {
  const { type, naming, process, joint } = plan;
  const [zh, en] = naming.name;
  const place = Number(office.id.slice(1));
  const common = {
    name: { zh, en },
    type,
    unit: office.id,
    ...(joint.length > 0 && { joint: [...joint] }),
    level: "county" as const,
    process,
    results: [{ document: naming.result, kind: type === "licence" || type === "confirmation" ? "certificate" : "document" }],
    contacts: { consult: `0755-0000${1000 + place}`, complain: `0755-0000${5000 + place}` },
    state: "published" as const,
    version: 1 + (at % 3),
    effective: "2026-01-01",
    updated: "2025-12-20",
  } satisfies Partial<ItemDraft>;
  if (office.party) {
    return {
      code: `${office.id}-${at + 1}`,
      ...common,
      basis: [{ law: "party-rules", article: article(at), text: "集体研究，公布结果" }],
      duties: { before: ["公布条件和程序"], during: ["集体研究，如实记录"], after: ["公示结果，接受监督"] },
      liability: ["违反程序或者不如实记录的，按照有关规定追究责任"],
      audience: at % 4 === 3 ? "internal" : "public",
    };
  }
  const serial = place * 10_000 + at;
  const digits = (powers.find((each) => each.type === type) as (typeof powers)[number]).digits;
  const basicCode = `44${digits}${String(serial % 100_000).padStart(5, "0")}${String(Math.floor(serial / 100_000)).padStart(3, "0")}`;
  const isRequested = asked.length > 0;
  return {
    code: `${office.code}4${basicCode}`,
    basicCode,
    ...common,
    powerSource: "own",
    ...(isRequested && { caseKind: isInstant ? "instant" : "promised" }),
    basis: [
      ...(type === "licence" ? [{ law: "licence-law", article: "第四十二条", text: "自受理之日起二十日内作出决定" }] : []),
      { law: `law-${office.id}`, article: article(at), text: `规定${zh}的条件、程序和责任` },
    ],
    ...(isRequested && {
      conditions: `符合${zh}的法定条件`,
      serves: at % 3 === 0 ? ["person"] : at % 3 === 1 ? ["organisation"] : ["person", "organisation"],
      channels: at % 2 === 0 ? ["window", "online"] : ["online", "mobile", "window"],
      online: at % 2 === 0 ? "acceptance" : "full",
      visits: at % 2 === 0 ? 1 : 0,
      ...(at % 2 === 0 && { visitReason: "核对材料原件" }),
      fee: "none",
      materials: asked.map((document) => ({
        document,
        source: document.endsWith("申请表") || document === "身份证明" ? "applicant" : "government",
        form: "electronic",
        copies: 1,
        need: "required",
        basis: `云山市行政权力事项条例（示例）第十三条`,
      })),
    }),
    duties: isRequested ? dutiesOnRequest : dutiesOfOffice,
    liability: ["违反程序、超越权限或者超过期限办理的，追究直接责任人员责任", "滥用职权、徇私舞弊的，依法给予处分"],
    remedies: "对决定不服的，可以依法申请行政复议或者提起行政诉讼",
  };
}

const numerals = "零一二三四五六七八九";

/** 第…条, from 1 to 9,999. */
function article(at: number): string {
  return `第${[...String(1 + (at % 9_999))].map((digit) => numerals[Number(digit)]).join("")}条`;
}
