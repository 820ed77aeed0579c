import { expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { Entry } from '@/domain/indicator'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import { verdictChange } from '@/domain/revision/verdictChange'
import { readThreshold } from '@/domain/threshold'

const line = (before: string, after: string, kind: 'annualTarget' | 'periodTarget' = 'annualTarget') =>
  ({
    key: 'k',
    kind,
    before: { reading: readThreshold(before), confirmed: false },
    after: { reading: readThreshold(after), confirmed: false },
    change: 'raised',
  }) satisfies DifferenceLine

const filled = (text: string, against: string): Entry => ({
  actual: { reading: readActual(text, readThreshold(against)), confirmed: true },
})

it.each<{ says: string; line: DifferenceLine; entry: Entry; change: object | undefined }>([
  {
    says: '提高后未达标',
    line: line('≥95%', '≥98%'),
    entry: filled('96', '≥95%'),
    change: { before: 'met', after: 'missed' },
  },
  { says: '恰好仍达标', line: line('≥95%', '≥96%'), entry: filled('96', '≥95%'), change: undefined },
  {
    says: '降低后达标',
    line: line('≥95%', '≥90%'),
    entry: filled('94', '≥95%'),
    change: { before: 'missed', after: 'met' },
  },
  {
    says: '完成值不随新单位改读',
    line: line('≥3个', '≥3公里'),
    entry: filled('3', '≥3个'),
    change: { before: 'met', after: 'unit-differs' },
  },
  {
    says: '改为定性，已有评判',
    line: line('≥3个', '明显提升'),
    entry: { ...filled('3', '≥3个'), grade: 'partly' },
    change: { before: 'met', after: 'partly' },
  },
  { says: '没有填报', line: line('≥95%', '≥98%'), entry: {}, change: undefined },
  { says: '只有原因', line: line('≥95%', '≥98%'), entry: { reason: '雨季' }, change: undefined },
  {
    says: '实施周期指标值不说',
    line: line('≥95%', '≥98%', 'periodTarget'),
    entry: filled('96', '≥95%'),
    change: undefined,
  },
  { says: '别的内容', line: { key: 'k', kind: 'gone' }, entry: filled('96', '≥95%'), change: undefined },
])('$says', ({ line: changed, entry, change }) => {
  expect(verdictChange(changed, entry, 2025)).toEqual(change)
})
