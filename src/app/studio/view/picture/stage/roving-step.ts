/** The one step of a picture that Tab comes to; arrows go on from there. */
export class RovingStep {
  readonly #stage: HTMLElement;
  readonly #sheet: HTMLElement;
  #step: string | undefined;

  constructor({ stage, sheet }: { readonly stage: HTMLElement; readonly sheet: HTMLElement }) {
    this.#stage = stage;
    this.#sheet = sheet;
    stage.addEventListener("focusin", ({ target }) => {
      const step = target instanceof Element ? target.closest("[data-step]")?.getAttribute("data-step") : undefined;
      if (step) this.enter(step);
    });
  }

  get step(): string | undefined {
    return this.#step;
  }

  /** Of another picture, of which a step may be wanted. */
  begin(step: string | undefined): void {
    this.#step = step;
  }

  /** Stays where it is while the picture has that step; else it is the first of these. */
  keepWithin(steps: readonly string[]): void {
    if (this.#step === undefined || !steps.includes(this.#step)) this.#step = steps[0];
  }

  enter(step: string): void {
    if (step === this.#step) return;
    this.find(this.#step)?.setAttribute("tabindex", "-1");
    this.#step = step;
    this.refresh();
  }

  /** Where there is no step to go to Tab comes to the stage, which arrows then scroll. */
  refresh(): void {
    const element = this.find(this.#step);
    element?.setAttribute("tabindex", "0");
    this.#stage.tabIndex = element ? -1 : 0;
  }

  find(step: string | undefined): SVGElement | undefined {
    if (step === undefined) return undefined;
    return this.#sheet.querySelector<SVGElement>(`[data-step="${CSS.escape(step)}"]`) ?? undefined;
  }
}
