import { describe, expect, it } from 'vitest'
import { indicatorYears } from '@/components/years/run/indicatorYears'
import { yearRun } from '@/domain/years/yearRun'
import { aYear, oneIndicator } from '../../../domain/years/aYear'

function told(...sides: Parameters<typeof yearRun>[0]) {
  const run = yearRun(sides)
  const indicator = run.projects[0]?.indicators[0]
  if (!indicator) throw new Error('there is no indicator')
  return indicatorYears(indicator, run.years)
}

describe('逐年情况', () => {
  it.each([
    [
      '≥30批次',
      '≥25批次',
      'lowered',
      [
        ['≥', false],
        ['25', true],
        ['批次', false],
      ],
    ],
    [
      '≥30批次',
      '≥35批次',
      'raised',
      [
        ['≥', false],
        ['35', true],
        ['批次', false],
      ],
    ],
    ['≥30批次', '≥30批次', 'same', [['≥30批次', false]]],
    ['10辆', '10', 'renotated', [['10', false]]],
    [
      '＜3人',
      '＜3人次',
      'unit-changed',
      [
        ['＜3人', false],
        ['次', true],
      ],
    ],
  ] as const)('%s → %s：%s，标出不同之处', (before, after, change, spans) => {
    const [first, second] = told(
      oneIndicator(2025, { target: before }),
      oneIndicator(2026, { target: after }),
    )
    expect(first).toMatchObject({ year: 2025, since: undefined, target: [{ text: before, differs: false }] })
    expect(second?.since).toEqual({ year: 2025, change })
    expect(second?.target.map(({ text, differs }) => [text, differs])).toEqual(spans)
  })

  it('隔了缺年，与最近有此项的年度相比', () => {
    const years = told(oneIndicator(2025, { target: '≥30批次' }), oneIndicator(2028, { target: '≥20批次' }))
    expect(years.map(({ year, row, since }) => [year, row !== undefined, since?.year])).toEqual([
      [2025, true, undefined],
      [2026, false, undefined],
      [2027, false, undefined],
      [2028, true, 2025],
    ])
  })

  it('有表而没有此项的年度也是缺口，首年以后才有变化', () => {
    const years = told(aYear(2024, { id: '别的' }), oneIndicator(2025, { target: '≥30批次' }))
    expect(years.map(({ row }) => row?.projectYear.year)).toEqual([undefined, 2025])
    expect(years[1]?.since).toBeUndefined()
  })

  it('改名的写出新名，未改的不写', () => {
    const [, second, third] = told(
      oneIndicator(2025, { target: '≥3', name: '宾客批次' }),
      oneIndicator(2026, { target: '≥3', name: '接待宾客批次' }),
      oneIndicator(2027, { target: '≥3', name: '接待宾客批次' }),
    )
    expect(second?.renamed).toEqual([
      { text: '接待', differs: true },
      { text: '宾客批次', differs: false },
    ])
    expect(third?.renamed).toBeUndefined()
  })
})
