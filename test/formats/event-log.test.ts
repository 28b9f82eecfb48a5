import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInstant } from "../../src/formats/event-log/instant.ts";
import { type LogColumns, type ReadEventLog, readEventLog } from "../../src/formats/index.ts";

const xes = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">${inside}</log>`;
const trace = (id: string, ...events: string[]) => `<trace><string key="concept:name" value="${id}"/>${events.join("")}</trace>`;
const event = (activity: string, time: string, transition = "complete") =>
  `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${time}"/><string key="lifecycle:transition" value="${transition}"/></event>`;
const at = (hour: string, zone = "Z") => `2026-03-02T${hour}:00${zone}`;

function read(content: string | Uint8Array, columns: LogColumns = {}, size = 1 << 16): Promise<ReadEventLog> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  return readEventLog(pieces(), { file: "log", columns });
}

/** Case, activity, and hours after midnight of 2 March 2026 in UTC. */
function told({ log }: ReadEventLog): string[] {
  return log.cases.flatMap((id, number) =>
    Array.from({ length: (log.first[number + 1] as number) - (log.first[number] as number) }, (_, index) => {
      const entry = (log.first[number] as number) + index;
      return `${id} ${log.activities[log.activity[entry] as number]} ${((log.finished[entry] as number) - 1772409600000) / 3_600_000}`;
    }),
  );
}

const codes = ({ problems }: ReadEventLog) => problems.map(({ code, severity }) => `${severity} ${code}`);

const gbk = new Uint8Array([...Buffer.from("case,activity,time\na,"), ...[0xb0, 0xec, 0xbc, 0xfe], ...Buffer.from(",2026-03-02\n")]);

describe("the encoding of a log", () => {
  const text = "case,activity,time\na,办件,2026-03-02\n";
  const little = Buffer.from(`\ufeff${text}`, "utf16le");

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16, as Excel writes Unicode text", little],
    ["UTF-16, the other way round", Buffer.from(little).swap16()],
    ["GBK", gbk],
  ])("%s", async (_, bytes) => {
    for (const size of [1, 7, 1000]) expect((await read(bytes, {}, size)).log.activities).toEqual(["办件"]);
  });

  test("is found by what follows a long beginning, too", async () => {
    const rows = "a,x,2026-03-02\n".repeat(10_000);
    const { log } = await read(new Uint8Array([...Buffer.from(`case,activity,time\n${rows}`), ...gbk.slice(19)]));
    expect(log.activities).toEqual(["x", "办件"]);
  });
});

describe("an XES log", () => {
  const good = xes(
    trace("a", event("Accept", at("08:00")), event("Decide", at("12:30", "+01:00"))) + trace("b", event("Accept", at("09:00"))),
  );

  test("is its traces with their events, whose times are those of their zones", async () => {
    const result = await read(good);
    expect(told(result)).toEqual(["a Accept 8", "a Decide 11.5", "b Accept 9"]);
    expect([...result.log.offset]).toEqual([0, 60, 0]);
    expect(result.problems).toEqual([]);
  });

  test.each([1, 7, 1000])("is the same in pieces of %i bytes, packed or not", async (size) => {
    expect(told(await read(good, {}, size))).toEqual(told(await read(good)));
    expect(told(await read(gzipSync(good), {}, size))).toEqual(told(await read(good)));
  });

  test("pairs what begins with what ends, in the order in which it began", async () => {
    const { log, problems } = await read(
      xes(trace("a", event("x", at("08:00"), "start"), event("x", at("09:00"), "start"), event("x", at("10:00")), event("x", at("11:00")))),
    );
    expect(problems).toEqual([]);
    expect([...log.finished].map((each, index) => (each - (log.begun[index] as number)) / 3_600_000)).toEqual([2, 2]);
  });

  test("takes no notice of what stands outside of events, or deeper in them", async () => {
    const nested =
      '<event><string key="concept:name" value="x"><string key="concept:name" value="y"/></string><date key="time:timestamp" value="2026-03-02T01:00:00Z"/></event>';
    const extra = '<global scope="event"><string key="concept:name" value="UNKNOWN"/></global><string key="concept:name" value="the log"/>';
    expect(told(await read(xes(`${extra}${trace("a", nested)}`)))).toEqual(["a x 1"]);
  });
});

describe("a CSV log", () => {
  test.each([
    ["case,activity,timestamp\n", ","],
    ["Case ID;Activity;Complete Timestamp\r\n", ";"],
    ["办件编号\t环节\t办结时间\n", "\t"],
    ["case:concept:name,concept:name,time:timestamp\n", ","],
  ])("has headings like %j", async (head, sign) => {
    const rows = [
      ["a", "Accept", "2026-03-02 08:00:00"],
      ["b", "Accept", "2026/3/2 9:00"],
      ["a", "Decide", "2026-03-02T10:00"],
    ];
    expect(told(await read(head + rows.map((row) => row.join(sign)).join("\n")))).toEqual(["a Accept 8", "a Decide 10", "b Accept 9"]);
  });

  test("has columns that are named", async () => {
    const text = "n,what,when,start\na,x,2026-03-02T08:00Z,2026-03-02T06:00Z\n";
    const { log } = await read(text, { case: "n", activity: "What", time: "when" });
    expect((log.finished[0] as number) - (log.begun[0] as number)).toBe(2 * 3_600_000);
  });

  test("gives back what was written, however it is quoted and cut", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "审", '"', ",", "\n", "\r\n", " ", ";") }).map((text) => `x${text}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), async (names, size) => {
        const rows = names.map((name) => `1,"${name.replaceAll('"', '""')}",2026-03-02T01:00:00Z\n`);
        const { log } = await read(`case,activity,time\n${rows.join("")}`, {}, size);
        expect([...log.activity].map((number) => log.activities[number])).toEqual(names);
      }),
    );
  });
});

describe("bad input is told", () => {
  const many = Array.from({ length: 10_001 }, (_, index) => `a,activity ${index},2026-03-02`).join("\n");
  test.each([
    ["events out of order", xes(trace("a", event("y", at("10:00")), event("x", at("08:00")))), ["warning log-order"]],
    ["no time", xes(trace("a", event("x", at("08:00")), '<event><string key="concept:name" value="y"/></event>')), ["warning log-event"]],
    ["a time that is none", "case,activity,time\na,x,2026-03-02\na,y,31.12.\n", ["warning log-event"]],
    ["no activity", "case,activity,time\na,x,2026-03-02\na,,2026-03-02\n", ["warning log-event"]],
    ["an end before its start", xes(trace("a", event("x", at("10:00"), "start"), event("x", at("08:00")))), ["warning log-interval"]],
    ["no end", xes(trace("a", event("x", at("08:00")), event("y", at("10:00"), "start"))), ["warning log-interval"]],
    ["zones beside none", "case,activity,time\na,x,2026-03-02T01:00Z\na,y,2026-03-02T02:00\n", ["warning log-zones"]],
    ["a case twice", xes(trace("a", event("x", at("08:00"))) + trace("a", event("x", at("09:00")))), ["warning log-case"]],
    ["a DOCTYPE", '<?xml version="1.0"?><!DOCTYPE log [<!ENTITY x "y">]><log/>', ["error doctype"]],
    ["an entity", xes(trace("a", event("&x;", at("08:00")))), ["error doctype"]],
    ["XML that is cut off", xes(trace("a", event("x", at("08:00")))).slice(0, -20), ["error syntax"]],
    ["another XML", "<Project/>", ["error wrong-value"]],
    ["no events", xes(""), ["error empty-file"]],
    ["nothing", "", ["error empty-file"]],
    ["only headings", "case,activity,time\n", ["error empty-file"]],
    ["no column for the case", "activity,time\nx,2026-03-02\n", ["error log-columns"]],
    ["a quotation mark that is never closed", 'case,activity,time\na,"x,2026-03-02\n', ["error syntax"]],
    ["another activity each time", `case,activity,time\n${many}`, ["error too-long"]],
    ["another encoding", Uint8Array.of(0xe9, 0x20, 0xe9, 0x2c), ["error not-utf8"]],
    ["XML that is not in the encoding that it has", Uint8Array.of(0x3c, 0xb0, 0xec, 0x3e), ["error not-utf8"]],
    // "case,activity,time\na,办件,2026-03-02\n" as GBK.
    ["GBK", gbk, ["warning log-encoding"]],
    ["gzip that is cut off", gzipSync(xes(trace("a", event("x", at("08:00"))))).subarray(0, -12), ["error truncated"]],
  ])("%s", async (_, content, expected) => {
    const result = await read(content);
    expect(codes(result)).toEqual(expected);
    expect(result.log.cases.length > 0).toBe(expected[0]?.startsWith("warning"));
    for (const { message, remedy } of result.problems)
      for (const text of [message.zh, message.en, remedy.zh, remedy.en]) expect(text).not.toBe("");
  });

  test("a log without any time that can be read says so, not only that nothing is left", async () => {
    const result = await read("case,activity,time\na,x,never\na,y,31.12.\n");
    expect(codes(result)).toEqual(["warning log-event", "error empty-file"]);
    expect(result.log.cases).toEqual([]);
  });

  test("once a kind, with how often", async () => {
    const { problems } = await read(`case,activity,time\n${"a,x,never\n".repeat(5)}a,x,2026-03-02\n`);
    expect(problems).toMatchObject([
      { code: "log-event", line: 2, message: { en: 'Events without a time that can be read: 5, left out. The first: "never"' } },
    ]);
  });
});

test("events that were out of order are put in order", async () => {
  expect(told(await read(xes(trace("a", event("y", at("10:00")), event("x", at("08:00"))))))).toEqual(["a x 8", "a y 10"]);
});

test("a million events of one case are read", async () => {
  const row = "a,x,2026-03-02T08:00:00Z\n".repeat(1000);
  async function* pieces() {
    yield new TextEncoder().encode("case,activity,time\n");
    for (let times = 0; times < 1000; times++) yield new TextEncoder().encode(row);
  }
  const { log } = await readEventLog(pieces());
  expect(log.activity.length).toBe(1_000_000);
});

test("reading stops when it is aborted", async () => {
  async function* endless() {
    yield new TextEncoder().encode("case,activity,time\n");
    for (;;) yield new TextEncoder().encode("a,x,2026-03-02\n".repeat(10_000));
  }
  const abort = new AbortController();
  const reading = readEventLog(endless(), { signal: abort.signal, onProgress: () => abort.abort(new Error("enough")) });
  await expect(reading).rejects.toThrow("enough");
});

test.each([
  ["1970-01-01T00:00:00Z", 0],
  ["2011-10-11T13:45:40.276+02:00", 1318333540276],
  ["2024-02-29 23:59:59.5-0500", 1709269199500],
  ["2026-03-02T24:00Z", 1772496000000],
  ["2011年10月11日 13:45:40+02:00", 1318333540000],
  ["2011年10月11日", 1318291200000],
  ["2011年10月", undefined],
  ["2026-02-29T00:00:00Z", undefined],
  ["2026-03-02T25:00:00Z", undefined],
  ["2026-03-02T08:00:00+19:00", undefined],
  ["yesterday", undefined],
])("%s is %s milliseconds after 1970 began", (text, expected) => {
  expect(parseInstant(text)?.utc).toBe(expected);
});

test("moments are those of the host's own clock", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(Date.UTC(1, 0, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }), (date) => {
      expect(parseInstant(date.toISOString())).toEqual({ utc: date.getTime(), offset: 0 });
    }),
  );
});
