import { formatVersion, type Path } from "../model/index.ts";
import type { Converted } from "./convert.ts";
import { meantValue } from "./findings.ts";
import { type Fault, look } from "./issues.ts";
import { isTextual, type Shape } from "./shape.ts";

const durations: ReadonlySet<unknown> = new Set(["days", "calendarDays", "weeks", "months"]);

/**
 * Mends what zod found wrong, in place, so that the rules of check/ can run in the same turn and do not find the same mistake again: a wrong
 * duration becomes 0, a misspelt value the one that it means, a single entry a list; another wrong value is left out if it may be absent.
 * Positions in lists never move, so that places stay right. What cannot be mended stays.
 */
export function repair(converted: Converted, faults: readonly Fault[], root: Shape): void {
  for (const fault of faults) {
    if (fault.path[0] === "leadpath") set(converted, root, fault.path, formatVersion);
    else if (fault.value !== undefined) mend(converted, fault, root);
  }
}

function mend(converted: Converted, { path, value, shape }: Fault, root: Shape): void {
  const replacement = replacementOf(path, value, shape);
  if (replacement !== undefined) set(converted, root, path, replacement);
  else {
    const dispensable = dispensableAt(converted, root, path);
    if (dispensable) set(converted, root, dispensable, undefined);
    else if (shape.kind === "number") set(converted, root, path, 0);
  }
}

/** The innermost thing at or around a path that may be left out, without leaving out what other parts of the file refer to. */
function dispensableAt(converted: Converted, root: Shape, path: Path): Path | undefined {
  for (let end = path.length; end > 0; end--) {
    const around = path.slice(0, end);
    const { value, shape, optional } = look(converted, root, around);
    if (Array.isArray(value) && shape.kind === "list" && !isSimple(shape.element)) return undefined;
    if (optional) return around;
    if (typeof around.at(-1) === "number" && !isSimple(shape)) return undefined;
  }
  return undefined;
}

function replacementOf(path: Path, value: unknown, shape: Shape): unknown {
  if (shape.kind === "number" && durations.has(path.at(-1))) return 0;
  if (shape.kind === "values") return meantValue(value, shape.values) ?? shape.values.find((each) => each === "other");
  const single = typeof value === "string" || (typeof value === "object" && value !== null && !Array.isArray(value));
  return shape.kind === "list" && single && (isTextual(shape.element) || shape.element.kind === "choice") ? [value] : undefined;
}

/** A list of such entries can be dropped as a whole: nothing else refers to what is in it. */
function isSimple(shape: Shape): boolean {
  return isTextual(shape) || shape.kind === "number";
}

function set(converted: Converted, root: Shape, path: Path, value: unknown): void {
  const parent = look(converted, root, path.slice(0, -1)).value;
  const key = path.at(-1);
  if (typeof parent !== "object" || parent === null || key === undefined) return;
  if (value === undefined) Reflect.deleteProperty(parent, key);
  else Reflect.set(parent, key, value);
}
