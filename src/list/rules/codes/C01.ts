import type { Bilingual, ItemType, Level } from "../../../model/index.ts";
import type { ItemReporter, ItemRule, PlacedItem } from "../../rule.ts";
import { C01Words } from "./words.ts";

/** The second pair of digits of a basic code. */
const codeTypes: Readonly<Partial<Record<string, readonly ItemType[]>>> = {
  "01": ["licence"],
  "02": ["penalty"],
  "03": ["coercion"],
  "04": ["levy"],
  "05": ["benefit"],
  "06": ["inspection"],
  "07": ["confirmation"],
  "08": ["reward"],
  "09": ["adjudication"],
  "20": ["other", "filing"],
  "21": ["public-service"],
};
/** The digit after the credit code of the unit. */
const codeLevels: Readonly<Partial<Record<string, Level>>> = { "2": "province", "3": "city", "4": "county" };

/**
 * Codes in the national pattern: basic 12 digits (2 of the province, 2 of the type, 5 and 3 of the item), implementing
 * 31 (18 of the unit's credit code, 1 of the level, 12 of the basic code). Other patterns are in use, so only what is
 * nearly one of these is judged. Twins are told as `duplicate-id`.
 */
export const C01: ItemRule = {
  code: "C01",
  checkItem(placed, report) {
    const { item, path } = placed;
    const { code, basicCode } = item;
    if (basicCode !== undefined) {
      if (/^\d+$/.test(basicCode) && basicCode.length !== 12) {
        reportCodeFault(
          [...path, "basicCode"],
          `基本编码有 ${basicCode.length} 位，应为 12 位`,
          `its basic code has ${basicCode.length} digits instead of 12`,
          report,
        );
      } else if (/^\d{12}$/.test(basicCode)) reportCodeType(basicCode, [...path, "basicCode"], placed, report);
    }
    if (!/^\d{4}[0-9A-Z]{24,30}$/.test(code)) return;
    if (code.length === 31) reportCodeParts(placed, report);
    else
      reportCodeFault(
        [...path, "code"],
        `实施编码有 ${code.length} 位，应为 31 位`,
        `its code has ${code.length} places instead of 31`,
        report,
      );
  },
};

function reportCodeParts(placed: PlacedItem, report: ItemReporter): void {
  const { list, item, path } = placed;
  const [credit, digit = "", basic] = [item.code.slice(0, 18), item.code[18], item.code.slice(19)];
  const place = [...path, "code"];
  const level = codeLevels[digit];
  if (level !== undefined && item.level !== undefined && level !== item.level) {
    reportCodeFault(place, `编码第 19 位“${digit}”与行使层级不符`, `place 19 of its code, "${digit}", is not its level`, report);
  }
  const unit = item.unit === undefined ? undefined : list.units.get(item.unit);
  if (unit?.code !== undefined && unit.code.length === 18 && unit.code !== credit) {
    reportCodeFault(
      place,
      `编码前 18 位不是单位“${unit.id}”的信用代码`,
      `the first 18 places of its code are not the credit code of unit "${unit.id}"`,
      report,
    );
  }
  if (item.basicCode !== undefined && /^\d{12}$/.test(item.basicCode)) {
    if (item.basicCode !== basic)
      reportCodeFault(place, "编码末 12 位与基本编码不符", "the last 12 places of its code are not its basic code", report);
  } else reportCodeType(basic, place, placed, report);
}

function reportCodeType(basic: string, path: PlacedItem["path"], { item }: PlacedItem, report: ItemReporter): void {
  const digits = basic.slice(2, 4);
  const known = codeTypes[digits];
  if (!known || known.includes(item.type)) return;
  reportCodeFault(
    path,
    `基本编码第 3、4 位“${digits}”与事项类型不符`,
    `places 3 and 4 of its basic code, "${digits}", are not its type`,
    report,
  );
}

const codeRemedy: Bilingual = C01Words.text;

function reportCodeFault(path: PlacedItem["path"], zh: string, en: string, report: ItemReporter): void {
  report({ path, message: { zh, en }, remedy: codeRemedy });
}
