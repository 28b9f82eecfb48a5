import { recordChange } from "./history.ts";
import type { StudioEntry, StudioNotice, StudioState } from "./studio-state.ts";

/** Goes on to another entry; what says the same as the present one is none. */
export function enterState(state: StudioState, next: StudioEntry, notice: StudioNotice = {}, movement?: string): StudioState {
  const { history } = state;
  if (isSameEntry(history.now, next)) return state;
  return { ...state, history: recordChange(history, next, movement), notice };
}

function isSameEntry(one: StudioEntry, other: StudioEntry): boolean {
  const getWay = ({ way: { process, item, variant } }: StudioEntry) => JSON.stringify([process, item, variant]);
  if (one.opened !== other.opened || getWay(one) !== getWay(other)) return false;
  return one.choice === other.choice || JSON.stringify(one.choice) === JSON.stringify(other.choice);
}
