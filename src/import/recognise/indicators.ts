import { spanOf, type Compact } from './compact'
import type { ClassRange, IndicatorHead } from './indicatorHeads'
import { cellText, placeOf, type Passage } from './passage'
import type { PrintedClass, PrintedIndicator } from '../targetTable'

/** A text made ready for reading: as kept, and in the compact form that is searched. */
export interface Reading {
  readonly passage: Passage
  readonly compact: Compact
}

/** Where the parts of an indicator stand, as indexes into the compact text. */
export interface IndicatorParts {
  readonly head: IndicatorHead
  readonly nameTo: number
  readonly period: Part | undefined
  readonly annual: Part | undefined
  /** Where its last value begins: the end of the list is behind it. */
  readonly lastValueFrom: number
  readonly to: number
}

interface Part {
  /** Start of the label. */
  readonly label: number
  readonly from: number
}

const PERIOD = /(?:实施周期|实施期|项目周期|周期|中期|总体|长期)(?:绩效)?(?:指标|目标)值[:=]/u
const ANNUAL = /(?:本年度|年度|当年|本年|全年)(?:绩效)?(?:指标|目标)值[:=]/u

/** Finds name and values of an indicator between its head and `to`. */
export function indicatorParts({ text }: Compact, head: IndicatorHead, to: number): IndicatorParts {
  const body = text.slice(head.nameFrom, to)
  const period = partOf(labelIn(body, PERIOD), head.nameFrom)
  const annual = partOf(labelIn(body, ANNUAL), head.nameFrom)
  const labels = [period, annual].filter(part => part !== undefined)
  return {
    head,
    period,
    annual,
    nameTo: Math.min(to, ...labels.map(part => part.label)),
    lastValueFrom: Math.max(head.nameFrom, ...labels.map(part => part.from)),
    to,
  }
}

/** The first label behind a semicolon, since a name may hold the words of a label; else the first that is printed. */
function labelIn(body: string, label: RegExp): RegExpExecArray | null {
  return new RegExp(`(?<=;)${label.source}`, 'u').exec(body) ?? label.exec(body)
}

function partOf(match: RegExpExecArray | null, offset: number): Part | undefined {
  return match ? { label: offset + match.index, from: offset + match.index + match[0].length } : undefined
}

/** The indicator as printed, every value a cell of its own. */
export function printedIndicator(reading: Reading, parts: IndicatorParts): PrintedIndicator {
  const { head, nameTo, to } = parts
  return {
    order: head.order,
    level1: printedClass(reading, head.level1),
    level2: printedClass(reading, head.level2),
    name: valueText(reading, head.nameFrom, nameTo),
    periodTarget: target(reading, parts, parts.period),
    annualTarget: target(reading, parts, parts.annual),
    at: placeOf(reading.passage, spanOf(reading.compact, head.from, to)),
  }
}

function target(reading: Reading, { period, annual, to }: IndicatorParts, part: Part | undefined): string {
  if (!part) return ''
  const following = [period, annual].filter(other => other !== undefined && other.label > part.from)
  return valueText(reading, part.from, Math.min(to, ...following.map(other => other?.label ?? to)))
}

function printedClass(reading: Reading, { code, from, to }: ClassRange): PrintedClass {
  return { code, name: valueText(reading, from, to) }
}

/** A value without the mark that ends it: ； between parts, 。 behind the last. */
function valueText({ passage, compact }: Reading, from: number, to: number): string {
  return cellText(passage, spanOf(compact, from, to))
    .replace(/[；;。]$/u, '')
    .trim()
}
