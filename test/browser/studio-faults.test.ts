import { expect, onTestFinished, test } from "vitest";
import { packText } from "../../src/formats/index.ts";
import { processWithAddedStep } from "../app/studio/state/added-step.ts";
import { served } from "./served.ts";
import { openStudio, studioFiles, withStudio } from "./studio-page.ts";

// What goes wrong in the studio, and states that are easily mixed up.

const studio = withStudio();

/** The address of a static build that lacks some of its files. */
async function studioWithout(...missing: readonly string[]): Promise<string> {
  const site = await served(new Map([...(await studioFiles())].filter(([name]) => !missing.includes(name))));
  onTestFinished(() => site.end());
  return `${site.http}index.html`;
}

const two = `${processWithAddedStep}  - id: q
    steps:
      - {id: a, kind: start, days: 10}
      - {id: b, kind: end, days: 20, after: [a]}
`;
const packed = `text=${encodeURIComponent(packText(two))}`;

test("a solver and a simulation that cannot be had are told where their answers would be", async () => {
  const { page } = await openStudio(studio.browser, `${await studioWithout("highs.js", "reckoning.js")}#target=600&lang=en`);
  for (const place of [".goal .answer", ".risk", ".measures-part"]) {
    const fault = page.locator(`${place} .fault`);
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(/^This could not be computed: .*could not be loaded/);
  }
  expect(await page.locator(".goal, .risk").allTextContents()).not.toContainEqual(expect.stringMatching(/Searching|Simulating/));
  await page.click("#language");
  await page.locator(".risk .fault", { hasText: "没有算成" }).waitFor();
  await page.close();
});

test("two drags of one slider are undone one after the other", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.http}index.html#step=A03`);
  const slider = page.locator("#step-days");
  for (const days of [30, 40]) {
    await slider.dispatchEvent("pointerdown");
    for (const on of [days - 5, days]) {
      await slider.fill(String(on));
      await waitForTotal(935 + on);
    }
  }
  for (const days of [965, 955]) {
    await page.click("#undo");
    await waitForTotal(days);
  }
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>("#undo")?.disabled);
  await page.close();
});

test("what does not stand is not written, which the dialog says; closed, it gives the focus back", async () => {
  const { page, seen, waitForTotal } = await openStudio(
    studio.browser,
    `${studio.site.http}index.html#${packed}&measures=M&step=n&lang=en`,
  );
  await waitForTotal(6);
  await page.fill("#step-days-number", "9");
  await page.locator("#step-days-number").press("Enter");
  await waitForTotal(12);
  await page.selectOption("#add-after", "b");
  await page.locator("main > [role=alert]").waitFor();
  await page.click("#save");
  await page.locator("dialog .fault").waitFor();
  await page.click("dialog button:last-of-type:not(.small)");
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("save");
  expect(seen).toEqual([]);
  await page.close();
});

test("a change of a step that is added by a measure goes with the measure, which is told, and comes back with undo", async () => {
  const { page, seen, waitForTotal } = await openStudio(
    studio.browser,
    `${studio.site.http}index.html#${packed}&measures=M&step=n&lang=en`,
  );
  await page.fill("#step-days-number", "9");
  await page.locator("#step-days-number").press("Enter");
  await waitForTotal(12);
  await page.uncheck("[data-measure=M]");
  await waitForTotal(3);
  await page.locator(".notices", { hasText: "is taken out" }).waitFor();
  await page.click("#undo");
  await waitForTotal(12);
  expect(seen).toEqual([]);
  await page.close();
});

test("a link to another process or another text shows that, and undo leads back to the former process", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.http}index.html#${packed}&measures=M`);
  await waitForTotal(6);
  await page.uncheck("[data-measure=M]");
  await waitForTotal(3);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${packed}&process=q`);
  await waitForTotal(30);
  await page.click("#undo");
  await waitForTotal(3);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `text=${encodeURIComponent(packText(two.replace("days: 2,", "days: 7,")))}`,
  );
  await waitForTotal(8);
  await page.close();
});

test("a file without a process is told to be one", async () => {
  const { page, total } = await openStudio(studio.browser, `${studio.site.http}index.html#lang=en`);
  await page.setInputFiles("input[type=file]", { name: "a.yaml", mimeType: "application/yaml", buffer: Buffer.from("leadpath: 1\n") });
  await page.locator(".problems", { hasText: "The files have no process." }).waitFor();
  expect(await total()).toBe("955");
  await page.close();
});

test("of files that are dropped together one that is not UTF-8 is told over the last sound state; without it the others open as one", async () => {
  const { page, total, waitForTotal } = await openStudio(studio.browser, `${studio.site.http}index.html#lang=en`);
  const drop = (files: Readonly<Record<string, readonly number[]>>) =>
    page.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      for (const [name, bytes] of Object.entries(given)) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
    }, files);
  const one = [...Buffer.from(two)];
  const other = [...Buffer.from("leadpath: 1\nprocesses:\n  - {id: r, steps: [{id: a, days: 3}]}\n")];
  // 受理 in GB 18030.
  await drop({ "a.yaml": one, "b.yaml": [...other, ...Buffer.from("name: "), 0xca, 0xdc, 0xc0, 0xed] });
  const problem = page.locator(".problems[role=alert]");
  await problem.waitFor();
  expect(await problem.textContent()).toMatch(
    /What was open stays as it is\..*b\.yaml not-utf8.*is not encoded as UTF-8.*Save it as UTF-8/s,
  );
  expect(await page.locator("body").textContent()).not.toContain("\ufffd");
  expect(await total()).toBe("955");
  await drop({ "a.yaml": one, "b.yaml": other });
  await waitForTotal(3);
  expect(await page.locator("#process option").allTextContents()).toEqual(["p", "q", "r"]);
  expect(await problem.count()).toBe(0);
  await page.close();
});

test("a number that is none leaves the days as they are", async () => {
  const { page, total } = await openStudio(studio.browser, `${studio.site.http}index.html#step=A03`);
  const field = page.locator("#step-days-number");
  await field.fill("30");
  await field.press("Enter");
  await page.waitForFunction(() => document.getElementById("total")?.textContent !== "955");
  const changed = await total();
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("-e");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#step-days-number")?.value === "30");
  expect(await total()).toBe(changed);
  await page.close();
});
