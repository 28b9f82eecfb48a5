// The shape of src/, checked by `npm run lint:shape`. The comment of a rule is what a newcomer sees when it is broken.

/**
 * The house: roofs in their order, and under each its rooms in theirs. A room imports rooms before it, by their
 * index.ts.
 */
const roofs = {
  model: [],
  formats: [],
  process: ["graph", "reform", "check", "calendar", "schedule"],
  analysis: ["compare", "explain", "simulate", "calibrate", "optimize", "attribute", "suggest"],
  list: [],
  picture: ["geometry", "text", "layout", "draw", "export"],
  pages: ["report", "charts", "html", "report-page", "site"],
  app: ["host", "node", "store", "queue", "library", "studio", "server", "cli"],
};

const rooms = Object.entries(roofs).flatMap(([roof, under]) => (under.length === 0 ? [roof] : under.map((room) => `${roof}/${room}`)));
const room = `(${rooms.join("|")})`;

/**
 * Inside: folders side by side, a folder imports only those before it in its list, and why so. Of folders that are in
 * no list none imports the one beside it.
 */
const inside = {
  model: {
    folders: ["problems", "dates", "schema", "words"],
    why: "a problem is told of dates, both of what a file may hold, and words speak of all three",
  },
  formats: {
    folders: [
      "csv",
      "xml",
      "text",
      "yaml",
      "validate",
      "yaml-repair",
      "catalog",
      "edits",
      "mspdi",
      "event-log",
      "table",
      "list-tables",
      "comments",
    ],
    why: "syntax comes before what is valid, that before the catalog, and the catalog before other files that become one",
  },
  "formats/list-tables": {
    folders: ["cells", "codecs", "sheets", "templates", "rows"],
    why: "a cell comes before the codec that reads it, both before a sheet, and all before the rows of a whole list",
  },
  "formats/mspdi": { folders: ["file", "calendar"], why: "the file is read as records before anything is made of them" },
  "process/schedule": { folders: ["passes", "limits"], why: "times are computed before limits are held against them" },
  "analysis/simulate": {
    folders: ["random", "cases", "load"],
    why: "a case is drawn from random streams, and is known by itself before it queues with others",
  },
  "analysis/optimize": {
    folders: ["decision", "bounds", "sets", "curves", "programs", "search", "risk"],
    why: "decision says what is to be chosen; then come bounds on it, single sets, curves of groups, programs for a solver, the search that uses them all, and risk, which searches again",
  },
  list: {
    folders: ["across", "comments", "rules", "statistics", "versions"],
    why: "what items have in common is found before rules judge it",
  },
  "picture/layout": {
    folders: ["chart", "lanes", "layered", "sheets", "symbols", "quality"],
    why: "a chart is measured before it is placed, and placed before its quality is judged",
  },
  "picture/draw": {
    folders: ["canvas", "bars", "flowchart", "frontier", "gantt", "overlaps", "risk", "load"],
    why: "canvas has what every drawing shares; no drawing imports another but those of curves and cases: frontier, risk, load",
  },
  "picture/export": {
    folders: ["drawio", "fonts", "letters", "mspdi", "png", "pdf"],
    why: "typefaces come before letters, and letters before the pixels and pages that show them",
  },
  "pages/site": {
    folders: ["catalog", "changes", "parts", "drawings", "plan", "search", "client", "statistics", "sections", "pages"],
    why: "what a site shows comes before its parts, parts before sections, and sections before whole pages",
  },
  "app/studio": {
    folders: ["source", "work", "state", "view", "workers"],
    why: "the text and the work on it come before the state, and the state before what shows it",
  },
  "app/studio/view": {
    folders: ["hooks", "controls", "picture", "head", "totals", "scenarios", "changes", "measures", "step", "goal", "risk", "save", "page"],
    why: "what any part of the window uses comes before the parts, and these before the page that they make up",
  },
  "app/studio/view/picture": {
    folders: ["svg", "stage", "list"],
    why: "an SVG is put into the page and kept up to date before somebody looks at it and moves it",
  },
  "pages/report": {
    folders: [
      "text",
      "calibration",
      "picture",
      "documents",
      "exchange",
      "schedule",
      "list",
      "risk",
      "load",
      "optimum",
      "problems",
      "publication",
      "suggestion",
    ],
    why: "lines and tables come before what is said in them, and a schedule before what is likely of it",
  },
  "app/node": { folders: ["picture", "charts", "threads"], why: "a picture is written before charts are, and threads know neither" },
  "app/store": {
    folders: ["list", "release", "proof", "production", "site", "fit", "verify"],
    why: "a list is read before its parts are made, what others made is proven, and parts come before the release that shows them",
  },
  "app/cli": {
    folders: ["words", "options", "files", "handed", "commands", "work"],
    why: "a command comes last, but for the thread of a worker, which runs commands that others hand out",
  },
};

/** What package.json offers as `leadpath`, `leadpath/list` and so on. */
const door = "^src/[^/]+\\.ts$";

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
    home: "^src/formats/(mspdi/file/records|event-log/xes/read|table/xlsx/xml|xml/writer)\\.ts$",
    in: "src/formats/mspdi/file/records.ts, src/formats/event-log/xes/read.ts, src/formats/table/xlsx/xml.ts and src/formats/xml/writer.ts",
    why: "so that no XML is read without its limits",
  },
  {
    package: "fflate",
    home: "^src/formats/(table/xlsx/zip|text/packed-text)\\.ts$",
    in: "src/formats/table/xlsx/zip.ts and src/formats/text/packed-text.ts",
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
    package: "bullmq",
    home: "^src/app/queue/",
    in: "app/queue",
    why: "because it is optional and loads only when a queue is named, and so that another engine can take its place",
  },
  {
    package: "ioredis",
    home: "^src/app/queue/",
    in: "app/queue",
    why: "so that no connection is opened without its user, its password and its patience",
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

const orderInside = Object.entries(inside).flatMap(([stage, { folders, why }]) => [
  ...folders.slice(0, -1).map((folder, index) => ({
    name: `${stage}/${folder}`.replaceAll("/", "-").concat("-imports-a-later-folder"),
    severity: "error",
    comment: `${stage}/${folder}/ may import of its siblings only ${folders.slice(0, index).join(", ") || "none"}: ${why}. Move the shared part there, or pass the result in as data.`,
    from: { path: `^src/${stage}/${folder}/` },
    to: { path: `^src/${stage}/(${folders.slice(index + 1).join("|")})/` },
  })),
  {
    name: `${stage.replaceAll("/", "-")}-folder-is-known`,
    severity: "error",
    comment: `A folder of src/${stage}/ has its place in the order: add its name to \`inside\` in .dependency-cruiser.mjs (${why}).`,
    from: { path: `^src/${stage}/(?!(${folders.join("|")})/)[^/]+/` },
    to: {},
  },
]);

/** Sibling folders that are in no list, at each depth below src/: neither a roof with rooms nor a stage of `inside`. */
const listed = [...Object.keys(roofs).filter((roof) => roofs[roof].length > 0), ...Object.keys(inside)];
const unlisted = [1, 2, 3, 4].map((depth) => {
  const known = listed.filter((stage) => stage.split("/").length === depth);
  return {
    name: `siblings-without-order-${depth}`,
    severity: "error",
    comment:
      "Folders side by side import each other in one direction: write their order down in `inside` in .dependency-cruiser.mjs, with a sentence that says why.",
    from: { path: `^(src${"/[^/]+".repeat(depth)})/([^/]+)/`, ...(known.length > 0 && { pathNot: `^src/(${known.join("|")})/` }) },
    to: { path: "^$1/[^/]+/", pathNot: "^$1/$2/" },
  };
});

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
    ...orderInside,
    ...unlisted,
    ...oneHome,
    {
      name: "machine-on-the-ground-floor",
      severity: "error",
      comment:
        "Only app/host, store, queue, library, server, cli and the entries of the three threads of app/node touch the machine: what everything else needs of files, clock, threads or environment is handed in as data, and app/node takes it from app/host.",
      from: {
        path: "^src/",
        pathNot: ["^src/app/(host|store|queue|library|server|cli)/", "^src/app/node/threads/(case|load|solver)-worker\\.ts$"],
      },
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
      name: "only-src-and-packages",
      severity: "error",
      comment:
        "src/ is built from src/ and packages alone: what it needs of tools, tests or its own build belongs in src/ or is read as a file.",
      from: { path: "^src/" },
      to: { path: "^(bench|dist|docs|fixtures|output|test|tools)/|^leadpath(/|$)" },
    },
    {
      name: "program-knows-commands",
      severity: "error",
      comment: "program.ts puts the commands together, run.ts and main.ts start it: nothing that a command uses knows of them.",
      from: { path: "^src/app/cli/", pathNot: "^src/app/cli/(program|run|main)\\.ts$" },
      to: { path: "^src/app/cli/(program|run|main)\\.ts$" },
    },
    {
      name: "library-without-app",
      severity: "error",
      comment: "The doors of the library are pure: what they need from app/ belongs in a room that needs no machine.",
      from: { path: door },
      to: { path: "^src/app/" },
    },
    {
      name: "inside-import-the-room",
      severity: "error",
      comment: "Doors are for users of the library: inside, import the room, so that a command loads only what it runs.",
      from: { path: "^src/", pathNot: door },
      to: { path: door },
    },
    {
      name: "studio-without-app",
      severity: "error",
      comment: "The studio is a page like any other, without machine or command: what it shares with app/ belongs in a room above.",
      from: { path: "^src/app/studio/" },
      to: { path: "^src/app/", pathNot: "^src/app/studio/" },
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
      comment: "A door lists names that the rooms offer: export the name from the room's index.ts first.",
      from: { path: door },
      to: { path: "^src/", pathNot: `^src/${room}/index\\.ts$` },
    },
    {
      name: "draw-takes-results-as-types",
      severity: "error",
      comment: "draw/ turns finished results into SVG and computes none: use `import type` here and let the caller hand in the result.",
      from: { path: "^src/picture/draw/" },
      to: { path: "^src/(?!picture/draw/|model/|picture/geometry/|picture/text/)[^/]+/", dependencyTypesNot: ["type-only"] },
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
      // The first script of the studio stands alone.
      from: { path: "^src/", pathNot: "^src/app/studio/work/script-modules\\.ts$", orphan: true },
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
