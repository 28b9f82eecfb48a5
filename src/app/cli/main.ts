import { readFileSync } from "node:fs";
import process from "node:process";
import { say } from "../../model/index.ts";
import {
  createSystemTerminal,
  deferInterruption,
  discardDrafts,
  exitCodes,
  getSystemReason,
  packageFile,
  resolveLanguage,
  tellInterruption,
} from "../host/index.ts";
import { runCommandLine } from "./run.ts";
import { cliWords } from "./words/words.ts";

const argv = process.argv.slice(2);
const mainTerminal = createSystemTerminal(resolveLanguage(argv, process.env));

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`leadpath … | head`) closes the pipe; that is no error.
  if (error.code === "EPIPE") process.exit();
  const { zh, en } = getSystemReason(error);
  process.stderr.write(`${say(mainTerminal, cliWords.cannotPrint(zh, en))}\n`, () => process.exit(exitCodes.wrongUsage));
});
// Without anybody to tell, the exit status still tells.
process.stderr.on("error", () => undefined);

for (const [signal, number] of [
  ["SIGHUP", 1],
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const) {
  process.once(signal, () => {
    if (deferInterruption()) return;
    discardDrafts();
    tellInterruption();
    // After all else that is done at the end, by the signal itself, whose handler is gone now: to exit is to wait for
    // the threads that read files, and one that opens a pipe into which nobody writes never comes back.
    process.once("exit", () => process.kill(process.pid, signal));
    // What a shell says of a program that a signal ended.
    process.exit(128 + number);
  });
}

const { version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string };
process.exitCode = await runCommandLine(argv, mainTerminal, version);
