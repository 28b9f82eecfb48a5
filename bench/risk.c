/*
 * The simulation of many cases in C: what a machine can do at most with what src/simulate/ does on a network whose steps follow each other with lags.
 * bench/in-c.ts compiles it with -O3, bench/risks.ts hands over a network.
 *
 *   risk FILE CASES ROUNDS
 *
 * FILE holds int32 numbers: steps, links; by step in topological order the least, likeliest and most minutes of a triangle; where the links into each
 * step begin; the step that each leaves; and its lag in minutes. Prints the least processor time of a case in nanoseconds, the median total, and of
 * each step in how many cases it is critical. Each case draws the time of every step, goes over the links forwards and backwards, and adds up of every
 * step its time, the square of that and whether it has no float.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef int32_t i32;

static uint64_t state[2] = {0x9e3779b97f4a7c15u, 0xbf58476d1ce4e5b9u};

/* xoroshiro128+ (Blackman and Vigna, public domain). */
static double uniform(void) {
  const uint64_t s0 = state[0], sum = s0 + state[1], s1 = state[1] ^ s0;
  state[0] = ((s0 << 24) | (s0 >> 40)) ^ s1 ^ (s1 << 16);
  state[1] = (s1 << 37) | (s1 >> 27);
  return (double)(sum >> 11) * 0x1.0p-53;
}

static i32 *numbers(FILE *file, size_t count) {
  i32 *read = malloc((count + 1) * sizeof(i32));
  if (!read || fread(read, sizeof(i32), count, file) != count) exit(2);
  return read;
}

static int in_order(const void *one, const void *other) {
  const i32 a = *(const i32 *)one, b = *(const i32 *)other;
  return (a > b) - (a < b);
}

int main(int count, char **arguments) {
  FILE *file = count == 4 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 2;
  const i32 *head = numbers(file, 2), steps = head[0], links = head[1];
  const i32 *restrict low = numbers(file, steps), *restrict likely = numbers(file, steps), *restrict high = numbers(file, steps);
  const i32 *restrict first = numbers(file, (size_t)steps + 1), *restrict source = numbers(file, links), *restrict lag = numbers(file, links);
  const i32 cases = atoi(arguments[2]);
  i32 *restrict minutes = calloc(steps, sizeof(i32)), *restrict early = calloc(steps, sizeof(i32)), *restrict late = calloc(steps, sizeof(i32));
  i32 *restrict total = calloc(cases, sizeof(i32)), *restrict critical = calloc(steps, sizeof(i32));
  double *restrict sum = calloc(steps, sizeof(double)), *restrict squares = calloc(steps, sizeof(double));
  double least = 1e18;
  for (int round = atoi(arguments[3]); round > 0; round--) {
    const clock_t began = clock();
    for (i32 p = 0; p < steps; p++) critical[p] = 0, sum[p] = squares[p] = 0;
    for (i32 number = 0; number < cases; number++) {
      i32 finish = 0;
      for (i32 p = 0; p < steps; p++) {
        const double u = uniform(), width = high[p] - low[p], rise = likely[p] - low[p];
        const double drawn = u * width < rise ? low[p] + sqrt(u * width * rise) : high[p] - sqrt((1 - u) * width * (high[p] - likely[p]));
        minutes[p] = (i32)(drawn + 0.5);
        i32 start = 0;
        for (i32 k = first[p]; k < first[p + 1]; k++) {
          const i32 asked = early[source[k]] + lag[k];
          start = asked > start ? asked : start;
        }
        early[p] = start + minutes[p];
        finish = early[p] > finish ? early[p] : finish;
      }
      for (i32 p = 0; p < steps; p++) late[p] = finish;
      for (i32 p = steps - 1; p >= 0; p--) {
        const i32 start = late[p] - minutes[p];
        for (i32 k = first[p]; k < first[p + 1]; k++) {
          const i32 asked = start - lag[k];
          late[source[k]] = asked < late[source[k]] ? asked : late[source[k]];
        }
        critical[p] += late[p] == early[p];
        sum[p] += minutes[p];
        squares[p] += (double)minutes[p] * minutes[p];
      }
      total[number] = finish;
    }
    const double took = (double)(clock() - began) / CLOCKS_PER_SEC * 1e9 / cases;
    if (took < least) least = took;
  }
  qsort(total, cases, sizeof(i32), in_order);
  printf("%.1f %d", least, total[cases / 2]);
  for (i32 p = 0; p < steps; p++) printf(" %d", critical[p]);
  printf("\n");
  return sum[0] < 0 || squares[0] < 0;
}
