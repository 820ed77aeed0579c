import type { ProofCheck, ReadingDoubt } from '../targetTable'
import { indicatorDoubts, indicatorsOf, numberingDoubts, projectDoubts, projectsOf } from './proofOfRows'
import { sourceDoubts, totalDetail, totalDoubts, unitDoubts } from './proofOfSums'
import type { Reckoning } from './reckoning'

/** A check of the proof with the doubts that it found. */
export interface ProvedCheck extends ProofCheck {
  readonly doubts: readonly ReadingDoubt[]
}

/** Holds a table against its own figures: what holds for every table that was read whole (核对无误). */
export function proofOf(reckoning: Reckoning): ProvedCheck[] {
  return [
    checked('各行资金来源之和等于总计', `共核对 ${reckoning.rows.length} 行`, sourceDoubts(reckoning)),
    checked(
      '各项目之和等于资金使用单位金额',
      `共 ${reckoning.units.length} 个资金使用单位`,
      unitDoubts(reckoning),
    ),
    checked('各资金使用单位之和等于合计', totalDetail(reckoning), totalDoubts(reckoning)),
    checked('指标编号连续', `共 ${indicatorsOf(reckoning).length} 项指标`, numberingDoubts(reckoning)),
    checked(
      '每个项目都有金额和绩效指标',
      `共 ${projectsOf(reckoning).length} 个项目`,
      projectDoubts(reckoning),
    ),
    checked(
      '每项指标都有名称和指标值',
      `共 ${indicatorsOf(reckoning).length} 项指标`,
      indicatorDoubts(reckoning),
    ),
    checked('没有遗漏的文字', '全部文字均已读取', reckoning.unread),
  ]
}

function checked(name: string, detail: string, doubts: readonly ReadingDoubt[]): ProvedCheck {
  const ok = doubts.length === 0
  const found = doubts.map(doubt => ({ ...doubt, check: name }))
  return { name, ok, detail: ok ? detail : doubts.map(({ message }) => message).join('；'), doubts: found }
}
