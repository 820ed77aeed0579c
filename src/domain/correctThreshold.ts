import Big from 'big.js'
import type { Kept } from './indicator'
import { readBareDay } from './notation/bareDay'
import { describeThreshold } from './notation/describe'
import { normalise } from './notation/normalise'
import { readPrinted } from './notation/reading'
import { readThreshold } from './threshold'
import type { About, Comparison, Threshold } from './threshold'

/** A reading of a target value as a person types it (更正读法). Every field is there; the kind tells which ones count. */
export interface Correction {
  readonly kind: Threshold['kind']
  readonly comparison: Comparison
  readonly bound: string
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly by: string
  readonly wording: string
}

/** Why a correction can't be kept, as a Chinese sentence, and the field it is about. */
export interface CorrectionProblem {
  readonly kind: 'problem'
  readonly field: Exclude<keyof Correction, 'kind' | 'comparison'>
  readonly message: string
}

/**
 * The target as a person says it is to be understood. The printed text stays, and so do the doubts about it: they tell
 * why it was corrected, and are settled once the reading is kept as confirmed.
 */
export function correctThreshold(
  { printed, doubts }: Threshold,
  correction: Correction,
): Threshold | CorrectionProblem {
  const target = targetOf(correction)
  return target.kind === 'problem' ? target : { printed, doubts, ...target }
}

/**
 * What the program itself reads from the printed text (恢复自动读法). A misread ≥ that other targets of its file gave
 * away can't be seen from one text alone, so that doubt stays.
 */
export function automaticReading({ printed, doubts }: Threshold, about: About): Threshold {
  const again = readThreshold(printed, about)
  const fromFile = doubts.filter(
    ({ code }) => code === 'misread-operator' && again.doubts.every(doubt => doubt.code !== code),
  )
  return { ...again, doubts: [...again.doubts, ...fromFile] }
}

/** Whether a person gave the target another meaning than the program reads from its text. */
export function isCorrected({ reading, confirmed }: Kept<Threshold>, about: About): boolean {
  return confirmed && describeThreshold(reading) !== describeThreshold(automaticReading(reading, about))
}

type Target = Threshold extends infer Each
  ? Each extends Threshold
    ? Omit<Each, 'printed' | 'doubts'>
    : never
  : never

function targetOf(correction: Correction): Target | CorrectionProblem {
  switch (correction.kind) {
    case 'number':
      return numberOf(correction)
    case 'range':
      return rangeOf(correction)
    case 'date':
      return dateOf(correction)
    case 'words':
      return wordsOf(correction)
    case 'none':
      return { kind: 'none' }
  }
}

function numberOf(correction: Correction): Target | CorrectionProblem {
  const bound = decimalIn(correction, 'bound')
  if (typeof bound !== 'string') return bound
  const unit = unitIn(correction)
  if (typeof unit !== 'string') return unit
  return { kind: 'number', comparison: correction.comparison, stated: true, bound, unit }
}

function rangeOf(correction: Correction): Target | CorrectionProblem {
  const low = decimalIn(correction, 'low')
  if (typeof low !== 'string') return low
  const high = decimalIn(correction, 'high')
  if (typeof high !== 'string') return high
  const unit = unitIn(correction)
  if (typeof unit !== 'string') return unit
  if (!new Big(low).lt(high)) {
    return problem('high', '上限应大于下限；须恰好等于某个数值的，请选“数值”和“＝”')
  }
  return { kind: 'range', low, high, unit }
}

function dateOf({ by }: Correction): Target | CorrectionProblem {
  if (by.trim() === '') return problem('by', '请填写日期，如 2025年11月30日；不写年份的，按所在年度')
  const reading = readBareDay(by) ?? readPrinted(by)
  if (reading.kind !== 'date') return problem('by', `“${by.trim()}”不是日历上的日期，请核对`)
  if (reading.precision === 'month' || reading.precision === 'year') {
    return problem('by', '请写明到哪一天，如 11月30日、11月底、年底')
  }
  return { kind: 'date', by: reading.by }
}

function wordsOf({ wording }: Correction): Target | CorrectionProblem {
  const told = wording.trim()
  return told === '' ? problem('wording', '请填写定性要求的文字') : { kind: 'words', wording: told }
}

/** A plain decimal, typed in full width or with thousands separators too. */
function decimalIn(correction: Correction, field: 'bound' | 'low' | 'high'): string | CorrectionProblem {
  const typed = correction[field].trim()
  if (typed === '') return problem(field, `请填写${NAMES[field]}`)
  const text = normalise(typed).replace(/\s/gu, '')
  const found = /^(-?)((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?)$/u.exec(text)
  if (!found) return problem(field, `“${typed}”不是数字；比较符号和单位请填在各自的栏内`)
  const digits = (found[2] ?? '').replace(/,/gu, '')
  return new Big(digits).eq(0) ? digits : `${found[1] ?? ''}${digits}`
}

const NAMES = { bound: '数值', low: '下限', high: '上限' } as const

const LONGEST_UNIT = 20

/** Blank is a number without a unit. */
function unitIn({ unit }: Correction): string | CorrectionProblem {
  const text = normalise(unit).replace(/\s/gu, '')
  if (/^\d|[<>≤≥=~]/u.test(text) || text.length > LONGEST_UNIT) {
    return problem('unit', '单位只填计量单位，如 批次、万元、%；没有单位的留空')
  }
  return text === '百分比' ? '%' : text
}

function problem(field: CorrectionProblem['field'], message: string): CorrectionProblem {
  return { kind: 'problem', field, message }
}
