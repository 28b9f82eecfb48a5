import { readCatalog } from "../../src/formats/index.ts";
import { auditCatalog } from "../../src/list/index.ts";
import type { Catalog, CatalogContent, Problem } from "../../src/model/index.ts";
import { checkCatalog } from "../../src/process/check/index.ts";

type Mutable<T> = T extends readonly (infer Each)[]
  ? Mutable<Each>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;
type Content = Mutable<CatalogContent>;

/** The content of a catalog whose lists are all there, so that a test can change one place in it. */
export type ListContent = Content & {
  [Key in "units" | "documents" | "processes" | "laws" | "items" | "bundles"]-?: NonNullable<Content[Key]>;
};

/**
 * A list in which no rule finds anything: a licence, a penalty, a renewal that needs the licence, and a bundle of the
 * two.
 */
export function soundList(): ListContent {
  return {
    leadpath: 1,
    calendar: "cn",
    units: [
      { id: "office", name: { zh: "规划局", en: "Planning office" } },
      { id: "other", name: { zh: "住建局", en: "Housing office" } },
      { id: "applicant", name: { zh: "申请人", en: "Applicant" } },
    ],
    documents: [
      { id: "form", name: { zh: "更新申请表", en: "Form" } },
      { id: "plan", name: { zh: "总平面图", en: "Site plan" } },
      { id: "permit", name: { zh: "更新批准书", en: "Permit" } },
      { id: "sign-form", name: { zh: "招牌申请表", en: "Sign form" } },
      { id: "sign-permit", name: { zh: "招牌批准书", en: "Sign permit" } },
    ],
    laws: [{ id: "renewal-law", name: { zh: "城市更新条例", en: "Renewal ordinance" }, rank: "local-regulation", amended: ["2021-03-01"] }],
    processes: [
      licence("renewal", "office", ["form", "plan"], "permit"),
      licence("sign", "other", ["sign-form", "permit"], "sign-permit"),
      {
        id: "penalty",
        limits: [{ kind: "statutory", days: 90, from: "file", to: "decide" }],
        steps: [
          { id: "file", name: { zh: "立案", en: "Filing" }, kind: "start", unit: "office", post: "执法科", days: 5 },
          { id: "inquire", name: { zh: "调查取证", en: "Investigation" }, unit: "office", post: "两名执法人员", days: 20, after: ["file"] },
          {
            id: "notify",
            name: { zh: "事先告知", en: "Prior notice" },
            kind: "document",
            unit: "office",
            post: "执法科",
            days: 1,
            after: ["inquire"],
          },
          {
            id: "hear",
            name: { zh: "组织听证", en: "Hearing" },
            unit: "office",
            post: "法制科",
            days: 10,
            clock: "excluded",
            special: "hearing",
            basis: "行政处罚法",
            after: ["notify"],
          },
          { id: "decide", name: { zh: "作出处罚决定", en: "Decision" }, unit: "office", post: "局领导", days: 5, after: ["hear"] },
          { id: "serve", name: { zh: "送达", en: "Service" }, kind: "end", unit: "office", post: "执法科", days: 3, after: ["decide"] },
        ],
      },
    ],
    items: [
      licenceItem("L-1", "更新项目规划许可", "office", "renewal", ["form", "plan"], "permit", "第十二条"),
      licenceItem("L-2", "户外招牌设置许可", "other", "sign", ["sign-form", "permit"], "sign-permit", "第二十条"),
      {
        code: "P-1",
        name: "对擅自拆除历史建筑吊销资质",
        type: "penalty",
        unit: "office",
        level: "county",
        process: "penalty",
        basis: [{ law: "renewal-law", article: "第六十条" }],
        duties: { before: ["公示裁量基准"], during: ["全程记录"], after: ["案卷归档"] },
        liability: ["违法实施处罚的，依法追责"],
        remedies: "行政复议、行政诉讼",
        contacts: { consult: "0755-00000001", complain: "0755-00000002" },
      },
    ],
    bundles: [{ id: "renew", items: ["L-1", "L-2"], limits: [{ kind: "promised", days: 28 }] }],
  };
}

function licence(id: string, unit: string, uses: string[], result: string): ListContent["processes"][number] {
  return {
    id,
    limits: [
      { kind: "statutory", days: 20, from: "accept", to: "decide" },
      { kind: "promised", days: 12, from: "accept", to: "decide" },
    ],
    steps: [
      { id: "apply", name: { zh: "提出申请", en: "Application" }, kind: "start", unit: "applicant", days: 0, clock: "applicant" },
      {
        id: "accept",
        name: { zh: "受理", en: "Acceptance" },
        kind: "decision",
        unit,
        post: "窗口",
        days: 3,
        after: ["apply"],
        outcomes: [
          { id: "accepted", name: "受理" },
          { id: "correct", name: "补正", returnTo: "apply" },
          { id: "refused", name: "不予受理" },
        ],
      },
      { id: "turned-away", name: "不予受理通知", kind: "end", unit, after: [{ step: "accept", outcome: "refused" }] },
      {
        id: "review",
        name: { zh: "审查", en: "Review" },
        unit,
        post: `${unit}审查岗`,
        days: 6,
        after: [{ step: "accept", outcome: "accepted" }],
        uses,
        produces: [],
      },
      {
        id: "decide",
        name: { zh: "决定", en: "Decision" },
        kind: "decision",
        unit,
        post: "局领导",
        days: 4,
        after: ["review"],
        outcomes: [
          { id: "granted", name: "准予" },
          { id: "denied", name: "不予许可" },
        ],
      },
      { id: "refusal", name: "不予许可决定书", kind: "end", unit, after: [{ step: "decide", outcome: "denied" }] },
      {
        id: "certificate",
        name: { zh: "制证", en: "Certificate" },
        kind: "document",
        unit,
        post: "制证岗",
        days: 2,
        after: [{ step: "decide", outcome: "granted" }],
        produces: [result],
      },
      { id: "deliver", name: { zh: "送达", en: "Delivery" }, unit, post: "窗口", days: 1, after: ["certificate"] },
    ],
  };
}

function licenceItem(
  code: string,
  name: string,
  unit: string,
  process: string,
  materials: string[],
  result: string,
  article: string,
): ListContent["items"][number] {
  return {
    code,
    name,
    type: "licence",
    unit,
    level: "county",
    process,
    caseKind: "promised",
    basis: [{ law: "城市更新条例", article }],
    conditions: "位于更新单元内",
    channels: ["window", "online"],
    online: "acceptance",
    visits: 0,
    fee: "none",
    materials: materials.map((document) => ({
      document,
      source: "applicant" as const,
      form: "electronic" as const,
      basis: `条例${article}`,
    })),
    results: [{ document: result, kind: "approval" }],
    duties: { before: ["公示条件"], during: ["依法审查"], after: ["监督检查"] },
    liability: ["违法许可的，依法追责"],
    remedies: "行政复议、行政诉讼",
    contacts: { consult: "0755-00000001", complain: "0755-00000002" },
    effective: "2025-01-01",
    updated: "2025-01-01",
  };
}

export interface Audited {
  readonly catalog: Catalog;
  /** What reading and checking find. */
  readonly unsound: readonly Problem[];
  readonly problems: readonly Problem[];
}

export function audited(content: ListContent): Audited {
  const { catalog, problems: read, places } = readCatalog(JSON.stringify(content, null, 1), { file: "list.json" });
  const unsound = [...read, ...checkCatalog(catalog, { places, found: read })];
  return { catalog, unsound, problems: auditCatalog(catalog, { places, found: unsound }) };
}
