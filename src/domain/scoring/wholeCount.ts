import Big from 'big.js'
import { unitFamily } from '../notation/units'
import type { NumberThreshold } from '../threshold'

/** Units of what is only ever counted whole. Not here: parts of which exist (天, 课时, 人月, 元, 米, %). */
const WHOLE = new Set(
  (
    '个 人 人次 位 户 户次 家 家次 家庭 家单位 次 批 批次 场 场次 期 期次 件 件次 件套 份 篇 册 本 套 台 台次 台套 台(套) 辆 辆次 车次 艘 架 架次 ' +
    '条 条次 项 项次 宗 起 例 处 座 栋 幢 间 所 门 门次 班次 班期 节次 堂 张 块 面 只 头 匹 羽 株 棵 盆 根 支 瓶 盒 袋 箱 桶 包 卷 幅 部 部门 款 种 类 ' +
    '组 队 队次 站 点位 个点 村 个村 社区 街道 镇 乡 县 区 市 口 盏 杆 枚 颗 把 双 副 顶 床 床位 车位 席 席位 桌 剂次 针次 标段 批件 案件 案次 单 笔 手 ' +
    '票 字 词 页 帧 集 首 版 栏 届 轮 轮次 趟 趟次 航次 主体'
  ).split(' '),
)

/** A bound that belongs to its own target (含界值), in the target's unit. */
export interface InclusiveBound {
  readonly comparison: '>=' | '<='
  readonly bound: Big
}

/**
 * The inclusive neighbour of a strict bound over whole things: ＜3人 is ≤2人, ＞3个 is ≥4个, ＜3万人 is ≤2.9999万人.
 * undefined: the bound is not strict, or parts of the unit exist.
 */
export function inclusiveNeighbour(
  { comparison }: NumberThreshold,
  bound: Big,
  unit: string,
): InclusiveBound | undefined {
  const { base, exponent } = unitFamily(unit)
  if (!WHOLE.has(base)) return undefined
  const counted = bound.times(`1e${exponent}`)
  if (comparison === '<') return { comparison: '<=', bound: wholeBelow(counted).times(`1e${-exponent}`) }
  if (comparison !== '>') return undefined
  return { comparison: '>=', bound: wholeBelow(counted.neg()).neg().times(`1e${-exponent}`) }
}

/** The largest whole number below. */
function wholeBelow(count: Big): Big {
  const cut = count.round(0, Big.roundDown)
  return cut.lt(count) ? cut : cut.minus(1)
}
