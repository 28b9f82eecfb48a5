/**
 * Codes and further words for values: of the national platform (types 01 …, levels 2 …, sources 10, 20, 99, needs 1, 2,
 * 3), or as offices write them.
 */
export const termCodes = {
  types: {
    licence: ["01", "1", "许可"],
    penalty: ["02", "2", "处罚"],
    coercion: ["03", "3", "强制"],
    levy: ["04", "4", "征收"],
    benefit: ["05", "5", "给付"],
    inspection: ["06", "6", "检查"],
    confirmation: ["07", "7", "确认"],
    reward: ["08", "8", "奖励"],
    adjudication: ["09", "9", "裁决"],
    filing: ["备案"],
    other: ["10", "20", "其他", "其他权力", "其他职权", "其他类"],
    "public-service": ["11", "21", "公共服务事项"],
  },
  levels: {
    state: ["1", "国家", "中央"],
    province: ["2", "省", "自治区", "直辖市"],
    city: ["3", "市", "设区的市", "地级市", "州"],
    county: ["4", "县", "区", "区级", "区县", "市县", "区县级"],
    township: ["5", "乡", "镇", "街道", "乡级", "乡镇", "镇街", "乡镇级"],
  },
  sources: { applicant: ["10", "申请人", "申请人自备"], government: ["20", "政府部门", "政府"], intermediary: ["中介"], other: ["99"] },
  needs: { required: ["1", "必需", "必须", "是"], optional: ["2", "非必需", "否"], later: ["3", "容缺"] },
  powerSources: {
    own: ["1", "法定", "法定本级"],
    devolved: ["2"],
    "authorised-from-above": ["3"],
    authorised: ["4"],
    "entrusted-from-above": ["5"],
    entrusted: ["6"],
  },
  caseKinds: { instant: ["即办", "即时件"], promised: ["承诺"] },
  channels: {
    window: ["窗口办理", "大厅", "现场", "线下"],
    online: ["网上办理", "线上", "网办"],
    mobile: ["手机", "掌上办", "app", "小程序"],
    "self-service": ["自助", "自助办理"],
    mail: ["快递", "邮递"],
    phone: ["电话办理"],
  },
  onlineDepths: {
    none: ["不可网办", "无", "线下办理"],
    information: ["网上咨询", "互联网咨询", "网上公示"],
    application: ["网上申报", "互联网申请", "互联网收件", "网上预审", "互联网预审", "原件预审"],
    acceptance: ["互联网受理"],
    full: ["全程在线", "全流程网办", "互联网办理", "全程网上办理"],
  },
  serves: { person: ["个人"], organisation: ["法人", "企业", "其他组织", "单位"] },
} as const;
