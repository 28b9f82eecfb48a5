import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The text of a fixture as JSON with keys of another program in every map of it; `next` says what they keep. */
export function withExtras(text: string, next: () => Readonly<Record<string, unknown>>): string {
  return JSON.stringify(planted(parse(text), next));
}

export function fixtureText(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}.yaml`, import.meta.url), "utf8");
}

function planted(value: unknown, next: () => Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((each) => planted(each, next));
  if (typeof value !== "object" || value === null) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each, next)])), ...next() };
}
