import { expect, it } from 'vitest'
import { carryForward } from '@/domain/years/carryForward'
import type { CarriedDraft } from '@/domain/years/carryForward'
import { fen, yearContents } from '../../builders/rows'
import { aYear } from './aYear'
import type { ProjectFacts } from './aYear'

function carried(project: Omit<ProjectFacts, 'id'>, year = 2026): CarriedDraft {
  const departmentYear = {
    ...yearContents().departmentYear,
    title: '2025年项目支出绩效目标表',
    amounts: { total: fen('10') },
  }
  const { rows } = aYear(2025, { id: '云', budget: '10', spent: '9', ...project })
  return carryForward({ department: '办公室', departmentYear, rows }, year)
}

const one = { line: '上云', target: '≥3个', period: '≥9个', actual: '2' }

it('结转结构与目标值，不结转金额与完成值', () => {
  const draft = carried({ indicators: [one] })
  expect(draft).toMatchObject({
    department: '办公室',
    year: 2026,
    carriedFrom: 2025,
    title: '2026年项目支出绩效目标表',
    amounts: {},
    source: { name: '由2025年度结转' },
  })
  const project = draft.units[0]?.projects[0]
  expect(project).toMatchObject({ draftedFrom: { id: '云-2025', year: 2025 }, name: '云', initial: {} })
  const indicator = project?.indicators[0]
  expect([indicator?.draftedFrom, indicator?.name, indicator?.order]).toEqual([
    { id: '上云-1', year: 2025 },
    '上云',
    1,
  ])
  expect(indicator?.annualTarget.reading.printed).toBe('≥3个')
  expect(indicator?.periodTarget.reading.printed).toBe('≥9个')
  expect(Object.keys(indicator ?? {})).not.toContain('entry')
})

it('旁边是上年的目标值、完成值、金额', () => {
  const project = carried({ indicators: [one] }).units[0]?.projects[0]
  expect(project?.lastYear.budgetTotal).toBe(fen('10'))
  expect(project?.indicators[0]?.lastYear.entry.actual?.reading.printed).toBe('2')
  expect(project?.indicators[0]?.lastYear.state).toBe('missed')
})

it.each([
  [2026, true],
  [2027, true],
  [2028, false],
])('实施周期 2025—2027：结转到 %i 年，保留 %s', (year, isKept) => {
  const project = carried({ period: { from: 2025, to: 2027 }, indicators: [one] }, year).units[0]?.projects[0]
  expect(project?.period !== undefined).toBe(isKept)
})

it.each<[string, string, string[]]>([
  ['2025年11月30日前', '上云', ['past-deadline']],
  ['2026年11月30日前', '上云', []],
  ['11月30日前', '上云', []],
  ['≥3个', '2025年上云', ['past-year']],
  ['≥3个', '2026年上云', []],
  ['≥3个', '上云2025个', []],
])('目标值 %s、名称 %s：%j', (target, name, codes) => {
  const project = carried({ indicators: [{ line: '上云', name, target }] }).units[0]?.projects[0]
  expect(project?.indicators[0]?.hints.map(({ code }) => code)).toEqual(codes)
})

it('项目名称里的年份也提示', () => {
  const project = carried({ name: '２０２４年、2025年上云' }).units[0]?.projects[0]
  expect(project?.hints.map(({ message }) => message)).toEqual([
    '文字中有“2024年”、“2025年”，请核对是否改为 2026 年',
  ])
})

it.each([
  [2027, []],
  [2028, ['实施周期（2025—2027 年）已结束，实施周期指标值请按新的周期核对']],
])('实施周期 2025—2027：起草 %i 年，%j', (year, messages) => {
  const project = carried({ period: { from: 2025, to: 2027 }, indicators: [one] }, year).units[0]?.projects[0]
  expect(project?.hints.map(({ message }) => message)).toEqual(messages)
})
