import { blankDocument, drawFrontier, frontier, frontierOf, highsSolver, optimize, themes } from "../../../index.ts";
import { answering } from "../work/answering.ts";
import type { SolverAnswer, SolverQuestion } from "../work/questions.ts";

answering<SolverQuestion, SolverAnswer>(async ({ process, changes, route, measures, wasm, target, budget, lang, isDark }) => {
  const solver = await highsSolver(wasm);
  const search = { solver, changes, route };
  const found = await frontier(process, search);
  const optimum = target === undefined && budget === undefined ? undefined : await optimize(process, { ...search, target, budget });
  const shown = frontierOf(process, found, { changes, target, budget, sets: [{ measures }] });
  const named = { ...shown, sets: shown.sets.map((set) => ({ ...set, name: lang === "zh" ? "当前选择" : "present choice" })) };
  const chart = drawFrontier(named, {
    document: blankDocument(),
    lang,
    idPrefix: "frontier-",
    theme: isDark ? themes.night : themes.paper,
    sheet: { width: 470, height: 540 },
    table: "none",
  });
  return { frontier: found, optimum, chart };
});
