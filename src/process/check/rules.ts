import type { Rule } from "./rule.ts";
import { actualOrder, spreadOrder } from "./rules/actual-order.ts";
import { calendarDefinitions } from "./rules/calendars.ts";
import { cycles } from "./rules/cycles.ts";
import { duplicateIds } from "./rules/duplicate-ids.ts";
import { stepDurations } from "./rules/durations.ts";
import { unexplainedExclusions } from "./rules/excluded-without-special.ts";
import { fewOutcomes } from "./rules/few-outcomes.ts";
import { returningFirstOutcomes } from "./rules/first-outcome-returns.ts";
import { limitBounds } from "./rules/limit-bounds.ts";
import { looseOutcomes } from "./rules/loose-outcomes.ts";
import { malformedIds } from "./rules/malformed-ids.ts";
import { measureSets } from "./rules/measure-sets.ts";
import { stepModes } from "./rules/modes.ts";
import { noEnd } from "./rules/no-end.ts";
import { noOfficer } from "./rules/no-officer.ts";
import { noSteps } from "./rules/no-steps.ts";
import { probabilitySums } from "./rules/probability-sums.ts";
import { repeatedLinks } from "./rules/repeated-links.ts";
import { forwardReturns } from "./rules/returns-not-earlier.ts";
import { repeatedStepChanges } from "./rules/step-changed-twice.ts";
import { truthValueIds } from "./rules/truth-value-ids.ts";
import { unknownDocuments } from "./rules/unknown-documents.ts";
import { unknownMeasures } from "./rules/unknown-measures.ts";
import { unknownItemNames } from "./rules/unknown-of-items.ts";
import { unknownOutcomes } from "./rules/unknown-outcomes.ts";
import { unknownPhases } from "./rules/unknown-phases.ts";
import { unknownRules } from "./rules/unknown-rules.ts";
import { unknownSteps } from "./rules/unknown-steps.ts";
import { unknownUnits } from "./rules/unknown-units.ts";
import { unlinkedSteps } from "./rules/unlinked-steps.ts";
import { unnamedOutcomes } from "./rules/unnamed-outcomes.ts";
import { unreachableSteps } from "./rules/unreachable-steps.ts";
import { variantChanges } from "./rules/variants.ts";
import { excessiveWork } from "./rules/work-beyond-days.ts";

/** Every check, in the order in which problems of one place are told. */
export const checkRules: readonly Rule[] = [
  malformedIds,
  duplicateIds,
  truthValueIds,
  unknownUnits,
  unknownPhases,
  unknownDocuments,
  unknownSteps,
  unknownOutcomes,
  unknownMeasures,
  unknownItemNames,
  unknownRules,
  calendarDefinitions,
  noOfficer,
  noSteps,
  repeatedLinks,
  cycles,
  unreachableSteps,
  unlinkedSteps,
  unnamedOutcomes,
  noEnd,
  fewOutcomes,
  looseOutcomes,
  returningFirstOutcomes,
  forwardReturns,
  probabilitySums,
  stepDurations,
  excessiveWork,
  stepModes,
  spreadOrder,
  actualOrder,
  unexplainedExclusions,
  limitBounds,
  repeatedStepChanges,
  measureSets,
  variantChanges,
];
