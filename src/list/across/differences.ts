import { type Bilingual, type Item, type Limit, limitLength, nameOf, terms, textsOf } from "../../model/index.ts";
import type { ListIndex } from "../list-index.ts";
import { plainName } from "./plain-names.ts";
import type { SameDocuments } from "./same-documents.ts";

/** In what two items that should be one differ: name, limits, materials. What one of them does not say is no difference. */
export function differencesOf(one: Item, other: Item, list: ListIndex, same: SameDocuments): Bilingual[] {
  return [...names(one, other), ...limits(one, other, list), ...materials(one, other, list, same)];
}

function names(one: Item, other: Item): Bilingual[] {
  const [first, second] = [one, other].map(({ name }) => textsOf(name)[0]);
  if (first === undefined || second === undefined || plainName(first) === plainName(second)) return [];
  return [{ zh: `名称“${second}”与“${first}”`, en: `the names "${second}" and "${first}"` }];
}

function limits(one: Item, other: Item, list: ListIndex): Bilingual[] {
  return (["statutory", "promised"] as const).flatMap((kind) => {
    const [first, second] = [one, other].map((item) => limitsOf(item, list).filter((limit) => limit.kind === kind));
    if (!first || !second || first.length === 0 || second.length === 0) return [];
    const [zh, en] = (["zh", "en"] as const).map((lang) =>
      [second, first].map((each) => each.map((limit) => limitLength(limit, lang)).join(", ")),
    );
    if (!zh || !en || en[0] === en[1]) return [];
    const { zh: zhKind, en: enKind } = terms.limitKinds[kind];
    return [{ zh: `${zhKind}时限 ${zh[0]} 与 ${zh[1]}`, en: `${enKind} limits of ${en[0]} and ${en[1]}` }];
  });
}

function limitsOf({ limits: own, process }: Item, { processes }: ListIndex): readonly Limit[] {
  return own ?? (process === undefined ? [] : (processes.get(process)?.process.limits ?? []));
}

function materials(one: Item, other: Item, { documents }: ListIndex, same: SameDocuments): Bilingual[] {
  if (!one.materials || !other.materials) return [];
  const [first, second] = [one.materials, other.materials].map((each) => new Set(each.map(({ document }) => same(document))));
  const [less, more] = [missingFrom(second, first), missingFrom(first, second)];
  const told = (ids: readonly string[], lang: "zh" | "en") =>
    ids.map((id) => nameOf(documents.get(id) ?? { id }, lang)).join(lang === "zh" ? "、" : ", ");
  return [
    ...(less.length > 0 ? [{ zh: `不要材料 ${told(less, "zh")}`, en: `no material ${told(less, "en")}` }] : []),
    ...(more.length > 0 ? [{ zh: `另要材料 ${told(more, "zh")}`, en: `the further material ${told(more, "en")}` }] : []),
  ];
}

function missingFrom(set: ReadonlySet<string> | undefined, of: ReadonlySet<string> | undefined): string[] {
  return [...(of ?? [])].filter((id) => !set?.has(id));
}
