/** Words that say nothing of what an act is about. */
const actFillers =
  /行政许可|行政审批|行政处罚|行政检查|行政确认|行政强制|行政征收|行政给付|行政奖励|行政裁决|行政备案|公共服务|审批|核准|许可|备案|登记|核发|发放|办理|受理|申请|事项|服务|处罚|检查|确认|管理|监督|实施|进行|行为|有关|相关|以及|按照|规定|要求|违反|未经批准|未按|擅自|关于|对|的|和|与|及|或|等|\b(approval|licen[cs]e|permit|registration|filing|application|penalty|inspection|service|of|for|the|and|or|a|an|to)\b/gi;
/** Words that say nothing of what a step is about. */
const stepFillers =
  /再次|重新|法制|集体|讨论|结论|内容|出示|证件|书面|事先|进行|组织|开展|作出|提出|受理|收件|接件|初审|复审|复核|审查|审核|审批|核查|核验|查验|检查|现场|勘验|勘查|踏勘|评审|专家|论证|会商|会签|征求意见|意见|决定|批准|签发|制证|发证|颁证|送达|发放|公示|公告|告知|通知|听证|归档|存档|备案|登记|申请|材料|资料|文件|报告|立案|调查|取证|验收|的|和|与|及|并|是否|\b(accept(ance)?|reviews?|examination|inspection|check|decision|decide|approval|approve|certificate|delivery|deliver|notice|hearing|filing|filed|archive|application|on-?site|site|visit|expert|of|for|the|and|or|a|an|to)\b/gi;
/** Words that say in which form a paper is handed in. */
const paperFillers =
  /复印件|原件|副本|正本|扫描件|电子版|电子件|电子证照|加盖公章|有效期内|有效|已取得|取得|合法|证明材料|证明文件|\b(copy|copies|original|valid|of|the|a|an)\b/gi;
/** A bracket that is not closed holds the rest, which stays. */
const bracketPattern = /[（(【[][^）)】\]]*([）)】\]]|$)/g;
const nonLetterPattern = /[^\p{L}\p{N}]+/gu;

/** A name with nothing but its letters and digits, of one width and case. */
export function toPlainName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(nonLetterPattern, "");
}

/** The name of an item without the words that all items have; the plain name where nothing else is left. */
export function extractAct(name: string): string {
  return removeFillers(name, actFillers) || toPlainName(name);
}

/** What a step is about, without what is done about it; empty of a step that is the same everywhere. */
export function extractObject(name: string): string {
  return removeFillers(removeBrackets(name), stepFillers);
}

/** A paper, in whatever form it is handed in. */
export function extractPaper(name: string): string {
  return removeFillers(removeBrackets(name), paperFillers).replace(/证书$/, "证");
}

function removeBrackets(name: string): string {
  return name.replace(bracketPattern, (part, end: string) => (end === "" ? part : ""));
}

function removeFillers(name: string, words: RegExp): string {
  return toPlainName(name.normalize("NFKC").toLowerCase().replace(words, " "));
}
