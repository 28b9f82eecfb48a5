import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../../../pages/report/index.ts";
import { argumentWords, commandWords } from "./help-words.ts";
import { optionWords } from "./option-words.ts";

/** Every sentence of the command line that is about its use, in both languages; those of results are of the report. */
export const cliWords = {
  tagline: {
    zh: "一份文本写明审批流程：工期、关键路径、改革方案、流程图，一个来源",
    en: "An approval process in one text file: its timetable, critical path, reform and flowchart",
  },
  commands: commandWords,
  arguments: argumentWords,
  options: optionWords,
  placeholders: { options: { zh: "[选项]", en: "[options]" }, command: { zh: "[命令]", en: "[command]" } },
  headings: {
    "Usage:": { zh: "用法：", en: "Usage:" },
    "Arguments:": { zh: "参数：", en: "Arguments:" },
    "Options:": { zh: "选项：", en: "Options:" },
    "Global Options:": { zh: "通用选项：", en: "Global options:" },
    "Commands:": { zh: "命令：", en: "Commands:" },
  } as Readonly<Record<string, Bilingual>>,
  example: { zh: "例：", en: "Example:" },
  warnings: (count: number, files: string): Bilingual => ({
    zh: `有 ${count} 个提醒；详见：leadpath check ${files} --lang zh`,
    en: `${pluralize(count, "warning")}; see: leadpath check ${files}`,
  }),
  unknownProcess: (id: string, remedy: Bilingual): Bilingual => ({
    zh: `没有流程“${id}”。${remedy.zh}`,
    en: `There is no process "${id}". ${remedy.en}`,
  }),
  /** What a title says of the order in which measures are adopted. */
  adoptionOrders: {
    declared: { zh: "按文件中的先后", en: "in the order of the file" },
    listed: { zh: "按所列的先后", en: "in the order listed" },
    share: { zh: "节省份额大的在前", en: "the largest share first" },
  },
  whichProcess: (ids: readonly string[]): Bilingual =>
    ids.length === 0
      ? { zh: "文件中没有流程", en: "The files have no process" }
      : { zh: `请用 --process 指定流程：${ids.join("、")}`, en: `Name a process with --process: ${ids.join(", ")}` },
  badDate: (option: string, text: string, fault: Bilingual): Bilingual => ({
    zh: `${option} ${text}：没有这个日期。${fault.zh}`,
    en: `${option} ${text}: there is no such date. ${fault.en}`,
  }),
  badMap: (text: string): Bilingual => ({
    zh: `看不懂 --map ${text}。写成 "活动=环节编号"`,
    en: `Cannot read --map ${text}. It wants "activity=step"`,
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
} as const;
