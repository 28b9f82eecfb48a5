import process from "node:process";
import { say, type Terminal } from "../terminal.ts";
import { publishWords } from "./words.ts";

/** Milliseconds between two lines where nobody looks, and between two states of the one line on a terminal. */
const pauses = { lines: 10_000, line: 200 };

/** Tells how far the work is, with its rate and the time left: one line that changes on a terminal, a line now and then elsewhere. */
export function progressOn(terminal: Terminal): {
  readonly tell: (progress: { done: number; total: number }) => void;
  readonly end: () => void;
} {
  const isLive = process.stderr.isTTY === true;
  const begun = performance.now();
  let told = begun;
  let shown = "";
  return {
    tell: ({ done, total }) => {
      const now = performance.now();
      if (now - told < (isLive ? pauses.line : pauses.lines)) return;
      told = now;
      const rate = (done / (now - begun)) * 1_000;
      const line = say(terminal, publishWords.progress(done, total, Math.round(rate), duration((total - done) / Math.max(rate, 1e-9))));
      terminal.warn(isLive ? `\r\u001b[K${line}` : `${line}\n`);
      shown = line;
    },
    end: () => {
      if (isLive && shown !== "") terminal.warn("\r\u001b[K");
    },
  };
}

/** Seconds as minutes and seconds. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
