import { type Language, localizeName, type Process, terms } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import { formatHandChanges, formatLimitedList, type ReformChoice } from "../../../process/reform/index.ts";

/**
 * What a picture shows of a process, in words: the scenario, measures beside it, changes by hand, and the route.
 * Empty where it shows the process as it is, whole.
 */
export function formatChoice(
  process: Process,
  { scenario, measures = [], changes = [], route }: ReformChoice & { readonly route?: Route | undefined },
  lang: Language,
): string {
  const named = process.scenarios.find(({ id }) => id === scenario);
  const own = measures.filter((id) => named === undefined || !named.measures.includes(id));
  return [
    named ? localizeName(named, lang) : "",
    own.length === 0 ? "" : lang === "zh" ? `采用 ${formatLimitedList(own, lang)}` : `with ${formatLimitedList(own, lang)}`,
    formatHandChanges([...(named?.changes ?? []), ...changes], lang),
    formatRouteChoice(route, lang),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function formatRouteChoice(route: Route | undefined, lang: Language): string {
  if (route === undefined) return "";
  if (typeof route === "string") return terms.routes[route][lang] + (lang === "en" ? " route" : "");
  const taken = Object.entries(route).map(([decision, outcome]) => `${decision}=${outcome}`);
  return lang === "zh" ? `路径 ${formatLimitedList(taken, lang)}` : `route ${formatLimitedList(taken, lang)}`;
}
