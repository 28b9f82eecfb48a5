import fc from "fast-check";
import type { Process } from "../../src/model/index.ts";
import { processFrom } from "./process.ts";

/**
 * Up to nine steps that meet in no order of rows and sides, with up to seven measures: each gives one step another
 * length, some of those of a step exclude each other. With `wide` some change a second step or drop a link.
 */
export function randomModes({ wide = false } = {}): fc.Arbitrary<Process> {
  const link = fc.record({ at: fc.nat(1000), link: fc.constantFrom("FS", "FS", "FS", "SS", "FF"), lag: fc.constantFrom(0, 0, 0, 1, 2) });
  const step = fc.record({ days: fc.integer({ min: 1, max: 9 }), after: fc.array(link, { maxLength: 3 }) });
  const measure = fc.record({
    at: fc.nat(1000),
    days: fc.integer({ min: 0, max: 7 }),
    effort: fc.nat(4),
    isAlone: fc.boolean(),
    more: wide ? fc.constantFrom("second", "drop", "none", "none", "none") : fc.constant("none"),
    second: fc.nat(1000),
  });
  return fc
    .record({
      rows: fc.array(step, { minLength: 4, maxLength: 9 }),
      measures: fc.array(measure, { minLength: 3, maxLength: 7 }),
    })
    .map(({ rows, measures }) => {
      const steps = rows.map(({ days, after }, index) => ({
        id: `s${index}`,
        days,
        after: after
          .filter(({ at }, place) => index > 0 && after.findIndex((each) => each.at % index === at % index) === place)
          .map(({ at, ...each }) => ({ ...each, step: `s${at % index}` })),
      }));
      const stepOf = ({ at }: { readonly at: number }) => at % rows.length;
      return processFrom({
        steps,
        measures: measures.map((each, index) => ({
          id: `M${index}`,
          effort: each.effort,
          excludes: measures.flatMap((other, number) =>
            other !== each && each.isAlone && stepOf(other) === stepOf(each) ? [`M${number}`] : [],
          ),
          changes: [
            { step: `s${stepOf(each)}`, days: each.days, ...(each.more === "drop" && { after: [] }) },
            ...(each.more === "second" && each.second % rows.length !== stepOf(each)
              ? [{ step: `s${each.second % rows.length}`, days: 1 }]
              : []),
          ],
        })),
      });
    });
}
