import { type EventLog, readEventLog } from "../../src/formats/index.ts";

/** The log of a CSV text. */
export async function logOf(text: string): Promise<EventLog> {
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  return (await readEventLog(bytes())).log;
}

/** Cases from words of one letter: each letter is an activity, an hour of working time after the one before. */
export function logOfWords(...words: string[]): Promise<EventLog> {
  const rows = words.flatMap((word, number) =>
    [...word].map((letter, index) => `${number},${letter},2026-03-02T${String(9 + index).padStart(2, "0")}:00:00`),
  );
  return logOf(`case,activity,time\n${rows.join("\n")}`);
}
