import type { Actual, Bilingual, Spread } from "../../model/index.ts";
import { actualFaultWords } from "./words.ts";

/** What is wrong with real days, whatever they belong to. */
export interface ActualFault {
  readonly code: "actual-order" | "actual-impossible";
  readonly message: (of: Bilingual) => Bilingual;
  readonly remedy: Bilingual;
}

/** What keeps a distribution from having these real days, or these multiples of the planned ones. */
export function findActualFault(actual: Actual | Spread): ActualFault | undefined {
  if ("likely" in actual)
    return actual.low <= actual.likely && actual.likely <= actual.high ? undefined : createOrderFault("low ≤ likely ≤ high");
  if ("low" in actual) return actual.low <= actual.high ? undefined : createOrderFault("low ≤ high");
  if ("p50" in actual) {
    if (actual.p50 > actual.p90) return createOrderFault("p50 ≤ p90");
    return actual.p50 === 0 && actual.p90 > 0 ? createZeroFault("p50", "p90") : undefined;
  }
  return "mean" in actual && actual.mean === 0 && actual.sd > 0 ? createZeroFault("mean", "sd") : undefined;
}

function createOrderFault(order: string): ActualFault {
  return {
    code: "actual-order",
    message: (of) => actualFaultWords.orderFaultMessage(of.zh, order, of.en),
    remedy: actualFaultWords.orderFaultRemedy,
  };
}

function createZeroFault(key: string, other: string): ActualFault {
  return {
    code: "actual-impossible",
    message: (of) => actualFaultWords.zeroFaultMessage(of.zh, other, key, of.en),
    remedy: actualFaultWords.zeroFaultRemedy(key),
  };
}
