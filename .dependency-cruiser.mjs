// The shape of src/, checked by `npm run lint:shape`. The comment of a rule is what a newcomer sees when it is broken.

/** The house: roofs in their order, and under each its rooms in theirs. A room imports rooms before it, by their index.ts. */
const roofs = {
  model: [],
  formats: [],
  process: ["graph", "reform", "check", "calendar", "schedule"],
  analysis: ["compare", "explain", "simulate", "calibrate", "optimize", "attribute", "suggest"],
  list: [],
  picture: ["text", "layout", "draw", "export"],
  pages: ["report", "charts", "html", "report-page", "site"],
  app: ["host", "node", "store", "studio", "server", "cli"],
};

const rooms = Object.entries(roofs).flatMap(([roof, under]) => (under.length === 0 ? [roof] : under.map((room) => `${roof}/${room}`)));
const room = `(${rooms.join("|")})`;

/** Packages with one home, because they are heavy or because they must be easy to replace. */
const homes = [
  {
    package: "yaml",
    home: "^src/formats/yaml/yaml\\.ts$",
    in: "src/formats/yaml/yaml.ts",
    why: "so that every place in a file is found one way",
  },
  {
    package: "saxes",
    home: "^src/formats/(mspdi/records|event-log/xes/read|table/xml)\\.ts$",
    in: "src/formats/mspdi/records.ts, src/formats/event-log/xes/read.ts and src/formats/table/xml.ts",
    why: "so that no XML is read without its limits",
  },
  {
    package: "fflate",
    home: "^src/formats/(table/zip|text/packed-text)\\.ts$",
    in: "src/formats/table/zip.ts and src/formats/text/packed-text.ts",
    why: "so that nothing is unpacked without its limits",
  },
  {
    package: "diff",
    home: "^src/formats/text/text-diff\\.ts$",
    in: "src/formats/text/text-diff.ts",
    why: "so that another can take its place",
  },
  {
    package: "zod",
    home: "^src/(model|formats|pages/report/documents|app)/",
    in: "model, formats, pages/report/documents and app",
    why: "because past reading, input is valid data",
  },
  { package: "fastest-levenshtein", home: "^src/model/", in: "model", why: "so that all suggestions agree on what is near" },
  {
    package: "chinese-days",
    home: "^src/process/calendar/notices\\.ts$",
    in: "src/process/calendar/notices.ts",
    why: "because it loads only when a date is asked for, and so that its data is read one way",
  },
  {
    package: "date-holidays",
    home: "^src/app/node/country-holidays\\.ts$",
    in: "src/app/node/country-holidays.ts",
    why: "because it is 36 MB and optional: the core takes holidays as plain data",
  },
  {
    package: "highs",
    home: "^src/analysis/optimize/programs/highs\\.ts$",
    in: "src/analysis/optimize/programs/highs.ts",
    why: "because it is large, loads only for a search, and so that another solver can take its place",
  },
  {
    package: "pure-rand",
    home: "^src/analysis/(simulate/random/streams|attribute/random-orders)\\.ts$",
    in: "src/analysis/simulate/random/streams.ts and src/analysis/attribute/random-orders.ts",
    why: "so that a seed gives the same cases and the same orders everywhere",
  },
  {
    package: "elkjs",
    home: "^src/picture/layout/",
    in: "picture/layout",
    why: "because it is large and loads only when something is drawn",
  },
  {
    package: "@svgdotjs/svg.js",
    home: "^src/picture/draw/",
    in: "picture/draw",
    why: "because it is large and loads only when something is drawn",
  },
  {
    package: "@resvg/resvg-wasm",
    home: "^src/picture/export/",
    in: "picture/export",
    why: "because it is large and loads only when a PNG is asked for",
  },
  {
    package: "minisearch",
    home: "^src/pages/site/search/shard\\.ts$",
    in: "src/pages/site/search/shard.ts",
    why: "so that an index is written and read with the same options",
  },
  { package: "preact", home: "^src/app/studio/", in: "app/studio", why: "because only a page has views" },
  {
    package: "ws",
    home: "^src/app/server/live-pages\\.ts$",
    in: "src/app/server/live-pages.ts",
    why: "so that no connection is opened without the checks before it",
  },
  { package: "commander", home: "^src/app/cli/", in: "app/cli", why: "because a library reads no command line" },
  { package: "@bomb.sh/tab", home: "^src/app/cli/", in: "app/cli", why: "because a library completes no command line" },
  {
    package: "get-east-asian-width",
    home: "^src/pages/report/text/width\\.ts$",
    in: "src/pages/report/text/width.ts",
    why: "because only a terminal counts columns; pictures are measured by text/",
  },
];

function installed(name) {
  return `(^|/)node_modules/${name.replaceAll(".", "\\.")}/`;
}

const order = rooms.slice(0, -1).map((name, index) => ({
  name: `${name.replace("/", "-")}-imports-upwards`,
  severity: "error",
  comment: `${name}/ may import only ${rooms.slice(0, index).join(", ") || "no room"}: move the shared part there, or pass the result in as data.`,
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${rooms.slice(index + 1).join("|")})/` },
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
      name: "machine-on-the-ground-floor",
      severity: "error",
      comment:
        "Only app/host, store, server, cli and the entries of threads (-worker.ts) touch the machine: what everything else needs of files, clock, threads or environment is handed in as data, and app/node takes it from app/host.",
      from: { path: "^src/", pathNot: ["^src/app/(host|store|server|cli)/", "^src/app/node/.*-worker\\.ts$"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "host-knows-only-nouns",
      severity: "error",
      comment: "app/host is the machine and knows only model: hand in what a stage would have to find out, or move the noun to model.",
      from: { path: "^src/app/host/" },
      to: { path: "^src/", pathNot: ["^src/app/host/", "^src/model/index\\.ts$"] },
    },
    {
      name: "library-without-app",
      severity: "error",
      comment: "src/index.ts is the pure library: what it needs from app/ belongs in a room that needs no machine.",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/app/" },
    },
    {
      name: "inside-import-the-room",
      severity: "error",
      comment: "src/index.ts is for users of the library: inside, import the room, so that a command loads only what it runs.",
      from: { path: "^src/[^/]+/", pathNot: "^src/app/studio/" },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "studio-by-the-library",
      severity: "error",
      comment: "The studio shares only the public library, as any other page could: export the name from src/index.ts or do without it.",
      from: { path: "^src/app/studio/" },
      to: { path: "^src/", pathNot: ["^src/app/studio/", "^src/index\\.ts$"] },
    },
    {
      name: "room-by-its-index",
      severity: "error",
      comment: "Another room is imported by its index.ts, which says what it offers: export the name there or do without it.",
      from: { path: `^src/${room}/` },
      to: { path: `^src/${room}/`, pathNot: ["^src/$1/", `^src/${room}/index\\.ts$`] },
    },
    {
      name: "public-names-by-room-index",
      severity: "error",
      comment: "src/index.ts lists names that the rooms offer: export the name from the room's index.ts first.",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/[^/]+/", pathNot: `^src/${room}/index\\.ts$` },
    },
    {
      name: "draw-takes-results-as-types",
      severity: "error",
      comment: "draw/ turns finished results into SVG and computes none: use `import type` here and let the caller hand in the result.",
      from: { path: "^src/picture/draw/" },
      to: { path: "^src/(?!picture/draw/|model/|picture/text/)[^/]+/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "room-is-known",
      severity: "error",
      comment:
        "A folder of src/ is a roof with rooms under it: add its name to `roofs` in .dependency-cruiser.mjs, at its place in the order.",
      from: { path: `^src/(?!${room}/)[^/]+/` },
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
      from: { path: "^src/", pathNot: "^src/app/studio/" },
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
