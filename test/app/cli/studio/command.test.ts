import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { patience, sound } from "../../server/visitor.ts";
import { leadpath, main } from "../run-cli.ts";

// The built program as the system sees it, beside a small page in the place of the real one; `npm test` builds it
// first.

let folder = "";
let program = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  program = join(folder, "package/dist/cli/main.js");
  const dist = dirname(dirname(main));
  await cp(join(dist, "cli"), dirname(program), { recursive: true });
  await cp(join(dist, "../package.json"), join(folder, "package/package.json"));
  await mkdir(join(folder, "package/dist/studio"));
  const page = '<!doctype html><html><head></head><body><!-- catalog --><script src="studio.js"></script></body></html>';
  await writeFile(join(folder, "package/dist/studio/index.html"), page);
  await writeFile(join(folder, "package/dist/studio/studio.js"), "// script\n");
  file = join(folder, "a.yaml");
  await writeFile(file, sound);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly ended: Promise<readonly [status: number | null, signal: string | null]>;
}

function started(argv: readonly string[], path = "", cache = "off"): Run {
  const child = spawn(process.execPath, [program, "studio", ...argv], { env: { PATH: path, LEADPATH_CACHE: cache } });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (data) => {
      output[name] += String(data);
    });
  return { child, output, ended: once(child, "close") as Promise<[number | null, string | null]> };
}

async function addressOf({ output }: Run): Promise<string> {
  await expect.poll(() => output.stderr, patience).toContain("Ctrl-C");
  return output.stdout.trim();
}

async function pageAt(address: string): Promise<string> {
  return (await fetch(address)).text();
}

describe("leadpath studio", () => {
  test("prints its address, serves the page there, and ends with Ctrl-C", async () => {
    const run = started([file, "--no-open", "--lang", "zh"]);
    const address = await addressOf(run);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/);
    expect(run.output.stderr).toBe("在浏览器中打开以上地址；按 Ctrl-C 结束\n");
    expect(await pageAt(address)).toContain(
      '<meta name="leadpath" content="live"><meta name="leadpath-language" content="zh"><script src="studio.js">',
    );
    run.child.kill("SIGINT");
    expect(await run.ended).toEqual([null, "SIGINT"]);
    expect(run.output.stdout).toBe(`${address}\n`);
    await expect(fetch(address)).rejects.toThrow();
  });

  test("without files serves the page as it is, which shows the reference case", async () => {
    const run = started(["--no-open"]);
    expect(await pageAt(await addressOf(run))).not.toContain('content="live"');
    run.child.kill("SIGTERM");
    expect(await run.ended).toEqual([null, "SIGTERM"]);
  });

  test("opens the browser without showing the address among the programs, and says when there is none", async () => {
    const bin = join(folder, "bin");
    await mkdir(bin);
    await writeFile(join(bin, "xdg-open"), `#!/bin/sh\necho "$#" "$1" > ${join(folder, "opened")}\n`);
    await chmod(join(bin, "xdg-open"), 0o755);
    const run = started([file], bin);
    const address = await addressOf(run);
    const [count, page = ""] = (await readFile(join(folder, "opened"), "utf8")).trim().split(" ");
    expect(count).toBe("1");
    expect([page, await readFile(page, "utf8")].join()).not.toContain(new URL(address).pathname);
    expect(await Promise.all([page, dirname(page)].map(async (each) => (await stat(each)).mode & 0o777))).toEqual([0o600, 0o700]);
    expect(run.output.stderr).toBe("Opened in the browser (if nothing appears, open this address yourself); Ctrl-C ends it\n");
    const without = started([file], folder);
    expect(await pageAt(await addressOf(without))).toContain("studio.js");
    expect(without.output.stderr).toBe("The browser could not be opened: open this address yourself; Ctrl-C ends it\n");
    for (const { child, ended } of [run, without]) {
      child.kill("SIGINT");
      await ended;
    }
    await expect(stat(dirname(page))).rejects.toThrow("ENOENT");
  });

  test("tells in one line that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const run = started([file, "--no-open", "--port", String(port)]);
    expect(await run.ended).toEqual([2, null]);
    expect(run.output).toEqual({
      stdout: "",
      stderr: `Port ${port} is taken: take another --port, or leave it out for one that is free\n`,
    });
    other.close();
    await once(other, "close");
    const free = started([file, "--no-open", "--port", String(port)]);
    expect(await addressOf(free)).toContain(`:${port}/`);
    free.child.kill("SIGINT");
    await free.ended;
  });

  test("that was killed is on the same port again; while another runs on it, takes a free one and says so", async () => {
    const cache = join(folder, "cache");
    const first = started([file, "--no-open"], "", cache);
    const { port } = new URL(await addressOf(first));
    first.child.kill("SIGKILL");
    expect(await first.ended).toEqual([null, "SIGKILL"]);
    const second = started([file, "--no-open"], "", cache);
    const again = new URL(await addressOf(second));
    expect(again.port).toBe(port);
    const third = started([file, "--no-open"], "", cache);
    expect(new URL(await addressOf(third)).port).not.toBe(port);
    expect(third.output.stderr).toContain(`Port ${port}, where these files were open last, is taken, perhaps by a studio that still runs`);
    const [name = ""] = await readdir(join(cache, "studio"));
    const { key } = JSON.parse(await readFile(join(cache, "studio", name), "utf8")) as { key: string };
    for (const { child, ended, output } of [second, third]) {
      child.kill("SIGINT");
      await ended;
      expect(JSON.stringify(output)).not.toContain(key);
    }
  });

  test("tells the mistakes of a file, and serves it all the same", async () => {
    const broken = join(folder, "broken.yaml");
    await writeFile(broken, sound.replace("after: [a]", "after: [x]"));
    const run = started([broken, "--no-open"]);
    await addressOf(run);
    expect(run.output.stderr).toMatch(/unknown-step[\s\S]*The studio opens all the same/);
    run.child.kill("SIGINT");
    await run.ended;
  });

  test.each([
    [["missing.yaml"], 1, "there is no such file"],
    [[".", "--port", "0"], 2, '--port takes 1 to 65535, not "0"'],
    [[".", "--port", "65536"], 2, "--port takes"],
    [[".", "--port", "1e3"], 2, "--port takes"],
    [[".", "-o", "x"], 2, "-o goes with --build"],
    [[".", "--build"], 2, "--build wants -o"],
  ])("%j is told and ends with %d", async (argv, status, words) => {
    const outcome = await leadpath("studio", ...argv);
    expect([outcome.status, outcome.stdout]).toEqual([status, ""]);
    expect(outcome.stderr).toContain(words);
  });

  test("a process that the files do not have is told", async () => {
    const run = started([file, "--no-open", "-p", "q"]);
    expect(await run.ended).toEqual([2, null]);
    expect(run.output.stderr).toContain('There is no process "q"');
  });
});

describe("leadpath studio --build", () => {
  test("writes the page with the file in it, and takes the file out again", async () => {
    const output = join(folder, "static");
    const run = started(["--build", "-o", output, file]);
    expect(await run.ended).toEqual([0, null]);
    expect(run.output).toEqual({ stdout: "", stderr: `Wrote ${output}\n` });
    expect((await readdir(output)).sort()).toEqual(["catalog.js", "index.html", "studio.js"]);
    const page = await readFile(join(output, "index.html"), "utf8");
    expect(page).toContain('<script src="catalog.js"></script><script src="studio.js"></script>');
    const script = await readFile(join(output, "catalog.js"), "utf8");
    expect(JSON.parse(script.replace(/^globalThis\.leadpathCatalog = /, "").replace(/;\n$/, ""))).toEqual({
      files: [{ file: "a.yaml", text: sound }],
    });
    expect(await started(["--build", "-o", output]).ended).toEqual([0, null]);
    expect((await readdir(output)).sort()).toEqual(["index.html", "studio.js"]);
    expect(await readFile(join(output, "index.html"), "utf8")).not.toContain("catalog.js");
  });

  test("writes nothing of files with errors, nor over them", async () => {
    const broken = join(folder, "wrong.yaml");
    await writeFile(broken, sound.replace("days: 2", "days: two"));
    const output = join(folder, "none");
    expect(await started(["--build", "-o", output, broken]).ended).toEqual([1, null]);
    await expect(readdir(output)).rejects.toThrow();
    const source = join(folder, "source");
    await mkdir(source);
    await writeFile(join(source, "index.html"), sound);
    const over = started(["--build", "-o", source, join(source, "index.html")]);
    expect(await over.ended).toEqual([2, null]);
    expect(over.output.stderr).toContain("it is the input itself");
  });
});
