import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../../../src/app/cli/run.ts";
import { resolveLanguage, type Terminal } from "../../../src/app/host/terminal.ts";

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line inside this process, as a terminal of 80 columns without colour would see it. */
export async function leadpath(...argv: string[]): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const plain = (text: string) => text;
  const terminal: Terminal = {
    lang: resolveLanguage(argv, {}),
    width: 80,
    print: (text) => {
      stdout += text;
    },
    warn: (text) => {
      stderr += text;
    },
    isWatched: false,
    style: plain,
    warnStyle: plain,
  };
  const status = await runCommandLine(argv, terminal, "0.0.0");
  return { status, stdout, stderr };
}

export const main = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

/** Runs the built program as a process of its own. */
export function spawnLeadpath(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], {
    env: { PATH: process.env.PATH, LEADPATH_CACHE: "off", ...env },
    encoding: "utf8",
  });
  return { status: status ?? -1, stdout, stderr };
}
