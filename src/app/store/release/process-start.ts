import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";

/**
 * When a process began, in words that no other process with its number has; undefined where the system does not tell.
 * On Linux it is the start of the machine and the ticks since then, from /proc; on macOS and BSD the second, from `ps`.
 * On Windows nothing tells it without a program that takes a second to start, so that there the number alone counts.
 */
export function findProcessStart(pid: number): string | undefined {
  if (process.platform === "win32") return undefined;
  return process.platform === "linux" ? readProcessStart(pid) : askProcessStart(pid);
}

function readProcessStart(pid: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // Field 22 of proc(5). The second is the name of the program in parentheses, which may hold spaces and such.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[22 - 3];
    return ticks === undefined ? undefined : `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}

function askProcessStart(pid: number): string | undefined {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const { status, stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env, timeout: 5_000 });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : undefined;
}
