import type { Step } from "../../../../model/index.ts";
import type { ScheduledStep } from "../../../../process/schedule/index.ts";

/** Steps by what they start after: by their start, then as they are declared; those off the route last. */
export function sortByFlow(steps: ReadonlyMap<string, Step>, scheduled: readonly ScheduledStep[]): readonly string[] {
  const starts = new Map(scheduled.map(({ id, earlyStart }) => [id, earlyStart]));
  const getStart = (id: string) => starts.get(id) ?? Number.POSITIVE_INFINITY;
  // The sort is stable.
  return [...steps.keys()].sort((one, other) => (getStart(one) === getStart(other) ? 0 : getStart(one) - getStart(other)));
}

/** A walk from step to step along the flow that knows where it came from, so that each step back undoes one. */
export class FlowWalk {
  readonly #next = new Map<string, readonly string[]>();
  readonly #former = new Map<string, readonly string[]>();
  readonly #order: readonly string[];
  /** Of each step that from which it was come to, and that to which it was gone on. */
  readonly #came = new Map<string, string>();
  readonly #went = new Map<string, string>();

  /** Of several ways those that are critical come first, then those that start first. */
  constructor(steps: ReadonlyMap<string, Step>, order: readonly string[], critical: ReadonlySet<string>) {
    this.#order = order;
    const ranks = new Map(order.map((id, rank) => [id, rank]));
    const getRank = (id: string) => (critical.has(id) ? 0 : order.length) + (ranks.get(id) ?? 0);
    const next = new Map<string, string[]>();
    for (const { id, after } of steps.values()) {
      const formers = [...new Set(after.map(({ step }) => step))].filter((each) => steps.has(each));
      this.#former.set(
        id,
        formers.sort((one, other) => getRank(one) - getRank(other)),
      );
      for (const former of formers) next.set(former, [...(next.get(former) ?? []), id]);
    }
    for (const [id, list] of next)
      this.#next.set(
        id,
        list.sort((one, other) => getRank(one) - getRank(other)),
      );
  }

  /** The step that a key leads to; undefined where it leads nowhere. */
  move(step: string, { key, altKey }: Pick<KeyboardEvent, "key" | "altKey">): string | undefined {
    if (key === "Home") return this.#order[0];
    if (key === "End") return this.#order.at(-1);
    const direction = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (direction === undefined) return undefined;
    if (altKey) return this.#findBeside(step, direction);
    return direction > 0 ? this.#goOn(step) : this.#goBack(step);
  }

  #goOn(step: string): string | undefined {
    const next = this.#next.get(step) ?? [];
    const went = this.#went.get(step);
    const found = went !== undefined && next.includes(went) ? went : next[0];
    if (found !== undefined) this.#came.set(found, step);
    return found;
  }

  #goBack(step: string): string | undefined {
    const former = this.#findFormer(step);
    if (former !== undefined) this.#went.set(former, step);
    return former;
  }

  #findFormer(step: string): string | undefined {
    const formers = this.#former.get(step) ?? [];
    const came = this.#came.get(step);
    return came !== undefined && formers.includes(came) ? came : formers[0];
  }

  /** Another way from where this one was come to, or to where it goes on; after the last comes the first. */
  #findBeside(step: string, direction: number): string | undefined {
    const former = this.#findFormer(step);
    const next = this.#next.get(step)?.[0];
    const starts = this.#order.filter((each) => (this.#former.get(each) ?? []).length === 0);
    const ways = former === undefined ? starts : (this.#next.get(former) ?? []);
    const beside = ways.length > 1 || next === undefined ? ways : (this.#former.get(next) ?? []);
    const found = beside[(beside.indexOf(step) + direction + beside.length) % beside.length];
    if (found === undefined || found === step) return undefined;
    if (former !== undefined && ways === beside) this.#came.set(found, former);
    return found;
  }
}
