import type { Bilingual } from "../text.ts";

/**
 * What the values of the format are called in Chinese, so that whoever writes one in Chinese is told which it is. The
 * first word is the one that a message shows.
 */
const valueWords: Readonly<Record<string, readonly string[]>> = {
  task: ["办理", "任务", "环节"],
  decision: ["判断", "决策"],
  document: ["文书", "材料", "文件"],
  data: ["数据", "数据录入", "资料"],
  milestone: ["节点", "里程碑"],
  start: ["开始", "起点"],
  end: ["结束", "终点"],
  subprocess: ["子流程"],
  counted: ["计入时限", "计入"],
  excluded: ["不计入时限", "不计入"],
  applicant: ["申请人用时", "申请人"],
  hearing: ["听证", "听证会"],
  tender: ["招标", "招投标"],
  auction: ["拍卖"],
  inspection: ["检验"],
  testing: ["检测"],
  quarantine: ["检疫"],
  appraisal: ["鉴定"],
  "expert-review": ["专家评审", "专家评议"],
  "public-notice": ["公示", "公告"],
  survey: ["勘验", "勘查", "现场勘查", "勘察", "测绘"],
  other: ["其他", "其它"],
  statutory: ["法定", "法定时限"],
  promised: ["承诺", "承诺时限"],
  parallel: ["并联", "并联审批", "并行"],
  merge: ["合并"],
  joint: ["联合", "联合办理", "联席"],
  delegate: ["委托下放", "下放", "委托", "授权"],
  abolish: ["取消"],
  tolerate: ["容缺", "容缺受理", "容缺办理"],
  commit: ["告知承诺", "告知承诺制"],
  "share-data": ["数据共享", "共享"],
  instant: ["即办", "即时办结", "即来即办"],
  compress: ["压缩", "压缩时限"],
  "assess-area": ["区域评估"],
  resequence: ["调整次序", "调整顺序"],
  transfer: ["划转", "移交"],
  staff: ["增加人手", "增派人手", "人员"],
  "within-powers": ["权限以内", "权限内"],
  "needs-authority": ["需要授权", "需授权"],
  "needs-law": ["需要修法", "需修法"],
  unchecked: ["未核实", "未核查"],
  cn: ["中国", "中国大陆", "中国日历"],
  "mon-fri": ["周一到周五", "周一至周五"],
  "every-day": ["每天", "每日"],
};

/** The value that a Chinese word stands for, among those allowed. */
export function findWordValue(word: string, allowed: readonly string[]): string | undefined {
  return allowed.find((value) => valueWords[value]?.includes(word.trim()));
}

/** A value with its Chinese word, as a Chinese message shows it. */
export function annotateValue(value: string): string {
  const [word] = valueWords[value] ?? [];
  return word === undefined ? value : `${value}（${word}）`;
}

/** What a value is called in a table; in English it is itself, in words. */
export function getValueWord(value: string): Bilingual {
  return { zh: valueWords[value]?.[0] ?? value, en: value.replaceAll("-", " ") };
}
