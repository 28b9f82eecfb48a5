import { createKey, listTexts, type Step } from "../../../model/index.ts";
import { listBasisKeys } from "../../across/basis-keys.ts";
import { hasJointUnits, isFamily, isSameLevel } from "../../across/kinship.ts";
import type { IndexedItem, ListIndex } from "../../across/list-index.ts";
import { listNearNames } from "../../across/near-names.ts";
import { extractAct, toPlainName } from "../../across/plain-names.ts";
import { listSharedSteps } from "../../across/shared-steps.ts";
import { isParty } from "../../item-kinds.ts";
import type { CourseRule, WholeListRule } from "../../rule.ts";
import { isSuccessor } from "../../step-order.ts";
import { R02Words } from "./words.ts";

/**
 * From this likeness on, two acts under one article are one: three of five pairs of letters, beside the words that all
 * items have.
 */
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
        message: R02Words.sameActMessage(other.item.unit, other.item.code, one.item.unit, one.item.code, zhBasis, likeness, enBasis),
        remedy: R02Words.sameActRemedy,
        related: [{ message: R02Words.sameActRelated(one.item.unit), path: ["items", one.index] }],
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
        message: R02Words.sameStepMessage(other.unit, other.step, one.unit, one.step, object),
        remedy: R02Words.sameStepRemedy,
        related: [{ message: R02Words.sameStepRelated(one.item.code), path: one.path }],
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
          message: R02Words.repeatedStepMessage(step.id, step.unit, other.unit, other.id),
          remedy: R02Words.repeatedStepRemedy,
          related: [{ message: R02Words.repeatedStepRelated(other.id), path: stepPath(other.id) }],
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
        message: R02Words.sameUnitMessage(unit.id, other.id),
        remedy: R02Words.sameUnitRemedy,
        related: [{ message: R02Words.sameUnitRelated(other.id), path: ["units", twin] }],
      });
    }
  },
};
