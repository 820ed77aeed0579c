import { readThreshold } from '@/domain/threshold'

/** A target whose parts stand in cells of their own, each as printed. */
export interface TargetParts {
  /** 指标性质, 指标方向, 运算符号: whatever stands in such columns. */
  readonly qualifiers: readonly string[]
  readonly value: string
  /** 度量单位. */
  readonly measure: string
}

/** What the target is of: names tell how a bare number is meant. */
export interface TargetOf {
  readonly level1: string
  readonly level2: string
  readonly name: string
}

const SIGN = /^(?:[≥≤≧≦><＞＜=＝﹥﹤]|>=|<=|＞＝|＜＝)$/u
const WORD =
  /^(?:(?:大于|小于)(?:或?等于)?|等于|不(?:少|低|小|高|多|大)于|不超过|高于|低于|超过|至少|至多|达到)$/u
const CLASS = /^(?:正向|反向|逆向|负向|定性|定量)(?:指标)?$/u

/** Whether a cell of a column 指标性质 (or the like) holds what is part of a target. */
export function isQualifier(text: string): boolean {
  const bare = text.replace(/\s/gu, '')
  return SIGN.test(bare) || WORD.test(bare) || CLASS.test(bare)
}

/**
 * A target as one text: signs without blanks (≥95%), words with (反向 小于等于 12 万元). 正向 and 定量 are left out
 * where the rest says the same; where it does not, they stay in front and the reading has its doubt.
 */
export function composedTarget({ qualifiers, value, measure }: TargetParts, of: TargetOf): string {
  if (value === '') return ''
  const operator = qualifiers.find(text => SIGN.test(text) || WORD.test(text)) ?? ''
  const classes = qualifiers.filter(text => CLASS.test(text))
  const unit = isMeasure(measure) && /[0-9０-９一二三四五六七八九十百千万]/u.test(value) ? measure : ''
  if (WORD.test(operator)) {
    const directions = classes.filter(text => !/^定/u.test(text))
    return [...directions, operator, value, behind(value, unit)].filter(part => part !== '').join(' ')
  }
  const sign = value.startsWith(operator) ? '' : operator
  const composed = sign + value + behind(value, unit)
  const differing = classes.filter(text => !agrees(text, composed, of))
  return [...differing, composed].join(' ')
}

function isMeasure(measure: string): boolean {
  return !/^(?:无|[-－—–―/／]+|不适用)?$/u.test(measure)
}

/** The unit, if the value does not end with it already. */
function behind(value: string, unit: string): string {
  return value.endsWith(unit) || (unit === '百分比' && /[%％]$/u.test(value)) ? '' : unit
}

function agrees(text: string, composed: string, of: TargetOf): boolean {
  const reading = readThreshold(composed, of)
  if (text.startsWith('定性')) return reading.kind === 'words' || reading.kind === 'none'
  if (text.startsWith('定量')) return reading.kind !== 'words'
  if (reading.kind !== 'number' || reading.comparison === '=') return true
  return reading.comparison.startsWith(text.startsWith('正') ? '>' : '<')
}
