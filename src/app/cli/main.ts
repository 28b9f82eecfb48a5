#!/usr/bin/env node
import { readFileSync } from "node:fs";
import process from "node:process";
import { exitCodes } from "./exit.ts";
import { discardDrafts, reasonOf } from "./files.ts";
import { packageFile } from "./package-files.ts";
import { tellInterrupted } from "./progress.ts";
import { run } from "./run.ts";
import { languageOf, say, systemTerminal } from "./terminal.ts";
import { words } from "./words.ts";

const argv = process.argv.slice(2);
const terminal = systemTerminal(languageOf(argv, process.env));

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`leadpath … | head`) closes the pipe; that is no error.
  if (error.code === "EPIPE") process.exit();
  const { zh, en } = reasonOf(error);
  process.stderr.write(`${say(terminal, words.cannotPrint(zh, en))}\n`, () => process.exit(exitCodes.wrongUsage));
});
// Without anybody to tell, the exit status still tells.
process.stderr.on("error", () => undefined);

for (const [signal, number] of [
  ["SIGHUP", 1],
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const) {
  process.once(signal, () => {
    discardDrafts();
    tellInterrupted();
    // What a shell says of a program that a signal ended.
    process.exit(128 + number);
  });
}

const { version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string };
process.exitCode = await run(argv, terminal, version);
