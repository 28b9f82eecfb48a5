/** An event in minutes: with all time in it, and on the clock of a limit, where what pauses it takes no time. */
export interface ClockMoment {
  readonly passed: number;
  readonly counted: number;
}

/** A time in minutes of working time in which the clock of a limit does not run. */
export interface ClockRest {
  readonly from: number;
  readonly until: number;
}

/**
 * When a clock rests that counts so many minutes from one moment to another, in order. It counts no later than some
 * step needs that finishes at that count or a higher one; so it rests where the least delay of all these grows. What
 * counts and the rests sum to the time that passes.
 */
export function computeClockRests(
  begin: ClockMoment,
  end: ClockMoment,
  minutes: number,
  finishes: readonly ClockMoment[],
): readonly ClockRest[] {
  const delays = finishes
    .map(({ passed, counted }) => ({ reading: counted - begin.counted, delay: passed - begin.passed - (counted - begin.counted) }))
    .filter(({ reading }) => reading > 0)
    .sort((one, other) => other.reading - one.reading);
  const rests: ClockRest[] = [];
  let delay = Math.max(0, end.passed - begin.passed - minutes);
  for (const before of [...delays, { reading: 0, delay: 0 }]) {
    const least = Math.max(0, before.delay);
    if (least >= delay) continue;
    const stopped = begin.passed + Math.min(before.reading, minutes);
    rests.push({ from: stopped + least, until: stopped + delay });
    delay = least;
  }
  return rests.reverse();
}
