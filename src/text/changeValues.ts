import type { Actual } from '@/domain/actual'
import type { Doubt } from '@/domain/doubt'
import type { Indicator, IndicatorClass, Kept } from '@/domain/indicator'
import type { Grade } from '@/domain/judge'
import { totalOf, wanYuan, type Fen } from '@/domain/money'
import { describeThreshold } from '@/domain/notation/describe'
import type { PairingDecision } from '@/domain/pairingDecision'
import type { Accumulation } from '@/domain/period'
import type { DepartmentYear, Project, ProjectYear } from '@/domain/projectYear'
import type { Retirement } from '@/domain/retirement'
import type { TargetVersion } from '@/domain/targetVersion'
import type { Threshold } from '@/domain/threshold'
import { ACCUMULATION_LABELS } from './accumulation'
import { actualReading } from './actualReading'
import { HOW_LABELS } from './pairing'
import { periodYears } from './periodYears'
import { GRADE_LABELS } from './states'

/** The two sides of a change, as a person reads them. */
export interface Sides {
  readonly before: string
  readonly after: string
}

/** What a kept value may be on either side; undefined: there is none. */
export interface Values<Value> {
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** Both sides by the same words; `blank` is said where there is no value. */
export function sidesBy<Value>(word: (value: Value) => string, blank: string) {
  return ({ before, after }: Values<Value>): Sides => {
    const say = (value: Value | undefined) => (value === undefined ? blank : word(value))
    return { before: say(before), after: say(after) }
  }
}

export const words = sidesBy<string>(text => text, '未填')
export const money = sidesBy<Fen>(amount => `${wanYuan(amount)} 万元`, '未填')
export const grade = sidesBy<Grade>(code => GRADE_LABELS[code], '未评')
export const accumulation = sidesBy<Accumulation>(code => ACCUMULATION_LABELS[code], '按推定')
export const period = sidesBy<NonNullable<Project['period']>>(years => periodYears(years), '本年度')

/** As printed; where the same text was only understood otherwise, or confirmed, how it was understood. */
export function actual({ before, after }: Values<Kept<Actual>>): Sides {
  const printed = sidesBy<Kept<Actual>>(({ reading }) => reading.printed, '未填')({ before, after })
  if (printed.before !== printed.after) return printed
  return readings({ before, after }, ({ reading }) => actualReading(reading))
}

/** How a target is understood: 「≥ 3 批次」; where only a doubt was settled, that. */
export function targetReading({ before, after }: Values<Kept<Threshold>>): Sides {
  return readings({ before, after }, ({ reading }) => describeThreshold(reading))
}

/** As printed, where another target was set. */
export const targetPrinted = sidesBy<Kept<Threshold>>(({ reading }) => reading.printed || '空白', '未设')

export function isSamePrinted({ before, after }: Values<Kept<Threshold>>): boolean {
  return before?.reading.printed === after?.reading.printed
}

function readings<Reading>(
  { before, after }: Values<Kept<Reading>>,
  word: (kept: Kept<Reading>) => string,
): Sides {
  const read = sidesBy(word, '未填')({ before, after })
  if (read.before !== read.after) return read
  const confirmed = sidesBy<Kept<Reading>>(kept => (kept.confirmed ? '已确认' : '待确认'), '未填')
  const { before: was, after: now } = confirmed({ before, after })
  return { before: `${read.before}（${was}）`, after: `${read.after}（${now}）` }
}

/** The doubts that only one side has, and that they are settled on the other. */
export function doubts({ before = [], after = [] }: Values<readonly Doubt[]>): Sides {
  const text = (these: readonly Doubt[], others: readonly Doubt[]) => {
    const known = new Set(others.map(({ message }) => message))
    return these.filter(({ message }) => !known.has(message)).map(({ message }) => message)
  }
  const [gone, come] = [text(before, after), text(after, before)]
  const settled = '已核定'
  return {
    before: [...gone, ...(come.length > 0 && gone.length === 0 ? [settled] : [])].join(''),
    after: [...come, ...(gone.length > 0 && come.length === 0 ? [settled] : [])].join(''),
  }
}

/** 「与 2025 年“道路养护”为同一项（人工确认）」 */
export function decisions(names: ReadonlyMap<string, string>) {
  return sidesBy<readonly PairingDecision[]>(
    list => (list.length === 0 ? '未判断' : list.map(decision => decisionWords(decision, names)).join('；')),
    '未判断',
  )
}

function decisionWords(
  { of, year, decision, how }: PairingDecision,
  names: ReadonlyMap<string, string>,
): string {
  const name = names.get(of)
  const other = `与 ${year} 年${name === undefined ? '的一项' : `“${name}”`}`
  return `${other}${decision === 'paired' ? '为同一项' : '不是同一项'}（${HOW_LABELS[how]}）`
}

export const projectYear = sidesBy<ProjectYear>(({ indicators, initial }) => {
  const total = totalOf(initial)
  return `${indicators.length} 项指标${total === undefined ? '' : `，年初预算数 ${wanYuan(total)} 万元`}`
}, '无')

export const table = sidesBy<DepartmentYear>(({ year, amounts }) => {
  const total = totalOf(amounts)
  return `${year} 年度${total === undefined ? '' : `，总计 ${wanYuan(total)} 万元`}`
}, '无')

/** What the row of an indicator asks for: 「质量指标，年度指标值 ≥95%」. */
export const indicator = sidesBy<Indicator>(({ level2, annualTarget }) => {
  const target = annualTarget.reading.printed.trim()
  return `${level2.name || '未分类'}${target === '' ? '' : `，年度指标值 ${target}`}`
}, '无')

export const indicatorClass = sidesBy<IndicatorClass>(
  ({ code, name }) => [code, name].filter(text => text !== '').join('-') || '空白',
  '空白',
)

/** 「列入目标表」 → 「已取消」; why stands with the version. */
export const retirement = sidesBy<Retirement>(
  ({ reason }) => `已取消${reason === '' ? '' : `（${reason}）`}`,
  '列入目标表',
)

/** 「第 2 版（依据：区财政局批复）」 */
export const version = ({ before, after }: Values<TargetVersion>): Sides => {
  const word = (one: TargetVersion | undefined, other: TargetVersion | undefined) => {
    if (one) return `第 ${one.number} 版${one.reason === '' ? '' : `（${one.reason}）`}`
    return other ? `第 ${other.number - 1} 版` : ''
  }
  return { before: word(before, after), after: word(after, before) }
}

export const units = sidesBy<DepartmentYear['units']>(
  list =>
    list
      .map(({ name, amounts }) => {
        const total = totalOf(amounts)
        return `${name}${total === undefined ? '' : ` ${wanYuan(total)} 万元`}`
      })
      .join('、') || '无',
  '无',
)

export const named = sidesBy<{ readonly name: string }>(({ name }) => name, '无')

const LONGEST = 80

/** A value that this program has no words for, as it is kept. */
export const asKept = sidesBy<unknown>(value => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}, '无')
