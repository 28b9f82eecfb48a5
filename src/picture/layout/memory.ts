/**
 * So many charts come to mind while one picture is looked at from all sides; each takes about as much room as its
 * picture.
 */
const mostAnswers = 8;

/**
 * Where the layout engines placed the last charts. Handed to several layouts, as those of a process whose days are
 * tried out, it saves most of their time: a chart is placed anew only when a box, a link or a label has another size.
 * The pictures are the same with it and without it.
 */
export class LayoutMemory {
  readonly #answers = new Map<string, unknown>();

  /** What was answered to the same question before, told by its JSON, or else what is answered now. */
  recall<A>(question: unknown, answer: () => A): A {
    const key = JSON.stringify(question);
    const found = this.#answers.has(key) ? (this.#answers.get(key) as A) : answer();
    // What was asked for last stands last.
    this.#answers.delete(key);
    this.#answers.set(key, found);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= mostAnswers) break;
      this.#answers.delete(oldest);
    }
    return found;
  }
}
