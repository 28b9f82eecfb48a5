import {
  type Bilingual,
  buildBilingual,
  type Change,
  formatAmount,
  formatDays,
  InputError,
  localizeName,
  type Process,
  punctuation,
  type Step,
  type StepChange,
  terms,
} from "../../../../model/index.ts";
import { formatHandChanges, isStepChange, reformProcess } from "../../../../process/reform/index.ts";
import { studioPageWords } from "../../words.ts";

/** A change by hand in words. */
export interface ChangeDescription {
  /** The id of what is changed: a step or a unit. */
  readonly id: string;
  readonly name: Bilingual;
  /** What becomes of it. */
  readonly text: Bilingual;
}

/** The process with measures and without changes by hand, which these are told against; as it is where they clash. */
export function findPlainProcess(process: Process, measures: readonly string[]): Process {
  try {
    return reformProcess(process, { measures });
  } catch (error) {
    if (error instanceof InputError) return process;
    throw error;
  }
}

/** A change as people say it, beside what the process says without it. */
export function describeChange(plain: Process, change: Change): ChangeDescription {
  if ("add" in change) return { id: change.add.id, name: getNames(change.add), text: describeAddedStep(plain, change.add) };
  if (isStepChange(change)) {
    const step = plain.steps.find(({ id }) => id === change.step);
    return { id: change.step, name: getNames(step ?? { id: change.step }), text: joinChangeTexts(describeStepChange(plain, step, change)) };
  }
  const unit = plain.units.find(({ id }) => id === change.unit);
  return { id: change.unit, name: getNames(unit ?? { id: change.unit }), text: studioPageWords.officersBecome(unit?.staff, change.staff) };
}

function describeAddedStep({ steps }: Process, { days, calendarDays, after }: Step): Bilingual {
  const length = days === undefined && calendarDays === undefined ? [] : [formatStepLength({ days, calendarDays })];
  const links = after.length === 0 ? [] : [nameNewPredecessors(after.map(({ step }) => findNames(steps, step)))];
  return joinChangeTexts([studioPageWords.stepAdded, ...length, ...links]);
}

function describeStepChange(plain: Process, step: Step | undefined, change: StepChange): readonly Bilingual[] {
  const { step: id, days, calendarDays, clock, after, unit, remove, ...rest } = change;
  const before = step?.days;
  const parts: (Bilingual | undefined)[] = [
    remove && studioPageWords.stepRemoved,
    days === undefined
      ? undefined
      : before === undefined
        ? formatStepLength({ days })
        : studioPageWords.daysBecome(formatDays(before), formatDays(days)),
    calendarDays === undefined ? undefined : formatStepLength({ calendarDays }),
    clock && studioPageWords.fieldBecomes(studioPageWords.clock, step && terms.clocks[step.clock], terms.clocks[clock]),
    after && nameNewPredecessors(after.map((each) => findNames(plain.steps, each.step))),
    unit === undefined ? undefined : studioPageWords.fieldBecomes(terms.unit, undefined, findNames(plain.units, unit)),
    Object.keys(rest).length === 0 ? undefined : buildBilingual((lang) => formatHandChanges([{ step: id, ...rest }], lang)),
  ];
  return parts.flatMap((each) => each ?? []);
}

function nameNewPredecessors(names: readonly Bilingual[]): Bilingual {
  return names.length === 0 ? studioPageWords.startsByItself : studioPageWords.comesAfter(joinChangeTexts(names));
}

function formatStepLength(amount: Pick<Step, "days" | "calendarDays">): Bilingual {
  return buildBilingual((lang) => formatAmount(amount, lang));
}

function findNames(things: readonly Parameters<typeof localizeName>[0][], wanted: string): Bilingual {
  return getNames(things.find(({ id }) => id === wanted) ?? { id: wanted });
}

function getNames(thing: Parameters<typeof localizeName>[0]): Bilingual {
  return buildBilingual((lang) => localizeName(thing, lang));
}

function joinChangeTexts(texts: readonly Bilingual[]): Bilingual {
  return buildBilingual((lang) => texts.map((each) => each[lang]).join(punctuation.list[lang]));
}
