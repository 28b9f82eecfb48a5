import type { LinkType } from "../../model/index.ts";

/** Whether a link of this type runs from the finish of its predecessor, else from its start. */
export function hasFinishSource(type: LinkType): boolean {
  return type === "FS" || type === "FF";
}

/** Whether a link of this type runs to the finish of its successor, else to its start. */
export function hasFinishTarget(type: LinkType): boolean {
  return type === "FF" || type === "SF";
}
