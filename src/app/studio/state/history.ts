/** What was, what is, and what was undone; the last undone comes first. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** Names the movement of which the last change is part: its further changes are undone with it. */
  readonly movement?: string | undefined;
}

const maxPast = 500;

/** A change; those of one movement, as of a slider, are one. */
export function recordChange<T>({ past, now, movement: former }: History<T>, next: T, movement?: string): History<T> {
  const goesOn = movement !== undefined && movement === former;
  return { past: goesOn ? past : [...past, now].slice(-maxPast), now: next, future: [], movement };
}

export function undoChange<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  return past.length === 0 ? history : { past: past.slice(0, -1), now: past.at(-1) as T, future: [now, ...future] };
}

export function redoChange<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  return future.length === 0 ? history : { past: [...past, now], now: future[0] as T, future: future.slice(1) };
}

/** Every state of it made to fit something new. */
export function mapHistory<T>({ past, now, future }: History<T>, refit: (state: T) => T): History<T> {
  return { past: past.map(refit), now: refit(now), future: future.map(refit) };
}
