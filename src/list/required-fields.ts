import { type Item, type itemTerms, withoutExtras } from "../model/index.ts";
import { isApplied, isParty, isPower } from "./item-kinds.ts";

/** Fields that some type must have. */
type Field = keyof typeof itemTerms.fields;

const always: readonly Field[] = ["name", "unit", "process"];
const ofOffices: readonly Field[] = ["level", "basis"];
const ofPowers: readonly Field[] = ["duties", "liability", "remedies"];
const ofApplications: readonly Field[] = ["caseKind", "conditions", "channels", "visits", "fee", "materials", "results", "contacts"];

/**
 * The fields that an item of its type must have and has not, in the order of the format. What is done for an applicant needs all that he asks about;
 * a power its duties, liability and remedies; an item of the party its name, unit and process.
 */
export function missingFields(item: Item): Field[] {
  return requiredFields(item).filter((field) => isMissing(field, item[field]));
}

function requiredFields(item: Item): Field[] {
  if (isParty(item)) return [...always];
  return [...always, ...ofOffices, ...(isPower(item) ? ofPowers : []), ...(isApplied(item) ? ofApplications : [])];
}

/** Of these every part must be there. */
const parts: Readonly<Partial<Record<Field, readonly string[]>>> = {
  duties: ["before", "during", "after"],
  contacts: ["consult", "complain"],
};

/** `materials: []` and `fee: none` say something: that there are none. */
function isMissing(field: Field, value: unknown): boolean {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0 && field !== "materials";
  if (typeof value !== "object" || value === null) return false;
  const own = withoutExtras(value) as Readonly<Record<string, unknown>>;
  const wanted = parts[field];
  const isAbsent = (part: string) => isMissing(field, own[part]);
  return wanted ? wanted.some(isAbsent) : Object.keys(own).every(isAbsent);
}
