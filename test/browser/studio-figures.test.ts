import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { helpWords } from "../../src/app/studio/help-words.ts";
import { formatDays, type Language, terms } from "../../src/model/index.ts";
import { leadpath } from "../app/cli/run-cli.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { openStudio, withStudio } from "./studio-page.ts";

// What stands beside figures, so that none of them misleads: who decides, on what basis, how sure it is, what it means.

const studio = withStudio();
const process = fixtureProcess("urban-renewal");
const locales = { en: "en-GB", zh: "zh-CN" } as const;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

const openPage = (hash: string, options = {}) => openStudio(studio.browser, `${studio.site.file}index.html${hash}`, options);

async function openText(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles("input[type=file]", { name, mimeType: "text/yaml", buffer: Buffer.from(text) });
}

test.each(["en", "zh"] as const)("in %s each measure has its name first, then who may decide it and its id", async (lang) => {
  const { page } = await openPage("", { locale: locales[lang] });
  const rows = await page.locator(".measure:not(.heads)").allInnerTexts();
  expect(rows).toHaveLength(process.measures.length);
  for (const [at, { id, name, guard }] of process.measures.entries()) {
    const lines = rows[at]?.split("\n").map((each) => each.trim()) ?? [];
    expect(lines[0]).toBe(typeof name === "string" ? name : name?.[lang]);
    expect(lines.at(-1)).toBe(`${terms.guards[guard][lang]} ${id}`);
  }
  // The switch has them as its description.
  const described = await page.locator("[data-measure=M11]").getAttribute("aria-describedby");
  expect(await page.locator(`[id="${described}"]`).textContent()).toContain(terms.guards["needs-law"][lang]);
  expect(await page.locator("#chosen-measures").textContent()).toContain(lang === "zh" ? "没有写明任何举措的依据" : "states no basis");
  await page.close();
});

test("the basis of a measure unfolds by keyboard; a measure of officers never saves 0 but acts under load only", async () => {
  const { page } = await openPage("");
  const basis = "行政许可法第四十二条";
  const text = (await readFile("fixtures/permit-office.yaml", "utf8"))
    .replace("kind: staff,", `kind: staff,\n          basis: ${basis},`)
    .replace(
      "    measures:\n",
      "    measures:\n      - { id: quick, name: Quicker review, effort: 1, changes: [{ step: review, days: 4 }] }\n",
    );
  await openText(page, "permit-office.yaml", text);
  const rowOf = (id: string) => page.locator(".measure", { has: page.locator(`[data-measure="${id}"]`) });
  await rowOf("officer").locator(".n").nth(1).filter({ hasText: "–" }).waitFor();
  await rowOf("quick").locator(".n").nth(1).filter({ hasText: "−1" }).waitFor();
  for (const isOn of [false, true]) {
    await page.setChecked('[data-measure="officer"]', isOn);
    await page.waitForTimeout(500);
    const row = await rowOf("officer").textContent();
    expect(row).toContain("Acts under load only");
    expect(await rowOf("officer").locator(".n").allTextContents()).toEqual(["effort 5", "alone –", "now –"]);
  }
  expect(await rowOf("quick").textContent()).toContain("no basis stated");
  await page.focus('[data-measure="officer"]');
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.locator("[data-basis=officer]").textContent()).toContain(basis);
  await page.close();
});

test.each(["en", "zh"] as const)(
  "in %s 586 days are out of reach within our powers, as the command proves; the page says whom it needs",
  async (lang) => {
    const { stdout } = await leadpath("optimize", "fixtures/urban-renewal.yaml", "--target", "586", "--allow", "within-powers", "--json");
    const proven = JSON.parse(stdout);
    expect([proven.status, proven.reachable.days]).toEqual(["infeasible", 603]);
    const { page, waitForTotal } = await openPage("", { locale: locales[lang] });
    await page.fill("#target", "586");
    await page.locator("#target").press("Enter");
    const answer = page.locator(".found");
    await answer.waitFor();
    const text = await answer.textContent();
    expect(text).toContain(formatDays(proven.reachable.days));
    expect(text).toContain(lang === "zh" ? "本级权限内达不到 586 天" : "586 days cannot be reached within our powers");
    for (const id of ["M01", "M11", "M21"]) {
      const measure = process.measures.find((each) => each.id === id);
      expect(text).toContain(`${typeof measure?.name === "string" ? measure.name : measure?.name?.[lang]} ${id}`);
    }
    // With what needs a law ticked as well, that set is the answer and no other stands beside it.
    for (const power of ["needs-authority", "needs-law"]) await page.check(`[data-power=${power}]`);
    await page.locator(".found", { hasText: "583" }).filter({ hasNotText: "603" }).waitFor();
    await page.click("#adopt");
    await waitForTotal(583);
    await page.close();
  },
);

test("on a phone the goal with its answer comes before the measures and the picture, and what a finger meets is 44 pixels high", async () => {
  const { page } = await openPage("#target=586", phone);
  await page.locator(".found").waitFor();
  const topOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
  const tops = await Promise.all([".totals", ".goal", ".found", ".measures-part", ".picture"].map(topOf));
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  expect(tops[2]).toBeLessThan(844);
  const low = await page.locator("label:has([role=switch]), .powers label, #target, #scenario, main button:not(.term)").evaluateAll((all) =>
    all.flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width > 0 && height < 44 ? [`${each.outerHTML.slice(0, 80)} ${height}`] : [];
    }),
  );
  expect(low).toEqual([]);
  // The switch itself takes what lies 44 pixels round it, and a word of help as well.
  for (const selector of ["[data-measure=M02]", "[data-term=alone]"]) {
    const target = page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    const isHit = await target.evaluate((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return [-21, 21].map((shift) => {
        const hit = document.elementFromPoint(left + width / 2, top + height / 2 + shift);
        return hit !== null && (each.contains(hit) || each.closest("label")?.contains(hit) === true);
      });
    });
    expect([selector, ...isHit]).toEqual([selector, true, true]);
  }
  await page.close();
});

test("simulated days have the digits that 2,000 cases give, with their confidence; those that never vary are exact", async () => {
  const { page } = await openPage("#measures=M01&spread=wide");
  await page.locator(".quantiles").waitFor();
  const { stdout } = await leadpath(
    "simulate",
    "fixtures/urban-renewal.yaml",
    "-m",
    "M01",
    "--runs",
    "2000",
    "--spread",
    "0.5,1,2",
    "--json",
  );
  const { quantiles } = JSON.parse(stdout).reformed.days;
  const rows = await page.locator(".quantiles li").allInnerTexts();
  for (const [at, share] of [0.5, 0.9].entries()) {
    const { value, low, high } = quantiles.find((each: { share: number }) => each.share === share).days;
    expect(rows[at]).toContain(`about ${Math.round(value)} days`);
    expect(rows[at]).toContain(`95 % sure: ${Math.floor(low)}–${Math.ceil(high)}`);
  }
  expect(await page.locator(".risk").textContent()).not.toMatch(/P\d\d \d+\.\d\d/);
  await page.selectOption("#spread", "file");
  await page.locator(".risk .note", { hasText: "all cases take the same time" }).waitFor();
  expect(await page.locator(".risk").textContent()).not.toContain("about");
  await page.close();
});

test("chances of limits are whole percent with their range, and never all of the cases", async () => {
  const { page } = await openPage("");
  await openText(page, "permit-office.yaml", await readFile("fixtures/permit-office.yaml", "utf8"));
  await page.locator(".risk .limits li").first().waitFor();
  const chances = await page.locator(".risk .limits li .n").allInnerTexts();
  expect(chances.map((each) => each.replace(/\s+/g, " "))).toEqual(["over 99 % (95 % sure: 99–100 %)", "over 99 % (95 % sure: 99–100 %)"]);
  await page.close();
});

/** Headings, labels and heads of tables that have a word of the list in them and not its help beside it. */
async function findUnexplained(page: Page, lang: Language): Promise<readonly string[]> {
  const words = Object.entries(helpWords).map(([term, { word }]) => [term, lang === "en" ? `\\b${word.en}\\b` : word.zh] as const);
  const places = "main :is(h2, h3, thead th, legend, .field label, .dates label, .heads), dialog :is(h2, .field label)";
  return page.locator(`:is(${places}):not(.unseen)`).evaluateAll(
    (all, list) =>
      all.flatMap((each) => {
        const text = each.textContent?.trim() ?? "";
        const known = list.filter(([, word]) => new RegExp(word, "iu").test(text));
        const place = each.matches("label") ? each.parentElement : each;
        return known.length === 0 || known.some(([term]) => place?.querySelector(`[data-term=${term}]`)) ? [] : [text];
      }),
    words,
  );
}

test.each(["en", "zh"] as const)("in %s every heading, label and head of a table with a word of ours has its help", async (lang) => {
  const { page } = await openPage("#measures=M01&step=A05&target=586&spread=wide&view=list", { locale: locales[lang] });
  await page.locator(".found").waitFor();
  await page.locator(".quantiles").waitFor();
  expect(await findUnexplained(page, lang)).toEqual([]);
  const seen = new Set<string | null>();
  const note = async () => {
    for (const each of await page.locator("[data-term]").all()) seen.add(await each.getAttribute("data-term"));
  };
  await note();
  await page.fill("#step-days-number", "25");
  await page.locator("#step-days-number").press("Enter");
  await page.keyboard.press("Control+s");
  await page.locator("dialog").waitFor();
  expect(await findUnexplained(page, lang)).toEqual([]);
  await note();
  await page.keyboard.press("Escape");
  const items = ["1", "2"].map((code) => `  - { code: "${code}", name: Permit ${code}, type: licence, process: permit }\n`).join("");
  const permit = await readFile("fixtures/permit-office.yaml", "utf8");
  await openText(page, "permit.yaml", `${permit.replace("after: [review]", "after: [{ step: review, lag: 1 }]")}items:\n${items}`);
  await page.locator("#way").waitFor();
  await page.locator(".risk .limits li").first().waitFor();
  expect(await findUnexplained(page, lang)).toEqual([]);
  await note();
  // No help is written that nobody can open.
  expect(Object.keys(helpWords).filter((each) => !seen.has(each))).toEqual([]);
  await page.close();
});

test("a word is explained by mouse, key and touch within the window; Escape closes that and the word keeps the focus", async () => {
  const { page } = await openPage("#target=700", phone);
  await page.locator(".found").waitFor();
  const word = page.locator(".goal [data-term=powers]");
  const meaning = page.locator("#meaning-powers");
  expect(await word.getAttribute("aria-describedby")).toBe("meaning-powers");
  expect(await meaning.textContent()).toContain(helpWords.powers.meaning.en);
  // Not every browser of the tests takes itself for one of a phone.
  const hasTouch = await page.evaluate(() => matchMedia("(pointer: coarse)").matches);
  const ways = [
    () => word.click(),
    () => (hasTouch ? word.tap() : word.click()),
    () => word.focus().then(() => page.keyboard.press("Enter")),
  ];
  for (const open of ways) {
    expect(await meaning.isVisible()).toBe(false);
    await open();
    await meaning.waitFor();
    const { x, y, width, height } = (await meaning.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect([x >= 0, y >= 0, x + width <= 390, y + height <= 844]).toEqual([true, true, true, true]);
    await page.keyboard.press("Escape");
    await meaning.waitFor({ state: "hidden" });
  }
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-term"))).toBe("powers");
  // Near the edges as well.
  for (const [each, term] of [
    [".heads [data-term=now]", "now"],
    [".goal [data-term=budget]", "budget"],
  ] as const) {
    await page.locator(each).click();
    const box = await page.locator(`#meaning-${term}`).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y + box.height <= 844).toBe(true);
    await page.keyboard.press("Escape");
  }
  await page.close();
});

test("steps are named before their ids: in the panel, as predecessors, to choose from, and in what does not stand", async () => {
  const { page } = await openPage("#step=A05");
  await page.locator(".step .note .link").first().waitFor();
  expect(await page.locator(".step-name").textContent()).toMatch(/^Public notice of draft plan.* A05$/);
  expect(await page.locator(".step .note .link").allInnerTexts()).toEqual([
    "Plan application accepted",
    "Preliminary review and site check",
    "Consult sub-district and departments",
  ]);
  expect(await page.locator(".after li .link").allInnerTexts()).toEqual(["Consult sub-district and departments A04"]);
  expect(await page.locator("#add-after option").nth(1).textContent()).toBe("Owners' consent collected A01");
  await page.selectOption("#add-after", "B01");
  expect(await page.locator("[role=alert]").textContent()).toContain(
    "Land tenure verification (with acceptance) B01 → Public notice of draft plan",
  );
  await page.keyboard.press("Control+z");
  await page.close();
});
