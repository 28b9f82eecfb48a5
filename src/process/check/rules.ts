import type { Rule } from "./rule.ts";
import { cycles } from "./rules/flow/cycles.ts";
import { fewOutcomes } from "./rules/flow/few-outcomes.ts";
import { forwardReturns } from "./rules/flow/forward-returns.ts";
import { looseOutcomes } from "./rules/flow/loose-outcomes.ts";
import { noEnd } from "./rules/flow/no-end.ts";
import { noSteps } from "./rules/flow/no-steps.ts";
import { probabilitySums } from "./rules/flow/probability-sums.ts";
import { repeatedLinks } from "./rules/flow/repeated-links.ts";
import { returningFirstOutcomes } from "./rules/flow/returning-first-outcomes.ts";
import { unlinkedSteps } from "./rules/flow/unlinked-steps.ts";
import { unnamedOutcomes } from "./rules/flow/unnamed-outcomes.ts";
import { unreachableSteps } from "./rules/flow/unreachable-steps.ts";
import { measureSets } from "./rules/measures/measure-sets.ts";
import { stepModes } from "./rules/measures/modes.ts";
import { repeatedStepChanges } from "./rules/measures/repeated-step-changes.ts";
import { scenarioChanges } from "./rules/measures/scenario-changes.ts";
import { variantChanges } from "./rules/measures/variants.ts";
import { duplicateIds } from "./rules/names/duplicate-ids.ts";
import { malformedIds } from "./rules/names/malformed-ids.ts";
import { truthValueIds } from "./rules/names/truth-value-ids.ts";
import { unknownDocuments } from "./rules/names/unknown/documents.ts";
import { unknownItemNames } from "./rules/names/unknown/item-names.ts";
import { unknownMeasures } from "./rules/names/unknown/measures.ts";
import { unknownOutcomes } from "./rules/names/unknown/outcomes.ts";
import { unknownPhases } from "./rules/names/unknown/phases.ts";
import { unknownRules } from "./rules/names/unknown/rules.ts";
import { unknownSteps } from "./rules/names/unknown/steps.ts";
import { unknownUnits } from "./rules/names/unknown/units.ts";
import { actualOrder, spreadOrder } from "./rules/times/actual-order.ts";
import { calendarDefinitions } from "./rules/times/calendars.ts";
import { stepDurations } from "./rules/times/durations.ts";
import { excessiveWork } from "./rules/times/excessive-work.ts";
import { limitBounds } from "./rules/times/limit-bounds.ts";
import { noOfficer } from "./rules/times/no-officer.ts";
import { unexplainedExclusions } from "./rules/times/unexplained-exclusions.ts";

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
  scenarioChanges,
  variantChanges,
];
