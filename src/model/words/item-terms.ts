import type {
  Audience,
  CaseKind,
  Channel,
  Item,
  ItemState,
  ItemType,
  Level,
  MaterialForm,
  MaterialNeed,
  MaterialSource,
  OnlineDepth,
  PowerSource,
  Rank,
  ResultKind,
} from "../schema/item.ts";
import type { Bilingual } from "../text.ts";

type ValueNames<Value extends string> = Readonly<Record<Value, Bilingual>>;

/** What the values of an item's fields are called: in tables that come in and go out, on pages and in messages. */
export const itemTerms = {
  fields: {
    code: { zh: "实施编码", en: "code" },
    basicCode: { zh: "基本编码", en: "basic code" },
    localCode: { zh: "地方编码", en: "local code" },
    parent: { zh: "所属事项", en: "part of" },
    name: { zh: "名称", en: "name" },
    type: { zh: "事项类型", en: "type" },
    unit: { zh: "实施主体", en: "exercising unit" },
    joint: { zh: "联办机构", en: "joint units" },
    entrusted: { zh: "受委托单位", en: "entrusted unit" },
    level: { zh: "行使层级", en: "level" },
    powerSource: { zh: "权力来源", en: "source of power" },
    process: { zh: "流程", en: "process" },
    posts: { zh: "岗位", en: "posts" },
    limits: { zh: "时限", en: "limits" },
    caseKind: { zh: "办件类型", en: "kind of case" },
    basis: { zh: "设定依据", en: "basis" },
    conditions: { zh: "受理条件", en: "conditions" },
    serves: { zh: "服务对象", en: "serves" },
    channels: { zh: "办理渠道", en: "channels" },
    online: { zh: "网办深度", en: "online" },
    visits: { zh: "到现场次数", en: "visits" },
    visitReason: { zh: "到现场原因", en: "reason for visits" },
    fee: { zh: "收费", en: "fee" },
    materials: { zh: "申请材料", en: "materials" },
    results: { zh: "办理结果", en: "results" },
    duties: { zh: "责任事项", en: "duties" },
    liability: { zh: "追责情形", en: "liability" },
    remedies: { zh: "救济渠道", en: "remedies" },
    contacts: { zh: "联系方式", en: "contacts" },
    variants: { zh: "情形", en: "variants" },
    audience: { zh: "公开范围", en: "audience" },
    state: { zh: "状态", en: "state" },
    heldBy: { zh: "经办单位", en: "held by" },
    version: { zh: "版本", en: "version" },
    effective: { zh: "生效日期", en: "effective from" },
    cancelled: { zh: "取消日期", en: "cancelled from" },
    updated: { zh: "更新日期", en: "updated" },
    note: { zh: "备注", en: "note" },
  },
  types: {
    licence: { zh: "行政许可", en: "licence" },
    penalty: { zh: "行政处罚", en: "penalty" },
    coercion: { zh: "行政强制", en: "coercion" },
    levy: { zh: "行政征收", en: "levy" },
    benefit: { zh: "行政给付", en: "benefit" },
    inspection: { zh: "行政检查", en: "inspection" },
    confirmation: { zh: "行政确认", en: "confirmation" },
    reward: { zh: "行政奖励", en: "reward" },
    adjudication: { zh: "行政裁决", en: "adjudication" },
    filing: { zh: "行政备案", en: "filing" },
    "public-service": { zh: "公共服务", en: "public service" },
    other: { zh: "其他行政权力", en: "other power" },
    "party-decision": { zh: "党务决策", en: "party decision" },
    "party-personnel": { zh: "干部人事", en: "party personnel" },
    "party-discipline": { zh: "纪律监督", en: "party discipline" },
    "party-members": { zh: "党员管理", en: "party members" },
    "party-service": { zh: "服务群众", en: "party service" },
    "party-other": { zh: "其他党务", en: "other party matter" },
  },
  levels: {
    state: { zh: "国家级", en: "state" },
    province: { zh: "省级", en: "province" },
    city: { zh: "市级", en: "city" },
    county: { zh: "县级", en: "county" },
    township: { zh: "镇级", en: "township" },
  },
  caseKinds: { instant: { zh: "即办件", en: "instant" }, promised: { zh: "承诺件", en: "promised" } },
  channels: {
    window: { zh: "窗口", en: "window" },
    online: { zh: "网上", en: "online" },
    mobile: { zh: "移动端", en: "mobile" },
    "self-service": { zh: "自助终端", en: "self-service" },
    mail: { zh: "邮寄", en: "mail" },
    phone: { zh: "电话", en: "phone" },
  },
  onlineDepths: {
    none: { zh: "不能网办", en: "not online" },
    information: { zh: "网上查询", en: "information" },
    application: { zh: "网上申请", en: "application" },
    acceptance: { zh: "网上受理", en: "acceptance" },
    full: { zh: "全程网办", en: "all online" },
  },
  states: {
    draft: { zh: "起草", en: "draft" },
    audited: { zh: "已审核", en: "audited" },
    consulting: { zh: "征求意见", en: "consulting" },
    reviewed: { zh: "已评审", en: "reviewed" },
    published: { zh: "已公布", en: "published" },
  },
  audiences: { public: { zh: "公开", en: "public" }, internal: { zh: "内部", en: "internal" } },
  serves: { person: { zh: "自然人", en: "persons" }, organisation: { zh: "法人和其他组织", en: "organisations" } },
  materialSources: {
    applicant: { zh: "申请人自备", en: "applicant" },
    government: { zh: "政府部门核发", en: "government" },
    intermediary: { zh: "中介机构出具", en: "intermediary" },
    other: { zh: "其他", en: "other" },
  },
  materialForms: {
    original: { zh: "原件", en: "original" },
    copy: { zh: "复印件", en: "copy" },
    "original-and-copy": { zh: "原件和复印件", en: "original and copy" },
    electronic: { zh: "电子版", en: "electronic" },
  },
  materialNeeds: {
    required: { zh: "必要", en: "required" },
    optional: { zh: "非必要", en: "optional" },
    later: { zh: "容缺后补", en: "may follow" },
  },
  resultKinds: {
    certificate: { zh: "证照", en: "certificate" },
    approval: { zh: "批文", en: "approval" },
    document: { zh: "文书", en: "document" },
    payment: { zh: "资金", en: "payment" },
    other: { zh: "其他", en: "other" },
  },
  powerSources: {
    own: { zh: "法定本级行使", en: "own" },
    devolved: { zh: "上级下放", en: "devolved" },
    "authorised-from-above": { zh: "上级授权", en: "authorised from above" },
    authorised: { zh: "同级授权", en: "authorised" },
    "entrusted-from-above": { zh: "上级委托", en: "entrusted from above" },
    entrusted: { zh: "同级委托", en: "entrusted" },
  },
  ranks: {
    law: { zh: "法律", en: "law" },
    regulation: { zh: "行政法规", en: "regulation" },
    "local-regulation": { zh: "地方性法规", en: "local regulation" },
    "ministry-rule": { zh: "部门规章", en: "ministry rule" },
    "local-rule": { zh: "地方政府规章", en: "local rule" },
    document: { zh: "规范性文件", en: "document" },
  },
} as const satisfies {
  readonly fields: ValueNames<keyof Item>;
  readonly types: ValueNames<ItemType>;
  readonly levels: ValueNames<Level>;
  readonly caseKinds: ValueNames<CaseKind>;
  readonly channels: ValueNames<Channel>;
  readonly onlineDepths: ValueNames<OnlineDepth>;
  readonly states: ValueNames<ItemState>;
  readonly audiences: ValueNames<Audience>;
  readonly serves: ValueNames<"person" | "organisation">;
  readonly materialSources: ValueNames<MaterialSource>;
  readonly materialForms: ValueNames<MaterialForm>;
  readonly materialNeeds: ValueNames<MaterialNeed>;
  readonly resultKinds: ValueNames<ResultKind>;
  readonly powerSources: ValueNames<PowerSource>;
  readonly ranks: ValueNames<Rank>;
};
