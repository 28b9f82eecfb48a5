import { InputError } from "../../../model/index.ts";
import type { Reply } from "./worker-desk.ts";

/** Makes this worker answer questions, one after another. */
export function answerQuestions<Q, A>(answer: (question: Q) => Promise<A>): void {
  self.onmessage = async ({ data }: MessageEvent<Q>) => self.postMessage(await createReply(() => answer(data)));
}

async function createReply<A>(answer: () => Promise<A>): Promise<Reply<A>> {
  try {
    return { answer: await answer() };
  } catch (error) {
    return error instanceof InputError ? { problems: error.problems } : { fault: error instanceof Error ? error.message : String(error) };
  }
}
