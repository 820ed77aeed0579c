import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { Accumulation } from '@/domain/period'
import { readThreshold } from '@/domain/threshold'
import { periodFacts } from '@/domain/years/periodFacts'
import { periodProgress } from '@/domain/years/periodProgress'
import { yearRun } from '@/domain/years/yearRun'
import { aYear } from './aYear'

/** A period from 2025 to 2027; actuals of its years as typed, undefined for a blank. */
function progress(
  target: string,
  accumulation: Accumulation,
  typed: readonly (string | undefined)[],
  asOfYear = 2025 + Math.max(0, typed.length - 1),
) {
  const threshold = readThreshold(target)
  const years = typed.map((actual, place) => ({
    year: 2025 + place,
    actual: actual === undefined ? undefined : readActual(actual, threshold),
  }))
  return periodProgress({ threshold, accumulation, period: { from: 2025, to: 2027 }, years, asOfYear })
}

describe('累计', () => {
  it.each<[string, (string | undefined)[], string]>([
    ['≥9个', [], '还需 9 个，剩 3 年'],
    ['≥9个', ['3'], '还需 6 个，剩 2 年'],
    ['≥9个', ['3', '3'], '还需 3 个，剩 1 年'],
    ['≥9个', ['3', undefined], '还需 6 个，剩 2 年'],
    ['≥9个', ['3', '0'], '还需 6 个，剩 1 年'],
    ['≥9个', [undefined, '3'], '还需 6 个，剩 1 年；2025年未填'],
    ['≥9个', ['3', '5.5'], '还需 0.5 个，剩 1 年'],
    ['≥9个', ['3', '6'], '已确定达标，剩 1 年'],
    ['≥9个', ['3', '3', '3'], '已确定达标'],
    ['≥9个', ['3', '3', '2'], '已确定未达标，还差 1 个'],
    ['≥9个', ['3', undefined, '2'], '还需 4 个；2026年未填'],
    ['＞9个', ['3', '6'], '还需多于 0 个，剩 1 年'],
    ['≤270万元', ['90'], '尚可支出 180 万元，剩 2 年'],
    ['≤270万元', ['90', '180'], '尚可支出 0 万元，剩 1 年'],
    ['≤270万元', ['90', '185'], '已确定未达标，超出 5 万元，剩 1 年'],
    ['＜270万元', ['90', '100'], '须少于 80 万元，剩 1 年'],
    ['=9个', ['3', '3'], '还需正好 3 个，剩 1 年'],
    ['8-10个', ['3', '3'], '还需至少 2 个、至多 4 个，剩 1 年'],
    ['8-10个', ['3', '5'], '尚可增加 2 个，剩 1 年'],
    ['≥9个', ['3', '3人'], '还需 6 个，剩 1 年'],
  ])('%s，已填 %j：%s', (target, typed, sentence) => {
    expect(progress(target, 'sum', typed).sentence).toBe(sentence)
  })
})

describe('不累计的口径', () => {
  it.each<[string, Accumulation, (string | undefined)[], string]>([
    ['≥95%', 'everyYear', ['96', '97'], '每年均须 ≥ 95%，剩 1 年'],
    ['≥95%', 'everyYear', ['94', '97'], '已确定未达标，差 1 个百分点，剩 1 年'],
    ['≥95%', 'latest', ['80', '90'], '最后一年须 ≥ 95%，剩 1 年'],
    ['≥95%', 'latest', ['80', '90', '95'], '已确定达标'],
    ['≥95个', 'max', ['80', '90'], '至少一年须 ≥ 95 个，剩 1 年'],
    ['≥95个', 'max', ['80', '95'], '已确定达标，剩 1 年'],
    ['≤5个', 'max', ['3', '4'], '每年均须 ≤ 5 个，剩 1 年'],
    ['≤5个', 'min', ['8', '9'], '至少一年须 ≤ 5 个，剩 1 年'],
    ['≥5个', 'min', ['8', '9'], '每年均须 ≥ 5 个，剩 1 年'],
    ['≥90%', 'mean', ['85', '88'], '还需 97%，剩 1 年'],
    ['≥90%', 'mean', ['85'], '年均还需 92.5%，剩 2 年'],
    ['≥100分', 'mean', ['99.99'], '年均还需 约 100.01 分，剩 2 年'],
    ['≤100分', 'mean', ['99.99'], '年均至多 约 100 分，剩 2 年'],
    ['明显提升', 'latest', ['有所提升'], '最后一年须达到“明显提升”，剩 2 年'],
    ['2027年11月30日前', 'latest', [], '最后一年须不晚于 2027年11月30日，剩 3 年'],
    ['—', 'latest', ['1'], '未设实施周期指标值'],
  ])('%s %s，已填 %j：%s', (target, accumulation, typed, sentence) => {
    expect(progress(target, accumulation, typed).sentence).toBe(sentence)
  })
})

it('一级一级累上去：未填是空档，不是零；零是数', () => {
  const { steps, lines, unit, yearsLeft, unfilled, need, verdict } = progress('≥9个', 'sum', [
    '0',
    undefined,
    '2.50',
  ])
  expect(steps).toEqual([
    { year: 2025, state: 'counted', value: '0', total: '0' },
    { year: 2026, state: 'unfilled', value: undefined, total: undefined },
    { year: 2027, state: 'counted', value: '2.5', total: '2.5' },
  ])
  expect({ lines, unit, yearsLeft, unfilled, need }).toEqual({
    lines: ['9'],
    unit: '个',
    yearsLeft: [],
    unfilled: [2026],
    need: { atLeast: '6.5', strict: false },
  })
  expect(verdict.certain).toBe(false)
})

it.each<[string, Accumulation, string[]]>([
  ['≥9个', 'sum', ['9']],
  ['8-10个', 'sum', ['8', '10']],
  ['≥85.5%', 'mean', ['256.5']],
  ['明显提升', 'latest', []],
])('要够到的线 %s %s', (target, accumulation, lines) => {
  expect(progress(target, accumulation, []).lines).toEqual(lines)
})

it('看某一年时，后面的年度还没有来；单位不同的不计入', () => {
  const { steps } = progress('≥9个', 'sum', ['3人', '4', '5'], 2026)
  expect(steps.map(({ state, total }) => [state, total])).toEqual([
    ['odd', undefined],
    ['counted', '4'],
    ['to-come', undefined],
  ])
})

describe('从各年的行里取', () => {
  const period = { from: 2025, to: 2027 }
  const side = (year: number, actual: string) =>
    aYear(year, { id: '云', period, indicators: [{ line: '上云', target: '≥3个', period: '≥9个', actual }] })
  const run = yearRun([side(2025, '3'), side(2026, '2')]).projects[0]?.indicators[0]

  it.each([
    [2024, undefined],
    [2025, '还需 6 个，剩 2 年'],
    [2026, '还需 4 个，剩 1 年'],
  ])('%i 年：%s', (year, sentence) => {
    const facts = run && periodFacts(run, year)
    expect(facts && periodProgress(facts).sentence).toBe(sentence)
  })

  it.each<[string, (string | undefined)[][], string, string]>([
    ['二合为一', [['2', '4'], ['3']], '（2 + 4）+ 3 = 9 ≥ 9（已填 2/3 年）', '已确定达标，剩 1 年'],
    ['一拆为二', [['3'], ['2', '4']], '3 +（2 + 4）= 9 ≥ 9（已填 2/3 年）', '已确定达标，剩 1 年'],
    ['还差', [['3'], ['2', '1']], '3 +（2 + 1）= 6（已填 2/3 年）', '还需 3 个，剩 1 年'],
    ['有一行未填', [['3'], ['2', undefined]], '3 +（2 + 未填）= 5（已填 1/3 年）', '还需 4 个，剩 2 年'],
  ])('%s：同一年度各行都算', (_, typed, working, sentence) => {
    const split = (year: number, actuals: readonly (string | undefined)[]) =>
      aYear(year, {
        id: '云',
        period,
        indicators: actuals.map(actual => ({
          line: '上云',
          target: '≥3个',
          period: '≥9个',
          ...(actual === undefined ? {} : { actual }),
        })),
      })
    const sides = typed.map((actuals, place) => split(2025 + place, actuals))
    const facts = yearRun(sides).projects[0]?.indicators.flatMap(one => periodFacts(one, 2026) ?? [])[0]
    const found = facts && periodProgress(facts)
    expect([found?.verdict.working, found?.sentence]).toEqual([working, sentence])
  })

  it('实施周期只有一年的，没有进度可说', () => {
    const one = yearRun([aYear(2025, { id: '甲', indicators: [{ line: '一', target: '≥1个' }] })])
    const indicator = one.projects[0]?.indicators[0]
    expect(indicator && periodFacts(indicator, 2025)).toBeUndefined()
  })
})
