import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export interface ServedStudio {
  readonly address: string;
  /** Ends the program as the system does, without a word. */
  readonly kill: () => Promise<void>;
}

/** A copy of the reference case, in a folder of its own that goes with the test. */
export async function createStudioFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-studio-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "chain.yaml");
  await copyFile("fixtures/urban-renewal.yaml", file);
  return file;
}

/** `leadpath studio` with these arguments, until the test ends; `cache` is where it keeps what it is found again by. */
export async function serveStudio(argv: readonly string[], cache = "off"): Promise<ServedStudio> {
  const child = spawn(process.execPath, ["dist/cli/main.js", "studio", ...argv, "--no-open"], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, LEADPATH_CACHE: cache },
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const isOver = once(child, "exit");
    child.kill("SIGKILL");
    await isOver;
  };
  onTestFinished(kill);
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (text: Buffer) => resolve(text.toString().trim()));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return { address: await address, kill };
}
