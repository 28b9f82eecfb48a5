export { suggest } from "./suggest.ts";
export type { Suggestion } from "./types.ts";
