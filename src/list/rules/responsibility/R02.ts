import { createKey, listTexts, type Step } from "../../../model/index.ts";
import { listBasisKeys } from "../../across/basis-keys.ts";
import { hasJointUnits, isFamily, isSameLevel } from "../../across/kinship.ts";
import { listNearNames } from "../../across/near-names.ts";
import { extractAct, toPlainName } from "../../across/plain-names.ts";
import { listSharedSteps } from "../../across/shared-steps.ts";
import { isParty } from "../../item-kinds.ts";
import type { IndexedItem, ListIndex } from "../../list-index.ts";
import type { CourseRule, WholeListRule } from "../../rule.ts";
import { isSuccessor } from "../../step-order.ts";

/** From this likeness on, two acts under one article are one: three of five pairs of letters, beside the words that all items have. */
const minLikeness = 0.6;

/** Items of two units under the same article, with the same or nearly the same name. */
export const sameAct: WholeListRule = {
  code: "R02",
  checkList(list, report) {
    const entries = list.catalog.items.flatMap((item, index) =>
      isParty(item) || item.unit === undefined || item.cancelled !== undefined
        ? []
        : [...new Set(listBasisKeys(list, item))].map((basis) => ({
            item,
            index,
            basis,
            bucket: `${item.type} ${basis}`,
            name: extractAct(listTexts(item.name)[0] ?? item.code),
          })),
    );
    const told = new Set<string>();
    for (const { entry, earlier, likeness } of listNearNames(entries, minLikeness, (a, b) => isRivalItem(entries[a], entries[b]))) {
      const [one, other] = [entries[earlier], entries[entry]];
      if (!one || !other || told.has(`${one.index} ${other.index}`)) continue;
      told.add(`${one.index} ${other.index}`);
      const [zhBasis, enBasis] = [formatLawArticle(list, one.basis, "zh"), formatLawArticle(list, one.basis, "en")];
      report({
        path: ["items", other.index],
        items: [one.item.code, other.item.code],
        message: {
          zh: `单位“${other.item.unit}”的“${other.item.code}”与“${one.item.unit}”的“${one.item.code}”依据同一条（${zhBasis}），名称${likeness === 1 ? "相同" : "相近"}：同一职权有两个单位负责`,
          en: `Units "${other.item.unit}" ("${other.item.code}") and "${one.item.unit}" ("${one.item.code}") both answer for an act under ${enBasis}, by names that are ${likeness === 1 ? "the same" : "nearly the same"}`,
        },
        remedy: {
          zh: "明确由谁负责；若是共同办理，写入 joint（联办机构）；若受托，写入 entrusted（受托单位）",
          en: "Settle who answers for it; write joint if they act together, entrusted if one acts for the other",
        },
        related: [{ message: { zh: `“${one.item.unit}”的事项`, en: `The item of "${one.item.unit}"` }, path: ["items", one.index] }],
      });
    }
  },
};

function isRivalItem(one: IndexedItem | undefined, other: IndexedItem | undefined): boolean {
  if (!one || !other || one.index === other.index || one.item.unit === other.item.unit) return false;
  return isSameLevel(one.item, other.item) && !hasJointUnits(one.item, other.item) && !isFamily(one.item, other.item);
}

function formatLawArticle({ lawNamed }: ListIndex, basis: string, lang: "zh" | "en"): string {
  const at = basis.lastIndexOf(" ");
  const [law, article] = [basis.slice(0, at), basis.slice(at + 1)];
  const name = listTexts(lawNamed(law)?.name)[0] ?? law;
  const [, number, inserted] = /^(\d+)(?:-(\d+))?$/.exec(article) ?? [];
  if (lang === "en") return `${name}, ${number === undefined ? article : `art. ${article}`}`;
  return `${name}${number === undefined ? article : `第 ${number} 条${inserted === undefined ? "" : `之 ${inserted}`}`}`;
}

/** The same step with the same object in items of two units. */
export const sameStep: WholeListRule = {
  code: "R02",
  checkList(list, report) {
    for (const { one, other, object } of listSharedSteps(list)) {
      report({
        path: [...other.path],
        items: [other.item.code, one.item.code],
        message: {
          zh: `单位“${other.unit}”的环节“${other.step}”与“${one.unit}”的环节“${one.step}”对同样的材料做同一件事（“${object}”）`,
          en: `Step "${other.step}" of unit "${other.unit}" and "${one.step}" of "${one.unit}" do the same to the same papers ("${object}")`,
        },
        remedy: { zh: "由一个单位办理，另一个使用其结果", en: "Let one unit do it, and the other use its result" },
        related: [{ message: { zh: `事项“${one.item.code}”的环节`, en: `The step of item "${one.item.code}"` }, path: one.path }],
      });
    }
  },
};

/** The same step at two units of one process, one after the other: what one has done, the other does again. */
export const repeatedStep: CourseRule = {
  code: "R02",
  checkCourse({ steps, stepPath }, report) {
    const known = new Map<string, Step>();
    for (const step of steps.values()) {
      const name = toPlainName(listTexts(step.name)[0] ?? "");
      if (name === "" || step.unit === undefined || step.clock !== "counted" || (step.uses ?? []).length === 0) continue;
      const key = createKey(name, ...[...(step.uses ?? [])].sort());
      const other = known.get(key);
      if (!other) known.set(key, step);
      else if (other.unit !== step.unit && (isSuccessor(step, other, steps) || isSuccessor(other, step, steps))) {
        report({
          path: stepPath(step.id),
          message: {
            zh: `环节“${step.id}”由单位“${step.unit}”重做“${other.unit}”已做的“${other.id}”`,
            en: `step "${step.id}" of unit "${step.unit}" does again what "${other.unit}" does in "${other.id}"`,
          },
          remedy: { zh: "由一个单位办理，另一个使用其结果", en: "Let one unit do it, and the other use its result" },
          related: [{ message: { zh: `环节“${other.id}”`, en: `Step "${other.id}"` }, path: stepPath(other.id) }],
        });
      }
    }
  },
};

/** A unit under two ids: one has the name or an alias of the other. */
export const sameUnit: WholeListRule = {
  code: "R02",
  checkList({ catalog: { units } }, report) {
    const first = new Map<string, number>();
    for (const [index, unit] of units.entries()) {
      const names = new Set([unit.name, ...(unit.aliases ?? [])].flatMap(listTexts).map(toPlainName));
      const twin = [...names].map((name) => first.get(name)).find((at) => at !== undefined);
      for (const name of names) if (name !== "" && !first.has(name)) first.set(name, index);
      const other = twin === undefined ? undefined : units[twin];
      if (!other || twin === undefined || other.level !== unit.level) continue;
      report({
        path: ["units", index],
        items: [],
        message: { zh: `单位“${unit.id}”与“${other.id}”名称相同`, en: `Unit "${unit.id}" has a name of "${other.id}"` },
        remedy: { zh: "只登记一次，别名写入 aliases", en: "Declare it once, and write other names in its aliases" },
        related: [{ message: { zh: `单位“${other.id}”`, en: `Unit "${other.id}"` }, path: ["units", twin] }],
      });
    }
  },
};
