/**
 * Units that tables print. A word that is not here can still be a unit when nothing else stands behind the number; the list
 * says where a unit ends and other words begin (2次宣传), and which Chinese numerals count something (两次, but not 一致).
 */
/** Units that count things, as against those that measure. */
export const COUNTS =
  '个 人 人次 名 位 户 户次 家 家次 家庭 家单位 次 批 批次 场 场次 期 期次 件 件次 件套 份 篇 册 本 套 台 台次 台套 台班 辆 辆次 车次 艘 架 ' +
  '条 条次 项 项次 宗 起 例 处 座 栋 幢 间 所 门 门次 班 班次 班期 课时 学时 学分 节 节次 堂 张 块 面 只 头 匹 羽 株 棵 盆 根 支 瓶 盒 袋 箱 桶 包 卷 幅 部 部门 ' +
  '款 种 类 组 队 队次 站 点 点位 个点 村 个村 社区 街道 镇 乡 县 区 市 路 段 道 孔 眼 口 井 盏 杆 枚 颗 粒 把 双 副 顶 床 床位 车位 席 席位 桌 餐 顿 剂 剂次 针次 ' +
  '人天 人日 人份 人月 人年 标段 标准箱 批件 案件 案次 单 笔 手 票 行 字 词 页 帧 集 首 版 版面 栏 届 轮 轮次 步 环 圈 趟 趟次 航次 架次 主体'
const MEASURES =
  '元 角 分 美元 港元 % ‰ ‱ 百分比 万分之一 千分之一 百分点 个百分点 度 倍 ' +
  '米 m 千米 公里 km KM Km 里 厘米 cm 毫米 mm 微米 延米 延长米 平方米 平米 ㎡ m2 m² 平方公里 平方千米 km2 km² 公顷 ha 亩 亩次 立方米 立方 方 m3 m³ 升 L l 毫升 ml mL ' +
  '吨 t 公斤 千克 kg KG 克 g 毫克 mg 微克 μg 斤 mg/L mg/m3 ' +
  '秒 分钟 min 时 小时 个小时 h 天 日 工作日 个工作日 日历天 自然日 个自然日 周 个星期 星期 旬 月 个月 季 季度 个季度 年 年度 个年度 ' +
  '千瓦 千瓦时 kW kWh 兆瓦 MW 瓦 W 伏 V kV 安 度电 兆 MB GB TB PB Mbps 分贝 dB ℃ °C 摄氏度 帕 Pa 吨标准煤'

const NAMES = [...COUNTS.split(' '), ...MEASURES.split(' ')].sort((one, other) => other.length - one.length)
const SCALE = /^(?:[十百千]?[万亿]|[百千])/u
const JOINT = /^ ?[/·*每] ?\(?/u
const FURTHER_JOINT = /^ ?[/·*、每] ?/u

/** The unit at the start of `rest`, with scale (万元), joints (元/人、天) and an alternative in brackets (台(套)); undefined: none that is known. */
export function unitAt(rest: string): string | undefined {
  const first = factorAt(rest)
  if (first === undefined) return undefined
  let unit = first + (bracketedUnitAt(rest.slice(first.length))?.text ?? '')
  let joint = JOINT
  for (;;) {
    const further = jointAt(rest.slice(unit.length), joint)
    if (further === undefined) return unit
    unit += further
    if (unit.includes('/(') && !unit.includes(')') && rest[unit.length] === ')') unit += ')'
    joint = FURTHER_JOINT
  }
}

function jointAt(rest: string, joint: RegExp): string | undefined {
  const sign = joint.exec(rest)?.[0]
  const factor = sign === undefined ? undefined : factorAt(rest.slice(sign.length))
  return sign === undefined || factor === undefined ? undefined : sign + factor
}

/** A unit in brackets of its own behind the number: 3(次). */
export function bracketedUnitAt(rest: string): { text: string; unit: string } | undefined {
  if (!rest.startsWith('(')) return undefined
  const unit = unitAt(rest.slice(1))
  if (unit === undefined || rest[unit.length + 1] !== ')') return undefined
  return { text: `(${unit})`, unit }
}

function factorAt(rest: string): string | undefined {
  const name = nameAt(rest)
  if (name !== undefined) return name
  const scale = SCALE.exec(rest)?.[0]
  return scale === undefined ? undefined : scale + (nameAt(rest.slice(scale.length)) ?? '')
}

function nameAt(rest: string): string | undefined {
  return NAMES.find(name => rest.startsWith(name) && !splitsLatinWord(name, rest) && !SAFETY.test(rest))
}

/** The 安 of 0安全事故 is no ampere. */
const SAFETY = /^安[全置保装防排抚检]/u

/** The m of `max` is no metre. */
function splitsLatinWord(name: string, rest: string): boolean {
  return /[A-Za-z]$/u.test(name) && /^[A-Za-z0-9]/u.test(rest.slice(name.length))
}
