import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { buildRedirectPage } from "./entrance.ts";

/** What opens a file on a system, and before what. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...given: string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/**
 * Opens an address in the usual browser, without a shell; answers whether that went well. The browser is given a file
 * that leads there, because everybody on a machine sees what programs are started with.
 */
export async function openInBrowser(address: string): Promise<boolean> {
  const file = await writeSecretFile("studio.html", buildRedirectPage(address)).catch(() => undefined);
  return file !== undefined && openFile(file);
}

/** A file that its owner alone can read, until the program ends. */
async function writeSecretFile(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  await writeFile(file, content, { mode: 0o600 });
  return file;
}

function openFile(file: string): Promise<boolean> {
  const [program, ...given] = openers[process.platform] ?? ["xdg-open"];
  return new Promise((resolve) => {
    const opener = spawn(program, [...given, file], { stdio: "ignore", detached: true });
    opener.on("error", () => resolve(false));
    opener.on("exit", (status) => resolve(status === 0));
    opener.unref();
  });
}
