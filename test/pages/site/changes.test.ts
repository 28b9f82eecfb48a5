import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Catalog } from "../../../src/model/index.ts";
import { commentRegister, earlierList } from "./earlier.ts";
import { smallList } from "./list.ts";
import { shownText } from "./shown-text.ts";
import { siteFiles } from "./site.ts";

const food = "440106-XK-0001";

test("a page of all that changed leads to a page for each changed item, with both flowcharts as files", async () => {
  const files = await siteFiles(smallList(), { since: { before: earlierList() } });
  const all = parseHTML(String(files.get("en/changes.html"))).document;
  const links = [...all.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["items/440106-FW-0003.html", `changes/${food}.html`, "changes/440106-XK-0002.html", "changes/party-1.html"]);
  expect(all.querySelector("main")?.textContent).toContain("gone Old item");
  const { document } = parseHTML(String(files.get(`en/changes/${food}.html`)));
  expect(document.querySelector(".gain b")?.textContent).toBe("18 → 15");
  const pictures = [...document.querySelectorAll("img")].map((image) => image.getAttribute("src")?.replace("../../", "") ?? "");
  expect(pictures).toHaveLength(2);
  for (const path of pictures) expect(files.get(path)).toContain("<svg");
  expect(parseHTML(String(files.get("en/changes/party-1.html"))).document.querySelector("img")).toBeNull();
});

test("items with the same process share the pictures of its two versions", async () => {
  const withTwins = (catalog: Catalog) => {
    const [, item] = catalog.items;
    return { ...catalog, items: ["one", "two"].map((code) => ({ ...(item as Catalog["items"][number]), code, name: code })) };
  };
  const files = await siteFiles(withTwins(smallList()), { since: { before: withTwins(earlierList()) } });
  const [one, two] = ["one", "two"].map((code) => String(files.get(`zh/changes/${code}.html`)).match(/[^"]+-before-\w+\.svg/)?.[0]);
  expect(one).toBeDefined();
  expect(two).toBe(one);
});

test("home and the page of an item lead to the changes; without an earlier version nothing does", async () => {
  const files = await siteFiles(smallList(), { since: { before: earlierList() } });
  expect(files.get("zh/index.html")).toContain('href="changes.html"');
  expect(files.get(`zh/items/${food}.html`)).toContain(`href="../../zh/changes/${food}.html"`);
  expect(files.get("zh/items/440106-FW-0003.html")).not.toContain("changes/");
  const plain = await siteFiles(smallList());
  expect([...plain.keys()].some((path) => path.includes("changes"))).toBe(false);
  expect(plain.get("zh/index.html")).not.toContain("changes.html");
});

test("every link from a page of changes leads to a file", async () => {
  const files = await siteFiles(smallList(), { since: { before: earlierList() } });
  for (const [path, content] of files) {
    if (!path.includes("changes") || !path.endsWith(".html")) continue;
    for (const each of parseHTML(String(content)).document.querySelectorAll("main [href], main [src], header [href]")) {
      const link = each.getAttribute("href") ?? each.getAttribute("src") ?? "";
      expect(files.has(decodeURIComponent(new URL(link, `http://site/${path}`).pathname.slice(1))), `${link} on ${path}`).toBe(true);
    }
  }
});

test("what is for internal use now is not told of, also where it was public before", async () => {
  const since = earlierList();
  const opened = since.items.map((item) => (item.code === "secret-1" ? { ...item, audience: "public" as const, note: "before" } : item));
  for (const [path, content] of await siteFiles(smallList(), { since: { before: { ...since, items: opened } } })) {
    expect(path).not.toMatch(/secret/i);
    expect(shownText(path, content), path).not.toMatch(/secret|机密|绝密|保密/i);
  }
});

test("an earlier version that cannot be drawn is told of without a picture", async () => {
  const since = earlierList();
  const processes = since.processes.map((process) => ({
    ...process,
    steps: process.steps.map((step) =>
      step.id === "review" ? { ...step, after: [{ step: "decide", link: "FS" as const, lag: 0 }] } : step,
    ),
  }));
  const files = await siteFiles(smallList(), { since: { before: { ...since, processes } } });
  const { document } = parseHTML(String(files.get(`en/changes/${food}.html`)));
  expect(document.querySelector(".pair")?.textContent).toContain("cannot be drawn");
});

test("comments stand on the page of the item, without personal data, and lead to the change that they caused", async () => {
  const files = await siteFiles(smallList(), { since: { before: earlierList() }, commentRegister });
  const { document } = parseHTML(String(files.get(`en/items/${food}.html`)));
  const [adopted, refused, open] = document.querySelectorAll(".comments > li");
  expect(document.querySelector("#comments p")?.textContent).toBe("3 comments received");
  expect(adopted?.textContent).toMatch(/2026-03-02.*Adopted.*Too long\. Call ….*Cut.*… says so/s);
  expect(adopted?.querySelector("a")?.getAttribute("href")).toBe(`../../en/changes/${food}.html`);
  expect(refused?.textContent).toMatch(/Not adopted.*<b>Abolish it<\/b>.*The law asks for it/s);
  expect(refused?.querySelector("a, b")).toBeNull();
  expect(open?.textContent).toMatch(/Not decided yet.*None yet/s);
  expect(files.get(`en/changes/${food}.html`)).toContain("3 comments received");
  expect(files.get(`en/changes/${food}.html`)).toContain(`../../en/items/${food}.html#comments`);
  for (const [path, content] of files) expect(shownText(path, content), path).not.toMatch(/13812345678|a@b\.cn|机密/);
});
