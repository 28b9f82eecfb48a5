import { answering } from "../work/answering.ts";
import { drawn } from "../work/drawn.ts";
import { exported } from "../work/exported.ts";
import type { ExportAnswer, ExportQuestion, PictureAnswer, PictureQuestion } from "../work/questions.ts";

// ELK takes a place with a `self` and without a `document` for a worker of its own, and would answer the questions in our stead.
Object.assign(globalThis, { document: {} });

answering<PictureQuestion | ExportQuestion, PictureAnswer | ExportAnswer>((question) =>
  question.kind === "picture" ? drawn(question) : exported(question),
);
