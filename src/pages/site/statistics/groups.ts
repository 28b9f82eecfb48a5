import type { GroupStatistics } from "../../../list/index.ts";
import { indexById, itemTerms, type Language, localizeName } from "../../../model/index.ts";
import { formatTerm } from "../format-term.ts";
import type { StatisticsPart } from "../parts/parts.ts";
import { statisticsWords } from "./words.ts";

/** Figures of the items of a type or unit, under its name. */
export interface NamedGroup {
  readonly name: string;
  /** Path of the page of the group, below the folder of the language; none for items without a unit. */
  readonly page?: string | undefined;
  readonly figures: GroupStatistics;
}

export function listTypeGroups({ statistics }: StatisticsPart, lang: Language): readonly NamedGroup[] {
  return statistics.byType.map(({ type, ...figures }) => ({
    name: formatTerm(itemTerms.types, type, lang) ?? type,
    page: `types/${type}`,
    figures,
  }));
}

/** Units that the list does not know stand under their ids. */
export function listUnitGroups({ statistics, units }: StatisticsPart, lang: Language): readonly NamedGroup[] {
  const known = indexById(units);
  return statistics.byUnit.map(({ unit: id, ...figures }) => {
    const unit = id === undefined ? undefined : known.get(id);
    return { name: unit ? localizeName(unit, lang) : (id ?? statisticsWords.noUnit[lang]), page: unit?.page, figures };
  });
}
