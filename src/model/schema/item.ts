import * as z from "zod/mini";
import {
  administrativeLevels,
  audiences,
  caseKinds,
  channels,
  itemStates,
  itemTypes,
  lawRanks,
  materialForms,
  materialNeeds,
  materialSources,
  onlineDepths,
  powerSources,
  resultKinds,
} from "../kinds.ts";
import { timeLimitSchema } from "./limit.ts";
import { changeSchema } from "./step.ts";
import {
  countSchema,
  defineMap,
  describeSchema,
  idSchema,
  isoDateSchema,
  longTextSchema,
  nameSchema,
  noteFields,
  shortTextSchema,
} from "./values.ts";

export const lawSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  number: describeSchema(z.optional(shortTextSchema), "Its number, such as 主席令第七号"),
  rank: z.optional(z.enum(lawRanks)),
  amended: describeSchema(z.optional(z.array(isoDateSchema)), "Days on which its changes came into force"),
  repealed: z.optional(isoDateSchema),
  note: z.optional(longTextSchema),
});

const basisSchema = defineMap({
  law: describeSchema(shortTextSchema, "The law, by its id among `laws` or by its name"),
  article: describeSchema(z.optional(shortTextSchema), "Such as 第十二条第一款"),
  text: z.optional(longTextSchema),
  note: z.optional(longTextSchema),
});

const materialDetailsSchema = defineMap({
  document: idSchema,
  source: describeSchema(z.optional(z.enum(materialSources)), "Who issues it"),
  form: z.optional(z.enum(materialForms)),
  copies: z.optional(countSchema),
  need: describeSchema(z.optional(z.enum(materialNeeds)), "later: it may follow after acceptance"),
  ...noteFields,
});
const materialSchema = describeSchema(
  z.union([
    z.pipe(
      idSchema,
      z.transform((document): z.output<typeof materialDetailsSchema> => ({ document })),
    ),
    materialDetailsSchema,
  ]),
  "A document id, or {document, source, form, copies, need, basis}",
);

const resultDetailsSchema = defineMap({ document: idSchema, kind: z.optional(z.enum(resultKinds)), note: z.optional(longTextSchema) });
const resultSchema = describeSchema(
  z.union([
    z.pipe(
      idSchema,
      z.transform((document): z.output<typeof resultDetailsSchema> => ({ document })),
    ),
    resultDetailsSchema,
  ]),
  "A document id, or {document, kind}",
);

const feeSchema = describeSchema(
  z.union([
    z.literal("none"),
    defineMap({
      basis: z.optional(longTextSchema),
      standard: describeSchema(z.optional(longTextSchema), "How much"),
      reduction: describeSchema(z.optional(longTextSchema), "When it is less or nothing"),
      payment: describeSchema(z.optional(longTextSchema), "How it is paid"),
    }),
  ]),
  "none, or {basis, standard, reduction, payment}",
);

const textsSchema = z.array(longTextSchema);

const variantSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  conditions: describeSchema(z.optional(longTextSchema), "When a case is of this kind"),
  changes: describeSchema(z._default(z.array(changeSchema), []), "What differs in the process, as a measure has it"),
  materials: describeSchema(z.optional(z.array(materialSchema)), "Instead of those of the item"),
  limits: describeSchema(z.optional(z.array(timeLimitSchema)), "Instead of those of the item"),
  note: z.optional(longTextSchema),
});

export const itemSchema = defineMap({
  code: describeSchema(idSchema, "Its own code, unique in the list"),
  basicCode: describeSchema(z.optional(z.string().check(z.minLength(1))), "Code of the item in the list of the state or province"),
  localCode: z.optional(z.string().check(z.minLength(1))),
  parent: describeSchema(z.optional(idSchema), "Code of the item of which this is a part"),
  name: nameSchema,
  type: z.enum(itemTypes),
  unit: describeSchema(z.optional(idSchema), "The exercising unit"),
  joint: describeSchema(z.optional(z.array(idSchema)), "Units that handle it together with that one"),
  entrusted: describeSchema(z.optional(idSchema), "The unit that acts on its behalf"),
  level: z.optional(z.enum(administrativeLevels)),
  powerSource: z.optional(z.enum(powerSources)),
  process: describeSchema(z.optional(idSchema), "How it is done; several items may name one process"),
  posts: describeSchema(
    z.optional(z.array(defineMap({ step: idSchema, post: shortTextSchema }))),
    "Desks that differ from those of the process",
  ),
  limits: describeSchema(z.optional(z.array(timeLimitSchema)), "Instead of those of the process"),
  caseKind: z.optional(z.enum(caseKinds)),
  basis: z.optional(z.array(basisSchema)),
  conditions: describeSchema(z.optional(longTextSchema), "Who may apply, and when"),
  serves: z.optional(z.array(z.enum(["person", "organisation"]))),
  channels: z.optional(z.array(z.enum(channels))),
  online: describeSchema(z.optional(z.enum(onlineDepths)), "How far it can be done online"),
  visits: describeSchema(z.optional(countSchema), "Times that the applicant has to come"),
  visitReason: z.optional(longTextSchema),
  fee: z.optional(feeSchema),
  materials: describeSchema(z.optional(z.array(materialSchema)), "Absent: unknown; []: none"),
  results: z.optional(z.array(resultSchema)),
  duties: z.optional(defineMap({ before: z.optional(textsSchema), during: z.optional(textsSchema), after: z.optional(textsSchema) })),
  liability: describeSchema(z.optional(textsSchema), "For what and how its officers answer"),
  remedies: describeSchema(z.optional(longTextSchema), "Review and appeal"),
  contacts: z.optional(defineMap({ consult: z.optional(shortTextSchema), complain: z.optional(shortTextSchema) })),
  variants: z.optional(z.array(variantSchema)),
  audience: describeSchema(z._default(z.enum(audiences), "public"), "internal: never on a public site"),
  state: z.optional(z.enum(itemStates)),
  heldBy: describeSchema(z.optional(idSchema), "The unit that works on it now"),
  version: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
  effective: z.optional(isoDateSchema),
  cancelled: z.optional(isoDateSchema),
  updated: z.optional(isoDateSchema),
  note: z.optional(longTextSchema),
});

export const bundleSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  items: describeSchema(z.array(idSchema).check(z.minLength(1)), "Codes of the items that are applied for together"),
  limits: z.optional(z.array(timeLimitSchema)),
  note: z.optional(longTextSchema),
});

/**
 * A law, regulation or other document on which items and steps are founded (法律法规), with the days on which it changed.
 */
export type Law = z.output<typeof lawSchema>;
/** The place of a law on which an item is founded (设定依据): the law, the article and its words. */
export type Basis = z.output<typeof basisSchema>;
/** One document that the applicant of an item hands in (申请材料): from whom, in which form, how many, and when. */
export type Material = z.output<typeof materialDetailsSchema>;
/** One document that an item ends with, such as a certificate (办理结果). */
export type Result = z.output<typeof resultDetailsSchema>;
/** What an item costs the applicant (收费): `none`, or by which standard and how it is paid. */
export type Fee = z.output<typeof feeSchema>;
/** One of several kinds of cases of an item (情形). */
export type Variant = z.output<typeof variantSchema>;
/** One item of a list: a service, power or duty that a unit exercises (事项), with what a citizen needs to know of it. */
export type Item = z.output<typeof itemSchema>;
/** Items that are applied for together (一件事). */
export type Bundle = z.output<typeof bundleSchema>;
/** What an item is in law: six kinds of party organisations' items follow those of administrative ones. */
export type ItemType = (typeof itemTypes)[number];
export type Level = (typeof administrativeLevels)[number];
export type CaseKind = (typeof caseKinds)[number];
/** The ways in which an applicant can hand in an item. */
export type Channel = (typeof channels)[number];
export type OnlineDepth = (typeof onlineDepths)[number];
/** How far an item has come on its way from draft to publication. */
export type ItemState = (typeof itemStates)[number];
export type Audience = (typeof audiences)[number];
export type MaterialSource = (typeof materialSources)[number];
export type MaterialForm = (typeof materialForms)[number];
export type MaterialNeed = (typeof materialNeeds)[number];
export type ResultKind = (typeof resultKinds)[number];
export type PowerSource = (typeof powerSources)[number];
export type Rank = (typeof lawRanks)[number];
