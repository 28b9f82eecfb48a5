import { loadHighsSolver } from "../../../analysis/optimize/index.ts";
import { buildFrontierData } from "../../../pages/charts/index.ts";
import { createBlankDocument, drawFrontier, themes } from "../../../picture/draw/index.ts";
import { answerGoal } from "../work/answer-goal.ts";
import { answerQuestions } from "../work/answer-questions.ts";
import { restoreAnswer } from "../work/kept-answer.ts";
import type { SolverAnswer, SolverQuestion } from "../work/questions.ts";
import { workWords } from "../work/words.ts";

answerQuestions<SolverQuestion, SolverAnswer>(async (question) => {
  const { process, changes, measures, target, budget, lang, theme } = question;
  const isKept = "kept" in question;
  const answer = isKept ? restoreAnswer(question.kept, question) : await answerGoal(question, await loadHighsSolver(question.wasm));
  const shown = buildFrontierData(process, answer.frontier, { changes, target, budget, sets: [{ measures }] });
  const named = { ...shown, sets: shown.sets.map((set) => ({ ...set, name: workWords.presentChoice[lang] })) };
  const chart = drawFrontier(named, {
    document: createBlankDocument(),
    lang,
    idPrefix: "frontier-",
    theme: themes[theme],
    sheet: { width: 470, height: 540 },
    table: "none",
  });
  return { ...answer, chart, isKept };
});
