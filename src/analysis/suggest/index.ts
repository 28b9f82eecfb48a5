export type { Draft } from "./draft.ts";
export { draftsOf, suggest } from "./suggest.ts";
export type { Suggestion } from "./types.ts";
