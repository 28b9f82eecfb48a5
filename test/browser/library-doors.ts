// Two doors as one, as a page that draws charts imports them.
export * from "../../src/charts.ts";
export * from "../../src/index.ts";
