import {
  type Basis,
  type Bilingual,
  type Item,
  itemTerms,
  type Material,
  nameOf,
  type Process,
  type Result,
  type Text,
  terms,
  textIn,
  type Variant,
} from "../../model/index.ts";
import { limitFacts, limitInWords } from "./limit-facts.ts";
import type { Names } from "./names.ts";
import { inEach, inRow, inRowOrNone, said, same } from "./said.ts";
import { changeInWords } from "./step-facts.ts";
import type { Fact } from "./types.ts";

const { fields } = itemTerms;

type StepName = (id: string) => Bilingual;

/** What an item says, as facts that can be compared one by one. Its process is compared step by step instead, and only names steps here. */
export function factsOfItem(item: Item, names: Names, process: Process | undefined): Fact[] {
  const facts: Fact[] = [];
  const steps = new Map(process?.steps.map((step) => [step.id, step]));
  const stepName: StepName = (id) => inEach((lang) => nameOf(steps.get(id) ?? { id }, lang));
  const add = (key: keyof typeof fields, text: Bilingual | undefined, part?: { readonly key: string; readonly label: Bilingual }) => {
    if (!text) return;
    const label = part ? { zh: `${fields[key].zh}：${part.label.zh}`, en: `${fields[key].en}: ${part.label.en}` } : fields[key];
    facts.push({ key: part ? `${key}/${part.key}` : key, label, text });
  };
  const term = <Value extends string>(list: Readonly<Record<Value, Bilingual>>, value: Value | undefined) =>
    value === undefined ? undefined : list[value];
  const text = (value: Text | undefined) => (value === undefined ? undefined : said(value));
  const plain = (value: string | number | undefined) => (value === undefined ? undefined : same(String(value)));
  const listed = <Value>(values: readonly Value[] | undefined, say: (value: Value) => Bilingual) => values && inRowOrNone(values.map(say));

  add("name", text(item.name));
  add("type", itemTerms.types[item.type]);
  add("unit", item.unit === undefined ? undefined : names.unit(item.unit));
  add("joint", listed(item.joint, names.unit));
  add("entrusted", item.entrusted === undefined ? undefined : names.unit(item.entrusted));
  add("level", term(itemTerms.levels, item.level));
  add("powerSource", term(itemTerms.powerSources, item.powerSource));
  for (const key of ["process", "basicCode", "localCode", "parent", "version", "effective", "cancelled", "updated", "visits"] as const)
    add(key, plain(item[key]));
  for (const key of ["conditions", "visitReason", "remedies", "note"] as const) add(key, text(item[key]));
  add("caseKind", term(itemTerms.caseKinds, item.caseKind));
  add("online", term(itemTerms.onlineDepths, item.online));
  add("audience", itemTerms.audiences[item.audience]);
  add("state", term(itemTerms.states, item.state));
  add("heldBy", item.heldBy === undefined ? undefined : names.unit(item.heldBy));
  add(
    "serves",
    listed(item.serves, (each) => itemTerms.serves[each]),
  );
  add(
    "channels",
    listed(item.channels, (each) => itemTerms.channels[each]),
  );
  for (const basis of item.basis ?? []) {
    const law = names.law(basis.law);
    add("basis", basisInWords(basis), part(law.zh, law));
  }
  add("fee", item.fee === undefined ? undefined : feeInWords(item.fee));
  for (const material of item.materials ?? []) {
    add("materials", materialInWords(material), part(material.document, names.document(material.document)));
  }
  for (const result of item.results ?? []) add("results", resultInWords(result), part(result.document, names.document(result.document)));
  for (const key of ["materials", "results"] as const) if (item[key]?.length === 0) add(key, inRowOrNone([]));
  for (const limit of item.limits ?? []) for (const fact of limitFacts(limit, stepName)) add("limits", fact.text, fact);
  for (const phase of ["before", "during", "after"] as const) {
    add("duties", listed(item.duties?.[phase], said), part(phase, dutyPhases[phase]));
  }
  add("liability", listed(item.liability, said));
  add("contacts", text(item.contacts?.consult), part("consult", { zh: "咨询", en: "enquiries" }));
  add("contacts", text(item.contacts?.complain), part("complain", { zh: "监督投诉", en: "complaints" }));
  for (const variant of item.variants ?? []) {
    const called = inEach((lang) => nameOf(variant, lang));
    add(
      "variants",
      text(variant.name),
      part(
        `${variant.id}/name`,
        inEach((lang) => `${variant.id} ${terms.name[lang]}`),
      ),
    );
    add("variants", variantInWords(variant, names, stepName), part(variant.id, called));
  }
  return facts;
}

/** Where nothing more is said of something than that it is there. */
const present: Bilingual = { zh: "有", en: "yes" };

const dutyPhases = {
  before: { zh: "事前", en: "before" },
  during: { zh: "事中", en: "during" },
  after: { zh: "事后", en: "after" },
} as const satisfies Record<string, Bilingual>;

function part(key: string, label: Bilingual) {
  return { key, label };
}

function basisInWords({ article, text, note }: Basis): Bilingual {
  return inEach(
    (lang) => [article, text, note].flatMap((each) => (each === undefined ? [] : [textIn(each, lang)])).join(" ") || present[lang],
  );
}

function feeInWords(fee: NonNullable<Item["fee"]>): Bilingual {
  if (fee === "none") return { zh: "不收费", en: "none" };
  const parts = [fee.standard, fee.basis, fee.reduction, fee.payment].flatMap((each) => (each === undefined ? [] : [said(each)]));
  return parts.length === 0 ? { zh: "收费", en: "charged" } : inRow(parts);
}

function materialInWords({ source, form, copies, need, basis, note }: Material): Bilingual {
  const parts: Bilingual[] = [];
  if (source) parts.push(itemTerms.materialSources[source]);
  if (form) parts.push(itemTerms.materialForms[form]);
  if (copies !== undefined) parts.push({ zh: `${copies} 份`, en: `${copies} copies` });
  if (need) parts.push(itemTerms.materialNeeds[need]);
  for (const each of [basis, note]) if (each !== undefined) parts.push(said(each));
  return parts.length === 0 ? present : inRow(parts);
}

function resultInWords({ kind, note }: Result): Bilingual {
  const parts = [...(kind ? [itemTerms.resultKinds[kind]] : []), ...(note === undefined ? [] : [said(note)])];
  return parts.length === 0 ? present : inRow(parts);
}

function variantInWords({ conditions, changes, materials, limits, note }: Variant, names: Names, stepName: StepName): Bilingual {
  const parts = [conditions, note].flatMap((each) => (each === undefined ? [] : [said(each)]));
  parts.push(...changes.map((change) => changeInWords(change, names, stepName)));
  if (materials)
    parts.push(inRowOrNone(materials.map((material) => withRemark(names.document(material.document), materialInWords(material)))));
  for (const limit of limits ?? []) parts.push(inEach((lang) => `${terms.limitKinds[limit.kind][lang]} ${limitInWords(limit)[lang]}`));
  return parts.length === 0 ? present : inRow(parts);
}

function withRemark(name: Bilingual, remark: Bilingual): Bilingual {
  return remark === present ? name : { zh: `${name.zh}（${remark.zh}）`, en: `${name.en} (${remark.en})` };
}
