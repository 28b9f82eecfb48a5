import { findNearestName } from "./nearest-name.ts";

// What functions of the library ask of plain JavaScript, where no types are checked: a wrong argument ends at once, by
// its name.

const argumentKinds = {
  text: ["a text", (value: unknown) => typeof value === "string"],
  number: ["a number", (value: unknown) => typeof value === "number" && Number.isFinite(value)],
  amount: ["a number of 0 or more", (value: unknown) => typeof value === "number" && Number.isFinite(value) && value >= 0],
  count: ["a whole number of 0 or more", (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0],
  list: ["a list", (value: unknown) => Array.isArray(value)],
  texts: ["a list of texts", (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === "string")],
  objects: ["a list of objects", (value: unknown) => Array.isArray(value) && value.every(isObject)],
  numbers: ["a list of numbers", isNumberList],
  object: ["an object", (value: unknown) => typeof value === "object" && value !== null],
  day: ["a day number, as parseDay() makes one of a text", (value: unknown) => Number.isInteger(value)],
  route: [
    "main, longest or outcomes by decision",
    (value: unknown) => typeof value === "string" || (isObject(value) && !Array.isArray(value)),
  ],
  changes: [
    "a list of changes: {step, days}, {add} of a whole step or {unit, staff}",
    (value: unknown) => Array.isArray(value) && value.every(isChange),
  ],
  start: ["{day, calendar}, of parseDay() and loadCalendar()", isStart],
  calendar: ["a calendar, as loadCalendar() makes one", isCalendar],
} as const satisfies Readonly<Record<string, readonly [words: string, takes: (value: unknown) => boolean]>>;

/** A kind of argument that one room of the house alone asks for: told in words, and what it takes. */
export interface OwnKind {
  readonly words: string;
  readonly takes: (value: unknown) => boolean;
}

/** What an argument should be: one of these kinds, one of the listed values, or of a kind of the asker's own. */
export type ArgumentKind = keyof typeof argumentKinds | readonly string[] | OwnKind;

// Kinds that few ask for stand by themselves, so that bundlers drop them where nobody does.

export const bytesKind: OwnKind = { words: "a Uint8Array", takes: (value) => value instanceof Uint8Array };

export const wholeKind: OwnKind = { words: "a whole number", takes: Number.isSafeInteger };

export const signalKind: OwnKind = { words: "an AbortSignal", takes: (value) => isObject(value) && "throwIfAborted" in value };

export const flagKind: OwnKind = { words: "true or false", takes: (value) => typeof value === "boolean" };

export const functionKind: OwnKind = { words: "a function", takes: (value) => typeof value === "function" };

export const mapKind: OwnKind = { words: "a Map", takes: (value) => value instanceof Map };

export const shareKind: OwnKind = {
  words: "a number from 0 to 1",
  takes: (value) => typeof value === "number" && value >= 0 && value <= 1,
};

export const documentKind: OwnKind = {
  words: "a DOM document, as createBlankDocument() makes one",
  takes: (value) => isObject(value) && "createElementNS" in value,
};

/** @throws RangeError that names the argument when it is of another kind */
export function requireArgument(name: string, value: unknown, kind: ArgumentKind): void {
  const { words, takes } = describeKind(kind);
  if (takes(value)) return;
  if (kind === "start" && isObject(value)) requireFields(name, value, { day: "day", calendar: "calendar" });
  throw new RangeError(`${name} should be ${words}, but is ${describeArgument(value)}`);
}

function describeKind(kind: ArgumentKind): OwnKind {
  if (typeof kind === "string") {
    const [words, takes] = argumentKinds[kind];
    return { words, takes };
  }
  return "takes" in kind ? kind : { words: `one of ${kind.join(", ")}`, takes: (value) => kind.includes(value as string) };
}

/** The kind of each option of a call; none may be left out. */
export type ArgumentKinds<Options> = Readonly<Record<Options extends unknown ? keyof Options & string : never, ArgumentKind>>;

/**
 * Looks at the options of a call: each is of its kind, and none is a known one misspelt. Others are let through: one
 * object of options may serve several calls.
 * @throws RangeError that names the option
 */
export function requireArguments<Options>(options: Options, kinds: ArgumentKinds<Options>, name = "options"): void {
  requireArgument(name, options, "object");
  const known: Readonly<Record<string, ArgumentKind>> = kinds;
  for (const [key, value] of Object.entries(options as object)) {
    if (value === undefined) continue;
    const kind = Object.hasOwn(known, key) ? known[key] : undefined;
    if (kind === undefined) refuseSlip(name, key, Object.keys(known));
    else requireArgument(`${name}.${key}`, value, kind);
  }
}

function refuseSlip(name: string, key: string, known: readonly string[]): void {
  const near = findNearestName(key, known);
  if (near !== undefined) throw new RangeError(`${name}.${key} is not known; did you mean ${near}?`);
}

/**
 * Looks at what an object must have.
 * @throws RangeError that names what is missing or of another kind
 */
export function requireFields(name: string, value: unknown, kinds: Readonly<Record<string, ArgumentKind>>): void {
  requireArgument(name, value, "object");
  for (const key in kinds) requireArgument(`${name}.${key}`, (value as Readonly<Record<string, unknown>>)[key], kinds[key] as ArgumentKind);
}

/**
 * Looks at the entries of a list: what each must have, and what it may have.
 * @throws RangeError that names the entry, and what of it is missing or of another kind
 */
export function requireEntries(
  name: string,
  list: unknown,
  needed: Readonly<Record<string, ArgumentKind>>,
  optional: Readonly<Record<string, ArgumentKind>> = {},
): void {
  requireArgument(name, list, "list");
  // Once for all entries, and names for none that is sound: a process is looked at each time that it is handed in.
  const checks = Object.entries({ ...needed, ...optional }).map(([key, kind]) => ({ key, kind, takes: describeKind(kind).takes }));
  for (const [index, entry] of (list as readonly Readonly<Record<string, unknown>>[]).entries()) {
    if (!isObject(entry)) requireArgument(`${name}[${index}]`, entry, "object");
    for (const { key, kind, takes } of checks)
      if (!takes(entry[key]) && (key in needed || entry[key] !== undefined)) requireArgument(`${name}[${index}].${key}`, entry[key], kind);
  }
}

/** Whether a value has keys at all. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { step, ...what } = value as Readonly<Record<string, unknown>>;
  const { add, unit, days, calendarDays, staff } = what;
  const isAmount = (amount: unknown) => amount === undefined || (typeof amount === "number" && amount >= 0 && amount <= 1_000_000);
  if (![days, calendarDays, staff].every(isAmount)) return false;
  if (step !== undefined) return typeof step === "string" && Object.values(what).some((each) => each !== undefined);
  if (isObject(add)) return "id" in add && "after" in add && Array.isArray(add.after);
  return typeof unit === "string" && typeof staff === "number";
}

function isStart(value: unknown): boolean {
  return isObject(value) && Number.isSafeInteger(Reflect.get(value, "day")) && isCalendar(Reflect.get(value, "calendar"));
}

function isCalendar(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { weekly, exceptions, counts, from, until } = value as Readonly<Record<string, unknown>>;
  return [weekly, exceptions, counts].every(isNumberList) && [from, until, (weekly as unknown[])[7]].every(Number.isInteger);
}

function isNumberList(value: unknown): boolean {
  return isObject(value) && (Array.isArray(value) || ArrayBuffer.isView(value));
}

/** What a wrong argument is, in few words. */
function describeArgument(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  if (value === null || typeof value !== "object") return typeof value === "function" ? "a function" : String(value);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "bytes";
  return Array.isArray(value) ? "a list" : `an object (${Object.keys(value).slice(0, 3).join(", ")})`;
}
