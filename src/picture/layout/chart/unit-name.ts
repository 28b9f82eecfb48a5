import { type Language, localizeName, type Process } from "../../../model/index.ts";

/** The name of a unit by its id, which stands in for a name that is not given; empty without a unit. */
export function getUnitName(unit: string | undefined, { units }: Process, lang: Language): string {
  return unit === undefined ? "" : localizeName(units.find(({ id }) => id === unit) ?? { id: unit }, lang);
}
