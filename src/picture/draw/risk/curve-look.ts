import type { Theme } from "../canvas/theme.ts";

/** The curve of now is heavy, that of before lighter and broken. */
export function getCurveLook(isNow: boolean, theme: Theme) {
  return isNow
    ? { fill: "none", stroke: theme.change, "stroke-width": 2.4, "stroke-linejoin": "round" }
    : { fill: "none", stroke: theme.ink, "stroke-width": 1.5, "stroke-dasharray": "7 3", "stroke-linejoin": "round" };
}
