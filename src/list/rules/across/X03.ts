import { type DataPath, formatDays, InputError } from "../../../model/index.ts";
import { type BundleSchedule, scheduleBundleIn } from "../../across/bundle/bundle.ts";
import { createBundleContext } from "../../across/bundle/context.ts";
import type { ListReporter, WholeListRule } from "../../rule.ts";
import { X03Words } from "./words.ts";

/**
 * The time of a bundle against its own limits, and against the promises of the items on its critical path one after
 * another, where these are for the whole of each; and a promise of a bundle that is longer than both the time that it
 * takes and those promises.
 */
export const X03: WholeListRule = {
  code: "X03",
  checkList({ catalog, prerequisites }, report) {
    if (catalog.bundles.length === 0) return;
    const context = createBundleContext(catalog, prerequisites());
    for (const [index, bundle] of catalog.bundles.entries()) {
      try {
        const found = scheduleBundleIn(context, bundle);
        if (found) reportBundle(found, ["bundles", index], report);
      } catch (error) {
        // Steps that wait for each other are told as X01.
        if (!(error instanceof InputError)) throw error;
      }
    }
  },
};

function reportBundle(
  { bundle, counted, items: rows, limits, path: items, promisedInTurn }: BundleSchedule,
  path: DataPath,
  report: ListReporter,
): void {
  for (const [at, { days, longest, met }] of limits.entries()) {
    if (met || longest === null) continue;
    report({
      path: [...path, "limits", at],
      items,
      message: {
        zh: `一件事“${bundle}”计入时限的用时最长 ${formatDays(longest)} 个工作日，超过 ${formatDays(days)} 个`,
        en: `Bundle "${bundle}" takes up to ${formatDays(longest)} counted working days, longer than its limit of ${formatDays(days)}`,
      },
      remedy: X03Words.remedy,
    });
  }
  if (promisedInTurn === null) return;
  const through = { zh: items.map((code) => `“${code}”`).join("、"), en: items.map((code) => `"${code}"`).join(", ") };
  const isWholePromise = items.every((code) => rows.find(({ item }) => item === code)?.promisesWhole);
  if (isWholePromise && counted > promisedInTurn) {
    report({
      path,
      items,
      message: X03Words.message(bundle, formatDays(counted), formatDays(promisedInTurn), through.zh, through.en),
      remedy: X03Words.bundleRemedy,
    });
  }
  for (const [at, { kind, days, from, to }] of limits.entries()) {
    if (kind !== "promised" || from !== undefined || to !== undefined || days <= Math.max(promisedInTurn, counted)) continue;
    report({
      path: [...path, "limits", at],
      items,
      message: X03Words.bundleMessage(bundle, formatDays(days), formatDays(promisedInTurn)),
      remedy: X03Words.otherRemedy,
    });
  }
}
