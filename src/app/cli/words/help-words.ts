/** What each command does. */
export const commandWords = {
  check: {
    zh: "检查文件与清单，列出全部问题及其位置",
    en: "Check files, and lists of items, and list every problem with its place",
  },
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
  suggest: {
    zh: "从流程本身找出还没有人写的举措：并联、合并、数据共享、减少层级、即时办结、压缩",
    en: "Find measures that nobody wrote yet: what can run side by side, merge, share data, or be quicker",
  },
  staff: {
    zh: "每个单位至少要几人，才能让这么多的件符合承诺时限",
    en: "Find the least officers of each unit so that so many cases keep the promise",
  },
  simulate: {
    zh: "模拟许多件：多少件在多少天内办结，时限有多大把握，哪些环节最要紧",
    en: "Simulate many cases: days and how sure they are, chances of limits, steps that matter",
  },
  calibrate: {
    zh: "用事件日志（XES、CSV）校准流程：各环节实际天数、各结果的概率、来件多少，以及可信程度",
    en: "Calibrate a process from an event log (XES, CSV): real days, probabilities, arrivals, and how good it is",
  },
  discover: {
    zh: "由事件日志得出一个流程草稿：环节、并行、判断、退回",
    en: "Propose a process from an event log: steps, what runs side by side, decisions, returns",
  },
  draw: {
    zh: "绘制流程图、泳道图、横道图、瀑布图（SVG、PNG、PDF、draw.io），或列成文字",
    en: "Draw flowcharts, lanes, Gantt and waterfall charts (SVG, PNG, PDF, draw.io), or list the steps as text",
  },
  import: {
    zh: "把事项与环节的表格（Excel、CSV），或 Microsoft Project 的 XML，转为清单",
    en: "Turn tables of items and steps (Excel, CSV), or a plan of Microsoft Project (XML), into a catalog",
  },
  export: {
    zh: "把清单写成表格（Excel、CSV），或把流程写成 Microsoft Project 的 XML",
    en: "Write a list as tables (Excel, CSV), or a process as a plan of Microsoft Project (XML)",
  },
  bundle: {
    zh: "把一件事的各事项排成一张时间表：总天数、关键路径、前置关系、可共享的材料",
    en: "Schedule items that are applied for together: days, path through them, prerequisites, shared documents",
  },
  report: { zh: "生成一页完整报告及图片", en: "Write one page with all of it, and its pictures" },
  stats: {
    zh: "清单的数字：承诺比法定压缩多少（两种算法）、即办、到现场次数、渠道、环节与交接",
    en: "The figures of a list: promised against statutory limits, instant cases, visits, channels, steps, hand-offs",
  },
  diff: {
    zh: "清单两个版本之间的变化：事项、字段、环节，缩短多少天",
    en: "What is new between two versions of a list: items, fields, steps, days gained",
  },
  publish: {
    zh: "把清单做成网站：检索、每个事项一页、流程图、下载",
    en: "Make the site of a list: search, a page for each item, flowcharts, downloads",
  },
  studio: {
    zh: "在浏览器里动手试：举措、天数、先后，当场看到工期；改动可写回文件。只在本机",
    en: "Try measures, days and links by hand in the browser, live; save them into the file. On this machine only",
  },
  work: {
    zh: "做别的机器经 Redis 队列分派的活（publish、check、draw、report、simulate、optimize、suggest 的 --queue）",
    en: "Do what other machines hand out over a queue in Redis (--queue of publish, check, draw, report, simulate, optimize, suggest)",
  },
  merge: { zh: "把 publish --shard 的各个分片合成一个网站", en: "Join the shards of publish --shard into one site" },
  verify: {
    zh: "逐字节核对网站或分片，指出与当初做成时不同之处，并可修复",
    en: "Read a site or a shard byte by byte, and tell or mend what is not as it was made",
  },
  schema: { zh: "输出文件格式或 --json 结果的 JSON Schema", en: "Print the JSON Schema of the file format or of a --json result" },
  completion: { zh: "命令行补全脚本（bash、zsh、fish、powershell）：", en: "Completion script (bash, zsh, fish, powershell):" },
};

/** What each argument is. */
export const argumentWords = {
  files: {
    zh: "一个或多个 YAML 或 JSON 文件，或 YAML 文件的文件夹，合为一份清单",
    en: "one or more YAML or JSON files, or folders of YAML files, that make one catalog",
  },
  studioFiles: {
    zh: "一个或多个 YAML 或 JSON 文件，或 YAML 文件的文件夹；不写则打开示例",
    en: "YAML or JSON files, or folders of YAML files, that make one catalog; without any, the example",
  },
  document: { zh: "catalog，或有 --json 的命令", en: "catalog, or a command that has --json" },
  list: { zh: "清单：文件夹，或若干 YAML、JSON 文件", en: "the list: a folder, or YAML and JSON files" },
  before: { zh: "旧版本：文件夹或文件", en: "the earlier version: a folder or a file" },
  after: { zh: "新版本", en: "the later version" },
  verified: { zh: "publish 或 merge 所做的网站文件夹，或一个分片", en: "folder of a site that publish or merge made, or of a shard" },
  shards: { zh: "各个分片的文件夹", en: "the folders of all shards" },
  log: { zh: "事件日志：XES 或 CSV，可为 .gz", en: "an event log: XES or CSV, packed (.gz) or not" },
  tables: {
    zh: "事项表与环节表（.xlsx、.csv，可分几个文件），或一个 Project 的 XML 文件",
    en: "tables of items and steps (.xlsx, .csv, in one or more files), or one plan saved as XML",
  },
};
