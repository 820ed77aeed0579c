import type { PrintedIndicator, ReadingDoubt } from '../../targetTable'
import { spanOf } from '../compact'
import { clipped } from '../heading'
import type { Reading } from '../indicators'
import { cellText, placeOf } from '../passage'

/** Indicators of a cell that numbers none of them, and what of it is not certain. */
export interface PlainIndicators {
  readonly indicators: readonly PrintedIndicator[]
  readonly doubts: readonly ReadingDoubt[]
}

/** A part of the compact text. */
interface Part {
  readonly from: number
  readonly to: number
}

interface ClassedPart extends Part {
  readonly level1: string
  readonly level2: string
}

const LEVEL1 = '产出|效益|满意度|成本'
const LEVEL2 =
  '数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度'

/** 「产出指标-数量指标：」, 「数量指标：」: what follows is of these classes. */
const CLASSES = new RegExp(
  `(?<![^;。:、.0-9])(?:[0-9]{1,3}[、.])?(?:((?:${LEVEL1})指标)[-/:、;>]{1,2})?((?:${LEVEL2})指标)[:]`,
  'gu',
)

/**
 * Reads a cell that lists indicators by their classes: 「产出指标-数量指标：培训次数≥3次；质量指标：……」. Certain is a
 * name with one sign behind it; what is not so is a doubt with its text.
 */
export function plainIndicators(reading: Reading): PlainIndicators {
  const { text } = reading.compact
  const indicators: PrintedIndicator[] = []
  const doubts: ReadingDoubt[] = []
  for (const part of classedParts(text).flatMap(classed => sentencesOf(text, classed))) {
    const indicator = certainIndicator(reading, part, indicators.length + 1)
    if (indicator) indicators.push(indicator)
    else doubts.push(unreadPart(reading, part))
  }
  return { indicators, doubts }
}

/** The text by classes; what stands before the first has none. */
function classedParts(text: string): ClassedPart[] {
  const parts: ClassedPart[] = []
  let before: { from: number; level1: string; level2: string } = { from: 0, level1: '', level2: '' }
  for (const match of text.matchAll(CLASSES)) {
    parts.push({ ...before, to: match.index })
    const [printed, level1 = before.level1, level2 = ''] = match
    before = { from: match.index + printed.length, level1, level2 }
  }
  return [...parts, { ...before, to: text.length }]
}

/** Sentences of a part, without the marks that end them. */
function sentencesOf(text: string, { from, to, level1, level2 }: ClassedPart): ClassedPart[] {
  const sentences: ClassedPart[] = []
  for (const match of text.slice(from, to).matchAll(/[^;。]+/gu)) {
    const start = from + match.index
    sentences.push({ from: start, to: start + match[0].length, level1, level2 })
  }
  return sentences
}

const CERTAIN = /^(?:[0-9]{1,2}[、.])?([^≥≤=><]{2,60}?)[:]?((?:[≥≤=><]|>=|<=)[^≥≤=><]{1,60})$/u

function certainIndicator(
  reading: Reading,
  { from, to, level1, level2 }: ClassedPart,
  order: number,
): PrintedIndicator | undefined {
  const match = CERTAIN.exec(reading.compact.text.slice(from, to))
  const [, name, target] = match ?? []
  if (level2 === '' || name === undefined || target === undefined) return undefined
  const targetFrom = to - target.length
  const nameFrom = from + (match?.[0].indexOf(name) ?? 0)
  return {
    order,
    level1: { code: '', name: level1 },
    level2: { code: '', name: level2 },
    name: printed(reading, nameFrom, nameFrom + name.length),
    periodTarget: '',
    annualTarget: printed(reading, targetFrom, to),
    at: placeOf(reading.passage, spanOf(reading.compact, from, to)),
  }
}

function unreadPart(reading: Reading, { from, to }: Part): ReadingDoubt {
  const span = spanOf(reading.compact, from, to)
  const where = cellText(reading.passage, span)
  const message = `绩效指标一栏有未能读取的文字：${clipped(where)}`
  return { code: 'unread-indicators', message, where, at: placeOf(reading.passage, span) }
}

function printed({ passage, compact }: Reading, from: number, to: number): string {
  return cellText(passage, spanOf(compact, from, to))
}
