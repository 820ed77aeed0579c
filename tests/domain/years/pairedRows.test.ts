import { expect, it } from 'vitest'
import type { IndicatorRow } from '@/domain/indicatorRow'
import type { PairingDecision } from '@/domain/pairingDecision'
import { pairedRows } from '@/domain/years/pairedRows'
import { anIndicatorRow } from '../../builders/anIndicatorRow'

/** A row of 2024, its id its name. */
function was(name: string): IndicatorRow {
  return anIndicatorRow({ name })
}

/** A row of 2025 with what was decided of it and rows of 2024. */
function now(
  name: string,
  decided: Readonly<Record<string, PairingDecision['decision']>> = {},
): IndicatorRow {
  const row = anIndicatorRow({ name })
  const carriesOn = Object.entries(decided).map(([of, decision]): PairingDecision => ({
    of,
    year: 2024,
    decision,
    how: 'confirmed',
    at: '2025-02-01T00:00:00.000Z',
  }))
  return { ...row, indicator: { ...row.indicator, id: `${name}-2025`, carriesOn } }
}

it.each<{
  says: string
  before: IndicatorRow[]
  after: IndicatorRow[]
  pairs: [string | undefined, string | undefined][]
}>([
  {
    says: '换了次序：按名称',
    before: [was('主干道'), was('支路')],
    after: [now('支路'), now('主干道')],
    pairs: [
      ['支路', '支路'],
      ['主干道', '主干道'],
    ],
  },
  {
    says: '名称只差写法也是同名',
    before: [was('主干道'), was('支路（含巷道）')],
    after: [now('1.支路(含巷道)'), now('主路')],
    pairs: [
      ['支路（含巷道）', '1.支路(含巷道)'],
      ['主干道', '主路'],
    ],
  },
  {
    says: '人工配对先于名称',
    before: [was('主干道'), was('支路')],
    after: [now('主干道', { 支路: 'paired' }), now('新路', { 主干道: 'paired' })],
    pairs: [
      ['支路', '主干道'],
      ['主干道', '新路'],
    ],
  },
  {
    says: '人工分开的不因此成对',
    before: [was('主干道'), was('支路')],
    after: [now('甲路', { 主干道: 'apart', 支路: 'paired' }), now('乙路', { 主干道: 'paired' })],
    pairs: [
      ['支路', '甲路'],
      ['主干道', '乙路'],
    ],
  },
  {
    says: '都没有，按次序',
    before: [was('甲'), was('乙')],
    after: [now('丙'), now('丁')],
    pairs: [
      ['甲', '丙'],
      ['乙', '丁'],
    ],
  },
  {
    says: '一拆多：各按配对',
    before: [was('甲'), was('乙')],
    after: [now('乙一', { 乙: 'paired' }), now('甲'), now('乙二', { 乙: 'paired' })],
    pairs: [
      ['乙', '乙一'],
      ['甲', '甲'],
      ['乙', '乙二'],
    ],
  },
  {
    says: '多合一：各按配对',
    before: [was('甲'), was('乙')],
    after: [now('合计', { 甲: 'paired', 乙: 'paired' })],
    pairs: [
      ['甲', '合计'],
      ['乙', '合计'],
    ],
  },
  {
    says: '余下的与最后一行相比',
    before: [was('甲')],
    after: [now('丙'), now('甲')],
    pairs: [
      ['甲', '丙'],
      ['甲', '甲'],
    ],
  },
  { says: '只在后一年', before: [], after: [now('甲')], pairs: [[undefined, '甲']] },
  { says: '只在前一年', before: [was('甲')], after: [], pairs: [['甲', undefined]] },
])('$says', ({ before, after, pairs }) => {
  expect(
    pairedRows(before, after).map(pair => [pair.before?.indicator.name, pair.after?.indicator.name]),
  ).toEqual(pairs)
})
