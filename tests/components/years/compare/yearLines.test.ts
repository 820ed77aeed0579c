import { describe, expect, it } from 'vitest'
import { yearLines } from '@/components/years/compare/yearLines'
import { compareYears } from '@/domain/years/yearComparison'
import { aYear, oneIndicator, type IndicatorFacts } from '../../../domain/years/aYear'

type Facts = Omit<IndicatorFacts, 'line'>

function linesOf(before: Facts | undefined, after: Facts | undefined) {
  const side = (year: number, facts: Facts | undefined) =>
    facts ? oneIndicator(year, facts) : aYear(year, { id: '工作经费' })
  const [project] = compareYears(side(2025, before), side(2026, after)).projects
  const [one] = project?.indicators ?? []
  return one ? yearLines(one, [2025, 2026]) : []
}

const marked = (before: string, after: string) =>
  linesOf({ target: before }, { target: after }).map(({ target }) =>
    target.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  )

describe('两年的目标值', () => {
  it.each([
    ['要求提高，标出不同的数', '≥100人次', '≥120人次', ['≥[100]人次', '≥[120]人次']],
    ['要求未变，不标', '100%', '100%', ['100%', '100%']],
    ['仅改写法，不算改变，不标', '10辆', '10', ['10辆', '10']],
    ['仅改写法：≥85% 与 85%', '≥85%', '85%', ['≥85%', '85%']],
    ['＜3人 与 ≤2人 要求相同，不标', '＜3人', '≤2人', ['＜3人', '≤2人']],
    ['表述改变，标出不同的字', '有效提升', '显著提升', ['[有效]提升', '[显著]提升']],
  ])('%s', (_, before, after, expected) => {
    expect(marked(before, after)).toEqual(expected)
  })

  it('只有一年的只有一行', () => {
    expect(linesOf(undefined, { target: '≥1个' }).map(({ year }) => year)).toEqual([2026])
    expect(linesOf({ target: '≥1个' }, undefined).map(({ year }) => year)).toEqual([2025])
  })

  it('周期指标值与年度指标值不同时才另外显示', () => {
    const lines = linesOf({ target: '≥3个' }, { target: '≥3个', period: '≥9个' })
    expect(lines.map(({ period }) => period)).toEqual([undefined, '≥9个'])
  })

  it('名称通向较后一年的指标', () => {
    const lines = linesOf({ target: '≥3个' }, { target: '≥3个' })
    expect(lines.map(({ latest }) => latest.projectYear.year)).toEqual([2026, 2026])
  })
})
