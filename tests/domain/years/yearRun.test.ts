import { expect, it } from 'vitest'
import { yearRun } from '@/domain/years/yearRun'
import { aYear, oneIndicator } from './aYear'

it('缺的年份是空档，不是零', () => {
  const run = yearRun([
    oneIndicator(2026, { target: '≥5个', actual: '6' }),
    oneIndicator(2023, { target: '≥3个', actual: '0' }),
    oneIndicator(2025, { target: '≥4个' }),
  ])
  expect(run.years).toEqual([2023, 2024, 2025, 2026])
  const indicator = run.projects[0]?.indicators[0]
  expect(indicator?.years.map(one => one?.actual)).toEqual(['0', undefined, undefined, '6'])
  expect(indicator?.years.map(one => one?.bounds)).toEqual([['3'], undefined, ['4'], ['5']])
  expect(indicator?.years.map(one => one?.row.state)).toEqual(['missed', undefined, 'unfilled', 'met'])
  expect(run.projects[0]?.years.map(row => row?.projectYear.year)).toEqual([2023, undefined, 2025, 2026])
})

it.each([
  [1, 1],
  [10, 10],
  [11, 10],
])('%i 年的跨度并列 %i 年', (span, shown) => {
  const { years } = yearRun([
    oneIndicator(2030 - span + 1, { target: '1' }),
    oneIndicator(2030, { target: '1' }),
  ])
  expect([years.length, years.at(-1)]).toEqual([shown, 2030])
})

it('没有年度，就没有项目', () => {
  expect(yearRun([])).toEqual({ years: [], projects: [] })
})

it('数值换成最近一年的单位，换不了的留空', () => {
  const run = yearRun([
    oneIndicator(2024, { target: '≥3人次', actual: '4人次' }),
    oneIndicator(2025, { target: '≥1.5万元', actual: '2万元' }),
    oneIndicator(2026, { target: '10000-30000元', actual: '20000.50元' }),
  ])
  const indicator = run.projects[0]?.indicators[0]
  expect(indicator?.unit).toBe('元')
  expect(indicator?.years.map(one => one?.actual)).toEqual([undefined, '20000', '20000.5'])
  expect(indicator?.years.map(one => one?.bounds)).toEqual([undefined, ['15000'], ['10000', '30000']])
})

it('文字目标没有数值，名称取最近一年', () => {
  const run = yearRun([
    oneIndicator(2025, { target: '有效提升', actual: '提升', name: '旧名' }),
    oneIndicator(2026, { target: '有效提升', name: '新名' }),
  ])
  const indicator = run.projects[0]?.indicators[0]
  expect([indicator?.name, indicator?.unit]).toEqual(['新名', ''])
  expect(indicator?.years.map(one => [one?.actual, one?.bounds])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ])
})

it('按最近一年的次序，已结束的在后', () => {
  const one = (line: string) => ({ line, target: '1' })
  const run = yearRun([
    aYear(2025, { id: '旧' }, { id: '甲', indicators: [one('一'), one('二')] }),
    aYear(2026, { id: '甲', indicators: [one('三'), one('二')] }, { id: '新' }),
  ])
  expect(run.projects.map(({ projectId }) => projectId)).toEqual(['甲', '新', '旧'])
  expect(run.projects[0]?.indicators.map(({ lineageId }) => lineageId)).toEqual(['三', '二', '一'])
})

it('一年有几行的：行行都在，标一拆多、多合一；几行没有一个共同的数', () => {
  const side = (year: number, ...actuals: string[]) =>
    aYear(year, { id: '甲', indicators: actuals.map(actual => ({ line: '一', target: '≥3个', actual })) })
  const years = yearRun([side(2024, '3'), side(2025, '2', '4'), side(2026, '6')]).projects[0]?.indicators[0]
    ?.years
  expect(years?.map(one => one?.rows.map(({ entry }) => entry.actual?.reading.printed))).toEqual([
    ['3'],
    ['2', '4'],
    ['6'],
  ])
  expect(years?.map(one => one?.pairing)).toEqual(['one-to-one', 'split', 'merged'])
  expect(years?.map(one => [one?.actual, one?.bounds])).toEqual([
    ['3', ['3']],
    [undefined, undefined],
    ['6', ['3']],
  ])
})
