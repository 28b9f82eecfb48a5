/** Where everything of leadpath stands in a Redis that others may use, too. */
export const keyPrefix = "leadpath";
export const workersKey = `${keyPrefix}:workers`;
export const mastersKey = `${keyPrefix}:masters`;

/** Orders of one version of the program: another never sees them. */
export function getQueueName(program: string): string {
  return `orders-${program.slice(0, 16)}`;
}

export function getRunKey(run: string): string {
  return `${keyPrefix}:run:${run}`;
}

export function getAnswersKey(run: string): string {
  return `${keyPrefix}:answers:${run}`;
}

export function getListKey(list: string): string {
  return `${keyPrefix}:list:${list}`;
}
