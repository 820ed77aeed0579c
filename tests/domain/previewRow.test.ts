import { expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { previewRow } from '@/domain/previewRow'
import type { Threshold } from '@/domain/threshold'
import { readThreshold } from '@/domain/threshold'
import type { YearContents } from '@/domain/yearContents'
import { yearRows } from '@/domain/yearRow'
import type { IndicatorRow } from '@/domain/yearRow'
import { figure } from '../builders/actuals'
import { aProjectYear, aRecord, anEntry, anIndicator, kept, yearContents } from '../builders/rows'
import { atLeast, atMost, by } from '../builders/thresholds'

function onlyRow(contents: YearContents): IndicatorRow {
  const row = yearRows(contents, 'year-end')[0]?.indicators[0]
  if (!row) throw new Error('the contents have no indicator')
  return row
}

/** One project over 2024–2026 of which 2024 and 2025 are recorded, beside another project. */
function threeYears(annual: Threshold = atMost('90', '万元')): YearContents {
  const indicator = anIndicator({ annualTarget: kept(annual), periodTarget: kept(atMost('270', '万元')) })
  const spent = (amount: string) => ({ [indicator.id]: anEntry(figure(amount, '万元')) })
  return yearContents({
    projects: [
      { id: 'cloud', departmentId: 'office', period: { from: 2024, to: 2026, source: 'typed' } },
      { id: 'other', departmentId: 'office' },
    ],
    projectYears: [
      aProjectYear({ id: 'other-2025', projectId: 'other', order: 1 }),
      aProjectYear({ order: 2, indicators: [indicator] }),
    ].reverse(),
    records: [
      aRecord({ entries: spent('95') }),
      aRecord({ id: 'other-record', projectYearId: 'other-2025', entries: spent('1') }),
    ],
    otherYears: {
      projectYears: [aProjectYear({ year: 2024, indicators: [indicator] })],
      records: [aRecord({ year: 2024, entries: spent('85') })],
    },
  })
}

function rowOfCloud(contents: YearContents): IndicatorRow {
  const rows = yearRows(contents, 'year-end').flatMap(({ indicators }) => indicators)
  const row = rows.find(({ projectYear }) => projectYear.projectId === 'cloud')
  if (!row) throw new Error('the project is not there')
  return row
}

it('什么都不改，就是原来的样子', () => {
  const contents = threeYears()
  const row = rowOfCloud(contents)
  expect(previewRow(contents, row, {})).toEqual(row)
})

it('年度指标值的读法改了，年度完成情况跟着改，原来的不动', () => {
  const contents = threeYears()
  const row = rowOfCloud(contents)
  const preview = previewRow(contents, row, { annualTarget: atMost('95', '万元') })
  expect([row.state, preview.state]).toEqual(['missed', 'met'])
  expect(preview.periodVerdict).toEqual(row.periodVerdict)
  expect(rowOfCloud(contents)).toEqual(row)
})

it('周期指标值的读法改了，用上其他年度的完成值', () => {
  const contents = threeYears()
  const preview = previewRow(contents, rowOfCloud(contents), { periodTarget: atMost('170', '万元') })
  expect(preview.state).toBe('missed')
  expect(preview.periodVerdict).toMatchObject({ status: 'missed', certain: true })
  expect(preview.periodVerdict.working).toContain('85 + 95 = 180')
})

it('跨年口径改了，计算过程跟着改；恢复推定也可以预先看到', () => {
  const contents = threeYears()
  const row = rowOfCloud(contents)
  const preview = previewRow(contents, row, { accumulation: 'latest' })
  expect(preview.accumulation).toMatchObject({ accumulation: 'latest', chosen: true })
  expect(preview.periodVerdict.working).toContain('最新：2025年')

  const chosen = { id: row.indicator.lineageId, projectId: 'cloud', accumulation: 'max' as const }
  const settled = { ...contents, lineages: [chosen] }
  const back = previewRow(settled, rowOfCloud(settled), { accumulation: undefined })
  expect(back.accumulation).toMatchObject({ accumulation: 'sum', chosen: false })
})

it('完成值按新的读法再读：只写数字的随新单位，只写月日的遇到日期才是日期', () => {
  const share = readThreshold('≥95%')
  const indicator = anIndicator({ annualTarget: kept(share) })
  const contents = (actual: string) =>
    yearContents({
      projectYears: [aProjectYear({ indicators: [indicator] })],
      records: [aRecord({ entries: { [indicator.id]: anEntry(readActual(actual, share)) } })],
    })
  const tried = (actual: string, annualTarget: Threshold) =>
    previewRow(contents(actual), onlyRow(contents(actual)), { annualTarget }).state

  expect(tried('3', atLeast('3', '个'))).toBe('met')
  expect(tried('3%', atLeast('3', '个'))).toBe('unit-differs')
  expect(tried('11.28', by('--11-30'))).toBe('met')
})

it('人工确认过的完成值，读法不变', () => {
  const indicator = anIndicator({ annualTarget: kept(readThreshold('≥95%')) })
  const actual = { ...kept(figure('3', '%'), true) }
  const contents = yearContents({
    projectYears: [aProjectYear({ indicators: [indicator] })],
    records: [aRecord({ entries: { [indicator.id]: { actual } } })],
  })
  const preview = previewRow(contents, onlyRow(contents), { annualTarget: atLeast('3', '个') })
  expect(preview.state).toBe('unit-differs')
})
