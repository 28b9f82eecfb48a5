const reserved = /^(?:true|false|null|y|n|yes|no|on|off)$/i;
const unquoted = /^[\p{Script=Han}A-Za-z（《][\p{Script=Han}A-Za-z0-9（）《》、。，；“”_-]*$/u;

/** Plain data on one line, as people write short entries; written faster than the product does, for long lists. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) return `{${fieldsOf(value).join(", ")}}`;
  if (typeof value !== "string") return String(value);
  return unquoted.test(value) && !reserved.test(value) ? value : JSON.stringify(value);
}

function fieldsOf(value: object): string[] {
  return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : `${key}: ${flow(each)}`));
}

/** An entry of a list, each of its fields on a line of its own. */
export function entry(value: object, indent = "  "): string {
  return `${indent}- ${fieldsOf(value).join(`\n${indent}  `)}\n`;
}

/** A list of entries that take one line each. */
export function lines(key: string, entries: readonly unknown[], indent = ""): string {
  return entries.length === 0 ? "" : `${indent}${key}:\n${entries.map((each) => `${indent}  - ${flow(each)}\n`).join("")}`;
}
