/** Plain data on one line, as YAML between brackets or (`isQuoted`) as JSON. */
export function writeFlowText(value: unknown, isQuoted: boolean): string {
  if (Array.isArray(value)) return `[${value.map((each) => writeFlowText(each, isQuoted)).join(", ")}]`;
  if (typeof value === "string") return isQuoted ? JSON.stringify(value) : writeScalarText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, each]) => `${isQuoted ? JSON.stringify(key) : writeScalarText(key)}: ${writeFlowText(each, isQuoted)}`,
  );
  return `{${entries.join(", ")}}`;
}

/** Words and numbers of words that mean the same with and without quotation marks. */
const unquotedPattern = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)*$/u;
/** What some reader of YAML takes for something else than a text. */
const ambiguousPattern = /^(?:true|false|null|y|n|yes|no|on|off)$/i;

function writeScalarText(text: string): string {
  return unquotedPattern.test(text) && !ambiguousPattern.test(text) ? text : JSON.stringify(text);
}
