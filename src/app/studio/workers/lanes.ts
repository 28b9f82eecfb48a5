import { answerQuestions } from "../work/answering.ts";
import { drawPicture } from "../work/drawn.ts";
import type { PictureAnswer, PictureQuestion } from "../work/questions.ts";

answerQuestions<PictureQuestion, PictureAnswer>(drawPicture);
