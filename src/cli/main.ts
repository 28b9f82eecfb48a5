#!/usr/bin/env node
import { readFileSync } from "node:fs";
import process from "node:process";
import { run } from "./run.ts";
import { languageOf, systemTerminal } from "./terminal.ts";

// A reader that has seen enough (`leadpath … | head`) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const argv = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
process.exitCode = await run(argv, systemTerminal(languageOf(argv, process.env)), version);
