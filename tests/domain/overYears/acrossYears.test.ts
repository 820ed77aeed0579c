import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import type { Grade } from '@/domain/judge'
import { judgePeriod } from '@/domain/period'
import type { Accumulation, YearActual } from '@/domain/period'
import type { Threshold } from '@/domain/threshold'
import { blank, day, figure, told } from '../../builders/actuals'
import { atLeast, atMost, by, inWords } from '../../builders/thresholds'

const PERIOD = { from: 2024, to: 2026 }

function recorded(...actuals: (Actual | undefined)[]): YearActual[] {
  return actuals.map((actual, place) => ({ year: 2024 + place, actual }))
}

function graded(...grades: Grade[]): YearActual[] {
  return grades.map((grade, place) => ({ year: 2024 + place, actual: told('有所提升'), grade }))
}

describe('时限跨年：最小是最早的一年，最大是最晚的一年', () => {
  const onTime = day('2024-12-20')
  const late = day('2026-01-05')

  it.each<[string, Accumulation, Actual[], number, string]>([
    ['最小：有一年按期即已确定', 'min', [late, day('2025-12-31')], 2025, 'met'],
    ['最小：都晚了，到期才算未达标', 'min', [day('2025-01-03'), late], 2025, 'in-progress'],
    ['最大：有一年晚了即已确定', 'max', [onTime, late], 2025, 'missed'],
    ['最大：都按期而未到期', 'max', [onTime, day('2025-12-31')], 2025, 'in-progress'],
    ['最大：都按期', 'max', [onTime, day('2025-12-31'), day('2026-12-31')], 2026, 'met'],
    ['累计：日期不能相加，取最后一年', 'sum', [onTime, late, day('2026-12-31')], 2026, 'met'],
    [
      '平均：日期不能平均，取最后一年',
      'mean',
      [onTime, day('2025-12-31'), day('2027-01-01')],
      2026,
      'missed',
    ],
  ])('%s', (_, accumulation, actuals, asOf, expected) => {
    const verdict = judgePeriod(by('--12-31'), recorded(...actuals), accumulation, PERIOD, asOf)
    expect(verdict.status === 'unjudged' ? verdict.reason : verdict.status).toBe(expected)
  })

  it('最小都晚了，差距是晚得最少的那一年的；最大是晚得最多的', () => {
    const rows = recorded(day('2025-01-09'), day('2026-01-02'), day('2027-01-05'))
    expect(judgePeriod(by('--12-31'), rows, 'min', PERIOD, 2026)).toMatchObject({ gap: '晚 2 天' })
    expect(judgePeriod(by('--12-31'), rows, 'max', PERIOD, 2026)).toMatchObject({ gap: '晚 9 天' })
  })
})

describe('文字跨年', () => {
  it('最大取三年中最好的，不论在哪一年', () => {
    for (const grades of [
      ['achieved', 'partly', 'failed'],
      ['partly', 'achieved', 'failed'],
      ['failed', 'partly', 'achieved'],
    ] as const) {
      expect(judgePeriod(inWords('提升'), graded(...grades), 'max', PERIOD, 2026).status).toBe('met')
    }
  })

  it('未达成的一年也说明', () => {
    expect(judgePeriod(inWords('提升'), graded('failed'), 'everyYear', PERIOD, 2024).working).toBe(
      '2024年 有所提升（未达成）',
    )
  })

  it('没有评判的一年说待评判', () => {
    expect(judgePeriod(inWords('提升'), recorded(told('有所提升')), 'latest', PERIOD, 2024).working).toBe(
      '最新：2024年 有所提升（待评判）',
    )
  })
})

describe('怎样说一年', () => {
  it.each<[string, Threshold, Actual, Grade | undefined, string]>([
    ['日期自己能说明，不用评判', by('--12-31'), day('2024-12-30'), 'failed', '2024-12-30（按期）'],
    ['时限而填了文字', by('--12-31'), told('已完成'), 'achieved', '已完成（达成）'],
    ['文字而填了日期', inWords('完成'), day('2024-12-30'), 'partly', '2024-12-30（部分达成）'],
    ['数值而填了文字', atLeast('3', '个'), told('基本完成'), 'partly', '基本完成（部分达成）'],
    ['数值而填了文字，未评判', atLeast('3', '个'), told('基本完成'), undefined, '基本完成（待评判）'],
    ['单位不一致', atLeast('3', '人次'), figure('3', '人'), undefined, '3人（单位不一致）'],
  ])('%s', (_, target, actual, grade, said) => {
    const rows: YearActual[] = [{ year: 2024, actual, grade }]
    const { working } = judgePeriod(target, rows, 'latest', PERIOD, 2024)
    expect(working).toBe(`最新：2024年 ${said}`)
  })
})

describe('填了又清空的一年', () => {
  it.each<[Accumulation, string]>([
    ['sum', '3 + 未填 + 4 = 7（已填 2/3 年）'],
    ['everyYear', '2024年 3 ≥ 3；2025年 未填；2026年 4 ≥ 3'],
    ['max', '最大（3，未填，4）= 4（已填 2/3 年）'],
  ])('%s：同未填', (accumulation, working) => {
    const target = atLeast(accumulation === 'everyYear' ? '3' : '9', '个')
    const rows = recorded(figure('3', '个'), blank, figure('4', '个'))
    expect(judgePeriod(target, rows, accumulation, PERIOD, 2026)).toMatchObject({
      status: 'unjudged',
      reason: 'no-actual',
      working,
    })
  })
})

describe('一年也没有', () => {
  it.each<Accumulation>(['latest', 'everyYear', 'sum', 'mean', 'max', 'min'])(
    '%s：起止颠倒的周期没有可评的年份',
    how => {
      const verdict = judgePeriod(
        atLeast('3', '个'),
        recorded(figure('3', '个')),
        how,
        { from: 2026, to: 2024 },
        2026,
      )
      expect(verdict).toMatchObject({ status: 'unjudged', reason: 'no-actual', certain: false })
    },
  )

  it('还没开始的周期，最新没有可说的', () => {
    expect(judgePeriod(atMost('3', '个'), [], 'latest', PERIOD, 2023)).toEqual({
      status: 'unjudged',
      reason: 'in-progress',
      certain: false,
      working: '',
    })
  })
})
