import { spawn } from "node:child_process";
import process from "node:process";

/** What opens an address on a system, and before what. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...given: string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address in the usual browser, without a shell; answers whether that went well. */
export function openInBrowser(address: string): Promise<boolean> {
  const [program, ...given] = openers[process.platform] ?? ["xdg-open"];
  return new Promise((resolve) => {
    const opener = spawn(program, [...given, address], { stdio: "ignore", detached: true });
    opener.on("error", () => resolve(false));
    opener.on("exit", (status) => resolve(status === 0));
    opener.unref();
  });
}
