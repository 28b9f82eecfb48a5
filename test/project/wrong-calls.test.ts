import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as node from "../../src/app/library/index.ts";
import * as charts from "../../src/charts.ts";
import * as exporting from "../../src/export.ts";
import * as leadpath from "../../src/index.ts";
import * as list from "../../src/list.ts";
import { root } from "./run.ts";

// Calls as plain JavaScript makes them, where no types are checked: each ends soon in an error that names what is
// wrong, and the next right call works.

/** A function as plain JavaScript sees it. */
type Loose = (...args: unknown[]) => unknown;
const l = leadpath as unknown as Readonly<Record<string, Loose>>;
const c = charts as unknown as Readonly<Record<string, Loose>>;
const x = exporting as unknown as Readonly<Record<string, Loose>>;
const n = node as unknown as Readonly<Record<string, Loose>>;
const s = list as unknown as Readonly<Record<string, Loose>>;

const text = readFileSync(join(root, "fixtures/licence.yaml"), "utf8");
const { catalog } = leadpath.readCatalog(text);
const licence = leadpath.readProcess(text);
const costly = leadpath.readProcess(readFileSync(join(root, "fixtures/time-cost.yaml"), "utf8"));
const document = leadpath.createBlankDocument();
const font = new Uint8Array(readFileSync(join(root, "dist/fonts/regular.woff")));
const wasm = readFileSync(join(root, "node_modules/@resvg/resvg-wasm/index_bg.wasm"));

/** A process with its first measure, or its first step, made otherwise. */
function withMeasure(change: object): unknown {
  const [first, ...others] = costly.measures;
  return { ...costly, measures: [{ ...first, ...change }, ...others] };
}

/** A process whose first step is made otherwise. */
function withStep(change: object): unknown {
  const [first, ...others] = licence.steps;
  return { ...licence, steps: [{ ...first, ...change }, ...others] };
}

/** Sound when it is scheduled for the first time. */
function scheduleSpoilt(): unknown {
  const process = { ...licence, steps: [...licence.steps] };
  leadpath.schedule(process);
  (process.steps as unknown[]).push({ id: "b" });
  return leadpath.schedule(process);
}

function createHoles(): unknown[] {
  const holes: unknown[] = [];
  holes.length = 1_000_000_000;
  return holes;
}

let calendar: leadpath.Calendar;
let svg: string;
let picture: leadpath.Picture;
let risk: leadpath.Risk;
let typefaces: exporting.Typefaces;
beforeAll(async () => {
  calendar = await leadpath.loadCalendar("cn");
  picture = await leadpath.layoutFlowchart(licence);
  risk = await leadpath.simulate(licence, { runs: 10 });
  svg = await leadpath.draw(licence);
  const face = await exporting.readTypeface([font]);
  typefaces = { regular: face, bold: face };
});

const faulty = leadpath.buildCatalog({ leadpath: 1, items: [{ code: "A-01", name: "Street permit", type: "licence" }] }).catalog;
const load = { process: "p", units: [], waits: [] };
const [written, unfilled] = [
  { id: "p", steps: [{ id: "a", days: 1 }] },
  { ...licence, steps: [{ id: "a", after: ["b"] }] },
];

/** What is called, how, and what the error names. */
const wrongCalls: readonly (readonly [name: string, call: () => unknown, named: string | RegExp])[] = [
  ["readCatalog of nothing", () => l.readCatalog?.(), "text"],
  ["readCatalog of bytes", () => l.readCatalog?.(new Uint8Array(3)), "text"],
  ["readCatalog with a name for options", () => l.readCatalog?.(text, "x.yaml"), "options"],
  ["readProcess of an object", () => l.readProcess?.({}), "text"],
  ["readProcess of no such process", () => l.readProcess?.(text, { process: "nowhere" }), "nowhere"],
  ["buildCatalog of a text", () => l.buildCatalog?.(text), "content"],
  ["buildProcess of nothing", () => l.buildProcess?.(), "content"],
  ["buildProcess with an effort out of range", () => l.buildProcess?.({ ...written, measures: [{ id: "m", effort: -1 }] }), "effort"],
  ["writeCatalog of a process", () => l.writeCatalog?.(licence), "catalog.processes"],
  ["checkCatalog of nothing", () => l.checkCatalog?.(), "catalog"],
  ["buildCatalogJsonSchema of an unknown draft", () => l.buildCatalogJsonSchema?.("draft-4"), "target"],
  ["editProcess without edits", () => l.editProcess?.(text, "licence"), "edits"],
  ["addMeasures to no text", () => l.addMeasures?.(undefined, "licence", []), "text"],
  ["schedule of nothing", () => l.schedule?.(), "process"],
  ["schedule of a catalog", () => l.schedule?.(catalog), "process.id"],
  ["schedule of what buildProcess is for", () => l.schedule?.(written), "process.measures"],
  ["schedule of steps without defaults", () => l.schedule?.(unfilled), "process.steps[0]"],
  ["schedule with null for options", () => l.schedule?.(licence, null), "options"],
  ["schedule of an unknown scenario", () => l.schedule?.(licence, { scenario: "nowhere" }), "nowhere"],
  ["schedule of one measure that is no list", () => l.schedule?.(licence, { measures: "m" }), "options.measures"],
  ["schedule of changes without a step", () => l.schedule?.(licence, { changes: [{ days: 3 }] }), "options.changes"],
  ["schedule of days that are text", () => l.schedule?.(licence, { changes: [{ step: "review", days: "3" }] }), "options.changes"],
  ["schedule from a date as text", () => l.schedule?.(licence, { start: "2026-03-02" }), "options.start"],
  [
    "schedule on a calendar that was not waited for",
    () => l.schedule?.(licence, { start: { day: 1, calendar: leadpath.loadCalendar("cn") } }),
    "start",
  ],
  ["schedule of an unknown route", () => l.schedule?.(licence, { route: "shortest" }), /route/i],
  ["schedule with a misspelt option", () => l.schedule?.(licence, { senario: "reform" }), /options\.senario.*did you mean scenario\?/],
  ["draw with an option in capitals", () => l.draw?.(licence, { View: "gantt" }), /options\.View.*did you mean view\?/],
  ["simulate with a misspelt option", () => l.simulate?.(licence, { run: 3 }), /options\.run .*did you mean runs\?/],
  ["editProcess with misspelt edits", () => l.editProcess?.(text, "licence", { stepz: [] }), /edits\.stepz.*did you mean steps\?/],
  ["readProcess with a misspelt option", () => l.readProcess?.(text, { proces: "licence" }), /did you mean process\?/],
  ["optimize with a misspelt goal", () => l.optimize?.(costly, { budgt: 5 }), /did you mean budget\?/],
  ["schedule after nothing", () => l.schedule?.(withStep({ after: [{}] })), "process.steps[0].after[0].step"],
  ["schedule of a step whose days are text", () => l.schedule?.(withStep({ days: "5" })), "process.steps[0].days"],
  ["schedule of two steps with one id", () => l.schedule?.({ ...licence, steps: [...licence.steps, licence.steps[0]] }), "].id"],
  [
    "schedule of a scenario without measures",
    () => l.schedule?.({ ...licence, scenarios: [{ id: "s" }] }),
    "process.scenarios[0].measures",
  ],
  ["schedule of a unit that is null", () => l.schedule?.({ ...licence, units: [null] }), "process.units[0]"],
  ["schedule of a process that was spoilt after it was sound", () => scheduleSpoilt(), /steps\[\d+\]\.after/],
  ["schedule of an added step without its links", () => l.schedule?.(licence, { changes: [{ add: { id: "x" } }] }), "options.changes"],
  ["schedule of a change without days", () => l.schedule?.(licence, { changes: [{ step: "review" }] }), "options.changes"],
  ["schedule of a change with a misspelt key", () => l.schedule?.(licence, { changes: [{ step: "review", day: 3 }] }), "wrong day"],
  ["schedule from a day as text", () => l.schedule?.(licence, { start: { day: "2026-03-02", calendar } }), /start\.day.*parseDay/],
  [
    "schedule on a made-up calendar",
    () => l.schedule?.(licence, { start: { day: 1, calendar: { weekly: [], exceptions: [] } } }),
    "options.start.calendar",
  ],
  ["schedule of a list for a route", () => l.schedule?.(licence, { route: [] }), "options.route"],
  ["addWorkdays on a made-up calendar", () => l.addWorkdays?.({ weekly: [], exceptions: [] }, 1, 1), "calendar"],
  ["diffWorkdays on a made-up calendar", () => l.diffWorkdays?.({ weekly: [], exceptions: [] }, 1, 5), "calendar"],
  ["formatIsoDate of a day too late", () => l.formatIsoDate?.(1e15), "day"],
  ["loadCalendar with a misspelt key", () => l.loadCalendar?.({ holiday: [] }), /did you mean holidays\?/],
  ["simulateLoad of no arrivals", () => l.simulateLoad?.(licence, { arrivals: {} }), "options.arrivals"],
  ["frontier with a signal that is none", () => l.frontier?.(costly, { signal: { aborted: true } }), "options.signal"],
  ["draw with a detail that is none", () => l.draw?.(licence, { show: ["x"] }), "options.show"],
  ["draw with a theme without colours", () => l.draw?.(licence, { theme: {} }), "options.theme"],
  ["layoutPages with a misspelt option", () => l.layoutPages?.(licence, { directon: "down" }), /did you mean direction/],
  ["computeListStatistics with a misspelt option", () => s.computeListStatistics?.(catalog, { internl: true }), /did you mean internal/],
  ["auditCatalog of an empty item", () => s.auditCatalog?.({ ...catalog, items: [{}] }), "catalog.items[0].code"],
  ["auditCatalog of what readCatalog returns", () => s.auditCatalog?.(leadpath.readCatalog(text)), "take .catalog of it"],
  ["computeSupervision of a unit that is null", () => s.computeSupervision?.({ ...catalog, units: [null] }, []), "catalog.units[0]"],
  ["groupPublicComments of empty comments", () => s.groupPublicComments?.([{}]), "comments[0].item"],
  ["buildCatalog of a list with a thousand million holes", () => l.buildCatalog?.({ leadpath: 1, items: createHoles() }), "content.items"],
  ["compare with an order that is text", () => l.compare?.(licence, { order: "a,b" }), "options.order"],
  ["explain of negative paths", () => l.explain?.(licence, { paths: -1 }), "paths"],
  ["optimize without a goal", () => l.optimize?.(licence), "options"],
  ["optimize for two goals", () => l.optimize?.(licence, { target: 5, budget: 5 }), "budget"],
  ["optimize with an effort out of range", () => l.optimize?.(withMeasure({ effort: 1e10 }), { target: 5 }), "process.measures[0]"],
  [
    "optimize with an effort that is no number",
    () => l.optimize?.(withMeasure({ effort: Number.NaN }), { target: 5 }),
    "process.measures[0]",
  ],
  ["frontier with a solver that was not waited for", () => l.frontier?.(costly, { solver: leadpath.loadHighsSolver() }), "options.solver"],
  ["frontier on an unknown clock", () => l.frontier?.(costly, { clock: "wall" }), "clock"],
  ["loadHighsSolver of a text", () => l.loadHighsSolver?.("highs.wasm"), "wasm"],
  ["attribute with half a seed", () => l.attribute?.(costly, { seed: 0.5 }), "seed"],
  ["simulate no cases", () => l.simulate?.(licence, { runs: 0 }), "runs"],
  ["simulate with a spread that is a number", () => l.simulate?.(licence, { spread: 2 }), "options.spread"],
  ["compareRisks of nothing", () => l.compareRisks?.(), "process"],
  ["simulateLoad without arrivals", () => l.simulateLoad?.(licence, {}), "options.arrivals"],
  ["findLeastStaff without what to meet", () => l.findLeastStaff?.(licence, { arrivals: { perDay: 1 } }), "options.meet"],
  ["calibrate with a text for a log", () => l.calibrate?.(licence, "log.csv"), "log"],
  ["discover in nothing", () => l.discover?.(), "log"],
  ["suggest of nothing", () => l.suggest?.(), "process"],
  ["readEventLog of a text", () => l.readEventLog?.("log.csv"), "bytes"],
  ["readMspdi of an object", () => l.readMspdi?.({}), "content"],
  ["writeMspdi in an unknown language", () => l.writeMspdi?.(licence, { lang: "fr" }), "options.lang"],
  ["reformProcess without a choice", () => l.reformProcess?.(licence), "options"],
  [
    "buildNetwork with the numbers of Microsoft Project",
    () => l.buildNetwork?.({ minutes: [1, 1], from: [0], to: [1], type: [1] }),
    "type[0]",
  ],
  ["buildNetwork of nothing", () => l.buildNetwork?.(), "input"],
  ["buildProcessNetwork of nothing", () => l.buildProcessNetwork?.(), "process"],
  ["scheduleNetwork of its input", () => l.scheduleNetwork?.({ minutes: [1], from: [], to: [] }), "network.size"],
  ["createRescheduler of nothing", () => l.createRescheduler?.(), "network"],
  ["copyStepMinutes of nothing", () => l.copyStepMinutes?.(), "network"],
  ["loadCalendar of an unknown name", () => l.loadCalendar?.("us"), "definition"],
  ["addWorkdays on no calendar", () => l.addWorkdays?.("cn", 1, 1), "calendar"],
  ["diffWorkdays to a text", () => l.diffWorkdays?.(calendar, 1, "2026-03-02"), "to"],
  ["computeDueDay of a number", () => l.computeDueDay?.(calendar, 1, 20), "limit"],
  ["computeLatestStartDay of a text", () => l.computeLatestStartDay?.(calendar, "2026-03-02", { days: 3 }), "due"],
  ["computeRestedDueDay without limits", () => l.computeRestedDueDay?.(calendar, 1), "limits"],
  ["compareTimeLimits without days to begin on", () => l.compareTimeLimits?.(calendar, { days: 20 }, { months: 1 }), "range"],
  ["isWorkday of a Date", () => l.isWorkday?.(calendar, new Date(0)), "day"],
  ["parseDay of a Date", () => l.parseDay?.(new Date(0)), "text"],
  ["formatIsoDate of a text", () => l.formatIsoDate?.("2026-03-02"), "day"],
  ["formatDays of nothing", () => l.formatDays?.(), "days"],
  ["localizeText of nothing", () => l.localizeText?.(undefined, "en"), "text"],
  ["draw a waterfall of no reform", () => l.draw?.(licence, { view: "waterfall", measures: [] }), "options.scenario"],
  ["draw an unknown view", () => l.draw?.(licence, { view: "pie" }), "options.view"],
  ["draw an unknown theme", () => l.draw?.(licence, { theme: "neon" }), "options.theme"],
  ["draw on something else than a document", () => l.draw?.(licence, { document: {} }), "options.document"],
  ["layoutFlowchart in an unknown language", () => l.layoutFlowchart?.(licence, { lang: "fr" }), "options.lang"],
  ["layoutPages of nothing", () => l.layoutPages?.(), "process"],
  ["drawFlowchart of a process", () => l.drawFlowchart?.(licence, { document }), "picture.boxes"],
  ["drawFlowchart without options", () => l.drawFlowchart?.(picture), "options"],
  [
    "drawFlowchart of a layout that was not waited for",
    () => l.drawFlowchart?.(leadpath.layoutFlowchart(licence), { document }),
    "picture.boxes",
  ],
  ["measurePicture of nothing", () => l.measurePicture?.(), "picture"],
  ["buildFlowchartOutline of nothing", () => l.buildFlowchartOutline?.(), "process"],
  ["writeFlowchartList of a process", () => l.writeFlowchartList?.(licence), "outline"],
  ["drawGantt of a process", () => c.drawGantt?.(licence, { document }), "data.groups"],
  [
    "drawGantt with a misspelt option",
    () => c.drawGantt?.({ process: "p", days: 1, units: [], links: [], groups: [] }, { document, shet: {} }),
    /options\.shet.*did you mean sheet\?/,
  ],
  ["drawDrag without a document", () => c.drawDrag?.({ days: 1, bars: [] }, {}), "options.document"],
  ["drawWaterfall of nothing", () => c.drawWaterfall?.(), "data"],
  ["drawFrontier of a frontier", () => c.drawFrontier?.({ process: "p" }, { document }), "data.points"],
  ["drawGantt of groups without bars", () => c.drawGantt?.({ bars: [{}], groups: [{}] }, { document }), "data.groups[0].bars"],
  ["drawHistogram of days alone", () => c.drawHistogram?.({ days: {} }, { document }), "data."],
  ...[
    "Compression",
    "Drag",
    "Frontier",
    "Histogram",
    "Overlaps",
    "Queue",
    "Savings",
    "SCurve",
    "Tornado",
    "Utilisation",
    "Waiting",
    "Waterfall",
  ].map((name) => [`draw${name} of an empty object`, () => c[`draw${name}`]?.({}, { document }), "data."] as const),
  [
    "drawHistogram in an unknown language",
    () => c.drawHistogram?.(charts.buildRiskData(licence, risk), { document, lang: "fr" }),
    "options.lang",
  ],
  ["drawTornado of nothing", () => c.drawTornado?.(undefined, { document }), "data"],
  ["buildRiskData of nothing", () => c.buildRiskData?.(licence), "found"],
  ["buildFrontierData of nothing", () => c.buildFrontierData?.(licence), "frontier"],
  ["buildWaterfallData of nothing", () => c.buildWaterfallData?.(licence), "comparison"],
  ["buildGanttData of nothing", () => c.buildGanttData?.(), "process"],
  ["writeReportFiles without a document", () => c.writeReportFiles?.(licence, {}), "options.document"],
  ["readTypeface of one file without a list", () => x.readTypeface?.(font), "files"],
  ["readTypeface of something else", () => x.readTypeface?.([new Uint8Array(100)]), /font/i],
  ["renderPng without typefaces", () => x.renderPng?.(svg, { wasm, scale: 1 }), "options.typefaces"],
  [
    "renderPng with a file that is not there",
    () => x.renderPng?.(svg, { typefaces, scale: 1, wasm: Promise.reject(new RangeError("wasm: no such file")) }),
    "wasm",
  ],
  [
    "renderPng of no drawing, with a file that is not there",
    () => x.renderPng?.("<svg/>", { typefaces, scale: 1, wasm: Promise.reject(new Error("late")) }),
    /./,
  ],
  ["renderPng with another file for WebAssembly", () => x.renderPng?.(svg, { typefaces, wasm: font, scale: 1 }), "options.wasm"],
  ["renderPng without a scale", () => x.renderPng?.(svg, { typefaces, wasm }), "options.scale"],
  ["writePdf of one drawing that is no list", () => x.writePdf?.(svg, { typefaces, paper: "A4" }), "charts"],
  ["writePdf on unknown paper", () => x.writePdf?.([{ svg }], { typefaces, paper: "B5" }), "options.paper"],
  ["embedFonts without brotli", () => x.embedFonts?.(svg, { typefaces }), "options.brotli"],
  ["outlineText without options", () => x.outlineText?.(svg), "options"],
  ["writeDrawio of a drawing", () => x.writeDrawio?.(svg), "picture"],
  ["readCatalogs of texts", () => s.readCatalogs?.([text]), "sources"],
  ["readTables of a path", () => s.readTables?.("list.xlsx"), "files"],
  ["readComments of a text", () => s.readComments?.("comments.csv", "comments.csv"), "bytes"],
  ["writeXlsx of nothing", () => s.writeXlsx?.(), "catalog"],
  ["writeWorkbook of nothing", () => s.writeWorkbook?.(), "sheets"],
  ["auditCatalog of a process", () => s.auditCatalog?.(licence), "catalog"],
  ["compareLists with nothing", () => s.compareLists?.(catalog), "after"],
  ["createBaseline of nothing", () => s.createBaseline?.(), "problems"],
  ["compareWithBaseline without one", () => s.compareWithBaseline?.([]), /./],
  ["auditCatalog with a misspelt option", () => s.auditCatalog?.(catalog, { lest: "error" }), /did you mean least\?/],
  ["computeListStatistics of nothing", () => s.computeListStatistics?.(), "catalog"],
  ["computeSupervision without problems", () => s.computeSupervision?.(catalog), "problems"],
  ["checkComments of nothing", () => s.checkComments?.(), "comments"],
  ["scheduleBundle of an unknown bundle", () => s.scheduleBundle?.(catalog, "nowhere"), /./],
  ["buildItemProcess without an item", () => s.buildItemProcess?.(licence), "item"],
  ["planSite without its script", () => s.planSite?.(catalog, {}), "options.script"],
  ["createSiteParts of nothing", () => s.createSiteParts?.(), "catalog"],
  ["compareLoads with text for arrivals", () => l.compareLoads?.(licence, { arrivals: "5" }), "options.arrivals"],
  ["isProvisionalDay on no calendar", () => l.isProvisionalDay?.(undefined, 1), "calendar"],
  ["writeCatalogFiles of a process", () => s.writeCatalogFiles?.(licence), "catalog"],
  ["writeCsv with null for options", () => s.writeCsv?.(catalog, null), "options"],
  ["computeCommentFigures of nothing", () => s.computeCommentFigures?.(), "comments"],
  ["groupPublicComments of a text", () => s.groupPublicComments?.("comments.csv"), "comments"],
  ["listMissingFields of nothing", () => s.listMissingFields?.(), "item"],
  ["listMutualPrerequisites of nothing", () => s.listMutualPrerequisites?.(), "catalog"],
  ["listPrerequisites of items", () => s.listPrerequisites?.([]), "catalog"],
  ["writeChangeFiles with one list", () => s.writeChangeFiles?.(catalog), "now"],
  ["buildCriticality of nothing", () => c.buildCriticality?.(), "risk"],
  ["buildDragData of a schedule", () => c.buildDragData?.(licence, leadpath.schedule(licence), {}), "explanation.drag"],
  ["buildLoadData of nothing", () => c.buildLoadData?.(licence), "found"],
  ["buildOverlapsData of nothing", () => c.buildOverlapsData?.(licence), "attribution"],
  ["buildSavingsData of nothing", () => c.buildSavingsData?.(licence), "comparison"],
  ["buildTornadoData of nothing", () => c.buildTornadoData?.(licence), "risk"],
  ["drawCompression of nothing", () => c.drawCompression?.(undefined, { document }), "data"],
  ["drawOverlaps without a document", () => c.drawOverlaps?.({ process: "p", pairs: [], measures: [] }), "options"],
  ["drawQueue without a document", () => c.drawQueue?.(load, {}), "options.document"],
  ["drawSavings of nothing", () => c.drawSavings?.(), "data"],
  ["drawSCurve without options", () => c.drawSCurve?.(charts.buildRiskData(licence, risk)), "options"],
  ["drawUtilisation on another document", () => c.drawUtilisation?.(load, { document: "window" }), "options.document"],
  ["drawWaiting of nothing", () => c.drawWaiting?.(), "data"],
  ["writePicture of a file without an ending", () => n.writePicture?.(licence, "licence"), "the ending of file"],
  ["writePicture without a file", () => n.writePicture?.(licence), "file"],
  ["writePicture of nothing", () => n.writePicture?.(undefined, "x.png"), "process"],
  ["writePicture without width", () => n.writePicture?.(licence, "x.png", { width: 0 }), "options.width"],
  ["writePicture with a misspelt option", () => n.writePicture?.(licence, "x.png", { widht: 5 }), /did you mean width\?/],
  ["writePicture of a chart as draw.io", () => n.writePicture?.(licence, "x.drawio", { view: "gantt" }), /draw\.io/],
  ["readFiles of nothing", () => n.readFiles?.(), "paths"],
  ["readFiles of numbers", () => n.readFiles?.([1]), "paths"],
  ["publish into nothing", () => n.publish?.(catalog), "folder"],
  ["publish of what buildCatalog returns", () => n.publish?.(leadpath.buildCatalog({ leadpath: 1 }), "x"), "take .catalog of it"],
  ["publish of a list into itself", () => n.publish?.(join(root, "fixtures/list"), join(root, "fixtures/list")), "folder"],
  ["publish of a list into a folder of it", () => n.publish?.([join(root, "fixtures/list")], join(root, "fixtures/list/site")), "folder"],
  ["publish in too many threads", () => n.publish?.(catalog, "x", { threads: 1000 }), "options.threads"],
  ["publish with a misspelt option", () => n.publish?.(catalog, "x", { intern: true }), /did you mean internal\?/],
  ["publish of a list without items", () => n.publish?.({ ...catalog, items: [] }, "x"), "list"],
  ["publish of items with errors alone", () => n.publish?.(faulty, "x"), /./],
  ["producePart of nothing", () => s.producePart?.(), "part"],
];

/** What a call ends with, thrown at once or later. */
async function catchError(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return undefined;
}

const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

describe("a wrong call ends soon in an error that says what is wrong", () => {
  test.each(wrongCalls)("%s", async (_, call, named) => {
    const [time, memory] = [performance.now(), process.memoryUsage().rss];
    const error = await catchError(call);
    expect(performance.now() - time).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 2 ** 20);
    expect(error instanceof RangeError || error instanceof leadpath.InputError, String(error)).toBe(true);
    expect((error as Error).message).toMatch(named instanceof RegExp ? named : new RegExp(named.replace(/[[\].]/g, "\\$&")));
  });

  test("and no rejection that nobody hears of", () => {
    expect(unhandled).toEqual([]);
  });
});

describe("after all of them the right calls work", () => {
  test("of processes", async () => {
    const process = leadpath.buildProcess(written);
    expect([leadpath.schedule(process).days, (await leadpath.simulate(process, { runs: 10 })).runs]).toEqual([1, 10]);
  });

  test("of pictures", async () => {
    const { bytes } = await exporting.renderPng(svg, { typefaces, wasm, scale: 1 });
    expect([...bytes.subarray(1, 4)]).toEqual([..."PNG"].map((sign) => sign.charCodeAt(0)));
  });
});

test("every public function has a row", () => {
  const doors = [leadpath, list, charts, exporting, node].flatMap((door) => Object.entries(door));
  const functions = doors.filter(([name, value]) => typeof value === "function" && !["InputError", "createBlankDocument"].includes(name));
  const named = wrongCalls.map(([name]) => name.split(" ")[0]);
  expect(functions.map(([name]) => name).filter((name) => !named.includes(name))).toEqual([]);
});
