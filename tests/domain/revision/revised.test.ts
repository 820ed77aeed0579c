import { describe, expect, it } from 'vitest'
import type { DraftProject, ImportDraft } from '@/domain/importDraft'
import { revised } from '@/domain/revision/revised'
import { readThreshold } from '@/domain/threshold'
import { aDraft, aDraftIndicator, aDraftProject, aDraftUnit, fen } from '../../builders/aDraft'
import { aStamp, keptOf } from './aKeptTable'

const printed = (text: string, confirmed = false) => ({ reading: readThreshold(text), confirmed })

const rate = aDraftIndicator({ annualTarget: printed('292%', true) })
const length = aDraftIndicator({ order: 2, name: '养护里程', annualTarget: printed('≥3公里') })
const doubt = { code: 'amount-column-unknown', message: '金额不知属于哪一列' }
const roads = aDraftProject({ indicators: [rate, length], doubts: [doubt] })
const parks = aDraftProject({ name: '绿化管护', goal: '公园整洁。', indicators: [aDraftIndicator()] })
const kept = keptOf(aDraft({ projects: [roads, parks] }))

const withRoads = (over: Partial<DraftProject>) => aDraft({ projects: [{ ...roads, ...over }, parks] })
const accepting = (draft: ImportDraft, ...lines: string[]) =>
  revised(kept, draft, { lines: new Set(lines), renames: new Map() }, aStamp())

describe('revised：选了的才变', () => {
  it('取消的行留在原处，写明何时、为何', () => {
    const { projectYears } = accepting(aDraft({ projects: [] }), 'p1/gone')
    expect(projectYears.map(({ id, retired }) => [id, retired?.reason])).toEqual([
      ['p1', '绩效目标调整'],
      ['p2', undefined],
    ])
    expect(projectYears[0]).toMatchObject({ ...kept.projectYears[0], order: 1 })
  })

  it('新的指标值未经确认；审核时确认过的算确认', () => {
    const now = (confirmed: boolean) =>
      accepting(
        withRoads({ indicators: [{ ...rate, annualTarget: printed('≥95%', confirmed) }, length] }),
        'p1i1/annualTarget',
      ).projectYears[0]?.indicators[0]?.annualTarget
    expect(now(false)).toEqual(printed('≥95%', false))
    expect(now(true)).toEqual(printed('≥95%', true))
  })

  it('改名而指标值未变：确认过的读法还在', () => {
    const draft = withRoads({
      indicators: [{ ...rate, name: '1.验收合格率', annualTarget: printed('292%') }, length],
    })
    expect(accepting(draft, 'p1i1/name').projectYears[0]?.indicators[0]).toMatchObject({
      name: '1.验收合格率',
      annualTarget: printed('292%', true),
    })
  })

  it('金额换了，存疑随新的金额；没换，存疑不动', () => {
    const draft = withRoads({ initial: { total: fen(1) }, goal: '全部修好。' })
    const [moved] = accepting({ ...draft, units: draft.units }, 'p1/money').projectYears
    expect(moved?.doubts).toEqual([doubt])
    const settled: ImportDraft = {
      ...draft,
      units: [
        aDraftUnit({
          projects: [
            aDraftProject({ initial: { total: fen(1) }, goal: '全部修好。', indicators: roads.indicators }),
            parks,
          ],
        }),
      ],
    }
    expect(accepting(settled, 'p1/money').projectYears[0]).not.toHaveProperty('doubts')
    expect(accepting(settled, 'p1/goal').projectYears[0]?.doubts).toEqual([doubt])
  })

  it('新增的插在新表中的位置，没有选的照旧排', () => {
    const extra = aDraftIndicator({ order: 1, name: '投诉办结天数' })
    const draft = withRoads({ indicators: [extra, { ...length, order: 2 }] })
    const [row] = accepting(draft, '+0.0.0/new').projectYears
    expect(row?.indicators.map(({ id, order }) => [id, order])).toEqual([
      ['p1i1', 1],
      ['p1i2', 3],
      ['new1', 2],
    ])
  })

  it('单位的行：选了的来、走、改', () => {
    const draft = {
      ...aDraft({ projects: [roads, parks] }),
      units: [aDraftUnit({ name: '养护中心', projects: [] })],
    }
    const units = (...lines: string[]) =>
      accepting(draft, ...lines).departmentYear.units.map(({ name }) => name)
    expect(units()).toEqual(['局机关'])
    expect(units('unit:养护中心/new')).toEqual(['局机关', '养护中心'])
    expect(units('unit:养护中心/new', 'unit:局机关/gone')).toEqual(['养护中心'])
  })

  it('实施周期与跨年口径按行带出', () => {
    const draft = withRoads({
      period: { from: 2025, to: 2027, source: 'typed' },
      indicators: [{ ...rate, accumulation: 'max' }, length],
    })
    const { periods, accumulations } = accepting(draft, 'p1/period', 'p1i1/accumulation')
    expect([...periods.keys(), ...accumulations.keys()]).toEqual(['p1', 'p1i1'])
    expect(accepting(draft).periods.size).toBe(0)
  })

  it('新增的项目把它的实施周期与跨年口径都带来', () => {
    const cloud = aDraftProject({
      name: '政务云',
      goal: '',
      period: { from: 2025, to: 2026, source: 'suggested' },
      indicators: [aDraftIndicator({ accumulation: 'sum' })],
    })
    const { projectYears, periods, accumulations } = accepting(
      aDraft({ projects: [roads, parks, cloud] }),
      '+0.2/new',
    )
    expect(projectYears[2]).toMatchObject({
      id: 'new2',
      order: 3,
      name: '政务云',
      departmentId: 'office',
      year: 2025,
    })
    expect([...periods.keys(), ...accumulations.keys()]).toEqual(['new2', 'new1'])
  })

  it('取消过的项目没有选恢复，其余各行不起作用', () => {
    const out = { at: '2025-07-01T00:00:00.000Z', reason: '' }
    const before = { ...kept, projectYears: kept.projectYears.map(year => ({ ...year, retired: out })) }
    const draft = withRoads({ goal: '全部修好。' })
    const accept = (...lines: string[]) =>
      revised(before, draft, { lines: new Set(lines), renames: new Map() }, aStamp()).projectYears[0]
    expect(accept('p1/goal')).toEqual(before.projectYears[0])
    expect(accept('p1/goal', 'p1/back')).toMatchObject({ goal: '全部修好。' })
    expect(accept('p1/back')).not.toHaveProperty('retired')
  })
})
