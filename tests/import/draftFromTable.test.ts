import { describe, expect, it } from 'vitest'
import { rowKey } from '@/domain/importReview'
import { draftFromTable } from '@/import/draftFromTable'
import { readTargetTable } from '@/import/readTargetTable'
import type { TargetTable } from '@/import/targetTable'
import { amounts, anIndicator, aProject, aTable, aUnit } from './aTable'
import { fixtureText } from './fixtureTables'

const source = { name: '粘贴的文本', bytes: new Uint8Array() }

function tableWith(parts: Parameters<typeof aProject>[2], unit: '万元' | '元' = '万元'): TargetTable {
  const project = aProject('校舍维修', '60.05', parts)
  const table = aTable('60.05', [aUnit('第一中学', '60.05', [project])], { amountUnit: unit })
  return {
    ...table,
    form: 'targets',
    source: { text: '', boxes: [], notes: [] },
    doubts: [],
    proof: { ok: true, checks: [] },
  }
}

describe('由读出的表生成待核对的草稿', () => {
  it('花都区政府办：8 个项目、22 项指标、280.96 万元，没有一项已确认', async () => {
    const table = await readTargetTable({ text: fixtureText('huadu-office') })
    const draft = draftFromTable(table, { year: 2025, source })
    const projects = draft.units.flatMap(unit => unit.projects)
    const indicators = projects.flatMap(project => project.indicators)
    expect([projects.length, indicators.length, draft.amounts]).toEqual([
      8,
      22,
      { total: 280_960_000, fiscal: 280_960_000 },
    ])
    expect(
      indicators.some(({ periodTarget, annualTarget }) => periodTarget.confirmed || annualTarget.confirmed),
    ).toBe(false)
    expect(draft).toMatchObject({
      department: '广州市花都区人民政府办公室',
      year: 2025,
      title: table.title,
      source,
    })
  })

  it('两个指标值分别读，按指标的名称建议方向', () => {
    const indicator = anIndicator({ name: '投诉人数', periodTarget: '≥9个', annualTarget: '3人' })
    const draft = draftFromTable(tableWith({ indicators: [indicator] }), { year: 2026, source })
    expect(draft.units[0]?.projects[0]?.indicators[0]).toMatchObject({
      name: '投诉人数',
      periodTarget: {
        reading: { kind: 'number', comparison: '>=', bound: '9', printed: '≥9个' },
        confirmed: false,
      },
      annualTarget: {
        reading: { kind: 'number', comparison: '<=', bound: '3', stated: false },
        confirmed: false,
      },
    })
  })

  it.each([
    ['万元', 60_050_000],
    ['元', 6_005],
  ] as const)('金额以%s印，按分存；空白不是零', (unit, total) => {
    const blank = draftFromTable(tableWith({}, unit), { year: 2026, source })
    expect(blank.units[0]?.projects[0]?.initial).toEqual({ total, fiscal: total })
    const zero = draftFromTable(tableWith({ amounts: amounts('0.00', { other: '0.00' }) }, unit), {
      year: 2026,
      source,
    })
    expect(zero.units[0]?.projects[0]?.initial).toEqual({ total: 0, other: 0 })
  })

  it('没有印的指标值不是目标', () => {
    const draft = draftFromTable(tableWith({ indicators: [anIndicator({ periodTarget: '' })] }), {
      year: 2026,
      source,
    })
    expect(draft.units[0]?.projects[0]?.indicators[0]?.periodTarget.reading.kind).toBe('none')
  })

  it('同一份文件里有一处 ≥ 误作 2，其他 2 开头的数也存疑', () => {
    const indicators = [
      anIndicator({ name: '合格率', annualTarget: '292%' }),
      anIndicator({ order: 2, annualTarget: '2124人' }),
    ]
    const draft = draftFromTable(tableWith({ indicators }), { year: 2026, source })
    const second = draft.units[0]?.projects[0]?.indicators[1]
    expect(second?.annualTarget.reading.doubts.map(({ code }) => code)).toEqual(['misread-operator'])
    expect(second?.periodTarget.reading.doubts).toEqual([])
  })

  it('部门和实施周期以核对时所定为准', () => {
    const period = { from: 2026, to: 2028, source: 'typed' } as const
    const choices = { year: 2026, department: '区教育局', periods: new Map([[rowKey(0, 0), period]]), source }
    const draft = draftFromTable(tableWith({}), choices)
    expect([draft.department, draft.units[0]?.projects[0]?.period]).toEqual(['区教育局', period])
  })
})
