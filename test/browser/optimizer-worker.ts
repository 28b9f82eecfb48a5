import { answer, type Question } from "./optimizer-answer.ts";

self.onmessage = async ({ data }: MessageEvent<Question>) => self.postMessage(await answer(data));
