import { type Item, type itemTerms, requireArgument, stripExtras } from "../model/index.ts";
import { isApplied, isParty, isPower } from "./item-kinds.ts";

/** Fields that some type must have. */
type ItemField = keyof typeof itemTerms.fields;

const commonFields: readonly ItemField[] = ["name", "unit", "process"];
const officeFields: readonly ItemField[] = ["level", "basis"];
const powerFields: readonly ItemField[] = ["duties", "liability", "remedies"];
const applicationFields: readonly ItemField[] = ["caseKind", "conditions", "channels", "visits", "fee", "materials", "results", "contacts"];

/**
 * The fields that an item of its type must have and has not, in the order of the format. What is done for an applicant
 * needs all that he asks about; a power its duties, liability and remedies; an item of the party its name, unit and
 * process.
 * @example
 * ```ts
 * import { buildCatalog } from "leadpath";
 * import { listMissingFields } from "leadpath/list";
 * const { catalog } = buildCatalog({ leadpath: 1, items: [{ code: "A-01", name: "Street permit", type: "licence" }] });
 * catalog.items.map((item) => listMissingFields(item).slice(0, 2)); // → [ [ "unit", "process" ] ]
 * ```
 */
export function listMissingFields(item: Item): ItemField[] {
  requireArgument("item", item, "object");
  return listRequiredFields(item).filter((field) => isMissingField(field, item[field]));
}

function listRequiredFields(item: Item): ItemField[] {
  if (isParty(item)) return [...commonFields];
  return [...commonFields, ...officeFields, ...(isPower(item) ? powerFields : []), ...(isApplied(item) ? applicationFields : [])];
}

/** Of these every part must be there. */
const fieldParts: Readonly<Partial<Record<ItemField, readonly string[]>>> = {
  duties: ["before", "during", "after"],
  contacts: ["consult", "complain"],
};

/** `materials: []` and `fee: none` say something: that there are none. */
function isMissingField(field: ItemField, value: unknown): boolean {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0 && field !== "materials";
  if (typeof value !== "object" || value === null) return false;
  const own = stripExtras(value) as Readonly<Record<string, unknown>>;
  const wanted = fieldParts[field];
  const isAbsent = (part: string) => isMissingField(field, own[part]);
  return wanted ? wanted.some(isAbsent) : Object.keys(own).every(isAbsent);
}
