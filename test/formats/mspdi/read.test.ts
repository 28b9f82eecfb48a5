import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCatalog, readMspdi, writeCatalog } from "../../../src/formats/index.ts";
import type { Process } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { processFrom } from "../../support/process.ts";
import { linksIn, omissionsIn, plan, processOf, task, valuesIn } from "./plans.ts";

describe("tasks", () => {
  test("become steps with names, days, notes and milestones", () => {
    const xml = plan([
      task({ uid: 1, hours: 0, more: "<Milestone>1</Milestone>" }),
      task({ uid: 2, hours: 20, after: [[1]], more: "<Notes>Two and a half days &amp; a &lt;note&gt;</Notes>" }),
      task({ uid: 3, hours: 0, after: [[1]], more: "<Milestone>1</Milestone>" }),
      task({ uid: 4, hours: 0, after: [[2], [3]], more: "<Milestone>true</Milestone>" }),
    ]);
    expect(processOf(xml).steps).toMatchObject([
      { id: "1", name: "Task 1", kind: "start", days: 0 },
      { id: "2", name: "Task 2", kind: "task", days: 2.5, note: "Two and a half days & a <note>" },
      { id: "3", kind: "milestone" },
      { id: "4", kind: "end" },
    ]);
  });

  test("without tasks below them are steps, blank rows and the project itself are not", () => {
    const whole = "<Task><UID>0</UID><Name>All</Name><OutlineLevel>0</OutlineLevel><Summary>1</Summary></Task>";
    const blank = "<Task><UID>7</UID><IsNull>1</IsNull></Task>";
    const process = processOf(plan([whole, task({ uid: 1, more: "<Summary>1</Summary>" }), blank, task({ uid: 2 })]));
    expect(process.name).toBe("All");
    expect(process.steps.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test.each([
    ["the only task on level 0", [task({ uid: 4, level: 0 }), task({ uid: 5 })], ["5"]],
    ["none where all tasks are on level 0", [task({ uid: 4, level: 0 }), task({ uid: 5, level: 0 })], ["4", "5"]],
    ["none where there is but one task", [task({ uid: 4, level: 0 })], ["4"]],
  ])("the project itself is %s", (_, tasks, ids) => {
    expect(processOf(plan(tasks)).steps.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ["the WBS codes", ["1.1", "1.2", "甲-3"], ["1-1", "1-2", "甲-3"]],
    ["the UIDs where two codes are alike", ["A", "a", "B"], ["1", "2", "3"]],
    ["the UIDs where a code has nothing of an id", ["A", "…", "B"], ["1", "2", "3"]],
    ["the UIDs where a code is too long", ["A", "x".repeat(65), "B"], ["1", "2", "3"]],
  ])("are called by %s", (_, codes, ids) => {
    const process = processOf(plan(codes.map((code, index) => task({ uid: index + 1, more: `<WBS>${code}</WBS>` }))));
    expect(process.steps.map(({ id }) => id)).toEqual(ids);
  });

  test("keep the four types of links and their lags, of tenths of a minute", () => {
    const xml = plan([
      task({ uid: 1 }),
      task({ uid: 2, after: [[1, 0, 4800]] }),
      task({ uid: 3, after: [[1, 1, -2400]] }),
      task({ uid: 4, after: [[1, 2, 9600, 9]] }),
      task({ uid: 5, after: [[1, 3, 600, 5]] }),
      "<Task><UID>6</UID><Duration>P1DT0H</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task>",
    ]);
    expect(linksIn(xml)).toEqual({ 1: [], 2: ["1 FF 1"], 3: ["1 FS -0.5"], 4: ["1 SF 2"], 5: ["1 SS 0.125"], 6: ["1 FS 0"] });
    expect(omissionsIn(xml)).toEqual([]);
  });

  test("take their unit from their first work resource, else from their contact", () => {
    const resources =
      "<Resources><Resource><UID>0</UID></Resource><Resource><UID>1</UID><Name>Legal office</Name><Type>1</Type></Resource>" +
      "<Resource><UID>2</UID><Name>Paper</Name><Type>0</Type></Resource><Resource><UID>3</UID><Name>窗口</Name></Resource></Resources>";
    const assigned = [
      [1, 2],
      [1, 1],
      [1, 3],
      [2, 3],
    ].map(([to, resource]) => `<Assignment><TaskUID>${to}</TaskUID><ResourceUID>${resource}</ResourceUID></Assignment>`);
    const xml = plan(
      [task({ uid: 1 }), task({ uid: 2 }), task({ uid: 3, more: "<Contact>Leader</Contact>" }), task({ uid: 4 })],
      "",
      `${resources}<Assignments>${assigned.join("")}</Assignments>`,
    );
    expect(processOf(xml).steps.map(({ unit }) => unit)).toEqual(["Legal-office", "窗口", "Leader", undefined]);
    expect(processOf(xml).units).toEqual([{ id: "Legal-office", name: "Legal office" }, { id: "窗口" }, { id: "Leader" }]);
    expect(omissionsIn(xml)).toEqual(["more-resources 1 Task 1", "resource-details 2 Legal office,窗口", "other-resources 1 Paper"]);
  });
});

describe("the ids of units in a plan that leadpath wrote", () => {
  const title = (alias: string) =>
    `<ExtendedAttributes><ExtendedAttribute><FieldID>7</FieldID><Alias>${alias}</Alias></ExtendedAttribute></ExtendedAttributes>`;
  const acting = (uid: number, name: string, id: string | undefined) =>
    task({
      uid,
      more: `<Contact>${name}</Contact>${id === undefined ? "" : `<ExtendedAttribute><FieldID>7</FieldID><Value>${id}</Value></ExtendedAttribute>`}`,
    });
  const unitsIn = (tasks: string[]) => {
    const { units, steps } = processOf(plan(tasks, title("leadpath unit")));
    return [units.map(({ id, name }) => `${id} ${name}`), steps.map(({ unit }) => unit)];
  };

  test.each([
    ["are kept", [acting(1, "Street office", "street"), acting(2, "Street office", "street")], ["street Street office"], "street street"],
    ["tell two of one name apart", [acting(1, "Office", "a"), acting(2, "Office", "b")], ["a Office", "b Office"], "a b"],
    [
      "are those of a task added in Project, by its contact",
      [acting(1, "Office", undefined), acting(2, "Office", "b")],
      ["b Office"],
      "b b",
    ],
    ["give way where a contact was changed", [acting(1, "One", "a"), acting(2, "Two", "a")], ["One undefined", "Two undefined"], "One Two"],
  ])("%s", (_, tasks, units, used) => {
    expect(unitsIn(tasks)).toEqual([units, used.split(" ")]);
  });

  test("are told as custom fields where the field has another title", () => {
    const xml = plan([acting(1, "Office", "b")], title("Text of mine"));
    expect(processOf(xml).units).toEqual([{ id: "Office" }]);
    expect(omissionsIn(xml)).toEqual(["custom-fields 1 Task 1", "other-fields 1 ExtendedAttributes"]);
  });
});

describe("summary tasks", () => {
  // 1 (2, 3 → 4 in a row), 5 (6 (7), 8)
  const outline = (links: Readonly<Record<number, Parameters<typeof task>[0]["after"]>> = {}) => {
    const levels = [1, 2, 2, 2, 1, 2, 3, 2];
    return plan(
      levels.map((level, index) => {
        const uid = index + 1;
        return task({ uid, level, after: links[uid] ?? (uid === 4 ? [[3]] : []) });
      }),
    );
  };

  test("become phases where a task stands right below them", () => {
    const { phases, steps } = processOf(outline());
    expect(phases).toEqual([
      { id: "1", name: "Task 1" },
      { id: "5", name: "Task 5" },
      { id: "6", name: "Task 6" },
    ]);
    expect(steps.map(({ id, phase }) => `${id} ${phase}`)).toEqual(["2 1", "3 1", "4 1", "7 6", "8 5"]);
  });

  test("and the project itself keep their notes", () => {
    const more = (note: string) => `<Notes>${note}</Notes>`;
    const whole = task({ uid: 0, level: 0, more: more("of all") });
    const process = processOf(
      plan([whole, task({ uid: 1, more: more("of a phase") }), task({ uid: 2, level: 2, more: more("of a step") })]),
    );
    expect([process.note, process.phases[0]?.note, process.steps[0]?.note]).toEqual(["of all", "of a phase", "of a step"]);
  });

  test("that only hold other summary tasks are told", () => {
    const xml = plan([task({ uid: 1 }), task({ uid: 2, level: 2 }), task({ uid: 3, level: 3 })]);
    expect(omissionsIn(xml)).toEqual(["outer-summaries 1 Task 1"]);
  });

  test.each([
    ["finish with their last tasks", { 8: [[1]] }, { 8: ["2 FS 0", "4 FS 0"] }],
    ["hold back their first tasks", { 1: [[8]] }, { 2: ["8 FS 0"], 3: ["8 FS 0"], 4: ["3 FS 0"] }],
    ["hold them back by a start, too", { 1: [[8, 3, 4800]] }, { 2: ["8 SS 1"], 3: ["8 SS 1"], 4: ["3 FS 0"] }],
    ["follow each other", { 5: [[1]] }, { 7: ["2 FS 0", "4 FS 0"], 8: ["2 FS 0", "4 FS 0"] }],
    ["start with their only task", { 2: [[6, 3]] }, { 2: ["7 SS 0"] }],
  ] as const)("%s", (_, links, expected) => {
    expect(linksIn(outline(links))).toMatchObject(expected);
    expect(omissionsIn(outline(links))).toEqual([]);
  });

  test.each([
    ["with several first tasks have no single start", { 8: [[1, 3]] }],
    ["are not held back at their finish", { 1: [[8, 0]] }],
  ] as const)("%s: the link is told", (_, links) => {
    expect(omissionsIn(outline(links))).toEqual([`summary-links 1 Task ${Object.keys(links)[0]}`]);
  });

  test("schedule as if every task below them had the link", () => {
    const link = fc.record({ from: fc.nat(1000), type: fc.constantFrom(0, 1, 2, 3), lag: fc.integer({ min: -2, max: 3 }) });
    const row = fc.record({
      hours: fc.integer({ min: 0, max: 5 }),
      level: fc.constantFrom(1, 2, 2),
      after: fc.array(link, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (rows) => {
        const isSummary = (index: number) => (rows[index + 1]?.level ?? 0) > (rows[index]?.level ?? 0);
        const below = (index: number) => {
          const next = rows.findIndex((each, other) => other > index && each.level <= (rows[index]?.level ?? 0));
          return rows.map((_, other) => other).filter((other) => other > index && (next < 0 || other < next));
        };
        const leaves = (index: number) => (isSummary(index) ? below(index) : [index]);
        // To a later row only, from a summary task only by its finish, to one only by its start.
        const after = rows.map((each, to) =>
          to === 0
            ? []
            : each.after
                .map(({ from, ...rest }) => ({ from: from % to, ...rest }))
                .filter(
                  ({ from, type }) => !(isSummary(from) && (below(from).includes(to) || type > 1)) && !(isSummary(to) && type % 2 === 0),
                ),
        );
        const xml = plan(
          rows.map(({ hours, level }, index) =>
            task({
              uid: index + 1,
              level,
              hours: hours * 8,
              after: (after[index] ?? []).map(({ from, type, lag }) => [from + 1, type, lag * 4800]),
            }),
          ),
        );
        const types = ["FF", "FS", "SF", "SS"] as const;
        const every = processFrom({
          steps: rows.flatMap(({ hours }, index) =>
            isSummary(index)
              ? []
              : [
                  {
                    id: `${index + 1}`,
                    days: hours,
                    after: after.flatMap((links, to) =>
                      leaves(to).includes(index)
                        ? links.flatMap(({ from, type, lag }) =>
                            leaves(from).map((leaf) => ({ step: `${leaf + 1}`, link: types[type], lag })),
                          )
                        : [],
                    ),
                  },
                ],
          ),
        });
        const times = (process: Process) => schedule(process).steps.map(({ drivers: _drivers, freeFloat: _free, ...each }) => each);
        expect(times(processOf(xml))).toEqual(times(every));
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a catalog cannot say is told", () => {
  test.each([
    ["<ConstraintType>2</ConstraintType><ConstraintDate>2026-03-02T08:00:00</ConstraintDate>", "must-start-on 1 Task 1"],
    ["<ConstraintType>7</ConstraintType>", "finish-no-later-than 1 Task 1"],
    ["<ConstraintType>1</ConstraintType>", "as-late-as-possible 1 Task 1"],
    ["<ConstraintType>99</ConstraintType>", "other-constraints 1 Task 1"],
    ["<ConstraintType>x</ConstraintType>", "other-constraints 1 Task 1"],
    ["<Deadline>2026-03-02T17:00:00</Deadline>", "deadlines 1 Task 1"],
    ["<Stop>2026-03-02T17:00:00</Stop><Resume>2026-03-05T08:00:00</Resume>", "breaks 1 Task 1"],
    ["<Start>2026-03-02T08:00:00</Start><Finish>2026-03-04T17:00:00</Finish>", "breaks 1 Task 1"],
    ["<DurationFormat>999</DurationFormat>", "time-formats 1 Task 1"],
    // From Friday evening to Monday morning nobody works.
    ["<Stop>2026-03-06T17:00:00</Stop><Resume>2026-03-09T08:00:00</Resume>", undefined],
    ["<Start>2026-03-06T13:00:00</Start><Finish>2026-03-09T12:00:00</Finish><DurationFormat>53</DurationFormat>", undefined],
    ["<Manual>1</Manual>", "manual 1 Task 1"],
    ["<PercentComplete>40</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart>", "progress 1 Task 1"],
    ["<Baseline><Number>0</Number></Baseline>", "baselines 1 Task 1"],
    ["<Baseline><Number>0</Number></Baseline><Baseline><Number>1</Number></Baseline>", "baselines 1 Task 1"],
    ["<CalendarUID>9</CalendarUID>", "task-calendars 1 Task 1"],
    ["<LevelingDelay>4800</LevelingDelay>", "leveling-delays 1 Task 1"],
    ["<FixedCost>100</FixedCost>", "costs 1 Task 1"],
    ["<Priority>900</Priority>", "priorities 1 Task 1"],
    ["<HyperlinkAddress>https://example.org/</HyperlinkAddress>", "hyperlinks 1 Task 1"],
    ["<ExtendedAttribute><FieldID>1</FieldID></ExtendedAttribute>", "custom-fields 1 Task 1"],
    ["<IsSubproject>1</IsSubproject>", "subprojects 1 Task 1"],
    ["<ExternalTask>1</ExternalTask>", "external-links 1 Task 1"],
    ["<Something>new</Something>", "other-fields 1 Something"],
    ["<PercentComplete>0</PercentComplete><Manual>0</Manual><Priority>500</Priority><LevelingDelay>0</LevelingDelay>", undefined],
    ["<CalendarUID>-1</CalendarUID><Cost>0</Cost><Deadline>NA</Deadline><ConstraintType>0</ConstraintType>", undefined],
    ["<EarlyStart>2026-03-02T08:00:00</EarlyStart><TotalSlack>0</TotalSlack><HideBar>0</HideBar>", undefined],
  ])("%s", (more, told) => {
    expect(omissionsIn(plan([task({ uid: 1, more })]))).toEqual(told === undefined ? [] : [told]);
  });

  test.each([
    ["a delay", "1", "1", "<Delay>4800</Delay>", "assignment-delays Task 1: Office: Delay 4800"],
    [
      "a delay by leveling",
      "1",
      "1",
      "<Delay>0</Delay><LevelingDelay>960</LevelingDelay>",
      "assignment-delays Task 1: Office: LevelingDelay 960",
    ],
    ["to a summary task", "2", "1", "", "summary-resources Task 2: Office"],
    ["to a task that is missing", "9", "1", "", "missing-assignments TaskUID 9: Office"],
    ["of a resource that is missing", "1", "9", "", "missing-assignments Task 1: ResourceUID 9"],
    ["of nobody, as Project writes it", "1", "-65535", "", undefined],
    ["to a step", "1", "1", "<Delay>0</Delay>", undefined],
  ])("of an assignment %s", (_, taskUid, resource, more, told) => {
    const assignment = `<Assignment><TaskUID>${taskUid}</TaskUID><ResourceUID>${resource}</ResourceUID>${more}</Assignment>`;
    const behind = `<Resources><Resource><UID>1</UID><Name>Office</Name></Resource></Resources><Assignments>${assignment}</Assignments>`;
    const xml = plan([task({ uid: 1 }), task({ uid: 2 }), task({ uid: 3, level: 2 })], "", behind);
    expect(valuesIn(xml).filter((each) => !each.startsWith("resource-details"))).toEqual(told === undefined ? [] : [told]);
  });

  test("of resources without a name, unless they are nobody", () => {
    const xml = plan([task({ uid: 1 })], "", "<Resources><Resource><UID>0</UID></Resource><Resource><UID>4</UID></Resource></Resources>");
    expect(valuesIn(xml)).toEqual(["other-fields Resource: UID 4, without a name"]);
  });

  test("of lags in a unit that is not known, unless they are none", () => {
    const xml = (lag: number) => plan([task({ uid: 1 }), task({ uid: 2, after: [[1, 1, lag, 999]] })]);
    expect(valuesIn(xml(4800))).toEqual(["time-formats Task 2: LagFormat 999"]);
    expect(linksIn(xml(4800))[2]).toEqual(["1 FS 1"]);
    expect(valuesIn(xml(0))).toEqual([]);
  });

  test("with the names of all and what is said there", () => {
    const date = (index: number) => `2026-03-${index + 10}`;
    const tasks = Array.from({ length: 12 }, (_, index) => task({ uid: index + 1, more: `<Deadline>${date(index)}T17:00:00</Deadline>` }));
    expect(valuesIn(plan(tasks))).toEqual(tasks.map((_, index) => `deadlines Task ${index + 1}: ${date(index)} 17:00`));
  });

  test.each([
    ["<Priority>900</Priority>", "priorities Task 1: Priority 900"],
    ["<ConstraintType>99</ConstraintType>", "other-constraints Task 1: ConstraintType 99"],
    ["<ConstraintType>2</ConstraintType><ConstraintDate>soon</ConstraintDate>", "must-start-on Task 1: soon"],
    [
      "<Stop>2026-03-02T17:00:00</Stop><Resume>2026-03-05T08:00:00</Resume>",
      "breaks Task 1: Stop 2026-03-02T17:00:00, Resume 2026-03-05T08:00:00",
    ],
    [
      "<Start>2026-03-02T08:00:00</Start><Finish>2026-03-04T17:00:00</Finish>",
      "breaks Task 1: Start 2026-03-02T08:00:00, Finish 2026-03-04T17:00:00, Duration PT8H0M0S",
    ],
    [
      "<PercentComplete>40</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart>",
      "progress Task 1: PercentComplete 40, ActualStart 2026-03-02T08:00:00",
    ],
    ["<Baseline><Number>0</Number><Work>PT8H0M0S</Work></Baseline>", "baselines Task 1: Baseline (Number 0)"],
    ["<Something>new</Something>", "other-fields Something: Something new"],
  ])("%s with its value", (more, told) => {
    expect(valuesIn(plan([task({ uid: 1, more })]))).toEqual([told]);
  });

  test("dates of constraints and deadlines are kept as a note, once, in the language asked for", () => {
    const wishes =
      "<ConstraintType>5</ConstraintType><ConstraintDate>2026-03-18T08:00:00</ConstraintDate><Deadline>2026-03-20T17:00:00</Deadline>";
    const noteIn = (notes: string, lang: "zh" | "en") =>
      readMspdi(plan([task({ uid: 1, more: `${notes}${wishes}` })]), { lang }).catalog.processes[0]?.steps[0]?.note;
    const first = noteIn("<Notes>Call first</Notes>", "en") as string;
    expect(first).toBe("Call first\nStart no later than 2026-03-18 08:00; Deadline 2026-03-20 17:00");
    expect(noteIn(`<Notes>${first}</Notes>`, "zh")).toBe(first);
    expect(noteIn("", "zh")).toBe("不得晚于 2026-03-18 08:00 开始; 期限 2026-03-20 17:00");
  });

  test("inactive tasks, with their links", () => {
    const xml = plan([task({ uid: 1 }), task({ uid: 2, after: [[1]], more: "<Active>0</Active>" }), task({ uid: 3, after: [[2]] })]);
    expect(linksIn(xml)).toEqual({ 1: [], 3: [] });
    expect(omissionsIn(xml)).toEqual(["inactive 1 Task 2"]);
  });

  test("links to other projects", () => {
    const link = "<PredecessorLink><PredecessorUID>77</PredecessorUID><CrossProject>1</CrossProject></PredecessorLink>";
    expect(omissionsIn(plan([task({ uid: 1, more: link })]))).toEqual(["external-links 1 Task 1"]);
  });

  test.each([
    // Of a week of five working days: 7 elapsed days are 5.
    ["elapsed days", [1, 1, 7 * 14_400, 8], "1 FS 5", "elapsed-lags 1 Task 2"],
    ["elapsed hours with a question mark", [1, 3, -168 * 600, 38], "1 SS -5", "elapsed-lags 1 Task 2"],
    // Half of the two days of task 1.
    ["percent", [1, 1, 50, 19], "1 FS 1", "percent-lags 1 Task 2"],
    ["elapsed percent", [1, 1, 1050, 20], "1 FS 5", "percent-lags 1 Task 2"],
    ["parts of a minute", [1, 1, 4807, 3], "1 FS 1.0015", "rounded 1 Task 2"],
  ] as const)("lags in %s", (_, link, expected, told) => {
    const xml = plan([task({ uid: 1, hours: 16 }), task({ uid: 2, after: [link] })]);
    expect(linksIn(xml)[2]).toEqual([expected]);
    expect(omissionsIn(xml)).toEqual([told]);
  });

  test.each([
    ["whole days become calendar days", 72, { calendarDays: 3 }, "3ed → calendarDays: 3"],
    // Half of seven days is half of a week of five working days.
    ["parts of days working time, by the working days of a week", 84, { days: 2.5 }, "3.5ed → 2.5d"],
  ])("elapsed durations without a start: %s", (_, hours, time, told) => {
    const xml = plan([task({ uid: 1, hours, more: "<DurationFormat>8</DurationFormat>" })]);
    const { days, calendarDays } = processOf(xml).steps[0] ?? {};
    expect({ days, calendarDays }).toEqual({ days: undefined, calendarDays: undefined, ...time });
    expect(valuesIn(xml)).toEqual([`elapsed-durations Task 1: ${told}`]);
  });

  test("properties of the project, and scheduling from its finish", () => {
    const before = "<Author>A. N.</Author><ScheduleFromStart>0</ScheduleFromStart><FinishDate>2026-06-30T17:00:00</FinishDate>";
    expect(omissionsIn(plan([task({ uid: 1 })], before))).toEqual(["from-finish 1 ", "project-properties 1 Author"]);
  });
});

describe("any plan", () => {
  test("gives a catalog that is written and read back as it is", () => {
    const xml = plan(
      [
        task({ uid: 1, hours: 3 }),
        task({ uid: 2, level: 2, more: "<WBS>1.1</WBS><Notes>a\nb: c</Notes>" }),
        task({ uid: 3, after: [[2, 3, 160]] }),
      ],
      "<Name>new hall.xml</Name><Title>No</Title>",
    );
    const { catalog } = readMspdi(xml);
    const again = readCatalog(writeCatalog(catalog));
    expect(again.catalog).toEqual(catalog);
    expect([...again.problems, ...checkCatalog(again.catalog, { places: again.places })]).toEqual([]);
  });

  test.each(["utf-8", "utf-16le", "utf-16be", "gbk"])("is read in %s", (encoding) => {
    const xml = plan([task({ uid: 1 })], "<Title>受理</Title>").replace("UTF-8", encoding);
    expect(readMspdi(encoded(xml, encoding)).catalog.name).toBe("受理");
  });

  test("may have a prefix for its namespace", () => {
    const xml = plan([task({ uid: 1 })])
      .replace(/<(\/?)(?=[A-Z])/g, "<$1p:")
      .replace("xmlns=", "xmlns:p=");
    expect(processOf(xml).steps).toHaveLength(1);
  });
});

function encoded(text: string, encoding: string): Uint8Array {
  const pairs = (big: boolean) =>
    Uint8Array.from(
      [0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))].flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])),
    );
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding !== "gbk") return pairs(encoding === "utf-16be");
  // 受 and 理 in GBK.
  const gbk: Readonly<Record<string, number[]>> = { 受: [0xca, 0xdc], 理: [0xc0, 0xed] };
  return Uint8Array.from([...text].flatMap((sign) => gbk[sign] ?? [sign.charCodeAt(0)]));
}
