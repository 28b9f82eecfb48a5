import type { Problem, Screen } from "../../../model/index.ts";

export function buildProblemDocument(
  { code, severity, file, line, column, message, remedy, related, items }: Problem,
  { lang }: Pick<Screen, "lang">,
) {
  return {
    code,
    severity,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    message: message[lang],
    remedy: remedy[lang],
    related: (related ?? []).map((other) => ({
      file: other.file ?? null,
      line: other.line ?? null,
      column: other.column ?? null,
      message: other.message[lang],
    })),
    ...(items && { items }),
  };
}
