import { describe, expect, test } from "vitest";
import { filesOfRun, parseRuns, updateRuns } from "../../tools/test-runs.js";

const [one, two, three] = ["test/one.test.ts", "test/inner/two.test.ts", "test/three.test.ts"];
const text = `# A comment\nquick  ${one}\nsample ${two}\nslow   ${three} — draws for ever\n`;

describe("the list of what runs when", () => {
  test("gives each file to a run, and samples to both", () => {
    const shares = parseRuns(text, [one, two, three]);
    expect(filesOfRun(shares, "quick")).toEqual([one, two]);
    expect(filesOfRun(shares, "rest")).toEqual([two, three]);
  });

  test.each([
    ["a file that no line names", text, [one, two, three, "test/new.test.ts"], "in no run: test/new.test.ts"],
    ["a file that is no more", text, [one, two], `gone: ${three}`],
    ["a file that is quick and slow", `${text}slow   ${one} — waits\n`, [one, two, three], `twice: ${one}`],
    ["a slow file without a reason", `slow   ${one}\n`, [one], `slow without a reason: ${one}`],
    ["a line that says no run", `${text}late   ${one}\n`, [one, two, three], `not a share and a test file: late   ${one}`],
  ])("refuses %s", (_, said, files, told) => {
    expect(() => parseRuns(said, files)).toThrow(told);
  });

  test.each(["test/other.test.tsx", "test/other.spec.ts", "test/other.test.js"])("refuses %s, which no run would find", (other) => {
    expect(() => parseRuns(text, [one, two, three, other])).toThrow(`never run, as its name does not end in .test.ts: ${other}`);
  });

  test("tells all that is wrong at once", () => {
    expect(() => parseRuns(text, ["test/new.test.ts"])).toThrow(/gone: .*one[\s\S]*gone: .*two[\s\S]*gone: .*three[\s\S]*in no run: .*new/);
  });

  test("is written anew with what moved in its run, what is new in the quick one, and nothing that is gone", () => {
    const moved = "test/outer/three.test.ts";
    expect(updateRuns(text, [one, "test/new.test.ts", moved])).toBe(
      `# A comment\nquick  ${one}\nquick  test/new.test.ts\nslow   ${moved} — draws for ever\n`,
    );
  });
});
