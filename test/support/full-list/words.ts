import type { ItemType } from "../../../src/model/index.ts";

/** A word in Chinese and English. */
export type Word = readonly [zh: string, en: string];

/** Words written as `卫生 health|诊所 clinic`. */
function words(text: string): readonly Word[] {
  return text.split("|").map((entry) => {
    const at = entry.indexOf(" ");
    return [entry.slice(0, at), entry.slice(at + 1)];
  });
}

/** Fields of the 53 offices, each with two things that it deals with. */
export const fields: readonly (readonly [field: Word, things: readonly Word[]])[] = [
  "发展和改革 development and reform|投资项目 investment project|粮食储备 grain reserve",
  "教育 education|民办学校 private school|校车 school bus",
  "科技创新 science|科研项目 research project|孵化基地 incubator",
  "工业和信息化 industry|技术改造项目 retrofit|无线电台站 radio station",
  "公安 public security|旅馆 hotel|大型活动 large event",
  "民政 civil affairs|社会团体 association|养老机构 care home",
  "司法 justice|律师事务所 law firm|公证机构 notary",
  "财政 finance|会计机构 accounting firm|政府采购项目 procurement",
  "人力资源和社会保障 labour|劳务派遣单位 staffing agency|职业培训机构 training centre",
  "规划和自然资源 planning|建设用地 building land|地下空间 underground space",
  "生态环境 environment|排污口 outfall|危险废物 hazardous waste",
  "住房和建设 housing|房屋建筑工程 building works|物业项目 managed estate",
  "交通运输 transport|道路货运车辆 lorry|客运站点 bus station",
  "水务 water|取水口 intake|河道工程 river works",
  "商务 commerce|成品油网点 filling station|拍卖企业 auction house",
  "文化广电旅游体育 culture|演出场所 venue|旅行社 travel agency",
  "卫生健康 health|诊所 clinic|公共场所 public place",
  "退役军人事务 veterans|优抚对象 veteran in care|烈士设施 memorial",
  "应急管理 emergency|危险化学品仓库 chemical store|矿山 mine",
  "审计 audit|专项资金 earmarked fund|国有企业 state company",
  "市场监督管理 market regulation|食品经营者 food trader|特种设备 special equipment",
  "统计 statistics|调查对象 respondent|统计项目 survey",
  "医疗保障 health insurance|定点药店 listed pharmacy|参保人员 insured person",
  "城市管理 urban management|户外广告 billboard|建筑垃圾 rubble",
  "政务服务 government service|中介机构 intermediary|网上平台 platform",
  "金融监管 financial oversight|小额贷款公司 microlender|典当行 pawnshop",
  "国有资产 state assets|产权项目 property right|出租物业 let property",
  "农业农村 agriculture|种子企业 seed company|养殖场 farm",
  "林业 forestry|林地 woodland|野生动物 wildlife",
  "气象 weather|防雷装置 lightning rod|施放气球单位 balloon operator",
  "地震 earthquakes|抗震设防项目 seismic works|观测台站 observatory",
  "消防 fire protection|消防设施 fire equipment|人员密集场所 crowded place",
  "海事 shipping|渔船 fishing boat|码头 wharf",
  "烟草 tobacco|烟草零售点 tobacco shop|烟草运输 tobacco transport",
  "邮政 post|快递网点 parcel office|信报箱 letter box",
  "通信 telecommunication|通信基站 base station|宽带管线 cable duct",
  "税务 taxes|纳税人 taxpayer|发票 invoice",
  "海关 customs|保税仓库 bonded store|报关单位 declarant",
  "盐务 salt|食盐批发企业 salt wholesaler|盐场 saltworks",
  "档案 archives|重大项目档案 project archive|家庭档案 family archive",
  "新闻出版 press|印刷企业 printer|书店 bookshop",
  "电影 film|电影院 cinema|点播影院 screening room",
  "民族宗教 religion|宗教场所 place of worship|清真食品企业 halal company",
  "侨务 overseas Chinese|归侨 returnee|捐赠项目 donation",
  "台港澳事务 cross-strait affairs|交流项目 exchange|台资企业 Taiwan company",
  "残疾人事务 disability|辅助器具 aid|无障碍设施 accessible facility",
  "红十字 Red Cross|救护培训班 first-aid course|募捐活动 collection",
  "妇女儿童 women and children|托育机构 nursery|家庭服务站 family centre",
  "城市更新 renewal|更新单元 renewal unit|旧工业区 old industrial area",
  "土地整备 land assembly|征收房屋 taken house|留用地 retained land",
  "工务 public works|政府工程 government works|施工便道 site road",
  "口岸 ports|口岸设施 port facility|边检场地 checkpoint",
  "供电 power|充电站 charging station|专用变压器 transformer",
].map((entry) => {
  const [field = ["", ""], ...things] = words(entry);
  return [field, things];
});

export const qualities = words(
  "流动 mobile|固定 fixed|临时 temporary|长期 long-term|新设 new|变更 changed|续期 renewed|注销 closed|跨区 cross-district|区内 local|重点 key|一般 general|公益性 charitable|经营性 commercial|自用 own-use|出租 let|联合 joint|独立 single|夜间 night|节日 festive|沿街 street-side|园区 park|校园 campus|社区 community|商业区 shopping-area|工业区 industrial|高层 high-rise|地下 underground|水上 waterside|山区 upland|示范 model|试点 pilot|备用 standby|共享 shared|智能 smart|低碳 low-carbon|外资 foreign|民营 private|集体 collective|个人 personal",
);

export const sizes = words(
  "|小型 small|大型 large|中型 medium|成套 complete|改建 rebuilt|扩建 extended|迁移 moved|分期 phased|单层 one-storey|多层 many-storey|整体 whole|局部 partial|新型 new-type|老旧 old",
);

/** Powers, with how many of a hundred items have them, their two digits in the national code, and what they give. */
export const powers: readonly {
  readonly type: ItemType;
  readonly share: number;
  readonly digits: string;
  readonly act: Word;
  readonly result: Word;
}[] = [
  {
    type: "penalty",
    share: 45,
    digits: "02",
    act: ["违法行为的处罚", "penalty for breaches"],
    result: ["行政处罚决定书", "penalty decision"],
  },
  { type: "licence", share: 12, digits: "01", act: ["许可", "licence"], result: ["许可证", "licence"] },
  { type: "public-service", share: 8, digits: "21", act: ["信息登记服务", "registration"], result: ["登记凭证", "receipt"] },
  { type: "other", share: 8, digits: "20", act: ["年度核验", "annual check"], result: ["核验结论", "finding"] },
  { type: "inspection", share: 7, digits: "06", act: ["监督检查", "inspection"], result: ["检查记录", "record"] },
  { type: "coercion", share: 4, digits: "03", act: ["查封扣押", "seizure"], result: ["查封扣押决定书", "order of seizure"] },
  { type: "confirmation", share: 4, digits: "07", act: ["资格确认", "confirmation"], result: ["资格证书", "certificate"] },
  { type: "filing", share: 4, digits: "20", act: ["备案", "filing"], result: ["备案凭证", "receipt"] },
  { type: "benefit", share: 3, digits: "05", act: ["补贴给付", "benefit"], result: ["补贴通知书", "notice of benefit"] },
  { type: "levy", share: 2, digits: "04", act: ["费用征收", "levy"], result: ["征收决定书", "levy"] },
  { type: "reward", share: 2, digits: "08", act: ["举报奖励", "reward"], result: ["奖励通知书", "notice of reward"] },
  { type: "adjudication", share: 1, digits: "09", act: ["纠纷裁决", "adjudication"], result: ["裁决书", "ruling"] },
];

export const partyPowers: readonly { readonly type: ItemType; readonly share: number; readonly act: Word }[] = [
  { type: "party-members", share: 30, act: ["办理", "handling"] },
  { type: "party-decision", share: 20, act: ["决策", "decision"] },
  { type: "party-service", share: 16, act: ["服务", "service"] },
  { type: "party-personnel", share: 14, act: ["任用", "appointment"] },
  { type: "party-discipline", share: 12, act: ["监督", "oversight"] },
  { type: "party-other", share: 8, act: ["管理", "management"] },
];

export const partyThings = words(
  "党员发展 new members|组织关系 membership transfer|党费 dues|换届选举 election|民主评议 review of members|干部选拔 appointments|考察 examination|谈话提醒 talks|信访 letters and visits|问题线索 leads|重大事项 major matters|专项资金 funds|困难党员 members in need|党群活动 activities|志愿服务 volunteers|教育培训 training|档案 files|表彰 commendation|基层组织 branches|巡察整改 inspection follow-up|宣传阵地 publicity|统战对象 united front|人才项目 talent|老干部 retired officials",
);
export const areas = words(
  "龙岭 Longling|云溪 Yunxi|平湖里 Pinghuli|南岸 Nan'an|东坪 Dongping|西丽园 Xiliyuan|布心 Buxin|坂田里 Bantianli|横山 Hengshan|宝盛 Baosheng|园岭 Yuanling",
);
export const bodies = words(
  "街道党工委 street committee|局党组 office group|社区党委 community committee|国企党委 company committee|学校党委 school committee|医院党委 hospital committee|园区党工委 park committee|机关党委 departmental committee|纪工委 discipline committee",
);
