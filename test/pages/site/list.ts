import { assembleCatalog, type Catalog, type CatalogContent, catalogSchema } from "../../../src/model/index.ts";

type Content = Omit<CatalogContent, "leadpath">;

/**
 * A small list: two units, a shared process with every branch, an item without a process, a party item, and one for
 * internal use.
 */
export const smallContent: Content = {
  name: { zh: "示例区权责清单", en: "List of a sample district" },
  source: { zh: "为测试编写", en: "written for tests" },
  illustrative: true,
  calendar: "cn",
  units: [
    { id: "applicant", name: { zh: "申请人", en: "Applicant" } },
    {
      id: "market",
      name: { zh: "市场监督管理局", en: "Market supervision bureau" },
      code: "11440100007482575H",
      aliases: ["工商局"],
      level: "county",
    },
    { id: "window", name: { zh: "综合受理窗口", en: "Service window" } },
    { id: "water", name: { zh: "水务局", en: "Water bureau" }, level: "county" },
    { id: "party", name: { zh: "组织部", en: "Organisation department" }, party: true },
    { id: "secret", name: { zh: "保密办", en: "Office of secrets" }, party: true },
  ],
  phases: [
    { id: "acceptance", name: { zh: "申请与受理", en: "Application and acceptance" } },
    { id: "decision", name: { zh: "审查与决定", en: "Review and decision" } },
  ],
  documents: [
    { id: "form", name: { zh: "申请书", en: "Application form" } },
    { id: "identity", name: { zh: "身份证明", en: "Proof of identity" } },
    { id: "food-licence", name: { zh: "食品经营许可证", en: "Food licence" } },
    { id: "business-licence", name: { zh: "营业执照", en: "Business licence" } },
    { id: "secret-file", name: { zh: "绝密卷宗", en: "Secret file" } },
  ],
  laws: [
    { id: "food-law", name: { zh: "中华人民共和国食品安全法", en: "Food Safety Law" }, number: "主席令第二十一号", rank: "law" },
    { id: "licence-law", name: { zh: "中华人民共和国行政许可法", en: "Administrative Licence Law" }, rank: "law" },
  ],
  processes: [
    {
      id: "licence",
      name: { zh: "行政许可", en: "Administrative licence" },
      limits: [
        { kind: "statutory", days: 20, from: "accept", to: "decide", basis: "行政许可法第四十二条" },
        { kind: "promised", days: 10, from: "accept", to: "decide" },
      ],
      steps: [
        {
          id: "apply",
          name: { zh: "提出申请", en: "Application" },
          kind: "start",
          unit: "applicant",
          phase: "acceptance",
          clock: "applicant",
          days: 1,
          produces: ["form"],
        },
        {
          id: "accept",
          name: { zh: "是否受理", en: "Accept?" },
          kind: "decision",
          unit: "window",
          post: { zh: "受理岗", en: "reception desk" },
          phase: "acceptance",
          days: 1,
          after: ["apply"],
          uses: ["form"],
          outcomes: [
            { id: "yes-complete", name: { zh: "材料齐全", en: "Complete" } },
            { id: "correct", name: { zh: "一次告知补正", en: "To be corrected" }, returnTo: "apply", rounds: 1 },
            { id: "refused", name: { zh: "不予受理", en: "Not accepted" } },
          ],
        },
        {
          id: "not-accepted",
          name: { zh: "不予受理通知书", en: "Notice of refusal" },
          kind: "end",
          unit: "window",
          phase: "acceptance",
          days: 0,
          after: [{ step: "accept", outcome: "refused" }],
        },
        {
          id: "review",
          name: { zh: "材料审查", en: "Review" },
          unit: "market",
          phase: "decision",
          days: 5,
          after: [{ step: "accept", outcome: "yes-complete" }],
        },
        {
          id: "visit",
          name: { zh: "现场核查", en: "Inspection on site" },
          unit: "market",
          phase: "decision",
          days: 4,
          clock: "excluded",
          special: "inspection",
          after: ["review"],
        },
        { id: "decide", name: { zh: "作出决定", en: "Decision" }, unit: "market", phase: "decision", days: 3, after: ["visit"] },
        {
          id: "deliver",
          name: { zh: "颁证送达", en: "Delivery" },
          kind: "end",
          unit: "window",
          phase: "decision",
          days: 1,
          after: ["decide"],
        },
      ],
    },
    {
      id: "secret-process",
      name: { zh: "机密流程", en: "Secret process" },
      steps: [{ id: "secret-step", name: { zh: "机密环节", en: "Secret step" }, unit: "secret", days: 1, uses: ["secret-file"] }],
    },
  ],
  items: [
    {
      code: "440106-XK-0001",
      basicCode: "440100131001",
      name: { zh: "食品经营许可", en: "Food business licence" },
      type: "licence",
      unit: "market",
      joint: ["water"],
      level: "county",
      powerSource: "own",
      process: "licence",
      posts: [{ step: "review", post: { zh: "审查岗", en: "review desk" } }],
      caseKind: "promised",
      basis: [
        { law: "food-law", article: "第三十五条", text: "国家对食品生产经营实行许可制度。" },
        { law: { zh: "地方规定", en: "Local rule" } },
      ],
      conditions: { zh: "有固定经营场所。\n有管理制度。", en: "A fixed place of business.\nRules of its own." },
      serves: ["person", "organisation"],
      channels: ["window", "online"],
      online: "full",
      visits: 1,
      visitReason: { zh: "领取证照", en: "To fetch the licence" },
      fee: "none",
      materials: [
        { document: "form", source: "applicant", form: "original", copies: 1, need: "required" },
        { document: "business-licence", source: "government", form: "electronic", need: "later", basis: "食品经营许可管理办法第十二条" },
      ],
      results: [{ document: "food-licence", kind: "certificate" }],
      duties: {
        before: [{ zh: "公示条件", en: "Publish the conditions" }],
        during: [{ zh: "依法审查", en: "Review by law" }],
        after: [{ zh: "日常检查", en: "Inspect from time to time" }],
      },
      liability: [
        { zh: "对不符合条件的准予许可", en: "A licence for who does not qualify" },
        { zh: "索取财物", en: "Taking bribes" },
      ],
      remedies: { zh: "行政复议、行政诉讼", en: "Review and appeal" },
      contacts: { consult: "020-12345678", complain: "020-12345" },
      variants: [
        {
          id: "renewal",
          name: { zh: "延续", en: "Renewal" },
          conditions: { zh: "有效期届满三十日前", en: "Thirty days before it ends" },
          changes: [{ step: "visit", remove: true }],
          materials: ["form"],
        },
        { id: "new", name: { zh: "新办", en: "New" } },
      ],
      state: "published",
      version: 3,
      effective: "2026-01-01",
      updated: "2026-02-03",
    },
    {
      code: "440106-XK-0002",
      name: { zh: "营业执照核发", en: "Business licence" },
      type: "licence",
      unit: "market",
      process: "licence",
      limits: [{ kind: "promised", days: 1 }],
      results: ["business-licence"],
      state: "consulting",
      parent: "secret-1",
    },
    {
      code: "440106-FW-0003",
      name: { zh: "用水咨询", en: "Advice on water" },
      type: "public-service",
      unit: "water",
      limits: [{ kind: "promised", days: 3 }],
      parent: "440106-XK-0001",
      materials: [],
      cancelled: "2026-06-30",
    },
    {
      code: "party-1",
      name: { zh: "党员关系转接", en: "Transfer of members" },
      type: "party-members",
      unit: "party",
      fee: { standard: "10 元" },
    },
    {
      code: "secret-1",
      name: { zh: "机密事项", en: "Secret item" },
      type: "party-discipline",
      unit: "secret",
      process: "secret-process",
      materials: ["secret-file"],
      audience: "internal",
      parent: "440106-XK-0001",
    },
  ],
  bundles: [
    { id: "restaurant", name: { zh: "开餐馆", en: "Opening a restaurant" }, items: ["440106-XK-0001", "440106-XK-0002", "secret-1"] },
    { id: "secret-bundle", name: { zh: "机密一件事", en: "Secret bundle" }, items: ["secret-1"] },
  ],
};

export function listOfContent(content: Content): Catalog {
  return assembleCatalog(catalogSchema.parse({ leadpath: 1, ...content }));
}

export function smallList(): Catalog {
  return listOfContent(smallContent);
}
