import {
  type Basis,
  type Bilingual,
  buildBilingual,
  type Item,
  itemTerms,
  localizeName,
  localizeText,
  type Material,
  type Process,
  type Result,
  type Text,
  terms,
  type Variant,
} from "../../model/index.ts";
import { joinTexts, joinTextsOrNone, resolveText, toBilingual } from "./bilingual-text.ts";
import { formatBilingualLength, listLimitFacts, type StepName } from "./limit-facts.ts";
import type { CatalogNames } from "./names.ts";
import { formatChange } from "./step-facts.ts";
import type { VersionFact } from "./types.ts";
import { itemFactsWords } from "./words.ts";

const { fields: fieldTerms } = itemTerms;

/**
 * What an item says, as facts that can be compared one by one. Its process is compared step by step instead, and only
 * names steps here.
 */
export function listItemFacts(item: Item, names: CatalogNames, process: Process | undefined): VersionFact[] {
  const facts: VersionFact[] = [];
  const steps = new Map(process?.steps.map((step) => [step.id, step]));
  const getStepName: StepName = (id) => buildBilingual((lang) => localizeName(steps.get(id) ?? { id }, lang));
  const add = (key: keyof typeof fieldTerms, text: Bilingual | undefined, part?: { readonly key: string; readonly label: Bilingual }) => {
    if (!text) return;
    const label = part ? { zh: `${fieldTerms[key].zh}：${part.label.zh}`, en: `${fieldTerms[key].en}: ${part.label.en}` } : fieldTerms[key];
    facts.push({ key: part ? `${key}/${part.key}` : key, label, text });
  };
  const findTerm = <Value extends string>(list: Readonly<Record<Value, Bilingual>>, value: Value | undefined) =>
    value === undefined ? undefined : list[value];
  const formatText = (value: Text | undefined) => (value === undefined ? undefined : resolveText(value));
  const formatValue = (value: string | number | undefined) => (value === undefined ? undefined : toBilingual(String(value)));
  const formatList = <Value>(values: readonly Value[] | undefined, say: (value: Value) => Bilingual) =>
    values && joinTextsOrNone(values.map(say));

  add("name", formatText(item.name));
  add("type", itemTerms.types[item.type]);
  add("unit", item.unit === undefined ? undefined : names.unit(item.unit));
  add("joint", formatList(item.joint, names.unit));
  add("entrusted", item.entrusted === undefined ? undefined : names.unit(item.entrusted));
  add("level", findTerm(itemTerms.levels, item.level));
  add("powerSource", findTerm(itemTerms.powerSources, item.powerSource));
  for (const key of ["process", "basicCode", "localCode", "parent", "version", "effective", "cancelled", "updated", "visits"] as const)
    add(key, formatValue(item[key]));
  for (const key of ["conditions", "visitReason", "remedies", "note"] as const) add(key, formatText(item[key]));
  add("caseKind", findTerm(itemTerms.caseKinds, item.caseKind));
  add("online", findTerm(itemTerms.onlineDepths, item.online));
  add("audience", itemTerms.audiences[item.audience]);
  add("state", findTerm(itemTerms.states, item.state));
  add("heldBy", item.heldBy === undefined ? undefined : names.unit(item.heldBy));
  add(
    "serves",
    formatList(item.serves, (each) => itemTerms.serves[each]),
  );
  add(
    "channels",
    formatList(item.channels, (each) => itemTerms.channels[each]),
  );
  for (const basis of item.basis ?? []) {
    const law = names.law(basis.law);
    add("basis", formatItemBasis(basis), createFactPart(law.zh, law));
  }
  add("fee", item.fee === undefined ? undefined : formatFee(item.fee));
  for (const material of item.materials ?? []) {
    add("materials", formatMaterial(material), createFactPart(material.document, names.document(material.document)));
  }
  for (const result of item.results ?? [])
    add("results", formatResult(result), createFactPart(result.document, names.document(result.document)));
  for (const key of ["materials", "results"] as const) if (item[key]?.length === 0) add(key, joinTextsOrNone([]));
  for (const limit of item.limits ?? []) for (const fact of listLimitFacts(limit, getStepName)) add("limits", fact.text, fact);
  for (const phase of ["before", "during", "after"] as const) {
    add("duties", formatList(item.duties?.[phase], resolveText), createFactPart(phase, dutyPhases[phase]));
  }
  add("liability", formatList(item.liability, resolveText));
  add("contacts", formatText(item.contacts?.consult), createFactPart("consult", itemFactsWords.consultText));
  add("contacts", formatText(item.contacts?.complain), createFactPart("complain", itemFactsWords.complainText));
  for (const variant of item.variants ?? []) {
    const called = buildBilingual((lang) => localizeName(variant, lang));
    add(
      "variants",
      formatText(variant.name),
      createFactPart(
        `${variant.id}/name`,
        buildBilingual((lang) => `${variant.id} ${terms.name[lang]}`),
      ),
    );
    add("variants", formatVariant(variant, names, getStepName), createFactPart(variant.id, called));
  }
  return facts;
}

/** Where nothing more is said of something than that it is there. */
const presentWord: Bilingual = itemFactsWords.presentWordText;

const dutyPhases = {
  before: itemFactsWords.dutyPhasesBefore,
  during: itemFactsWords.dutyPhasesDuring,
  after: itemFactsWords.dutyPhasesAfter,
} as const satisfies Record<string, Bilingual>;

function createFactPart(key: string, label: Bilingual) {
  return { key, label };
}

function formatItemBasis({ article, text, note }: Basis): Bilingual {
  return buildBilingual(
    (lang) =>
      [article, text, note].flatMap((each) => (each === undefined ? [] : [localizeText(each, lang)])).join(" ") || presentWord[lang],
  );
}

function formatFee(fee: NonNullable<Item["fee"]>): Bilingual {
  if (fee === "none") return itemFactsWords.feeText;
  const parts = [fee.standard, fee.basis, fee.reduction, fee.payment].flatMap((each) => (each === undefined ? [] : [resolveText(each)]));
  return parts.length === 0 ? itemFactsWords.feeFeeText : joinTexts(parts);
}

function formatMaterial({ source, form, copies, need, basis, note }: Material): Bilingual {
  const parts: Bilingual[] = [];
  if (source) parts.push(itemTerms.materialSources[source]);
  if (form) parts.push(itemTerms.materialForms[form]);
  if (copies !== undefined) parts.push(itemFactsWords.materialText(copies));
  if (need) parts.push(itemTerms.materialNeeds[need]);
  for (const each of [basis, note]) if (each !== undefined) parts.push(resolveText(each));
  return parts.length === 0 ? presentWord : joinTexts(parts);
}

function formatResult({ kind, note }: Result): Bilingual {
  const parts = [...(kind ? [itemTerms.resultKinds[kind]] : []), ...(note === undefined ? [] : [resolveText(note)])];
  return parts.length === 0 ? presentWord : joinTexts(parts);
}

function formatVariant({ conditions, changes, materials, limits, note }: Variant, names: CatalogNames, stepName: StepName): Bilingual {
  const parts = [conditions, note].flatMap((each) => (each === undefined ? [] : [resolveText(each)]));
  parts.push(...changes.map((change) => formatChange(change, names, stepName)));
  if (materials)
    parts.push(joinTextsOrNone(materials.map((material) => addRemark(names.document(material.document), formatMaterial(material)))));
  for (const limit of limits ?? [])
    parts.push(buildBilingual((lang) => `${terms.limitKinds[limit.kind][lang]} ${formatBilingualLength(limit)[lang]}`));
  return parts.length === 0 ? presentWord : joinTexts(parts);
}

function addRemark(name: Bilingual, remark: Bilingual): Bilingual {
  return remark === presentWord ? name : { zh: `${name.zh}（${remark.zh}）`, en: `${name.en} (${remark.en})` };
}
