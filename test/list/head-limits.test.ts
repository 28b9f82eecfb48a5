import { expect, test } from "vitest";
import { pickHeadLimits } from "../../src/list/index.ts";
import type { Limit } from "../../src/model/index.ts";

const limit = (kind: Limit["kind"], days: number, from?: string, to?: string): Limit => ({ kind, days, from, to });

test("the promise on the whole process stands for the item, of several the shortest, as all of them hold", () => {
  const [long, short] = [limit("promised", 12), limit("promised", 10)];
  const law = limit("statutory", 20);
  expect(pickHeadLimits([limit("promised", 30, "accept", "decide"), long, short, law])).toEqual({ promised: short, statutory: law });
});

test("without one the longest between two steps does, with the statutory limit between the same ones", () => {
  const promised = limit("promised", 8, "accept", "decide");
  const statutory = limit("statutory", 15, "accept", "decide");
  const others = [limit("promised", 3, "decide", "deliver"), limit("statutory", 40), limit("statutory", 20, "accept", "decide")];
  expect(pickHeadLimits([...others, promised, statutory])).toEqual({ promised, statutory });
  expect(pickHeadLimits([promised, limit("statutory", 40)])).toEqual({ promised, statutory: undefined });
});

test("without a promise the statutory limit is chosen in the same way; without limits there is none", () => {
  const statutory = limit("statutory", 20, "accept", "decide");
  expect(pickHeadLimits([limit("statutory", 10, "decide", "deliver"), statutory])).toEqual({ promised: undefined, statutory });
  expect(pickHeadLimits([])).toEqual({ promised: undefined, statutory: undefined });
});
