import { answering } from "../work/answering.ts";
import { drawn } from "../work/drawn.ts";
import type { PictureAnswer, PictureQuestion } from "../work/questions.ts";

answering<PictureQuestion, PictureAnswer>(drawn);
