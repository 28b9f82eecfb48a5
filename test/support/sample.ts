/** Of so many random cases those that are tried: all, or in `npm test` the share that vitest.config.ts says. */
export function countCases(all: number): number {
  return Math.ceil(all * Number(process.env.LEADPATH_SAMPLE ?? 1));
}
