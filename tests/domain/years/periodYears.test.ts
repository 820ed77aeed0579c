import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { Accumulation } from '@/domain/period'
import { readThreshold } from '@/domain/threshold'
import { periodProgress } from '@/domain/years/periodProgress'
import { periodYears } from '@/domain/years/periodYears'

type Rows = readonly (readonly (string | undefined)[])[]

/** A period from 2025 to 2027, the rows of its years as typed, as of the last of them. */
function progress(target: string, accumulation: Accumulation, typed: Rows) {
  const threshold = readThreshold(target)
  const years = typed.flatMap((texts, place) =>
    texts.map(text => ({
      year: 2025 + place,
      actual: text === undefined ? undefined : readActual(text, threshold),
    })),
  )
  const asOfYear = 2025 + Math.max(0, typed.length - 1)
  return periodProgress({ threshold, accumulation, period: { from: 2025, to: 2027 }, years, asOfYear })
}

const yearsOf = (...of: Parameters<typeof progress>) => periodYears(progress(...of))

describe('周期的数取自哪一年', () => {
  it.each<[string, Accumulation, Rows, boolean[]]>([
    ['取最新', 'latest', [['9'], ['7'], ['8']], [false, false, true]],
    ['取最大', 'max', [['9'], ['7'], ['8']], [true, false, false]],
    ['一样大的取先到的', 'max', [['8'], ['9'], ['9.0']], [false, true, false]],
    ['相差极小也分得出', 'max', [['0.1000000000000000001'], ['0.1000000000000000002']], [false, true, false]],
    ['取最小', 'min', [['9'], ['7'], ['8']], [false, true, false]],
    ['累计都算', 'sum', [['9'], [undefined], ['8']], [true, false, true]],
    ['几行中的最大', 'max', [['5', '9'], ['7'], ['8']], [true, false, false]],
    ['几行说不清的不算', 'mean', [['5', '9'], ['7'], ['8']], [false, true, true]],
  ])('%s', (_, accumulation, typed, counts) => {
    expect(yearsOf('≥5个', accumulation, typed).map(year => year.counts)).toEqual(counts)
  })
})

describe('各年单独对照周期指标值', () => {
  it('达标、未达标、未到', () => {
    expect(yearsOf('≥95%', 'everyYear', [['95'], ['94.9']]).map(({ alone }) => alone)).toEqual([
      'met',
      'missed',
      'unfilled',
    ])
  })

  it('几行的，每一行都要达标', () => {
    expect(
      yearsOf('≥95%', 'everyYear', [
        ['96', '94'],
        ['96', '95'],
        ['96', undefined],
      ]),
    ).toMatchObject([
      { alone: 'missed', printed: ['96', '94'] },
      { alone: 'met', printed: ['96', '95'] },
      { alone: 'unfilled', printed: ['96'] },
    ])
  })
})

it.each<[string, Accumulation, Rows, string]>([
  ['≥9个', 'sum', [['3'], ['3']], '还需 3 个'],
  ['8-10个', 'sum', [['3'], ['3']], '还需至少 2 个、至多 4 个'],
  ['≥9个', 'sum', [['3'], [undefined], ['2']], '还需 4 个'],
  ['≥9个', 'sum', [['9']], ''],
  ['≥9个', 'sum', [['3'], ['3'], ['2']], ''],
  ['明显，持续提升', 'latest', [['有所提升']], '最后一年须达到“明显，持续提升”'],
  ['≥90%', 'mean', [['85', '88']], '须 ≥ 90%'],
  ['—', 'sum', [['1']], ''],
])('%s %s，已填 %j，还需：“%s”', (target, accumulation, typed, need) => {
  expect(progress(target, accumulation, typed).needText).toBe(need)
})
