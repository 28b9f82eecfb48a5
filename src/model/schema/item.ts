import { z } from "zod";
import { limit } from "./limit.ts";
import { changeSchema } from "./step.ts";
import { count, date, id, longText, map, name, notes, shortText } from "./values.ts";

/** Kinds of administrative items, then of those of party organisations. */
const itemTypes = [
  "licence",
  "penalty",
  "coercion",
  "levy",
  "benefit",
  "inspection",
  "confirmation",
  "reward",
  "adjudication",
  "filing",
  "public-service",
  "other",
  "party-decision",
  "party-personnel",
  "party-discipline",
  "party-members",
  "party-service",
  "party-other",
] as const;
/** From the highest to the lowest. */
export const levels = ["state", "province", "city", "county", "township"] as const;
const caseKinds = ["instant", "promised"] as const;
const channels = ["window", "online", "mobile", "self-service", "mail", "phone"] as const;
const onlineDepths = ["none", "information", "application", "acceptance", "full"] as const;
const itemStates = ["draft", "audited", "consulting", "reviewed", "published"] as const;
const audiences = ["public", "internal"] as const;
const materialSources = ["applicant", "government", "intermediary", "other"] as const;
const materialForms = ["original", "copy", "original-and-copy", "electronic"] as const;
const materialNeeds = ["required", "optional", "later"] as const;
const resultKinds = ["certificate", "approval", "document", "payment", "other"] as const;
const powerSources = ["own", "devolved", "authorised-from-above", "authorised", "entrusted-from-above", "entrusted"] as const;
/** From the highest to the lowest. */
const ranks = ["law", "regulation", "local-regulation", "ministry-rule", "local-rule", "document"] as const;

export const law = map({
  id,
  name,
  number: shortText.optional().describe("Its number, such as 主席令第七号"),
  rank: z.enum(ranks).optional(),
  amended: z.array(date).optional().describe("Days on which its changes came into force"),
  repealed: date.optional(),
  note: longText.optional(),
});

const basis = map({
  law: shortText.describe("The law, by its id among `laws` or by its name"),
  article: shortText.optional().describe("Such as 第十二条第一款"),
  text: longText.optional(),
  note: longText.optional(),
});

const materialDetails = map({
  document: id,
  source: z.enum(materialSources).optional().describe("Who issues it"),
  form: z.enum(materialForms).optional(),
  copies: count.optional(),
  need: z.enum(materialNeeds).optional().describe("later: it may follow after acceptance"),
  ...notes,
});
const material = z
  .union([id.transform((document): z.output<typeof materialDetails> => ({ document })), materialDetails])
  .describe("A document id, or {document, source, form, copies, need, basis}");

const resultDetails = map({ document: id, kind: z.enum(resultKinds).optional(), note: longText.optional() });
const result = z
  .union([id.transform((document): z.output<typeof resultDetails> => ({ document })), resultDetails])
  .describe("A document id, or {document, kind}");

const fee = z
  .union([
    z.literal("none"),
    map({
      basis: longText.optional(),
      standard: longText.optional().describe("How much"),
      reduction: longText.optional().describe("When it is less or nothing"),
      payment: longText.optional().describe("How it is paid"),
    }),
  ])
  .describe("none, or {basis, standard, reduction, payment}");

const texts = z.array(longText);

const variant = map({
  id,
  name,
  conditions: longText.optional().describe("When a case is of this kind"),
  changes: z.array(changeSchema).default([]).describe("What differs in the process, as a measure has it"),
  materials: z.array(material).optional().describe("Instead of those of the item"),
  limits: z.array(limit).optional().describe("Instead of those of the item"),
  note: longText.optional(),
});

export const item = map({
  code: id.describe("Its own code, unique in the list"),
  basicCode: z.string().min(1).optional().describe("Code of the item in the list of the state or province"),
  localCode: z.string().min(1).optional(),
  parent: id.optional().describe("Code of the item of which this is a part"),
  name,
  type: z.enum(itemTypes),
  unit: id.optional().describe("The exercising unit"),
  joint: z.array(id).optional().describe("Units that handle it together with that one"),
  entrusted: id.optional().describe("The unit that acts on its behalf"),
  level: z.enum(levels).optional(),
  powerSource: z.enum(powerSources).optional(),
  process: id.optional().describe("How it is done; several items may name one process"),
  posts: z
    .array(map({ step: id, post: shortText }))
    .optional()
    .describe("Desks that differ from those of the process"),
  limits: z.array(limit).optional().describe("Instead of those of the process"),
  caseKind: z.enum(caseKinds).optional(),
  basis: z.array(basis).optional(),
  conditions: longText.optional().describe("Who may apply, and when"),
  serves: z.array(z.enum(["person", "organisation"])).optional(),
  channels: z.array(z.enum(channels)).optional(),
  online: z.enum(onlineDepths).optional().describe("How far it can be done online"),
  visits: count.optional().describe("Times that the applicant has to come"),
  visitReason: longText.optional(),
  fee: fee.optional(),
  materials: z.array(material).optional().describe("Absent: unknown; []: none"),
  results: z.array(result).optional(),
  duties: map({ before: texts.optional(), during: texts.optional(), after: texts.optional() }).optional(),
  liability: texts.optional().describe("For what and how its officers answer"),
  remedies: longText.optional().describe("Review and appeal"),
  contacts: map({ consult: shortText.optional(), complain: shortText.optional() }).optional(),
  variants: z.array(variant).optional(),
  audience: z.enum(audiences).default("public").describe("internal: never on a public site"),
  state: z.enum(itemStates).optional(),
  heldBy: id.optional().describe("The unit that works on it now"),
  version: z.int().min(1).max(1_000_000).optional(),
  effective: date.optional(),
  cancelled: date.optional(),
  updated: date.optional(),
  note: longText.optional(),
});

export const bundle = map({
  id,
  name,
  items: z.array(id).min(1).describe("Codes of the items that are applied for together"),
  limits: z.array(limit).optional(),
  note: longText.optional(),
});

export type Law = z.output<typeof law>;
export type Basis = z.output<typeof basis>;
export type Material = z.output<typeof materialDetails>;
export type Result = z.output<typeof resultDetails>;
export type Fee = z.output<typeof fee>;
/** One of several kinds of cases of an item (情形). */
export type Variant = z.output<typeof variant>;
export type Item = z.output<typeof item>;
/** Items that are applied for together (一件事). */
export type Bundle = z.output<typeof bundle>;
export type ItemType = (typeof itemTypes)[number];
export type Level = (typeof levels)[number];
export type CaseKind = (typeof caseKinds)[number];
export type Channel = (typeof channels)[number];
export type OnlineDepth = (typeof onlineDepths)[number];
export type ItemState = (typeof itemStates)[number];
export type Audience = (typeof audiences)[number];
export type MaterialSource = (typeof materialSources)[number];
export type MaterialForm = (typeof materialForms)[number];
export type MaterialNeed = (typeof materialNeeds)[number];
export type ResultKind = (typeof resultKinds)[number];
export type PowerSource = (typeof powerSources)[number];
export type Rank = (typeof ranks)[number];
