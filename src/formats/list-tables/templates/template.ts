import type { Bilingual } from "../../../model/index.ts";

/** A way out of a decision that a template knows. */
export interface Branch {
  readonly id: string;
  readonly name: Bilingual;
  /** Back to the application, or to the step of another role. */
  readonly returnTo?: string;
  /** Where it ends: at the step of the table that is called so, else at one that is added. */
  readonly end?: { readonly id: string; readonly name: Bilingual; readonly called: RegExp };
}

/** What a step is in a process of its type, known by its name. */
export interface TemplateRole {
  readonly id: string;
  readonly called: RegExp;
  readonly notCalled?: RegExp;
  /** Of several steps that are called so, the last one. */
  readonly isLast?: true;
  /** Taken only where no step has this other role. */
  readonly insteadOf?: string;
  /** The first is the main route. None: the step is no decision. */
  readonly branches?: readonly [Branch, ...Branch[]];
}

/** The step with which a process on application begins, and who takes it. */
export interface ApplicationStep {
  readonly called: RegExp;
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: { readonly id: string; readonly name: Bilingual };
}

/** Whether a hearing is held. */
export interface Hearing {
  readonly question: Bilingual;
  readonly answers: readonly [no: Bilingual, yes: Bilingual];
}

/** What the steps of a type have in common, which no table says. */
export interface Template {
  readonly id: string;
  readonly name: Bilingual;
  readonly roles: readonly TemplateRole[];
  /** The table may begin with it; a return that needs it adds it. Its time is that of the applicant. */
  readonly apply?: ApplicationStep;
  /** Asks whether the hearing of the table is held; who is asked. */
  readonly hearing?: Hearing;
}

export function createBranch(id: string, zh: string, en: string): Branch {
  return { id, name: { zh, en } };
}

export function createEndBranch(
  id: string,
  [zh, en]: readonly [string, string],
  end: readonly [id: string, zh: string, en: string, called: RegExp],
): Branch {
  const [endId, endZh, endEn, called] = end;
  return { id, name: { zh, en }, end: { id: endId, name: { zh: endZh, en: endEn }, called } };
}
