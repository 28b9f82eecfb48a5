import type { Bilingual } from "../text.ts";
import { listRuleCodes } from "./list-rule-codes.ts";
import { addSeverities } from "./severities.ts";

/**
 * Every code that a problem can have, with its severity and what it is about. The table in docs/problems.md is
 * generated from this list. Codes are part of the public interface: one is never given another meaning.
 */
export const problemCodes = {
  ...addSeverities({
    // The file as such
    "file-unreadable": { zh: "文件不存在或无法读取", en: "The file does not exist or cannot be read" },
    "file-too-large": { zh: "文件超过大小上限", en: "The file is larger than the limit" },
    "more-problems": { zh: "问题太多，其余只计数", en: "There are more problems than are listed; the rest is counted" },
    "not-utf8": { zh: "文件不是 UTF-8 编码", en: "The file is not encoded as UTF-8" },
    "empty-file": { zh: "文件没有内容", en: "The file has no content" },
    syntax: { zh: "不是合法的 YAML、JSON 或 XML", en: "Not well-formed YAML, JSON or XML" },
    doctype: { zh: "XML 含有 DTD 或未定义的实体", en: "XML with a DTD or with entities other than its own" },
    "duplicate-key": { zh: "同一对象中键重复", en: "A key occurs twice in one map" },
    "too-many-aliases": { zh: "别名展开过多", en: "Aliases expand to too much" },
    "too-deep": { zh: "嵌套过深", en: "Nested too deeply" },
    "bad-character": { zh: "含有不能出版的字符", en: "A character that cannot be published" },
    "shared-place": { zh: "改动会波及别名所指的别处", en: "An edit of a place that aliases share" },
    // The format
    "format-version": { zh: "缺少格式版本或版本较新", en: "The format version is missing or newer than this program" },
    "unknown-key": { zh: "未知的键", en: "A key that the format does not have" },
    "missing-key": { zh: "缺少必需的键", en: "A required key is missing" },
    "wrong-type": { zh: "值的类型不对", en: "A value of the wrong type" },
    "wrong-value": { zh: "值不在允许之列", en: "A value that is not among those allowed" },
    "out-of-range": { zh: "数值超出范围", en: "A number out of range" },
    "leading-zero": { zh: "数目以 0 开头", en: "An amount that is written with a leading zero" },
    "too-long": { zh: "文字或列表过长", en: "A text or list that is too long" },
    // Ids and references
    "malformed-id": { zh: "编号格式不对", en: "An id with characters that it may not have" },
    "duplicate-id": { zh: "编号重复", en: "An id occurs twice" },
    "truth-value-id": {
      zh: "其他 YAML 读取器会把编号当作真假值",
      en: "An id that other YAML readers take for a truth value",
    },
    "unknown-unit": { zh: "单位未定义", en: "A unit that is not declared" },
    "unknown-phase": { zh: "阶段未定义", en: "A phase that is not declared" },
    "unknown-document": { zh: "材料未定义", en: "A document that is not declared" },
    "unknown-step": { zh: "环节未定义", en: "A step that does not exist" },
    "unknown-outcome": { zh: "结果分支未定义", en: "An outcome that the decision does not have" },
    "unknown-measure": { zh: "改革举措未定义", en: "A measure that does not exist" },
    "unknown-process": { zh: "流程未定义", en: "A process that does not exist" },
    "unknown-item": { zh: "事项未定义", en: "An item that does not exist" },
    "unknown-scenario": { zh: "方案未定义", en: "A scenario that does not exist" },
    // The process
    "no-steps": { zh: "流程没有环节", en: "A process without steps" },
    cycle: { zh: "环节互为先后", en: "Steps that wait for each other" },
    "unreachable-step": { zh: "任何路径都到不了的环节", en: "A step that no route reaches" },
    "repeated-link": { zh: "前置环节重复", en: "A predecessor that is named twice" },
    "unlinked-step": { zh: "没有前置环节却不是开始", en: "A step after nothing that is not a start" },
    "unnamed-outcome": {
      zh: "接在判断之后却没有写明哪个结果",
      en: "A step after a decision that does not say over which outcome",
    },
    "no-end": { zh: "到不了结束的环节", en: "A step from which no end is reached" },
    "few-outcomes": { zh: "判断的结果少于两个", en: "A decision with fewer than two outcomes" },
    "outcomes-without-decision": { zh: "非判断环节却有结果分支", en: "Outcomes on a step that is not a decision" },
    "loose-outcome": { zh: "没有去向的结果分支", en: "An outcome that leads nowhere" },
    "first-outcome-returns": { zh: "首个结果不得退回", en: "The first outcome returns" },
    "return-not-earlier": { zh: "退回的目标不在前面", en: "A return to a step that is not earlier" },
    "followed-return": { zh: "退回的结果后面又接环节", en: "A step follows an outcome that returns" },
    "probability-sum": { zh: "概率之和不为 1", en: "Probabilities that do not sum to 1" },
    "excluded-without-special": { zh: "不计入时限却无理由", en: "Time that is not counted, without a reason" },
    "missing-days": { zh: "没有天数，按 0 计算", en: "A task without days; it counts as 0" },
    "two-durations": { zh: "工作日与日历日并存", en: "Working days and calendar days at once" },
    "absurd-days": { zh: "天数大得不合常理", en: "So many days that it is probably a mistake" },
    "work-beyond-days": { zh: "经办时间多于环节天数", en: "More work of an officer than the days of its step" },
    "mode-not-shorter": { zh: "办理方式并不更快", en: "A mode that does not shorten its step" },
    "dominated-mode": {
      zh: "另一办理方式不慢也不贵",
      en: "A mode beside which another takes no longer and costs no more",
    },
    "actual-order": { zh: "实际天数次序不对", en: "Actual days in the wrong order" },
    "actual-impossible": { zh: "没有分布有这样的实际天数", en: "Actual days that no distribution has" },
    "no-officer": { zh: "环节没有人能办理", en: "A step that nobody is ever there to do" },
    "limit-bounds": { zh: "时限的天数、起止或停表不对", en: "A limit whose days, steps or stops do not make sense" },
    // The calendar
    "calendar-country": { zh: "日历的国家或地区不对", en: "A calendar that begins with no known country" },
    "calendar-days": { zh: "日历的日期自相矛盾", en: "Days of a calendar that contradict each other" },
    "no-workdays": { zh: "日历没有足够的工作日", en: "A calendar without enough working days" },
    "date-out-of-range": { zh: "日期超出公元 1 年至 9999 年", en: "A date before year 1 or after year 9999" },
    // An event log
    truncated: { zh: "压缩文件不完整", en: "A packed file that ends too early" },
    "log-columns": { zh: "日志缺少必需的列", en: "A log without a column that is needed" },
    "log-event": { zh: "事件没有活动名称或时间", en: "Events without an activity or a time" },
    "log-order": { zh: "事件未按时间排列", en: "Events that do not stand in the order of time" },
    "log-interval": { zh: "工作的结束早于开始，或没有结束", en: "Work that ends before it begins, or never" },
    "log-zones": { zh: "有的时间没有时区", en: "Times with a time zone beside others without" },
    "log-case": { zh: "案件编号重复", en: "Cases with the same id" },
    "log-encoding": { zh: "日志的编码是猜测的", en: "A log whose encoding was guessed" },
    "unknown-activity": { zh: "日志里没有的活动", en: "An activity that the log does not have" },
    // A table
    "table-file": { zh: "不能作为表格读取的文件", en: "A file that cannot be read as a table" },
    "table-columns": { zh: "表格缺少必需的工作表或列", en: "A table without a sheet or a column that is needed" },
    "table-cell": { zh: "单元格是错误值，或公式没有结果", en: "A cell with an error, or a formula without a value" },
    "ragged-row": { zh: "行的列数与表头不同", en: "A row with more or fewer cells than the header" },
    "limit-unit": { zh: "时限没有写明单位", en: "A time limit without a unit" },
    // A register of comments
    "open-comment": { zh: "意见没有处理结果或答复", en: "A comment without a decision or reply" },
    "comment-reason": { zh: "未采纳意见却没有理由", en: "A comment that is not adopted, without a reason" },
    "personal-data": { zh: "意见含有个人信息", en: "A comment that tells who a person is" },
    // Measures and scenarios
    "step-changed-twice": {
      zh: "一项举措或一个方案两次改动同一环节",
      en: "A measure or a scenario changes one step twice",
    },
    "added-twice": { zh: "同一环节被增加两次", en: "One step is added twice" },
    "broken-requires": { zh: "缺少所依赖的举措", en: "A required measure is not in the set" },
    "broken-excludes": { zh: "互斥的举措并存", en: "Measures that exclude each other" },
    "measure-conflict": { zh: "两项举措取值不同", en: "Two measures want different values" },
    "removed-return-target": { zh: "取消了退回的目标", en: "The target of a return is removed" },
    "two-goals": { zh: "方案既有目标又有预算", en: "A scenario with both a target and a budget" },
    "effort-without-changes": { zh: "方案没有改动，却有改动的投入或权限", en: "A scenario with an effort or a guard but no changes" },
    // A list of items
    "unknown-rule": { zh: "没有这条清单规则", en: "A rule of lists that does not exist" },
  } as const satisfies Record<string, Bilingual>),
  ...listRuleCodes,
};

/** The codes of what can be wrong with a file; `problemCodes` says what each means. */
export type ProblemCode = keyof typeof problemCodes;
