/** What each option does. */
export const optionWords = {
  groupBy: { zh: "按类型（默认）或单位分组", en: "group by type (default) or unit" },
  before: { zh: "与清单的这个旧版本对照", en: "beside this earlier version of the list" },
  statsFile: {
    zh: "另把各组的数字写成表（.csv、.xlsx），或画成条形图（.svg、.png、.pdf）",
    en: "write the groups to a table (.csv, .xlsx), too, or draw them as bars (.svg, .png, .pdf)",
  },
  changesFolder: {
    zh: "另写成网页：变更一览，每个变更事项一页，前后流程图对照",
    en: "write pages, too: what is new, and each changed item with both flowcharts",
  },
  repair: {
    zh: "能修的就修：从完好的副本恢复；没有副本的，由下次 publish 重做",
    en: "mend what can be mended from sound copies; the next publish makes the rest anew",
  },
  siteFolder: { zh: "网站文件夹；打开其中的 current/index.html", en: "folder of the site; open current/index.html in it" },
  shard: {
    zh: "只做 n 份中的第 k 份（如 2/4；auto 取自 Slurm、Kubernetes 等），其余由别的机器做，之后用 merge 合并",
    en: "make only the k-th of n parts (as 2/4, or auto as Slurm, Kubernetes and others number them); other machines make the others, and merge joins them",
  },
  threads: { zh: "同时用几个线程（默认每个处理器一个）", en: "how many threads work at once (default one for each processor)" },
  queue: {
    zh: "经这个 Redis 的队列：redis://主机:端口、rediss://（TLS），或 env（取自 LEADPATH_QUEUE）",
    en: "over the queue in this Redis: redis://host:port, rediss:// (TLS), or env for the address in LEADPATH_QUEUE",
  },
  shared: {
    zh: "各机器共用的文件夹，放大的结果（与 --queue 一起用）",
    en: "a folder that all machines share, for large results (with --queue)",
  },
  since: { zh: "较早的清单；网站写明此后的变更", en: "an earlier version of the list; the site tells what changed since" },
  publishBaseline: {
    zh: "check --baseline 的文件：其中已认可的问题不妨碍公布",
    en: "a file of check --baseline: what it accepts holds no item back",
  },
  commentsTo: {
    zh: "意见发往哪里：邮箱，或网址（其中 {code} 代表事项编码）",
    en: "where comments go: a mail address, or a web address in which {code} stands for the item's code",
  },
  png: { zh: "每张图另附 PNG（要慢得多）", en: "also a PNG of every picture (takes much longer)" },
  internal: { zh: "连同内部事项", en: "with the items for internal use" },
  internalSite: { zh: "连同内部事项；这样的网站不要对外", en: "with the items for internal use; keep such a site inside" },
  port: { zh: "端口（默认取一个空闲的）", en: "the port (default one that is free)" },
  noOpen: { zh: "不打开浏览器，只给出地址", en: "leave the browser alone, and only print the address" },
  build: {
    zh: "不启动，而是写成静态页面，可从文件夹或任何网站打开",
    en: "serve nothing, and write the page instead, which opens from a folder or any web server",
  },
  studioFolder: { zh: "静态页面写入的文件夹", en: "folder for the page of --build" },
  lang: { zh: "文字与图中所用语言", en: "language of messages and pictures" },
  json: { zh: "输出一份 JSON，此外不输出别的", en: "print one JSON document and nothing else" },
  help: { zh: "显示帮助", en: "show help" },
  version: { zh: "显示版本", en: "show the version" },
  process: { zh: "文件中有多个流程时，选其一", en: "which process, when the files have several" },
  scenario: {
    zh: "采用方案：其举措、其改动；未另给时也用其开始日期",
    en: "apply a scenario: its measures, its changes and, unless --start is given, its start",
  },
  start: {
    zh: "从这一天开始（如 2026-03-02，当日不计），给出每一步的日期",
    en: "start on this day (as 2026-03-02; it is not counted) and give every step its dates",
  },
  caseStart: {
    zh: "各件从这一天开始（如 2026-03-02，当日不计），给出百分之几的件在哪一天前办结（不与 --load 一起用）",
    en: "cases start on this day (as 2026-03-02; it is not counted): give the dates by which shares of them are done (not with --load)",
  },
  route: { zh: "main（默认）、longest，或 判断=结果,…", en: "main (default), longest, or decision=outcome,…" },
  measure: { zh: "另外采用这些举措（逗号分隔）", en: "apply these measures too (comma-separated)" },
  beside: {
    scenario: {
      zh: "与这个方案比较；其改动总是生效，未另给时也用其开始日期、目标或预算、可用权限",
      en: "compare with the measures of this scenario; its changes hold, and unless others are given its start, its target or budget and its powers",
    },
    measure: {
      zh: "必须采用这些举措（逗号分隔），与 --must 相同",
      en: "choose these measures in any case (comma-separated), as --must does",
    },
  },
  set: {
    zh: "假如：改一个环节或单位人数，如 B01.days=20、B02.after=A08、office.staff=3",
    en: "what if: change a step or the officers of a unit, as B01.days=20, B02.after=A08 or office.staff=3",
  },
  without: { zh: "假如：取消这些环节（逗号分隔）", en: "what if: remove these steps (comma-separated)" },
  view: {
    zh: "flowchart（默认）、swimlane（按单位分泳道）、phases（泳道加阶段）、overview（每阶段一框）、pages（总览与每阶段一页）、waterfall（瀑布图）、frontier（投入与工期）、overlaps（举措之间的重叠）、gantt（横道图）、drag（各关键环节的可压缩天数）或 list（文字清单）",
    en: "flowchart (default), swimlane (a lane for each unit), phases (lanes, and a band for each phase), overview (a box for each phase), pages (an overview and a picture of each phase), waterfall, frontier (effort against days), overlaps (which measures share days), gantt (bars on a time axis), drag (what each critical step costs) or list (the flowchart as text)",
  },
  step: { zh: "只说明这个环节：由什么决定，怎样会成为关键", en: "explain this step: what controls it, and what would make it critical" },
  within: {
    zh: "总时差不超过这些工作日的算近关键（默认 5）",
    en: "float, in working days, up to which a step is near-critical (default 5)",
  },
  paths: { zh: "列出最长的几条路径（默认 3）", en: "how many of the longest paths to list (default 3)" },
  target: {
    zh: "投入最少，使工期不超过这些工作日；或在某日之前完成（如 2016-11-04，须有 --start）；或达到整个流程的 promised、statutory 时限",
    en: "the least effort that brings the process within these working days, to a finish by a date (as 2016-11-04, with --start), or within its promised or statutory limit",
  },
  confidence: {
    zh: "模拟中须有这样多的件达到 --target（如 0.8），在另外的件中检验",
    en: "keep to --target in this share of simulated cases (as 0.8), checked in others",
  },
  riskSpread: {
    zh: "用于 --confidence：没有写 actual 的环节，实际为计划的几倍（最短,最常见,最长）",
    en: "with --confidence: real days of steps without actual, as multiples of planned",
  },
  riskSeed: { zh: "用于 --confidence：随机数种子（默认 1）", en: "with --confidence: seed of the random numbers (default 1)" },
  budget: { zh: "投入不超过此数，工期最短", en: "the least days that this much effort reaches" },
  clock: {
    zh: "算哪种天数：experienced（默认，实际经历的全部天数）或 counted（只算计入时限的天数）",
    en: "which days: experienced (default, all that pass) or counted (those that count for limits)",
  },
  time: {
    zh: "最多搜索这么多秒，到时给出已找到的最好方案和已证明的界限",
    en: "search for so many seconds at most, then tell the best set found and what is proven",
  },
  frontier: { zh: "各档投入能达到的最短工期", en: "the least days for every effort" },
  frontierPicture: {
    zh: "把 --frontier 画入此文件（.svg、.png、.pdf），--target 或 --budget 为图中一条线",
    en: "draw --frontier into this .svg, .png or .pdf file, with --target or --budget as a line",
  },
  best: { zh: "列出最好的几组（默认 1）", en: "how many of the best sets to list (default 1)" },
  explain: {
    zh: "说明所选举措各节省多少、哪些重叠",
    en: "tell what each measure of the set saves, and which overlap",
  },
  allow: {
    zh: "只考虑这些依据的举措（逗号分隔）：within-powers、needs-authority、needs-law、unchecked（默认除 unchecked 外全部）",
    en: "consider measures of these guards only (comma-separated): within-powers, needs-authority, needs-law, unchecked (default: all but unchecked)",
  },
  must: { zh: "必须采用这些举措（逗号分隔）", en: "choose these measures in any case (comma-separated)" },
  never: { zh: "不采用这些举措（逗号分隔）", en: "leave these measures out (comma-separated)" },
  meet: { zh: "多大比例的件要符合承诺时限（默认 0.9）", en: "the share of cases that keep the promised limit (default 0.9)" },
  runs: { zh: "模拟多少件（默认 10000）", en: "how many cases to simulate (default 10000)" },
  seed: {
    zh: "随机数种子（默认 1）；种子相同，结果相同",
    en: "seed of the random numbers (default 1); the same seed gives the same result",
  },
  spread: {
    zh: "没有写 actual 的环节，实际天数是计划的几倍：最少,最可能,最多",
    en: "real days of steps without actual, as multiples of the planned ones: low,likely,high",
  },
  load: {
    zh: "许多件同时在办、经办人有限：每个工作日来几件，如 3，或周一到周五 6,4,4,4,2；或收件清单 arrivals.csv，每行一个时间",
    en: "many cases share the officers: how many come a working day, like 3, or Monday to Friday 6,4,4,4,2; or a list of arrivals, arrivals.csv, a time each line",
  },
  urgent: { zh: "多大比例的件优先办理，如 0.1（与 --load）", en: "the share of cases that are served first, like 0.1 (with --load)" },
  cases: { zh: "每次重复看多少件（默认 2000，与 --load）", en: "cases of each replication (default 2000; with --load)" },
  precision: {
    zh: "重复到平均天数的区间半宽不超过其几分之几（默认 0.05，与 --load）",
    en: "replicate until the mean is known to this share of it (default 0.05; with --load)",
  },
  riskView: {
    zh: "画什么：s-curve（默认，多少天内办结的把握与时限）、histogram（天数分布）、tornado（总天数取决于哪些环节）、criticality（流程图上各环节有多大比例为关键）、criticality-lanes（同上，泳道图）、savings（每件节省的天数，改革前后成对）；与 --load：utilisation（各单位忙碌程度，默认）、waiting（时间等在哪里）、queue（各单位排队的变化）",
    en: "what to draw: s-curve (default: chance to be done within so many days, and limits), histogram, tornado (steps that the total depends on), criticality (the flowchart, painted by how often steps are critical), criticality-lanes (the same in lanes), savings (days that single cases save); with --load: utilisation (default: how busy units are), waiting (where time goes), queue (lines over time)",
  },
  riskPicture: {
    zh: "另外画入此文件：.svg、.png、.pdf（criticality 也可为 .drawio）",
    en: "also draw into this .svg, .png or .pdf file (criticality also .drawio)",
  },
  drawnRoute: {
    zh: "main、longest，或 判断=结果,…；不写则按概率抽取结果",
    en: "main, longest, or decision=outcome,…; without it outcomes are drawn by their probability",
  },
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
  order: {
    zh: "瀑布图中举措的先后：declared（按文件，默认）、listed（按方案与 --measure 所列）、share（节省份额大的在前）",
    en: "order of the measures in a waterfall: declared (as in the file, the default), listed (as the scenario and --measure list them), share (the largest share of the saving first)",
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
  map: {
    zh: "日志中的活动是流程的哪个环节（可多次）",
    en: 'which step an activity of the log is, as "Check file=review"; may be repeated',
  },
  caseColumn: { zh: "CSV 中案件编号的列名", en: "heading of the CSV column with the id of the case" },
  activityColumn: { zh: "CSV 中活动名称的列名", en: "heading of the CSV column with the activity" },
  timeColumn: { zh: "CSV 中（完成）时间的列名", en: "heading of the CSV column with the time (of completion)" },
  hours: {
    zh: "工作日的办公时间（默认 9-17）；0-24 则按整日计",
    en: "hours of a working day (default 9-17); 0-24 counts the whole of it",
  },
  keep: {
    zh: "保留多大比例的先后关系，最常见的优先（默认 0.95）",
    en: "share of what follows on what that is kept, the most frequent first (default 0.95)",
  },
  logCalendar: { zh: "哪些天是工作日（默认 mon-fri）", en: "which days are worked (default mon-fri)" },
  calibratedFile: {
    zh: "把文件连同校准结果写入此文件（.yaml，输入为 JSON 时 .json）；注释与次序不变",
    en: "write the file with what was found to this one (.yaml, or .json of JSON); comments and order stay",
  },
  catalogFile: { zh: "写入此 .yaml 文件；不写则输出到屏幕", en: "write to this .yaml file; without it, to standard output" },
  suggestedFile: {
    zh: "把文件连同建议的举措写入此文件（.yaml，输入为 JSON 时 .json）；注释与顺序不变",
    en: "write the file with what is suggested among its measures to this one (.yaml, or .json of JSON); comments and order stay",
  },
  format: {
    zh: "写成什么格式：xlsx、csv（整份清单），mspdi（一个流程，Project 的 XML）；不写则看 -o 的后缀，默认 mspdi",
    en: "which format: xlsx or csv (the whole list), mspdi (a process, XML of Project); without it, by the ending of -o, else mspdi",
  },
  importOutput: {
    zh: "写入此文件夹，或此 .yaml 文件；不写则输出到屏幕",
    en: "write into this folder, or to this .yaml file; without it, to standard output",
  },
  exportOutput: {
    zh: "写入此 .xlsx 或 .xml 文件，csv 时写入此文件夹；xml 不写则输出到屏幕",
    en: "write to this .xlsx or .xml file, or csv into this folder; XML without it to standard output",
  },
  problemFormat: {
    zh: "text（默认）、json（同 --json）或 github（GitHub 工作流中标在出错的行）",
    en: "text (default), json (as --json), or github (commands of a workflow, which mark the lines)",
  },
  by: {
    zh: "unit：改为输出各单位的事项、齐全数与问题数",
    en: "unit: print for every unit its items, how many are complete, and its findings instead",
  },
  tableFile: { zh: "把 --by unit 的表也写入此 .csv 或 .xlsx 文件", en: "write the table of --by unit to this .csv or .xlsx file, too" },
  baseline: { zh: "不计此 .json 文件中已认可的问题", en: "leave out findings that this .json file accepts" },
  updateBaseline: {
    zh: "把现有问题全部写入 --baseline 的文件，作为已认可",
    en: "accept all present findings: write them to the file of --baseline",
  },
  bundle: { zh: "文件中有多个一件事时，选其一", en: "which bundle, when the files have several" },
  items: { zh: "改为把这些编码的事项（逗号分隔）一起办理", en: "items of these codes together instead (comma-separated)" },
  folder: { zh: "写入此文件夹", en: "write into this folder" },
  draft: { zh: "供编辑器使用的 draft-07", en: "draft-07, for editors" },
};
