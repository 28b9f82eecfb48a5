import { z } from "zod";
import { timeLimitSchema } from "./limit.ts";
import { changeSchema } from "./step.ts";
import { countSchema, defineMap, idSchema, isoDateSchema, longTextSchema, nameSchema, noteFields, shortTextSchema } from "./values.ts";

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
export const administrativeLevels = ["state", "province", "city", "county", "township"] as const;
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
const lawRanks = ["law", "regulation", "local-regulation", "ministry-rule", "local-rule", "document"] as const;

export const lawSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  number: shortTextSchema.optional().describe("Its number, such as 主席令第七号"),
  rank: z.enum(lawRanks).optional(),
  amended: z.array(isoDateSchema).optional().describe("Days on which its changes came into force"),
  repealed: isoDateSchema.optional(),
  note: longTextSchema.optional(),
});

const basisSchema = defineMap({
  law: shortTextSchema.describe("The law, by its id among `laws` or by its name"),
  article: shortTextSchema.optional().describe("Such as 第十二条第一款"),
  text: longTextSchema.optional(),
  note: longTextSchema.optional(),
});

const materialDetailsSchema = defineMap({
  document: idSchema,
  source: z.enum(materialSources).optional().describe("Who issues it"),
  form: z.enum(materialForms).optional(),
  copies: countSchema.optional(),
  need: z.enum(materialNeeds).optional().describe("later: it may follow after acceptance"),
  ...noteFields,
});
const materialSchema = z
  .union([idSchema.transform((document): z.output<typeof materialDetailsSchema> => ({ document })), materialDetailsSchema])
  .describe("A document id, or {document, source, form, copies, need, basis}");

const resultDetailsSchema = defineMap({ document: idSchema, kind: z.enum(resultKinds).optional(), note: longTextSchema.optional() });
const resultSchema = z
  .union([idSchema.transform((document): z.output<typeof resultDetailsSchema> => ({ document })), resultDetailsSchema])
  .describe("A document id, or {document, kind}");

const feeSchema = z
  .union([
    z.literal("none"),
    defineMap({
      basis: longTextSchema.optional(),
      standard: longTextSchema.optional().describe("How much"),
      reduction: longTextSchema.optional().describe("When it is less or nothing"),
      payment: longTextSchema.optional().describe("How it is paid"),
    }),
  ])
  .describe("none, or {basis, standard, reduction, payment}");

const textsSchema = z.array(longTextSchema);

const variantSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  conditions: longTextSchema.optional().describe("When a case is of this kind"),
  changes: z.array(changeSchema).default([]).describe("What differs in the process, as a measure has it"),
  materials: z.array(materialSchema).optional().describe("Instead of those of the item"),
  limits: z.array(timeLimitSchema).optional().describe("Instead of those of the item"),
  note: longTextSchema.optional(),
});

export const itemSchema = defineMap({
  code: idSchema.describe("Its own code, unique in the list"),
  basicCode: z.string().min(1).optional().describe("Code of the item in the list of the state or province"),
  localCode: z.string().min(1).optional(),
  parent: idSchema.optional().describe("Code of the item of which this is a part"),
  name: nameSchema,
  type: z.enum(itemTypes),
  unit: idSchema.optional().describe("The exercising unit"),
  joint: z.array(idSchema).optional().describe("Units that handle it together with that one"),
  entrusted: idSchema.optional().describe("The unit that acts on its behalf"),
  level: z.enum(administrativeLevels).optional(),
  powerSource: z.enum(powerSources).optional(),
  process: idSchema.optional().describe("How it is done; several items may name one process"),
  posts: z
    .array(defineMap({ step: idSchema, post: shortTextSchema }))
    .optional()
    .describe("Desks that differ from those of the process"),
  limits: z.array(timeLimitSchema).optional().describe("Instead of those of the process"),
  caseKind: z.enum(caseKinds).optional(),
  basis: z.array(basisSchema).optional(),
  conditions: longTextSchema.optional().describe("Who may apply, and when"),
  serves: z.array(z.enum(["person", "organisation"])).optional(),
  channels: z.array(z.enum(channels)).optional(),
  online: z.enum(onlineDepths).optional().describe("How far it can be done online"),
  visits: countSchema.optional().describe("Times that the applicant has to come"),
  visitReason: longTextSchema.optional(),
  fee: feeSchema.optional(),
  materials: z.array(materialSchema).optional().describe("Absent: unknown; []: none"),
  results: z.array(resultSchema).optional(),
  duties: defineMap({ before: textsSchema.optional(), during: textsSchema.optional(), after: textsSchema.optional() }).optional(),
  liability: textsSchema.optional().describe("For what and how its officers answer"),
  remedies: longTextSchema.optional().describe("Review and appeal"),
  contacts: defineMap({ consult: shortTextSchema.optional(), complain: shortTextSchema.optional() }).optional(),
  variants: z.array(variantSchema).optional(),
  audience: z.enum(audiences).default("public").describe("internal: never on a public site"),
  state: z.enum(itemStates).optional(),
  heldBy: idSchema.optional().describe("The unit that works on it now"),
  version: z.int().min(1).max(1_000_000).optional(),
  effective: isoDateSchema.optional(),
  cancelled: isoDateSchema.optional(),
  updated: isoDateSchema.optional(),
  note: longTextSchema.optional(),
});

export const bundleSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  items: z.array(idSchema).min(1).describe("Codes of the items that are applied for together"),
  limits: z.array(timeLimitSchema).optional(),
  note: longTextSchema.optional(),
});

export type Law = z.output<typeof lawSchema>;
export type Basis = z.output<typeof basisSchema>;
export type Material = z.output<typeof materialDetailsSchema>;
export type Result = z.output<typeof resultDetailsSchema>;
export type Fee = z.output<typeof feeSchema>;
/** One of several kinds of cases of an item (情形). */
export type Variant = z.output<typeof variantSchema>;
export type Item = z.output<typeof itemSchema>;
/** Items that are applied for together (一件事). */
export type Bundle = z.output<typeof bundleSchema>;
export type ItemType = (typeof itemTypes)[number];
export type Level = (typeof administrativeLevels)[number];
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
export type Rank = (typeof lawRanks)[number];
