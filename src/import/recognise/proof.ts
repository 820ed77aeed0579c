import type { ProofCheck, ReadingDoubt } from '../targetTable'
import { indicatorDoubts, indicatorsOf, numberingDoubts, projectDoubts, projectsOf } from './proofOfRows'
import { sourceDoubts, totalDetail, totalDoubts, unitDoubts } from './proofOfSums'
import type { Reckoning } from './reckoning'

/** A check of the proof with the doubts that it found. */
export interface ProvedCheck extends ProofCheck {
  readonly doubts: readonly ReadingDoubt[]
}

/**
 * Holds a table against its own figures: what holds for every table that was read whole (核对无误). Several lists of one
 * department in one file are held each against its own; what a layout does not print is said, not failed.
 */
export function proofOf(reckonings: readonly Reckoning[]): ProvedCheck[] {
  return CHECKS.map(({ name, detail, doubts }) =>
    checked(name, togetherIn(reckonings.map(detail)), reckonings.flatMap(doubts)),
  )
}

/** A check with the detail it has when it holds. */
export function checked(name: string, detail: string, doubts: readonly ReadingDoubt[]): ProvedCheck {
  const ok = doubts.length === 0
  const found = doubts.map(doubt => ({ ...doubt, check: name }))
  return { name, ok, detail: ok ? detail : doubts.map(({ message }) => message).join('；'), doubts: found }
}

interface Check {
  readonly name: string
  readonly detail: (reckoning: Reckoning) => string
  readonly doubts: (reckoning: Reckoning) => readonly ReadingDoubt[]
}

const CHECKS: readonly Check[] = [
  {
    name: '各行资金来源之和等于总计',
    detail: ({ rows, prints }) => (prints.amounts ? `共核对 ${rows.length} 行` : NO_AMOUNTS),
    doubts: sourceDoubts,
  },
  {
    name: '各项目之和等于资金使用单位金额',
    detail: ({ units, prints }) =>
      prints.total ? `共 ${units.length} 个资金使用单位` : '表中没有单位金额，不适用',
    doubts: unitDoubts,
  },
  {
    name: '各资金使用单位之和等于合计',
    detail: reckoning => (reckoning.prints.total ? totalDetail(reckoning) : '表中没有合计行，不适用'),
    doubts: reckoning => (reckoning.prints.total ? totalDoubts(reckoning) : []),
  },
  {
    name: '指标编号连续',
    detail: reckoning =>
      reckoning.prints.numbers
        ? `共 ${indicatorsOf(reckoning).length} 项指标`
        : '表中没有指标编号，按印出的顺序编号',
    doubts: numberingDoubts,
  },
  {
    name: '每个项目都有金额和绩效指标',
    detail: reckoning =>
      `共 ${projectsOf(reckoning).length} 个项目${reckoning.prints.amounts ? '' : `，${NO_AMOUNTS}`}`,
    doubts: projectDoubts,
  },
  {
    name: '每项指标都有名称和指标值',
    detail: reckoning => `共 ${indicatorsOf(reckoning).length} 项指标`,
    doubts: indicatorDoubts,
  },
  { name: '没有遗漏的文字', detail: () => '全部文字均已读取', doubts: ({ unread }) => unread },
]

const NO_AMOUNTS = '表中没有金额一列'

function togetherIn(details: readonly string[]): string {
  return [...new Set(details)].join('；')
}
