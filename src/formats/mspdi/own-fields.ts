import { findXmlText, type XmlElement } from "./file/records.ts";

/**
 * Text fields of tasks in which a plan keeps what a catalog says and Project does not, by the titles that it gives
 * them. The fields of the calendar are those of the task of the project itself.
 */
export const ownFields = {
  unit: { id: "188743731", name: "Text1", title: "leadpath unit" },
  calendarFrom: { id: "188743734", name: "Text2", title: "leadpath calendar from" },
  calendarUntil: { id: "188743737", name: "Text3", title: "leadpath calendar until" },
} as const;

export type OwnField = keyof typeof ownFields;

const ownFieldNames = Object.keys(ownFields) as OwnField[];

/** The own field that a definition of a custom field names, with the number of the field. */
export function findDefinedField(definition: XmlElement): { readonly field: OwnField; readonly id: string } | undefined {
  const title = findXmlText(definition, "Alias");
  const field = ownFieldNames.find((each) => ownFields[each].title === title);
  const id = findXmlText(definition, "FieldID");
  return field && id !== undefined ? { field, id } : undefined;
}

/** The own field of which an element of a task has the value. */
export function findOwnField(element: XmlElement, defined: ReadonlyMap<string, OwnField>): OwnField | undefined {
  return element.name === "ExtendedAttribute" ? defined.get(findXmlText(element, "FieldID") ?? "") : undefined;
}

/** The value of an own field of a task. */
export function findOwnValue(task: XmlElement, wanted: OwnField, defined: ReadonlyMap<string, OwnField>): string | undefined {
  const element = task.children.find((child) => findOwnField(child, defined) === wanted);
  return element && findXmlText(element, "Value");
}
