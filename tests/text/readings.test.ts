import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { readThreshold } from '@/domain/threshold'
import { actualReading } from '@/text/actualReading'
import { correctedReading } from '@/text/correction'
import { periodYears, spanOf } from '@/text/periodYears'
import { supposedComparison, targetReading } from '@/text/targetReading'

describe('指标值的读法', () => {
  it.each([
    { printed: '≥3', reading: '≥ 3，由“≥3”读出', isSupposed: false },
    { printed: '100%', reading: '≥ 100%，由“100%”读出', isSupposed: true },
    { printed: '有效提升', reading: '定性：有效提升，由“有效提升”读出', isSupposed: false },
    { printed: '/', reading: '未设指标值，不作评判', isSupposed: false },
  ])('$printed', ({ printed, reading, isSupposed }) => {
    const threshold = readThreshold(printed, { name: '验收合格率' })
    expect(targetReading(threshold)).toBe(reading)
    expect(supposedComparison(threshold) !== undefined).toBe(isSupposed)
  })
})

it.each([
  ['100%', '≥ 95%，由人工更正（印刷文字为“100%”）'],
  ['', '≥ 95%，由人工更正（印刷文字为“空白”）'],
])('更正的读法，印刷文字“%s”', (printed, reading) => {
  expect(correctedReading('≥ 95%', printed)).toBe(reading)
})

describe('完成值的读法', () => {
  it.each([
    { printed: '0', target: '≤2人', reading: '0 人' },
    { printed: '98', target: '≥95%', reading: '98%' },
    { printed: '2025年11月5日', target: '11月底前', reading: '2025年11月5日' },
    { printed: '提升不明显', target: '有效提升', reading: '文字：提升不明显' },
    { printed: ' ', target: '≥3', reading: '未填' },
  ])('$printed', ({ printed, target, reading }) => {
    expect(actualReading(readActual(printed, readThreshold(target)))).toBe(reading)
  })
})

it.each([
  { period: { from: 2025, to: 2025 }, years: '2025 年' },
  { period: { from: 2024, to: 2026 }, years: '2024—2026 年' },
])('实施周期 $years', ({ period, years }) => {
  expect(periodYears(period)).toBe(years)
})

it.each([
  { years: [], span: '' },
  { years: [2025], span: '2025 年' },
  { years: [2023, 2024, 2026], span: '2023—2026 年' },
])('所列年度从头到尾：$span', ({ years, span }) => {
  expect(spanOf(years)).toBe(span)
})
