import { type Language, localizeName } from "../../../model/index.ts";
import type { FoundItem } from "../search/shard.ts";
import { createFinder, type Filters, type Finder } from "./finder.ts";
import { loadShards } from "./load-shards.ts";

/** Results that are listed at once. */
const resultsPerPage = 50;

/**
 * Makes the search of the home page work. It can be filled in at once, and answers when its files are there. What is
 * asked for stands in the address, so that it can be kept and sent.
 */
export function startSearch(form: HTMLFormElement): void {
  const results = getElement("results");
  const list = getElement("found");
  const status = getElement("status");
  const more = getElement("more");
  const query = getElement("query") as HTMLInputElement;
  const selects = [...form.querySelectorAll<HTMLSelectElement>("select[data-filter]")];
  const says = form.dataset;
  let find: Finder | undefined;
  let found: readonly FoundItem[] = [];

  const listMore = () => {
    const listed = list.children.length;
    list.append(...found.slice(listed, listed + resultsPerPage).map((item) => createResultItem(item, selects)));
    more.hidden = list.children.length >= found.length;
  };
  const search = () => {
    const filters = readFilters(selects);
    const isAsked = query.value.trim() !== "" || Object.values(filters).some((value) => value !== "");
    found = isAsked && find ? find(query.value, filters) : [];
    list.replaceChildren();
    listMore();
    results.hidden = found.length === 0;
    if (!isAsked) status.textContent = "";
    else if (!find) status.textContent = says.loading ?? "";
    else status.textContent = found.length === 0 ? (says.none ?? "") : (says.found ?? "").replace("#", String(found.length));
  };
  const searchAndKeep = () => {
    search();
    const asked = new URLSearchParams([
      ["q", query.value],
      ...selects.map((select): [string, string] => [getFilterName(select), select.value]),
    ]);
    for (const [name, value] of [...asked]) if (value === "") asked.delete(name);
    history.replaceState(null, "", `#${asked}`);
  };
  const ask = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    query.value = asked.get("q") ?? "";
    for (const select of selects) select.value = asked.get(getFilterName(select)) ?? "";
    search();
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  query.addEventListener("input", searchAndKeep);
  for (const select of selects) select.addEventListener("change", searchAndKeep);
  more.addEventListener("click", () => {
    const first = list.children.length;
    listMore();
    list.children[first]?.querySelector("a")?.focus();
  });
  window.addEventListener("hashchange", ask);
  ask();
  loadShards((says.searches ?? "").split(" ").filter((file) => file !== "")).then((shards) => {
    find = createFinder(shards);
    search();
  });
}

function createResultItem(item: FoundItem, selects: readonly HTMLSelectElement[]): HTMLLIElement {
  const [code, page, name, unit, type] = item;
  const lang: Language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const link = document.createElement("a");
  link.href = `${page.split("/").map(encodeURIComponent).join("/")}.html`;
  link.textContent = localizeName({ id: code, name: name === 0 ? undefined : name }, lang);
  const beside = document.createElement("span");
  beside.className = "note";
  beside.textContent = [code, getFilterLabel(selects, "unit", unit), getFilterLabel(selects, "type", type)]
    .filter((text) => text !== "")
    .join(" · ");
  const line = document.createElement("li");
  line.append(link, " ", beside);
  return line;
}

/** The words that the filters have for a value. */
function getFilterLabel(selects: readonly HTMLSelectElement[], filter: keyof Filters, value: string): string {
  const options = selects.find((select) => getFilterName(select) === filter)?.options ?? [];
  return [...options].find((option) => option.value === value && value !== "")?.text ?? "";
}

function readFilters(selects: readonly HTMLSelectElement[]): Filters {
  const none: Filters = { unit: "", type: "", phase: "", level: "", state: "" };
  return { ...none, ...Object.fromEntries(selects.map((select) => [getFilterName(select), select.value])) };
}

function getFilterName(select: HTMLSelectElement): string {
  return select.dataset.filter ?? "";
}

function getElement(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}
