import {
  type Catalog,
  compareProblems,
  createKey,
  createProblems,
  type Finding,
  flagKind,
  functionKind,
  type ListRuleCode,
  type LocationLookup,
  listRuleCodes,
  type Problem,
  requireArguments,
  requireCatalog,
  type Severity,
} from "../model/index.ts";
import { collectFaultyPlaces } from "../process/check/index.ts";
import { createListIndex } from "./across/list-index.ts";
import { walkItemCourses } from "./item-course.ts";
import { formatItemSubject } from "./rule.ts";
import { auditRules } from "./rules.ts";
import { createTimetables } from "./timetables.ts";

/** What `auditCatalog` knows beforehand, and which rules and items it looks at. */
export interface AuditOptions {
  /** Where everything stands in the files; `readCatalog` returns it. */
  readonly places?: LocationLookup | undefined;
  /** What reading and checking found: nothing is said of places with errors. */
  readonly found?: readonly Problem[] | undefined;
  /** Rules whose findings matter less than this are left out. */
  readonly least?: Severity | undefined;
  /** Whether rules look at all items together; they do when absent. */
  readonly across?: boolean | undefined;
  /** At which items, by their places in the catalog, rules look one by one; at all when absent. */
  readonly each?: ((place: number) => boolean) | undefined;
}

const severityWeights: Readonly<Record<Severity | "off", number>> = { off: 0, info: 1, warning: 2, error: 3 };

/** A finding of which several items may be the subject, because they share what it is about. */
interface GatheredFinding {
  readonly code: ListRuleCode;
  readonly finding: Finding;
  readonly variant: string | undefined;
  readonly items: Set<string>;
}

/**
 * Whether the items of a list are as they should be: what every rule finds, by its severity in the catalog, in the
 * order of the files where `places` are given, else in that of the items. What items share, as the steps of their
 * process, is told once, with the codes of the items. The work grows with the number of items and the size of their
 * processes.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { auditCatalog } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n");
 * auditCatalog(catalog, { least: "error" }).map(({ code }) => code); // → [ "R04", "R04", "L01", "D01" ]
 * ```
 */
export function auditCatalog(catalog: Catalog, options: AuditOptions = {}): Problem[] {
  requireCatalog(catalog);
  requireArguments(options, {
    places: functionKind,
    found: "objects",
    least: ["info", "warning", "error"],
    across: flagKind,
    each: functionKind,
  });
  const { places, found = [], least = "info", across = true, each = () => true } = options;
  if (catalog.items.length === 0) return [];
  const getSeverity = (code: ListRuleCode): Severity | "off" => catalog.rules?.[code] ?? listRuleCodes[code].severity;
  const faulty = collectFaultyPlaces(found);
  const list = createListIndex(catalog);
  const timetables = createTimetables();
  const active = auditRules.filter(({ code }) => severityWeights[getSeverity(code)] >= severityWeights[least]);
  const gathered = new Map<string, GatheredFinding>();
  const whole: { readonly code: ListRuleCode; readonly finding: Finding; readonly items: readonly string[] }[] = [];
  const gather = (code: ListRuleCode, item: string, variant: string | undefined, finding: Finding) => {
    const key = createKey(code, finding.path, finding.message.en);
    const known = gathered.get(key);
    if (known) known.items.add(item);
    else gathered.set(key, { code, finding, variant, items: new Set([item]) });
  };
  for (const [index, item] of catalog.items.entries()) {
    if (!each(index)) continue;
    const path = ["items", index];
    for (const rule of active) {
      if ("checkItem" in rule) rule.checkItem({ list, item, path }, (finding) => gather(rule.code, item.code, undefined, finding));
    }
    for (const course of walkItemCourses(list, item, path, timetables)) {
      for (const rule of active) {
        if ("checkCourse" in rule) rule.checkCourse(course, (finding) => gather(rule.code, item.code, course.variant?.id, finding));
      }
    }
  }
  for (const rule of active) {
    if (across && "checkList" in rule) rule.checkList(list, ({ items, ...finding }) => whole.push({ code: rule.code, finding, items }));
  }
  const findings = [...[...gathered.values()].map(addItemName), ...whole].filter(
    ({ finding }) => !faulty.has(JSON.stringify(finding.path)),
  );
  // All at once, so that each file is asked for its places but once.
  const placed = createProblems(
    findings.map(({ code, finding }) => [code, finding]),
    places,
  );
  const problems = placed.map((problem, index): Problem => {
    const { code, items } = findings[index] as (typeof findings)[number];
    const severity = getSeverity(code);
    return { ...problem, ...(severity !== "off" && { severity }), items };
  });
  return problems.sort(compareProblems);
}

/** The finding of the rule, beginning with the name of the item. */
function addItemName({ code, finding, variant, items }: GatheredFinding): {
  code: ListRuleCode;
  finding: Finding;
  items: readonly string[];
} {
  const codes = [...items];
  const { zh, en } = formatItemSubject(codes[0] ?? "", variant, codes.length - 1);
  const { message } = finding;
  return { code, finding: { ...finding, message: { zh: `${zh}：${message.zh}`, en: `${en}: ${message.en}` } }, items: codes };
}
