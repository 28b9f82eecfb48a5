import { answerQuestions } from "../work/answer-questions.ts";
import { drawPicture } from "../work/draw-picture.ts";
import { exportProcess } from "../work/export-process.ts";
import type { ExportAnswer, ExportQuestion, PictureAnswer, PictureQuestion } from "../work/questions.ts";

// ELK takes a place with a `self` and without a `document` for a worker of its own, and would answer the questions in
// our stead.
Object.assign(globalThis, { document: {} });

answerQuestions<PictureQuestion | ExportQuestion, PictureAnswer | ExportAnswer>((question) =>
  question.kind === "picture" ? drawPicture(question) : exportProcess(question),
);
