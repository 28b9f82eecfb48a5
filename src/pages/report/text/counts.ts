/** A number of things, in English. */
export function pluralize(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Days as they are printed, with their unit in English. */
export function formatEnglishDays(days: string): string {
  return `${days} ${days === "1" ? "day" : "days"}`;
}
