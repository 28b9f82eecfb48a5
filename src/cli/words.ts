import type { Bilingual, Problem } from "../model/index.ts";

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Days as they are printed, with their unit in English. */
function inDays(days: string): string {
  return `${days} ${days === "1" ? "day" : "days"}`;
}

/** Every sentence of the command line, in both languages. */
export const words = {
  tagline: {
    zh: "一份文本写明审批流程：工期、关键路径、改革方案、流程图，一个来源",
    en: "An approval process in one text file: its timetable, critical path, reform and flowchart",
  },
  commands: {
    check: { zh: "检查文件，列出全部问题及其位置", en: "Check files and list every problem with its place" },
    schedule: { zh: "计算工期、关键路径与时差", en: "Compute days, critical path and floats" },
    compare: { zh: "改革前后对比：总天数、各项举措节省多少", en: "Compare before and after: total days, and what each measure saves" },
    explain: {
      zh: "说明工期由什么决定：关键路径逐步、可压缩天数、最长路径，或某一环节",
      en: "Tell what the days come from: the critical path, drag, long paths, or one step",
    },
    optimize: {
      zh: "选出最省力的举措：达到目标工期，或在投入之内最快；附证明",
      en: "Choose measures: the least effort for a target, or the least days within a budget, with proof",
    },
    draw: {
      zh: "绘制流程图、泳道图、横道图、瀑布图（SVG、PNG、PDF、draw.io），或列成文字",
      en: "Draw flowcharts, lanes, Gantt and waterfall charts (SVG, PNG, PDF, draw.io), or list the steps as text",
    },
    import: { zh: "把 Microsoft Project 的 XML 转为清单文件", en: "Turn a plan of Microsoft Project (XML) into a catalog file" },
    export: { zh: "把流程写成 Microsoft Project 的 XML", en: "Write a process as a plan of Microsoft Project (XML)" },
    report: { zh: "生成一页完整报告及图片", en: "Write one page with all of it, and its pictures" },
    schema: { zh: "输出文件格式或 --json 结果的 JSON Schema", en: "Print the JSON Schema of the file format or of a --json result" },
    completion: { zh: "命令行补全脚本（bash、zsh、fish、powershell）：", en: "Completion script (bash, zsh, fish, powershell):" },
  },
  arguments: {
    files: { zh: "一个或多个 YAML 或 JSON 文件，合为一份清单", en: "one or more YAML or JSON files that make one catalog" },
    document: { zh: "catalog，或有 --json 的命令", en: "catalog, or a command that has --json" },
    plan: { zh: "Microsoft Project 另存的 XML 文件", en: "a plan that Microsoft Project saved as XML" },
  },
  options: {
    lang: { zh: "文字与图中所用语言", en: "language of messages and pictures" },
    json: { zh: "输出一份 JSON，此外不输出别的", en: "print one JSON document and nothing else" },
    help: { zh: "显示帮助", en: "show help" },
    version: { zh: "显示版本", en: "show the version" },
    process: { zh: "文件中有多个流程时，选其一", en: "which process, when the files have several" },
    scenario: { zh: "采用方案中的全部举措", en: "apply the measures of a scenario" },
    start: {
      zh: "从这一天开始（如 2026-03-02，当日不计），给出每一步的日期",
      en: "start on this day (as 2026-03-02; it is not counted) and give every step its dates",
    },
    route: { zh: "main（默认）、longest，或 判断=结果,…", en: "main (default), longest, or decision=outcome,…" },
    measure: { zh: "另外采用这些举措（逗号分隔）", en: "apply these measures too (comma-separated)" },
    set: { zh: "假如：改一个环节，如 B01.days=20、B02.after=A08", en: "what if: change a step, as B01.days=20 or B02.after=A08" },
    without: { zh: "假如：取消这些环节（逗号分隔）", en: "what if: remove these steps (comma-separated)" },
    view: {
      zh: "flowchart（默认）、swimlane（按单位分泳道）、phases（泳道加阶段）、overview（每阶段一框）、pages（总览与每阶段一页）、waterfall（瀑布图）、gantt（横道图）、drag（各关键环节的可压缩天数）或 list（文字清单）",
      en: "flowchart (default), swimlane (a lane for each unit), phases (lanes, and a band for each phase), overview (a box for each phase), pages (an overview and a picture of each phase), waterfall, gantt (bars on a time axis), drag (what each critical step costs) or list (the flowchart as text)",
    },
    step: { zh: "只说明这个环节：由什么决定，怎样会成为关键", en: "explain this step: what controls it, and what would make it critical" },
    within: {
      zh: "总时差不超过这些工作日的算近关键（默认 5）",
      en: "float, in working days, up to which a step is near-critical (default 5)",
    },
    paths: { zh: "列出最长的几条路径（默认 3）", en: "how many of the longest paths to list (default 3)" },
    target: { zh: "工期不超过这些工作日，投入最少", en: "the least effort that brings the process within these working days" },
    budget: { zh: "投入不超过此数，工期最短", en: "the least days that this much effort reaches" },
    frontier: { zh: "各档投入能达到的最短工期", en: "the least days for every effort" },
    best: { zh: "列出最好的几组（默认 1）", en: "how many of the best sets to list (default 1)" },
    allow: {
      zh: "只考虑这些依据的举措（逗号分隔）：within-powers、needs-authority、needs-law、unchecked（默认除 unchecked 外全部）",
      en: "consider measures of these guards only (comma-separated): within-powers, needs-authority, needs-law, unchecked (default: all but unchecked)",
    },
    must: { zh: "必须采用这些举措（逗号分隔）", en: "choose these measures in any case (comma-separated)" },
    never: { zh: "不采用这些举措（逗号分隔）", en: "leave these measures out (comma-separated)" },
    diff: { zh: "改革前后同图：也画出取消的衔接", en: "before and after on one picture: show dropped links too" },
    direction: { zh: "泳道图的走向：down（默认）或 right", en: "where the flow runs in lanes: down (default) or right" },
    quality: {
      zh: "另外列出图的质量（交叉、转折、重叠……）；加 --json 只输出这些数",
      en: "also print the quality of the picture: crossings, bends, overlaps …; with --json print that alone",
    },
    show: {
      zh: "图中写什么：days、limits（默认）、post、documents、basis（逗号分隔）",
      en: "what the chart says: days, limits (the default), post, documents, basis (comma-separated)",
    },
    theme: {
      zh: "paper（默认）、print（黑白）、night（深色）、auto（随读者屏幕明暗），或一个写有颜色的 .json 文件",
      en: "paper (default), print (black and white), night (dark), auto (light or dark as the reader's screen is), or a .json file of colours",
    },
    picture: {
      zh: "写入此文件：.svg、.png、.pdf 或 .drawio（list 为 .md 或 .txt，pages 为文件夹或 .pdf）；不写则把 SVG 输出到屏幕",
      en: "write to this .svg, .png, .pdf or .drawio file (.md or .txt for a list, a folder or a .pdf for pages); without it, SVG to standard output",
    },
    width: { zh: "PNG 的宽度（像素）", en: "width of a PNG in pixels" },
    dpi: { zh: "PNG 每英寸的像素数（默认 192）", en: "pixels of a PNG to an inch (default 192)" },
    paper: { zh: "PDF 的纸张，A4（默认）或 A3", en: "paper of a PDF, A4 (default) or A3" },
    font: {
      zh: "SVG 的字体：system（默认，用读者电脑上的）、embed（嵌入文件）或 outline（转为图形，文字仍可查找）",
      en: "letters of an SVG: system (default, the reader's font), embed (a font in the file) or outline (shapes; text can still be found)",
    },
    catalogFile: { zh: "写入此 .yaml 文件；不写则输出到屏幕", en: "write to this .yaml file; without it, to standard output" },
    format: {
      zh: "写成什么格式：mspdi（默认，Microsoft Project 的 XML）",
      en: "which format to write: mspdi (default, XML of Microsoft Project)",
    },
    planFile: { zh: "写入此 .xml 文件；不写则输出到屏幕", en: "write to this .xml file; without it, to standard output" },
    folder: { zh: "写入此文件夹", en: "write into this folder" },
    draft: { zh: "供编辑器使用的 draft-07", en: "draft-07, for editors" },
  },
  explanation: {
    path: (days: string): Bilingual => ({
      zh: `为什么是 ${days} 个工作日：关键路径逐步`,
      en: `Why ${days} working days: the critical path, step by step`,
    }),
    waitsFor: { zh: "紧接", en: "Waits for" },
    adds: { zh: "增加", en: "Adds" },
    reached: { zh: "累计", en: "So far" },
    clock: { zh: "计时", en: "Clock" },
    clocks: { excluded: { zh: "特别程序", en: "excluded" }, applicant: { zh: "申请人", en: "applicant" } },
    onPath: { zh: "在路径上", en: "On path" },
    hidden: (days: string): Bilingual => ({
      zh: `承诺之外：不计入时限的时间（关键路径上共 ${days} 天）`,
      en: `Outside the promise: time that does not count (${days} on the critical path)`,
    }),
    near: { zh: "近关键环节", en: "Near-critical steps" },
    drag: { zh: "可压缩", en: "Drag" },
    dragNote: {
      zh: "可压缩：环节若不占时间，全程会缩短的天数（drag）。",
      en: "Drag: by how much the total would fall if the step took no time.",
    },
    dragLimited: {
      zh: "关键环节与衔接太多，未计算可压缩天数。",
      en: "Too many critical steps and links: drag was not reckoned.",
    },
    otherCritical: { zh: "其他关键路径上的环节", en: "Critical steps on other critical paths" },
    backwards: (step: string, days: string): Bilingual => ({
      zh: `注意：${step} 再多 1 天，总时限反而缩短 ${days} 天：路径从它的完成进、从它的开始出（FF、SF 与 SS）。`,
      en: `Note: one day more for ${step} would shorten the total by ${inDays(days)}: the path enters it at its finish and leaves at its start (FF or SF, then SS).`,
    }),
    longest: { zh: "更短的路径，由长到短（只列与上面不同的部分）", en: "Next longest paths, where they differ from the one above" },
    longPath: (place: number, days: string, short: string): Bilingual => ({
      zh: `${place}. ${days} 天${short === "0" ? "" : `（短 ${short} 天）`}`,
      en: `${place}. ${days} days${short === "0" ? "" : ` (${short} shorter)`}`,
    }),
    pathsLimited: (count: string): Bilingual => ({
      zh: `只列出 ${count} 条：更多的计算量太大。`,
      en: `Only ${count} were found: more would take too much work.`,
    }),
    outlasts: (last: string): Bilingual => ({
      zh: `路径到 ${last} 为止：它比其后的环节完成得晚。`,
      en: `It ends with ${last}, which takes longer than what comes after it.`,
    }),
    daysOfStep: (days: string, calendarDays: string | undefined): Bilingual => ({
      zh: `${days} 个工作日${calendarDays === undefined ? "" : `（${calendarDays} 个日历日）`}`,
      en: `${days} working ${days === "1" ? "day" : "days"}${calendarDays === undefined ? "" : ` (${calendarDays} calendar days)`}`,
    }),
    place: (step: string, days: string, start: string, finish: string): Bilingual => ({
      zh: `${step}：${days}，从第 ${start} 天末开始，到第 ${finish} 天末完成。`,
      en: `${step}: ${days}, from the end of day ${start} to the end of day ${finish}.`,
    }),
    placeInDates: (step: string, days: string, start: string, finish: string): Bilingual => ({
      zh: `${step}：${days}，${start} 开始，${finish} 完成。`,
      en: `${step}: ${days}, from ${start} to ${finish}.`,
    }),
    onDay: (day: string): Bilingual => ({ zh: `第 ${day} 天`, en: `day ${day}` }),
    controlled: (id: string, when: string): Bilingual => ({
      zh: `决定 ${id} 在 ${when} 完成的路径`,
      en: `The path that controls it: why ${id} finishes on ${when}`,
    }),
    isCritical: {
      zh: "它是关键环节：它推迟，全程就推迟。",
      en: "It is critical: what delays it delays the whole.",
    },
    isCriticalWithFloat: (float: string, absorbers: readonly string[]): Bilingual => ({
      zh: `它是关键环节：决定工期的路径经过它。但它可推迟 ${float} 天而不影响全程${absorbers.length > 0 ? `：${absorbers.join("、")} 按日历日计，仍在同一天结束` : ""}。`,
      en: `It is critical: the chain that decides the total runs through it. Still it can slip ${inDays(float)}${absorbers.length > 0 ? `, as ${absorbers.join(" and ")}, in calendar days, ends on the same day` : ""}.`,
    }),
    cost: (drag: string): Bilingual => ({
      zh: `可压缩天数为 ${drag} 天：它若不占时间，全程会缩短这么多。`,
      en: `Its drag is ${inDays(drag)}: by so much the total would fall if it took no time.`,
    }),
    negativeCost: (days: string): Bilingual => ({
      zh: `可压缩天数为 −${days} 天：它若不占时间，全程反而多 ${days} 天。`,
      en: `Its drag is −${inDays(days)}: if it took no time, the total would grow by so much.`,
    }),
    oneDayMore: (days: string): Bilingual =>
      days === "0"
        ? { zh: "它再多 1 天，全程不变。", en: "If it took one day more, the total would stay the same." }
        : { zh: `它再多 1 天，全程多 ${days} 天。`, en: `If it took one day more, the total would grow by ${inDays(days)}.` },
    notCritical: (float: string): Bilingual =>
      float === "0"
        ? {
            zh: "为什么不关键：决定工期的路径不经过它，但它没有时差",
            en: "Why it is not critical: no chain that decides the total runs through it, though it has no float",
          }
        : { zh: `为什么不关键：可推迟 ${float} 天`, en: `Why it is not critical: it can slip ${inDays(float)}` },
    room: (step: string, waits: string, reasons: readonly string[]): Bilingual => ({
      zh: `从它到全程结束，途中 ${step} ${reasons.length > 0 ? `要等 ${reasons.join("、")}，` : ""}有 ${waits} 天余地。`,
      en: `On the way from it to the end, ${step} starts ${inDays(waits)} later than this way asks${reasons.length > 0 ? `: it waits for ${reasons.join(", ")}` : ""}.`,
    }),
    absorbed: (step: string, days: string): Bilingual => ({
      zh: `${step} 按日历日计，晚 ${days} 天开始也在同一天结束。`,
      en: `${step} is in calendar days: it takes up ${inDays(days)}, as it ends on the same day.`,
    }),
    beforeEnd: (days: string): Bilingual => ({
      zh: `这条路走到头，比全程完成早 ${days} 天。`,
      en: `That way ends ${inDays(days)} before the process does.`,
    }),
    whenLonger: (more: string, days: string): Bilingual =>
      more === "0"
        ? { zh: "它一延长就成为关键环节。", en: "It becomes critical as soon as it takes longer." }
        : {
            zh: `再多 ${more} 天（共 ${days} 天），它就成为关键环节。`,
            en: `It becomes critical when it takes ${inDays(more)} more (${days} in all).`,
          },
    onlyThenLonger: (float: string): Bilingual => ({
      zh: `但推迟超过 ${float} 天，全程才延长。`,
      en: `Still the total grows only when it slips by more than ${inDays(float)}.`,
    }),
    whenLater: (float: string): Bilingual => ({
      zh: `推迟超过 ${float} 天，全程就延长；只延长它自己则不一定。`,
      en: `The total grows when it slips by more than ${inDays(float)}; taking longer need not do it.`,
    }),
  },
  optimum: {
    needsOne: { zh: "请用 --target、--budget、--frontier 之一说明要什么", en: "Say what is wanted: one of --target, --budget, --frontier" },
    bestOfFrontier: { zh: "--best 不用于 --frontier", en: "--best is not for --frontier" },
    forTarget: (days: string): Bilingual => ({ zh: `目标 ${days} 个工作日`, en: `Target ${days} working days` }),
    withinBudget: (effort: string): Bilingual => ({ zh: `投入不超过 ${effort}`, en: `Budget ${effort}` }),
    proven: (asked: Bilingual, effort: string, before: string, after: string): Bilingual => ({
      zh: `${asked.zh}：投入 ${effort}，${before} → ${after} 天，已证明最优`,
      en: `${asked.en}: effort ${effort}, ${before} → ${after} days, proven to be the best`,
    }),
    notProven: (asked: Bilingual, effort: string, before: string, after: string, bound: string, isEffort: boolean): Bilingual => ({
      zh: `${asked.zh}：投入 ${effort}，${before} → ${after} 天。搜索未完：只证明了${isEffort ? "投入" : "天数"}不少于 ${bound}`,
      en: `${asked.en}: effort ${effort}, ${before} → ${after} days. The search ended early; proven is only that ${isEffort ? "the effort" : "the days"} cannot be below ${bound}`,
    }),
    infeasible: (asked: Bilingual): Bilingual => ({
      zh: `${asked.zh}：没有哪一组举措能做到，已证明`,
      en: `${asked.en}: no set of measures does it, which is proven`,
    }),
    nothingYet: (asked: Bilingual): Bilingual => ({
      zh: `${asked.zh}：搜索未完，尚未找到`,
      en: `${asked.en}: the search ended early and has found no set`,
    }),
    reachable: (days: string, effort: string, measures: readonly string[]): Bilingual => ({
      zh: `最短可到 ${days} 天，投入 ${effort}：${measures.join("、") || "不用举措"}`,
      en: `The least that can be reached is ${days} days, with an effort of ${effort}: ${measures.join(", ") || "without measures"}`,
    }),
    pathLeft: { zh: "举措不能再缩短的路径", en: "The path that no measure shortens further" },
    none: { zh: "不需要举措", en: "No measures are needed" },
    next: { zh: "其次的几组", en: "The next best sets" },
    frontier: (before: string, count: number): Bilingual => ({
      zh: `投入与工期（原为 ${before} 天）：${count} 点，均已证明最优`,
      en: `Effort against days (${before} before): ${plural(count, "point")}, each proven`,
    }),
    frontierEnded: { zh: "搜索未完：投入更少的点没有列出", en: "The search ended early: points of less effort are not listed" },
    guard: { zh: "依据", en: "guard" },
    guards: {
      "within-powers": { zh: "本级可定", en: "within powers" },
      "needs-authority": { zh: "须授权", en: "needs authority" },
      "needs-law": { zh: "须修法", en: "needs law" },
      unchecked: { zh: "未核实", en: "unchecked" },
    },
    measures: { zh: "举措", en: "measures" },
  },
  placeholders: { options: { zh: "[选项]", en: "[options]" }, command: { zh: "[命令]", en: "[command]" } },
  headings: {
    "Usage:": { zh: "用法：", en: "Usage:" },
    "Arguments:": { zh: "参数：", en: "Arguments:" },
    "Options:": { zh: "选项：", en: "Options:" },
    "Global Options:": { zh: "通用选项：", en: "Global options:" },
    "Commands:": { zh: "命令：", en: "Commands:" },
  } as Readonly<Record<string, Bilingual>>,
  example: { zh: "例：", en: "Example:" },
  severity: { error: { zh: "错误", en: "error" }, warning: { zh: "提醒", en: "warning" } } satisfies Record<Problem["severity"], Bilingual>,
  moreProblems: (count: number): Bilingual => ({ zh: `……另有 ${count} 个问题未列出`, en: `… and ${count} more, not shown` }),
  moreRelated: (count: number): Bilingual => ({ zh: `……另有 ${count} 处`, en: `… and ${count} more place${count === 1 ? "" : "s"}` }),
  problemCount: (errors: number, warnings: number): Bilingual => ({
    zh: `${errors} 个错误，${warnings} 个提醒`,
    en: `${plural(errors, "error")}, ${plural(warnings, "warning")}`,
  }),
  warnings: (count: number, files: string): Bilingual => ({
    zh: `有 ${count} 个提醒；详见：leadpath check ${files} --lang zh`,
    en: `${plural(count, "warning")}; see: leadpath check ${files}`,
  }),
  noProblems: (files: string, processes: number, steps: number, measures: number): Bilingual => ({
    zh: `${files}：没有问题（${processes} 个流程，${steps} 个环节，${measures} 项举措）`,
    en: `${files}: no problems (${plural(processes, "process", "processes")}, ${plural(steps, "step")}, ${plural(measures, "measure")})`,
  }),
  whichProcess: (ids: readonly string[]): Bilingual =>
    ids.length === 0
      ? { zh: "文件中没有流程", en: "The files have no process" }
      : { zh: `请用 --process 指定流程：${ids.join("、")}`, en: `Name a process with --process: ${ids.join(", ")}` },
  badStart: (text: string, fault: Bilingual): Bilingual => ({
    zh: `--start ${text}：没有这个日期。${fault.zh}`,
    en: `--start ${text}: there is no such date. ${fault.en}`,
  }),
  badRoute: (text: string): Bilingual => ({
    zh: `看不懂 --route ${text}。可写 main、longest，或 判断=结果,判断=结果`,
    en: `Cannot read --route ${text}. It wants main, longest, or decision=outcome,decision=outcome`,
  }),
  whichDocument: (name: string, known: readonly string[], near: string | undefined): Bilingual => ({
    zh: `没有“${name}”的 JSON Schema，${near === undefined ? `可选：${known.join("、")}` : `是否指 ${near}？`}`,
    en: `There is no JSON Schema "${name}". ${near === undefined ? `It takes ${known.join(", ")}` : `Did you mean ${near}?`}`,
  }),
  needsChoice: {
    zh: "请用 --scenario、--measure、--set 或 --without 说明与什么对比",
    en: "Say what to compare with: --scenario, --measure, --set or --without",
  },
  pictureEndings: (file: string, endings: readonly string[]): Bilingual => ({
    zh: `图可以存为 ${endings.map((each) => `.${each}`).join("、")}，不能存为“${file}”`,
    en: `Pictures are written as ${endings.map((each) => `.${each}`).join(", ")}, not as "${file}"`,
  }),
  onlyForEndings: (option: string, endings: readonly string[]): Bilingual => ({
    zh: `${option} 只用于 ${endings.map((each) => `.${each}`).join("、")} 文件`,
    en: `${option} is only for ${endings.map((each) => `.${each}`).join(", ")} files`,
  }),
  widthOrDpi: { zh: "--width 与 --dpi 只能选一个", en: "Give --width or --dpi, not both" },
  onlyFlowcharts: { zh: "只有流程图可以存为 .drawio", en: "Only flowcharts are written as .drawio" },
  pngTooLarge: (width: number, height: number, most: number): Bilingual => ({
    zh: `${width} × ${height} 像素的 PNG 太大。请用 --width ${most} 或更小的宽度，或存为 .svg、.pdf`,
    en: `A PNG of ${width} × ${height} pixels is too large. Use --width ${most} or less, or write .svg or .pdf`,
  }),
  pngReduced: (dpi: number, usual: number): Bilingual => ({
    zh: `图太大，PNG 每英寸只有 ${dpi} 像素，不是 ${usual}；.svg、.pdf 没有这个限制`,
    en: `The picture is large: its PNG has ${dpi} dpi, not ${usual}. Write .svg or .pdf for all of it`,
  }),
  missingCharacters: (characters: readonly string[]): Bilingual => ({
    zh: `字体中没有这些字，图中以方框代替：${characters.join(" ")}`,
    en: `The font lacks these characters, an empty box stands for each: ${characters.join(" ")}`,
  }),
  smallPrint: (lines: number, of: number, points: string, paper: string, larger: readonly string[]): Bilingual => ({
    zh: `${paper} 纸上，${of} 行文字中有 ${lines} 行小于 8 磅（最小 ${points} 磅）。${larger.length === 0 ? "" : `\n可改用：${larger.join("、")}`}`,
    en: `On ${paper} ${lines} of ${plural(of, "line")} of text are below 8 points, the smallest ${points}.${larger.length === 0 ? "" : `\nTry ${larger.join(", ")}`}`,
  }),
  foreignCharacters: (characters: readonly string[]): Bilingual => ({
    zh: `字体中没有这些字，由读者电脑上的字体显示：${characters.join(" ")}`,
    en: `The font lacks these characters, they are shown in the reader's own font: ${characters.join(" ")}`,
  }),
  onlyText: (file: string): Bilingual => ({
    zh: `文字清单只能存为 .md 或 .txt，不能存为“${file}”`,
    en: `Lists are written as .md or .txt, not as "${file}"`,
  }),
  onlyForViews: (option: string, view: string, views: readonly string[]): Bilingual => ({
    zh: `${option} 不用于 --view ${view}，只用于 ${views.join("、")}`,
    en: `${option} is not for --view ${view}, only for ${views.join(", ")}`,
  }),
  ofCalendarDays: (days: string): Bilingual => ({ zh: `(${days} 自然日)`, en: `(${days} cal.)` }),
  jsonOfQuality: { zh: "画图时 --json 与 --quality 一起用", en: "For pictures --json goes with --quality" },
  badTheme: (name: string, known: readonly string[]): Bilingual => ({
    zh: `没有主题“${name}”。可选：${known.join("、")}，或一个 .json 文件`,
    en: `There is no theme "${name}". It takes ${known.join(", ")}, or a .json file`,
  }),
  noTheme: (file: string, detail: string): Bilingual => ({
    zh: `${file} 不是主题：每种颜色须写作 "#rrggbb"${detail === "" ? "" : `（${detail}）`}`,
    en: `${file} is no theme: each colour is written as "#rrggbb"${detail === "" ? "" : ` (${detail})`}`,
  }),
  noThemeKey: (file: string, key: string, known: readonly string[]): Bilingual => ({
    zh: `${file}：主题没有“${key}”。可写：base、${known.join("、")}、monochrome、dark`,
    en: `${file}: a theme has no "${key}". It takes base, ${known.join(", ")}, monochrome, dark`,
  }),
  badDetail: (name: string, known: readonly string[], near: string | undefined): Bilingual => ({
    zh: `--show 不能是“${name}”，${near === undefined ? `可选：${known.join("、")}` : `是否指 ${near}？`}`,
    en: `--show cannot be "${name}". ${near === undefined ? `It takes ${known.join(", ")}` : `Did you mean ${near}?`}`,
  }),
  onlyFolder: {
    zh: "pages 有多页，请用 -o 指定文件夹或一个 .pdf 文件",
    en: "Pages are several pictures: name a folder or a .pdf file with -o",
  },
  trySheets: (steps: number): Bilingual => ({
    zh: `图中有 ${steps} 个环节；写入 .pdf 或文件夹则分为多页，更易读`,
    en: `The chart has ${steps} steps; in a .pdf or a folder it is cut into sheets, which read better`,
  }),
  tryPages: (steps: number): Bilingual => ({
    zh: `图中有 ${steps} 个环节；用 --view pages 分成总览与每阶段一页，更易读`,
    en: `The picture has ${steps} steps; --view pages reads better: an overview, and a picture of each phase`,
  }),
  onlyEndings: (file: string, endings: readonly string[]): Bilingual => ({
    zh: `只能写入 ${endings.join("、")} 文件，不能写入“${file}”`,
    en: `This is written as ${endings.join(" or ")}, not as "${file}"`,
  }),
  notCarried: { zh: "未能照原样转换：", en: "Not carried over, or in another way:" },
  omission: (what: Bilingual, count: number, names: readonly string[], isMore: boolean): Bilingual => ({
    zh: `${what.zh}：${count}${names.length > 0 ? `（${names.join("；")}${isMore ? "……" : ""}）` : ""}`,
    en: `${what.en}: ${count}${names.length > 0 ? ` (${names.join("; ")}${isMore ? "; …" : ""})` : ""}`,
  }),
  allOmissions: { zh: "--json 列出全部", en: "--json lists them all" },
  imported: (steps: number, links: number): Bilingual => ({
    zh: `${steps} 个环节，${links} 条衔接`,
    en: `${plural(steps, "step")}, ${plural(links, "link")}`,
  }),
  exported: (tasks: number): Bilingual => ({ zh: `${tasks} 个任务`, en: plural(tasks, "task") }),
  startOfPlan: (date: string): Bilingual => ({
    zh: `要得到计划中的日期：--start ${date}`,
    en: `For the dates of the plan: --start ${date}`,
  }),
  milestonesAtStart: {
    zh: "起始日不计入，所以是计划第一天的前一天；最初不占时间的环节落在这一天，Project 则显示第一个工作日",
    en: "The start day is not counted, so it is the one before the first. A milestone at the very beginning has that date, where Project shows the first working day.",
  },
  cannotPrint: (zh: string, en: string): Bilingual => ({ zh: `无法输出：${zh}`, en: `Cannot print: ${en}` }),
  removed: (file: string): Bilingual => ({
    zh: `已删除 ${file}（此前输出，现已不用）`,
    en: `Removed ${file}, which an earlier run had written`,
  }),
  folderLikeFile: (folder: string): Bilingual => ({
    zh: `-o 在这里指文件夹，“${folder}”却像一个文件；请去掉后缀`,
    en: `-o names a folder here, and "${folder}" looks like a file: leave out the ending`,
  }),
  wrote: (file: string): Bilingual => ({ zh: `已写入 ${file}`, en: `Wrote ${file}` }),
  defect: (detail: string): Bilingual => ({
    zh: `这是 leadpath 自身的缺陷，请附上命令与文件报告给我们。\n${detail}`,
    en: `This is a defect of leadpath itself; please report it with the command and the file.\n${detail}`,
  }),
  wrongCommand: {
    unknownCommand: (name: string): Bilingual => ({ zh: `没有命令“${name}”`, en: `There is no command "${name}"` }),
    unknownOption: (name: string): Bilingual => ({ zh: `没有选项 ${name}`, en: `There is no option ${name}` }),
    missingArgument: (name: string): Bilingual => ({ zh: `缺少参数 ${name}`, en: `The argument ${name} is missing` }),
    missingValue: (name: string): Bilingual => ({ zh: `选项 ${name} 缺少值`, en: `The option ${name} wants a value` }),
    missingOption: (name: string): Bilingual => ({ zh: `缺少选项 ${name}`, en: `The option ${name} is missing` }),
    badValue: (value: string, option: string, choices: string): Bilingual => ({
      zh: `${option} 不能是“${value}”，可选：${choices}`,
      en: `${option} cannot be "${value}"; it takes ${choices}`,
    }),
    tooMany: { zh: "参数太多", en: "There are too many arguments" } as Bilingual,
    meant: (name: string): Bilingual => ({ zh: `是否指 ${name}？`, en: `Did you mean ${name}?` }),
    seeHelp: (command: string): Bilingual => ({ zh: `帮助：${command} --help`, en: `Help: ${command} --help` }),
  },
  days: (days: string): Bilingual => ({ zh: `${days} 个工作日`, en: `${days} working day${days === "1" ? "" : "s"}` }),
  saved: (days: string, percent: string): Bilingual => ({ zh: `节省 ${days} 个工作日（${percent}）`, en: `${days} saved (${percent})` }),
  longer: (days: string, percent: string): Bilingual => ({ zh: `延长 ${days} 个工作日（${percent}）`, en: `${days} longer (${percent})` }),
  route: (route: string): Bilingual => ({ zh: `路径：${route}`, en: `route: ${route}` }),
  scenario: (name: string): Bilingual => ({ zh: `方案：${name}`, en: `scenario: ${name}` }),
  criticalPath: (steps: number, count: string): Bilingual => ({
    zh: count === "1" ? `关键路径（${steps} 个环节）` : `关键路径（${steps} 个环节；共 ${count} 条，这是计入时间最多的一条）`,
    en:
      count === "1"
        ? `Critical path (${plural(steps, "step")})`
        : `Critical path (${plural(steps, "step")}; one of ${count}, the one with the most counted time)`,
  }),
  pathBefore: { zh: "改革前的关键路径", en: "Critical path before" },
  pathAfter: { zh: "改革后的关键路径", en: "Critical path after" },
  byPhase: { zh: "各阶段用时（沿关键路径）", en: "Days by phase, along the critical path" },
  byUnit: { zh: "各单位用时（沿关键路径）", en: "Days by unit, along the critical path" },
  limits: { zh: "时限（计入：最长者；实际经历：主路径）", en: "Limits: days counted at the longest, experienced on the main route" },
  dueDates: { zh: "时限到期日（本路径）", en: "Due dates of the limits on this route" },
  undated: (limit: string): Bilingual => ({
    zh: `${limit}：9999-12-31 之后才到期，没有日期。`,
    en: `${limit}: runs out after 9999-12-31, so it has no dates.`,
  }),
  startAndFinish: (start: string, finish: string): Bilingual => ({
    zh: `${start} 开始（当日不计），${finish} 完成`,
    en: `from ${start} (not counted) to ${finish}`,
  }),
  criticalDatesNote: { zh: "* 关键环节；总时差以工作日计", en: "* critical; float in working days" },
  criticalNote: { zh: "* 关键环节；时间以工作日计，从 0 开始", en: "* critical; times in working days from 0" },
} as const;
