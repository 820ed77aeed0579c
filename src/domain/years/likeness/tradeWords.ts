/** Words that tables put for one another from year to year; the first of a line stands for all. */
const SYNONYMS: readonly string[] = [
  '人数 人次数 人次 人员数量 人员数',
  '次数 场次 频次 批次 批数 场数',
  '数量 个数 数目 总数 总量',
  '按时 及时 准时 按期 如期 按进度',
  '合格 达标',
  '群众 公众 市民 居民 百姓 社会公众',
  '开展 举办 组织 举行 召开',
  '完成 达成 落实',
  '办结 结案',
  '采购 购置 购买 购入',
  '维护 养护 维保 运维 运行维护 管护 维修',
  '提升 提高 增强 改善 加强',
  '满意度 满意率',
  '知晓度 知晓率',
  '覆盖 普及',
  '宣传 宣讲 宣教',
  '成本 费用 支出 开支',
  '经费 资金 款项',
  '年度 全年 本年度 本年 当年',
  '发放 拨付 支付 兑付 下达',
  '检查 巡查 督查 抽查',
  '处理 处置 办理',
  '抽检 抽验 检验',
  '建设 修建 建造 新建',
  '人员 员工 职工 工作人员',
  '补助 补贴 资助 扶持',
  '制定 出台 编制',
  '报送 上报 呈报',
  '比例 比率 占比 比重',
  '专项 专用 专门',
  '租赁 租用',
  '受益 惠及',
  '使用 应用 利用',
  '节约 节省',
  '推进 推动 促进',
  '保障 确保 保证',
]

/** Words that say little about which indicator or project it is: most tables are full of them. */
const COMMON: readonly string[] = [
  ...'完成率 按时率 合格率 覆盖率 满意度 知晓度 处理率 投诉 人数 次数 数量 成本 经费 项目 专项 补助'.split(
    ' ',
  ),
  ...'工作 业务 系统 管理 服务 对象 情况 水平 程度 有效 提升 相关 年度 开展 指标 本单位 保障 推进 建设'.split(
    ' ',
  ),
]

const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap(line => {
    const [first = '', ...others] = line.split(' ')
    return others.map((other): [string, string] => [other, first])
  }),
)

const REPLACED = anyOf([...STANDS_FOR.keys(), ...SYNONYMS.map(line => line.slice(0, line.indexOf(' ')))])
const COMMON_WORD = anyOf(COMMON)

/** A plain name with one word for one meaning, and `#` for every number: only to see what is similar, never what is the same. */
export function inTradeWords(plain: string): string {
  return plain
    .replace(/\d+(?:\.\d+)?/gu, '#')
    .replace(REPLACED, word => STANDS_FOR.get(word) ?? word)
    .replace(/[^\p{L}\p{N}#]/gu, '')
}

/** How much each character tells, in order: little inside a common word and for a number. */
export function weightsOf(words: string): number[] {
  const weights = Array.from(words, character => (character === '#' ? LIGHT : 1))
  for (const found of words.matchAll(COMMON_WORD)) {
    const from = Array.from(words.slice(0, found.index)).length
    weights.fill(LIGHT, from, from + Array.from(found[0]).length)
  }
  return weights
}

const LIGHT = 0.4

/** Longest first, so that 人次数 is not taken for 人次. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp([...words].sort((one, other) => other.length - one.length).join('|'), 'gu')
}
