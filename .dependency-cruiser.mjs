// The shape of src/, checked by `npm run lint:shape`. The comment of a rule is what a newcomer sees when it is broken.

/** Left to right: a stage imports only stages to its left. */
const stages = [
  "model",
  "formats",
  "graph",
  "reform",
  "check",
  "calendar",
  "schedule",
  "compare",
  "explain",
  "simulate",
  "calibrate",
  "optimize",
  "attribute",
  "suggest",
  "audit",
  "text",
  "layout",
  "draw",
  "export",
  "publish",
  "studio",
  "cli",
];

/** Packages with one home, because they are heavy or because they must be easy to replace. */
const homes = [
  { package: "yaml", home: "^src/formats/yaml\\.ts$", in: "src/formats/yaml.ts", why: "so that every place in a file is found one way" },
  {
    package: "saxes",
    home: "^src/formats/(mspdi/records|xes/read|table/xml)\\.ts$",
    in: "src/formats/mspdi/records.ts, src/formats/xes/read.ts and src/formats/table/xml.ts",
    why: "so that no XML is read without its limits",
  },
  {
    package: "fflate",
    home: "^src/formats/(table/zip|packed-text)\\.ts$",
    in: "src/formats/table/zip.ts and src/formats/packed-text.ts",
    why: "so that nothing is unpacked without its limits",
  },
  { package: "diff", home: "^src/formats/text-diff\\.ts$", in: "src/formats/text-diff.ts", why: "so that another can take its place" },
  { package: "zod", home: "^src/(model|formats|cli)/", in: "model, formats and cli", why: "because past reading, input is valid data" },
  { package: "fastest-levenshtein", home: "^src/model/", in: "model", why: "so that all suggestions agree on what is near" },
  {
    package: "chinese-days",
    home: "^src/calendar/notices\\.ts$",
    in: "src/calendar/notices.ts",
    why: "because it loads only when a date is asked for, and so that its data is read one way",
  },
  {
    package: "date-holidays",
    home: "^src/cli/",
    in: "cli",
    why: "because it is 36 MB and optional: the core takes holidays as plain data",
  },
  {
    package: "highs",
    home: "^src/optimize/programs/highs\\.ts$",
    in: "src/optimize/programs/highs.ts",
    why: "because it is large, loads only for a search, and so that another solver can take its place",
  },
  {
    package: "pure-rand",
    home: "^src/(simulate/streams|attribute/random-orders)\\.ts$",
    in: "src/simulate/streams.ts and src/attribute/random-orders.ts",
    why: "so that a seed gives the same cases and the same orders everywhere",
  },
  { package: "elkjs", home: "^src/layout/", in: "layout", why: "because it is large and loads only when something is drawn" },
  { package: "@svgdotjs/svg.js", home: "^src/draw/", in: "draw", why: "because it is large and loads only when something is drawn" },
  { package: "@resvg/resvg-wasm", home: "^src/export/", in: "export", why: "because it is large and loads only when a PNG is asked for" },
  {
    package: "minisearch",
    home: "^src/publish/site/search-shard\\.ts$",
    in: "src/publish/site/search-shard.ts",
    why: "so that an index is written and read with the same options",
  },
  { package: "preact", home: "^src/studio/", in: "studio", why: "because only a page has views" },
  {
    package: "ws",
    home: "^src/cli/studio/live-pages\\.ts$",
    in: "src/cli/studio/live-pages.ts",
    why: "so that no connection is opened without the checks before it",
  },
  { package: "commander", home: "^src/cli/", in: "cli", why: "because a library reads no command line" },
  { package: "@bomb.sh/tab", home: "^src/cli/", in: "cli", why: "because a library completes no command line" },
  {
    package: "get-east-asian-width",
    home: "^src/cli/",
    in: "cli",
    why: "because only a terminal counts columns; pictures are measured by text/",
  },
];

function installed(name) {
  return `(^|/)node_modules/${name.replaceAll(".", "\\.")}/`;
}

const order = stages.slice(0, -1).map((stage, index) => ({
  name: `${stage}-imports-leftwards`,
  severity: "error",
  comment: `${stage}/ may import only ${stages.slice(0, index).join(", ") || "no stage"}: move the shared part to the left, or pass the result in as data.`,
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${stages.slice(index + 1).join("|")})/` },
}));

const oneHome = homes.map((each) => ({
  name: `${each.package.replace(/^@.*\//, "")}-has-one-home`,
  severity: "error",
  comment: `${each.package} is imported only in ${each.in}, ${each.why}.`,
  from: { path: "^src/", pathNot: each.home },
  to: { path: installed(each.package) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...order,
    ...oneHome,
    {
      name: "core-without-node",
      severity: "error",
      comment:
        "Outside cli/ everything must run unchanged in a browser: let cli/ read the file, clock or environment and pass in the data.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "library-without-cli",
      severity: "error",
      comment: "src/index.ts is the pure library: what it needs from cli/ belongs in a stage.",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/cli/" },
    },
    {
      name: "inside-import-the-stage",
      severity: "error",
      comment: "src/index.ts is for users of the library: inside, import the stage, so that a command loads only what it runs.",
      from: { path: "^src/[^/]+/", pathNot: "^src/studio/" },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "studio-by-the-library",
      severity: "error",
      comment: "The studio shares only the public library, as any other page could: export the name from src/index.ts or do without it.",
      from: { path: "^src/studio/" },
      to: { path: "^src/", pathNot: ["^src/studio/", "^src/index\\.ts$"] },
    },
    {
      name: "stage-by-its-index",
      severity: "error",
      comment: "Another stage is imported by its index.ts, which says what it offers: export the name there or do without it.",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$"] },
    },
    {
      name: "public-names-by-stage-index",
      severity: "error",
      comment: "src/index.ts lists names that the stages offer: export the name from the stage's index.ts first.",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/[^/]+/", pathNot: "^src/[^/]+/index\\.ts$" },
    },
    {
      name: "draw-takes-results-as-types",
      severity: "error",
      comment: "draw/ turns finished results into SVG and computes none: use `import type` here and let the caller hand in the result.",
      from: { path: "^src/draw/" },
      to: { path: "^src/(?!draw/|model/|text/)[^/]+/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "stage-is-known",
      severity: "error",
      comment:
        "A folder of src/ is a stage of the pipeline: add its name to `stages` in .dependency-cruiser.mjs, at its place in the order.",
      from: { path: `^src/(?!(${stages.join("|")})/)[^/]+/` },
      to: {},
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Files that import each other cannot be read one after the other: move what both need into a third.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file that imports nothing and that nothing imports is dead: use it or delete it.",
      from: { path: "^src/", orphan: true },
      to: {},
    },
    {
      name: "no-unresolved",
      severity: "error",
      comment: "The imported file or package does not exist: is the path right (with its .ts) and the package in package.json?",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "only-declared-packages",
      severity: "error",
      comment:
        "What is published imports only what `dependencies` or, optional, `peerDependencies` lists: a user's install has no devDependencies. What the studio imports is in its scripts.",
      from: { path: "^src/", pathNot: "^src/studio/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm", "npm-peer"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
