import {
  type Bilingual,
  formatLimitLength,
  type Item,
  type Limit,
  listTexts,
  localizeName,
  punctuation,
  terms,
} from "../../model/index.ts";
import type { ListIndex } from "./list-index.ts";
import { toPlainName } from "./plain-names.ts";
import type { DocumentResolver } from "./same-documents.ts";
import { differencesWords } from "./words.ts";

/**
 * In what two items that should be one differ: name, limits, materials. What one of them does not say is no difference.
 */
export function listItemDifferences(one: Item, other: Item, list: ListIndex, same: DocumentResolver): Bilingual[] {
  return [...compareNames(one, other), ...compareLimits(one, other, list), ...compareMaterials(one, other, list, same)];
}

function compareNames(one: Item, other: Item): Bilingual[] {
  const [first, second] = [one, other].map(({ name }) => listTexts(name)[0]);
  if (first === undefined || second === undefined || toPlainName(first) === toPlainName(second)) return [];
  return [differencesWords.compareNamesText(second, first)];
}

function compareLimits(one: Item, other: Item, list: ListIndex): Bilingual[] {
  return (["statutory", "promised"] as const).flatMap((kind) => {
    const [first, second] = [one, other].map((item) => resolveItemLimits(item, list).filter((limit) => limit.kind === kind));
    if (!first || !second || first.length === 0 || second.length === 0) return [];
    const [zh, en] = (["zh", "en"] as const).map((lang) =>
      [second, first].map((each) => each.map((limit) => formatLimitLength(limit, lang)).join(", ")),
    );
    if (!zh || !en || en[0] === en[1]) return [];
    const { zh: zhKind, en: enKind } = terms.limitKinds[kind];
    return [differencesWords.text(zhKind, zh[0], zh[1], enKind, en[0], en[1])];
  });
}

function resolveItemLimits({ limits: own, process }: Item, { processes }: ListIndex): readonly Limit[] {
  return own ?? (process === undefined ? [] : (processes.get(process)?.process.limits ?? []));
}

function compareMaterials(one: Item, other: Item, { documents }: ListIndex, same: DocumentResolver): Bilingual[] {
  if (!one.materials || !other.materials) return [];
  const [first, second] = [one.materials, other.materials].map((each) => new Set(each.map(({ document }) => same(document))));
  const [less, more] = [listMissingIds(second, first), listMissingIds(first, second)];
  const joinNames = (ids: readonly string[], lang: "zh" | "en") =>
    ids.map((id) => localizeName(documents.get(id) ?? { id }, lang)).join(punctuation.list[lang]);
  return [
    ...(less.length > 0 ? [differencesWords.compareMaterialsText(joinNames(less, "zh"), joinNames(less, "en"))] : []),
    ...(more.length > 0 ? [differencesWords.compareMaterialsCompareMaterialsText(joinNames(more, "zh"), joinNames(more, "en"))] : []),
  ];
}

function listMissingIds(set: ReadonlySet<string> | undefined, of: ReadonlySet<string> | undefined): string[] {
  return [...(of ?? [])].filter((id) => !set?.has(id));
}
