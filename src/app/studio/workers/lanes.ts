import { answerQuestions } from "../work/answer-questions.ts";
import { drawPicture } from "../work/draw-picture.ts";
import type { PictureAnswer, PictureQuestion } from "../work/questions.ts";

answerQuestions<PictureQuestion, PictureAnswer>(drawPicture);
