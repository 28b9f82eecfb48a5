/*
 * The critical path method in C: what a machine can do at most with what src/schedule/ does, the same results from the same arrays in topological
 * order. bench/in-c.ts compiles it with -O3, bench/networks-in-c.ts hands over a network.
 *
 *   critical-path FILE ROUNDS
 *
 * FILE holds int32 numbers: steps, links, whether there are weights; by position the step and its minutes; where the links into each position
 * begin; the position of each predecessor; and, unless all links are finish-to-start without lag, the least minutes from its start to that of the
 * successor. Prints the least time of a run in nanoseconds, the finish, and the sums of total and free floats.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef int32_t i32;

typedef struct {
  i32 steps, links, has_weights;
  i32 *order, *minutes, *first, *source, *weight, *place;
  /* Early starts, late starts, and how late each may start without moving a successor, by position. */
  i32 *early, *late, *allowed;
  /* By step. */
  double *early_start, *early_finish, *late_start, *late_finish, *total_float, *free_float;
} Network;

static i32 larger(i32 a, i32 b) { return a > b ? a : b; }
static i32 smaller(i32 a, i32 b) { return a < b ? a : b; }

/* Holds early and late finishes until each position is visited backwards. */
static i32 schedule_finish_to_start(const Network *network) {
  const i32 steps = network->steps, *restrict minutes = network->minutes, *restrict first = network->first, *restrict source = network->source;
  i32 *restrict early = network->early, *restrict late = network->late, *restrict allowed = network->allowed;
  i32 finish = 0;
  for (i32 p = 0, k = 0; p < steps; p++) {
    i32 start = 0;
    for (const i32 end = first[p + 1]; k < end; k++) start = larger(start, early[source[k]]);
    early[p] = start + minutes[p];
    finish = larger(finish, early[p]);
  }
  for (i32 p = 0; p < steps; p++) late[p] = allowed[p] = finish;
  for (i32 p = steps - 1, k = network->links - 1; p >= 0; p--) {
    const i32 start = early[p] -= minutes[p];
    const i32 last = late[p] -= minutes[p];
    allowed[p] -= minutes[p];
    for (const i32 begin = first[p]; k >= begin; k--) {
      late[source[k]] = smaller(late[source[k]], last);
      allowed[source[k]] = smaller(allowed[source[k]], start);
    }
  }
  return finish;
}

static i32 schedule_all(const Network *network) {
  const i32 steps = network->steps, *restrict minutes = network->minutes, *restrict first = network->first, *restrict source = network->source,
            *restrict weight = network->weight;
  i32 *restrict early = network->early, *restrict late = network->late, *restrict allowed = network->allowed;
  i32 finish = 0;
  for (i32 p = 0, k = 0; p < steps; p++) {
    i32 start = 0;
    for (const i32 end = first[p + 1]; k < end; k++) start = larger(start, early[source[k]] + weight[k]);
    early[p] = start;
    finish = larger(finish, start + minutes[p]);
  }
  for (i32 p = 0; p < steps; p++) {
    late[p] = finish - minutes[p];
    allowed[p] = INT32_MAX;
  }
  for (i32 p = steps - 1, k = network->links - 1; p >= 0; p--) {
    const i32 start = early[p], last = late[p];
    if (allowed[p] == INT32_MAX) allowed[p] = finish - minutes[p];
    for (const i32 begin = first[p]; k >= begin; k--) {
      late[source[k]] = smaller(late[source[k]], last - weight[k]);
      allowed[source[k]] = smaller(allowed[source[k]], start - weight[k]);
    }
  }
  return finish;
}

static void write_results(const Network *network) {
  for (i32 step = 0; step < network->steps; step++) {
    const i32 p = network->place[step], minutes = network->minutes[p], early = network->early[p], late = network->late[p];
    network->early_start[step] = early;
    network->early_finish[step] = early + minutes;
    network->late_start[step] = late;
    network->late_finish[step] = late + minutes;
    network->total_float[step] = late - early;
    network->free_float[step] = network->allowed[p] - early;
  }
}

static i32 *numbers(FILE *file, size_t count) {
  i32 *read = malloc((count + 1) * sizeof(i32));
  if (!read || fread(read, sizeof(i32), count, file) != count) exit(2);
  return read;
}

static double *times(i32 steps) {
  double *array = calloc((size_t)steps + 1, sizeof(double));
  if (!array) exit(2);
  return array;
}

static double sum(const double *array, i32 steps) {
  double total = 0;
  for (i32 step = 0; step < steps; step++) total += array[step];
  return total;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int count, char **arguments) {
  FILE *file = count == 3 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 2;
  i32 *head = numbers(file, 3);
  Network network = {.steps = head[0], .links = head[1], .has_weights = head[2]};
  const i32 steps = network.steps;
  network.order = numbers(file, steps);
  network.minutes = numbers(file, steps);
  network.first = numbers(file, (size_t)steps + 1);
  network.source = numbers(file, network.links);
  if (network.has_weights) network.weight = numbers(file, network.links);
  network.place = malloc(((size_t)steps + 1) * sizeof(i32));
  for (i32 p = 0; p < steps; p++) network.place[network.order[p]] = p;
  network.early = malloc(((size_t)steps + 1) * sizeof(i32));
  network.late = malloc(((size_t)steps + 1) * sizeof(i32));
  network.allowed = malloc(((size_t)steps + 1) * sizeof(i32));
  network.early_start = times(steps);
  network.early_finish = times(steps);
  network.late_start = times(steps);
  network.late_finish = times(steps);
  network.total_float = times(steps);
  network.free_float = times(steps);

  double least = 1e18;
  i32 finish = 0;
  for (long round = atol(arguments[2]); round > 0; round--) {
    const double began = now();
    finish = network.has_weights ? schedule_all(&network) : schedule_finish_to_start(&network);
    write_results(&network);
    const double took = now() - began;
    if (took < least) least = took;
  }
  printf("%.0f %d %.0f %.0f\n", least, finish, sum(network.total_float, steps), sum(network.free_float, steps));
  return 0;
}
