import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { readCatalog, readCatalogs, readTables, unpackText } from "../../../src/formats/index.ts";
import { listOfContent, smallContent, smallList } from "./list.ts";
import { siteFiles } from "./site.ts";

async function page(path: string, options: Parameters<typeof siteFiles>[1] = {}) {
  const files = await siteFiles(smallList(), options);
  return { files, document: parseHTML(String(files.get(path))).document };
}

function tableOf(document: Document, selector: string): Record<string, string> {
  return Object.fromEntries(
    [...document.querySelectorAll(`${selector} tr:has(td)`)].map((row) => [
      row.querySelector("th")?.textContent,
      row.querySelector("td")?.textContent,
    ]),
  );
}

const food = "items/440106-XK-0001";

test("an item as a file has what the file of its process says, not what the first file of the list does", async () => {
  const { catalog } = readCatalogs([
    { file: "a.yaml", text: "leadpath: 1\ncalendar: mon-fri\nsource: 甲\nunits: [{id: u, name: 甲局}]\n" },
    {
      file: "b.yaml",
      text: "leadpath: 1\ncalendar: every-day\nsource: 乙\nillustrative: true\nprocesses: [{id: p, steps: [{id: a, name: 办, unit: u, days: 1}]}]\nitems: [{code: I-1, name: 项, type: filing, unit: u, process: p}]\n",
    },
  ]);
  const own = readCatalog(String((await siteFiles(catalog)).get("items/I-1.yaml"))).catalog;
  expect(own).toMatchObject({ calendar: "every-day", source: "乙", illustrative: true });
  expect(own.processes[0]).toMatchObject({ calendar: "every-day", source: "乙", illustrative: true });
});

describe("the page of an item", () => {
  test("tells every field that it has, in the language of the page, and none that it has not", async () => {
    const { document } = await page(`zh/${food}.html`);
    expect(tableOf(document, ".fields")).toEqual({
      实施编码: "440106-XK-0001",
      基本编码: "440100131001",
      事项类型: "行政许可",
      实施主体: "市场监督管理局",
      联办机构: "水务局",
      行使层级: "县级",
      权力来源: "法定本级行使",
      状态: "已公布",
      生效日期: "2026-01-01",
      更新日期: "2026-02-03",
      服务对象: "自然人、法人和其他组织",
      受理条件: "有固定经营场所。\n有管理制度。",
      办件类型: "承诺件",
      办理渠道: "窗口、网上",
      网办深度: "全程网办",
      到现场次数: "1",
      到现场原因: "领取证照",
      收费: "不收费",
      办理结果: "食品经营许可证（证照）",
      事前责任: "公示条件",
      事中责任: "依法审查",
      事后责任: "日常检查",
      追责情形: "对不符合条件的准予许可索取财物",
      救济渠道: "行政复议、行政诉讼",
      咨询方式: "020-12345678",
      监督投诉: "020-12345",
    });
    const english = (await page(`en/${food}.html`)).document;
    expect(tableOf(english, ".fields")).toMatchObject({ Type: "Licence", "Exercising unit": "Market supervision bureau", Fee: "None" });
  });

  test("shows the four totals: allowed by law, promised, counted, and passed", async () => {
    const { document } = await page(`en/${food}.html`);
    // Review 5 and decision 3 count; an inspection of 4 does not; besides these the applicant takes 1, acceptance 1 and
    // delivery 1.
    expect([...document.querySelectorAll(".figure b")].map((each) => each.textContent)).toEqual([
      "20 days",
      "10 days",
      "8 days",
      "15 days",
    ]);
  });

  test("lists the steps with their branches as links that lead to them, and desks as the item has them", async () => {
    const { document } = await page(`en/${food}.html`);
    const steps = [...document.querySelectorAll("#steps .steps > li")];
    expect(steps.map((step) => step.querySelector("b")?.textContent)).toEqual([
      "Application",
      "Accept?",
      "Notice of refusal",
      "Review",
      "Inspection on site",
      "Decision",
      "Delivery",
    ]);
    expect([...(steps[1]?.querySelectorAll("a") ?? [])].map((link) => link.textContent)).toEqual([
      "4 Review",
      "3 Notice of refusal",
      "1 Application",
    ]);
    expect(steps[3]?.textContent).toContain("Post: review desk");
    const ids = new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
    for (const link of document.querySelectorAll('a[href^="#"]')) expect(ids).toContain(link.getAttribute("href")?.slice(1));
    expect(ids.size).toBe(document.querySelectorAll("[id]").length);
  });

  test("a variant has its own materials, limits, picture and steps", async () => {
    const { document } = await page(`en/${food}.html`);
    const [renewal, fresh] = document.querySelectorAll(".variant");
    expect([...(renewal?.querySelectorAll(".steps del") ?? [])].map((each) => each.textContent)).toEqual(["Inspection on site"]);
    expect(tableOf(document, ".variant")["Promised 10 days"]).toBe("Accept? → Decision");
    expect(renewal?.querySelectorAll("tbody")[0]?.textContent?.trim()).toBe("Application form");
    expect(renewal?.querySelector("img")?.getAttribute("src")).not.toBe(document.querySelector("#chart img")?.getAttribute("src"));
    expect(fresh?.textContent).toContain("The process is that of the item.");
  });

  test("leads to related items, and to where comments go", async () => {
    const options = {
      comments: "https://example.org/c/{code}",
      prerequisites: [{ item: "440106-XK-0001", document: "business-licence", givers: [{ item: "440106-XK-0002" }] }],
    };
    const { document } = await page(`en/${food}.html`, options);
    expect([...document.querySelectorAll("#related a")].map((link) => link.getAttribute("href"))).toEqual([
      "../../en/items/440106-FW-0003.html",
      "../../en/items/440106-XK-0002.html",
      "../../en/items/440106-XK-0002.html",
    ]);
    expect(document.querySelector("#related")?.textContent).toContain("Business licence: 440106-XK-0002 Business licence");
    expect(document.querySelector('footer a[href="https://example.org/c/440106-XK-0001"]')).not.toBeNull();
  });

  test("every link leads to a file of the site, and every file is reached", async () => {
    const files = await siteFiles(smallList());
    const reached = new Set(["index.html"]);
    for (const [path, content] of files) {
      if (!path.endsWith(".html")) continue;
      const { document } = parseHTML(String(content));
      const links = [...document.querySelectorAll("[href], [src]")].map(
        (each) => each.getAttribute("href") ?? each.getAttribute("src") ?? "",
      );
      const searches = document.querySelector("[data-searches]")?.getAttribute("data-searches")?.split(" ") ?? [];
      for (const link of [...links, ...searches].filter((each) => !/^(#|data:)/.test(each))) {
        const target = decodeURIComponent(new URL(link, `http://site/${path}`).pathname.slice(1));
        expect(files.has(target), `${link} on ${path}`).toBe(true);
        reached.add(target);
      }
    }
    expect([...files.keys()].filter((path) => !reached.has(path))).toEqual([]);
  });

  test("the workbook of the item reads back as the same, and is the same each time", async () => {
    const { files } = await page(`zh/${food}.html`);
    const bytes = files.get(`${food}.xlsx`) as Uint8Array;
    const read = readTables([{ file: "item.xlsx", bytes }]);
    expect(read.problems).toEqual([]);
    const { catalog } = readCatalog(String(files.get(`${food}.yaml`)));
    expect(read.catalog).toEqual(catalog);
    expect((await siteFiles(smallList())).get(`${food}.xlsx`)).toEqual(bytes);
  });

  test("an item too long for a workbook has none, and no link to one", async () => {
    const items = [{ code: "long", type: "filing" as const, note: "长".repeat(40_000) }];
    const files = await siteFiles(listOfContent({ ...smallContent, items, bundles: [] }));
    expect(files.has("items/long.xlsx")).toBe(false);
    expect(files.get("zh/items/long.html")).not.toContain(".xlsx");
  });

  test("the item as a file reads back as what it is, with what it names and nothing else", async () => {
    const { files } = await page(`zh/${food}.html`);
    const { catalog, problems } = readCatalog(String(files.get(`${food}.yaml`)));
    expect(problems).toEqual([]);
    const whole = smallList();
    expect(catalog?.items).toEqual([whole.items[0]]);
    expect(catalog?.processes).toEqual([whole.processes[0]]);
    expect(catalog?.units.map(({ id }) => id)).toEqual(["applicant", "market", "window", "water"]);
    expect(catalog?.laws.map(({ id }) => id)).toEqual(["food-law"]);
  });

  test("the content hash changes with the item, its process and names, and with nothing else", async () => {
    const hash = async (content: typeof smallContent) =>
      /Content hash ([0-9a-f]{12})/.exec(String((await siteFiles(listOfContent(content))).get(`en/${food}.html`)))?.[1];
    const was = await hash(smallContent);
    const [first, ...others] = smallContent.items ?? [];
    expect(await hash({ ...smallContent, items: [{ ...(first as NonNullable<typeof first>), visits: 2 }, ...others] })).not.toBe(was);
    expect(await hash({ ...smallContent, items: [first as NonNullable<typeof first>] })).toBe(was);
  });
});

test("items that share a process share its picture, whatever their own limits of the whole and desks", async () => {
  const files = await siteFiles(smallList(), { languages: ["zh"] });
  // One for both, less the limit between two steps that only the process has, and one for the variant.
  expect([...files.keys()].filter((path) => /^diagrams\/\w+\.svg$/.test(path))).toHaveLength(3);
});

test("a process without names in a language is drawn once for both", async () => {
  const content = {
    units: [{ id: "u", name: "局" }],
    processes: [{ id: "p", name: "流程", steps: [{ id: "s", name: "审查", unit: "u", days: 1 }] }],
    items: [{ code: "a", name: "甲", type: "licence" as const, process: "p" }],
  };
  const files = await siteFiles(listOfContent(content));
  expect([...files.keys()].filter((path) => /^diagrams\/\w+\.svg$/.test(path))).toHaveLength(1);
});

test("a long list of a unit comes in pages of 200", async () => {
  const items = Array.from({ length: 401 }, (_, index) => ({ code: `c-${index}`, type: "filing" as const, unit: "u" }));
  const files = await siteFiles(listOfContent({ units: [{ id: "u" }], items }), { languages: ["en"] });
  const pages = ["en/units/u.html", "en/units/u.2.html", "en/units/u.3.html"];
  expect(pages.map((path) => parseHTML(String(files.get(path))).document.querySelectorAll("tbody tr").length)).toEqual([200, 200, 1]);
  expect(files.has("en/units/u.4.html")).toBe(false);
});

test("a PNG stands beside each picture where the site has them", async () => {
  const png = async (svg: string) => new TextEncoder().encode(svg.slice(0, 4));
  const files = await siteFiles(smallList(), { png: true }, { png });
  const pictures = [...files.keys()].filter((path) => /^diagrams\/\w+\.svg$/.test(path));
  for (const path of pictures) expect(files.get(path.replace(".svg", ".png"))).toEqual(new TextEncoder().encode("<svg"));
  expect(String(files.get(`en/${food}.html`))).not.toContain("data-png");
  await expect(siteFiles(smallList(), { png: true })).rejects.toThrow(RangeError);
});

test.each(["javascript:alert(1)", "//evil.example", "data:text/html,x", "office", "a b@c.de"])(
  "comments do not go to %s",
  async (comments) => {
    await expect(siteFiles(smallList(), { comments })).rejects.toThrow(RangeError);
  },
);

test("where the studio is on the site, an item with a process leads to it with itself as a file in the address", async () => {
  const files = await siteFiles(smallList(), { studio: new Map([["index.html", "<!doctype html>"]]) });
  expect(files.get("studio/index.html")).toBe("<!doctype html>");
  const page = String(files.get("zh/items/440106-XK-0001.html"));
  const [, packed = ""] = /href="\.\.\/\.\.\/studio\/index\.html#lang=zh&(?:amp;)?text=([\w-]+)"/.exec(page) ?? [];
  expect(unpackText(packed)).toBe(files.get("items/440106-XK-0001.yaml"));
  expect(page).toContain(`studio/index.html#lang=zh&amp;item=440106-XK-0001&amp;variant=renewal&amp;text=${packed}"`);
  const without = await siteFiles(smallList());
  expect(String(without.get("zh/items/440106-XK-0001.html"))).not.toContain("studio");
});
