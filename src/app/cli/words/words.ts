import type { Bilingual, Problem } from "../../../model/index.ts";
import { calibrationWords } from "../../../pages/report/calibration/calibration-words.ts";
import { listTextWords } from "../../../pages/report/list/list-words.ts";
import { loadTextWords } from "../../../pages/report/load/load-words.ts";
import { optimumWords } from "../../../pages/report/optimum/optimum-words.ts";
import { targetRiskWords } from "../../../pages/report/optimum/target-risk-words.ts";
import { riskTextWords } from "../../../pages/report/risk/risk-words.ts";
import { explanationWords } from "../../../pages/report/schedule/explanation-words.ts";
import { suggestionWords } from "../../../pages/report/suggestion/suggestion-words.ts";
import { pluralize } from "../../../pages/report/text/counts.ts";
import { argumentWords, commandWords, optionWords } from "./help-words.ts";

/** Every sentence of the command line, in both languages. */
export const cliWords = {
  tagline: {
    zh: "一份文本写明审批流程：工期、关键路径、改革方案、流程图，一个来源",
    en: "An approval process in one text file: its timetable, critical path, reform and flowchart",
  },
  commands: commandWords,
  arguments: argumentWords,
  options: optionWords,
  explanation: explanationWords,
  optimum: optimumWords,
  suggestion: suggestionWords,
  risk: riskTextWords,
  targetRisk: targetRiskWords,
  calibration: calibrationWords,
  load: loadTextWords,
  list: listTextWords,
  placeholders: { options: { zh: "[选项]", en: "[options]" }, command: { zh: "[命令]", en: "[command]" } },
  headings: {
    "Usage:": { zh: "用法：", en: "Usage:" },
    "Arguments:": { zh: "参数：", en: "Arguments:" },
    "Options:": { zh: "选项：", en: "Options:" },
    "Global Options:": { zh: "通用选项：", en: "Global options:" },
    "Commands:": { zh: "命令：", en: "Commands:" },
  } as Readonly<Record<string, Bilingual>>,
  example: { zh: "例：", en: "Example:" },
  severity: {
    error: { zh: "错误", en: "error" },
    warning: { zh: "提醒", en: "warning" },
    info: { zh: "参考", en: "note" },
  } satisfies Record<Problem["severity"], Bilingual>,
  moreProblems: (count: number): Bilingual => ({ zh: `……另有 ${count} 个问题未列出`, en: `… and ${count} more, not shown` }),
  moreRelated: (count: number): Bilingual => ({ zh: `……另有 ${count} 处`, en: `… and ${count} more place${count === 1 ? "" : "s"}` }),
  problemCount: (errors: number, warnings: number, infos: number): Bilingual => ({
    zh: `${errors} 个错误，${warnings} 个提醒${infos > 0 ? `，${infos} 条参考` : ""}`,
    en: `${pluralize(errors, "error")}, ${pluralize(warnings, "warning")}${infos > 0 ? `, ${pluralize(infos, "note")}` : ""}`,
  }),
  warnings: (count: number, files: string): Bilingual => ({
    zh: `有 ${count} 个提醒；详见：leadpath check ${files} --lang zh`,
    en: `${pluralize(count, "warning")}; see: leadpath check ${files}`,
  }),
  noProblems: (files: string, processes: number, steps: number, measures: number): Bilingual => ({
    zh: `${files}：没有问题（${processes} 个流程，${steps} 个环节，${measures} 项举措）`,
    en: `${files}: no problems (${pluralize(processes, "process", "processes")}, ${pluralize(steps, "step")}, ${pluralize(measures, "measure")})`,
  }),
  whichProcess: (ids: readonly string[]): Bilingual =>
    ids.length === 0
      ? { zh: "文件中没有流程", en: "The files have no process" }
      : { zh: `请用 --process 指定流程：${ids.join("、")}`, en: `Name a process with --process: ${ids.join(", ")}` },
  badDate: (option: string, text: string, fault: Bilingual): Bilingual => ({
    zh: `${option} ${text}：没有这个日期。${fault.zh}`,
    en: `${option} ${text}: there is no such date. ${fault.en}`,
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
    en: `On ${paper} ${lines} of ${pluralize(of, "line")} of text are below 8 points, the smallest ${points}.${larger.length === 0 ? "" : `\nTry ${larger.join(", ")}`}`,
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
  addedByImport: { zh: "表中没有、由导入补充，请核对：", en: "Added, as no table says it; please check:" },
  omission: (what: Bilingual, count: number, names: readonly string[], isMore: boolean): Bilingual => ({
    zh: `${what.zh}：${count}${names.length > 0 ? `（${names.join("；")}${isMore ? "……" : ""}）` : ""}`,
    en: `${what.en}: ${count}${names.length > 0 ? ` (${names.join("; ")}${isMore ? "; …" : ""})` : ""}`,
  }),
  moreNotChosen: (count: number): Bilingual => ({ zh: `……另有 ${count} 项，见 --json`, en: `… and ${count} more: see --json` }),
  allOmissions: { zh: "--json 列出全部", en: "--json lists them all" },
  imported: (steps: number, links: number): Bilingual => ({
    zh: `${steps} 个环节，${links} 条衔接`,
    en: `${pluralize(steps, "step")}, ${pluralize(links, "link")}`,
  }),
  exported: (tasks: number): Bilingual => ({ zh: `${tasks} 个任务`, en: pluralize(tasks, "task") }),
  importedList: ({
    items,
    processes,
    steps,
    units,
    documents,
  }: Readonly<Record<"items" | "processes" | "steps" | "units" | "documents", number>>): Bilingual => ({
    zh: `${items} 个事项，${processes} 个流程，${steps} 个环节，${units} 个单位，${documents} 份材料`,
    en: `${pluralize(items, "item")}, ${pluralize(processes, "process", "processes")}, ${pluralize(steps, "step")}, ${pluralize(units, "unit")}, ${pluralize(documents, "document")}`,
  }),
  exportedList: ({ items, processes, steps }: Readonly<Record<"items" | "processes" | "steps", number>>): Bilingual => ({
    zh: `${items} 个事项，${processes} 个流程，${steps} 个环节`,
    en: `${pluralize(items, "item")}, ${pluralize(processes, "process", "processes")}, ${pluralize(steps, "step")}`,
  }),
  wroteList: (folder: string, files: number): Bilingual => ({
    zh: `已写入 ${folder}（${files} 个文件）`,
    en: `Wrote ${folder} (${pluralize(files, "file")})`,
  }),
  otherList: (file: string): Bilingual => ({
    zh: `文件夹里有另一份清单的文件“${file}”，会与导入的并在一起；请换一个文件夹，或先移走它`,
    en: `The folder has "${file}" of another list, which would be read with this one: take another folder, or move it away`,
  }),
  onePlan: (plan: string): Bilingual => ({
    zh: `“${plan}”不是 .xlsx 或 .csv 表格；Project 的计划一次只转一个`,
    en: `"${plan}" is no table (.xlsx, .csv), and of plans only one is turned at a time`,
  }),
  noTableOrPlan: (file: string): Bilingual => ({
    zh: `“${file}”不是 .xlsx 或 .csv 表格，也不是 Project 的 .xml 计划；请在表格软件中另存为 .xlsx`,
    en: `"${file}" is no table (.xlsx, .csv) and no plan of Project (.xml): save it as .xlsx in your spreadsheet program`,
  }),
  tablesNeedOutput: (format: string): Bilingual => ({
    zh: `--format ${format} 要用 -o 指明写到哪里`,
    en: `--format ${format} wants -o, which says where to write`,
  }),
  optionOfPlan: (option: string): Bilingual => ({
    zh: `表格写的是整份清单，不能用 --${option}`,
    en: `Tables are of the whole list: leave out --${option}`,
  }),
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
        ? `Critical path (${pluralize(steps, "step")})`
        : `Critical path (${pluralize(steps, "step")}; one of ${count}, the one with the most counted time)`,
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
