import { frontier, loadHighsSolver, optimize } from "../../../analysis/optimize/index.ts";
import { buildFrontierData } from "../../../pages/charts/index.ts";
import { createBlankDocument, drawFrontier, themes } from "../../../picture/draw/index.ts";
import { answerQuestions } from "../work/answer-questions.ts";
import type { SolverAnswer, SolverQuestion } from "../work/questions.ts";
import { workWords } from "../work/words.ts";

answerQuestions<SolverQuestion, SolverAnswer>(async ({ process, changes, route, measures, wasm, target, budget, lang, isDark }) => {
  const solver = await loadHighsSolver(wasm);
  const search = { solver, changes, route };
  const found = await frontier(process, search);
  const optimum = target === undefined && budget === undefined ? undefined : await optimize(process, { ...search, target, budget });
  const shown = buildFrontierData(process, found, { changes, target, budget, sets: [{ measures }] });
  const named = { ...shown, sets: shown.sets.map((set) => ({ ...set, name: workWords.presentChoice[lang] })) };
  const chart = drawFrontier(named, {
    document: createBlankDocument(),
    lang,
    idPrefix: "frontier-",
    theme: isDark ? themes.night : themes.paper,
    sheet: { width: 470, height: 540 },
    table: "none",
  });
  return { frontier: found, optimum, chart };
});
