import { describe, expect, it } from 'vitest'
import type { DraftIndicator, DraftProject, ImportDraft } from '@/domain/importDraft'
import { differenceOf, linesOf, openQuestions } from '@/domain/revision/difference'
import type { RenameDecision } from '@/domain/revision/rename'
import { readThreshold } from '@/domain/threshold'
import { aDraft, aDraftIndicator, aDraftProject, aDraftUnit, fen } from '../../builders/aDraft'
import { keptOf } from './aKeptTable'

const printed = (text: string, confirmed = false) => ({ reading: readThreshold(text), confirmed })

const rate = aDraftIndicator({ annualTarget: printed('≥90%', true), periodTarget: printed('≥95%') })
const length = aDraftIndicator({ order: 2, name: '养护里程', annualTarget: printed('≥3公里') })
const roads = aDraftProject({ indicators: [rate, length] })
const parks = aDraftProject({ name: '绿化管护', goal: '公园整洁。', indicators: [aDraftIndicator()] })
const table = aDraft({ projects: [roads, parks] })

/** The same table with another first project, of which only the named parts differ. */
const withRoads = (over: Partial<DraftProject>) => aDraft({ projects: [{ ...roads, ...over }, parks] })
const withRate = (over: Partial<DraftIndicator>) => withRoads({ indicators: [{ ...rate, ...over }, length] })

const linesBetween = (draft: ImportDraft, renames: [string, RenameDecision][] = []) =>
  linesOf(differenceOf(keptOf(table), draft, new Map(renames)))

const keysBetween = (...between: Parameters<typeof linesBetween>) =>
  linesBetween(...between).map(({ key }) => key)

describe('differenceOf：一处不同，一行', () => {
  it.each<{ says: string; draft: ImportDraft; lines: object[] }>([
    { says: '没有不同', draft: table, lines: [] },
    {
      says: '表名',
      draft: { ...table, title: '2025年项目支出绩效目标表（调整）' },
      lines: [
        {
          key: 'table/title',
          kind: 'title',
          before: '2025年项目支出绩效目标表',
          after: '2025年项目支出绩效目标表（调整）',
        },
      ],
    },
    {
      says: '金额单位',
      draft: { ...table, amountUnit: '元' },
      lines: [{ key: 'table/amount-unit', kind: 'amount-unit', before: '万元', after: '元' }],
    },
    {
      says: '合计',
      draft: { ...table, amounts: { total: fen(1) } },
      lines: [
        {
          key: 'table/money',
          kind: 'money',
          before: { total: fen(900_000_000) },
          after: { total: fen(1) },
          doubts: [],
        },
      ],
    },
    {
      says: '单位的金额',
      draft: { ...table, units: [aDraftUnit({ projects: [roads, parks], amounts: { total: fen(0) } })] },
      lines: [{ key: 'unit:局机关/money', after: { total: fen(0) } }],
    },
    {
      says: '项目金额：空白不是零',
      draft: withRoads({ initial: { ...roads.initial, other: fen(0) } }),
      lines: [{ key: 'p1/money', kind: 'money', before: roads.initial }],
    },
    {
      says: '绩效目标',
      draft: withRoads({ goal: '全部修好。' }),
      lines: [{ key: 'p1/goal', after: '全部修好。' }],
    },
    {
      says: '绩效目标中的换行、空格、全角不算',
      draft: withRoads({ goal: '保持辖区\n道路 完好。' }),
      lines: [],
    },
    {
      says: '年度指标值提高',
      draft: withRate({ annualTarget: printed('≥92%') }),
      lines: [
        { key: 'p1i1/annualTarget', kind: 'annualTarget', change: 'raised', before: rate.annualTarget },
      ],
    },
    {
      says: '实施周期指标值仅改写法',
      draft: withRate({ periodTarget: printed('95%及以上') }),
      lines: [{ key: 'p1i1/periodTarget', change: 'renotated' }],
    },
    { says: '指标值的全角与空格不算', draft: withRate({ annualTarget: printed('≥ 90％') }), lines: [] },
    {
      says: '文字相同、读法不同，不算',
      draft: withRate({ annualTarget: { ...rate.annualTarget, confirmed: false } }),
      lines: [],
    },
    {
      says: '名称仅编号不同，仍是同一项',
      draft: withRate({ name: '1.验收合格率' }),
      lines: [{ key: 'p1i1/name', before: '验收合格率', after: '1.验收合格率' }],
    },
    {
      says: '类别编码',
      draft: withRate({ level2: { code: '2', name: '质量指标' } }),
      lines: [{ key: 'p1i1/class', after: { level1: rate.level1, level2: { code: '2', name: '质量指标' } } }],
    },
    {
      says: '新增指标',
      draft: withRoads({ indicators: [rate, length, aDraftIndicator({ order: 3, name: '投诉办结天数' })] }),
      lines: [{ key: '+0.0.2/new', kind: 'new' }],
    },
    {
      says: '取消指标',
      draft: withRoads({ indicators: [length] }),
      lines: [{ key: 'p1i1/gone', kind: 'gone' }],
    },
    {
      says: '新增项目',
      draft: aDraft({
        projects: [roads, parks, aDraftProject({ name: '政务云', goal: '', indicators: [] })],
      }),
      lines: [{ key: '+0.2/new' }],
    },
    { says: '取消项目', draft: aDraft({ projects: [parks] }), lines: [{ key: 'p1/gone' }] },
    {
      says: '先后不算',
      draft: aDraft({ projects: [parks, { ...roads, indicators: [length, rate] }] }),
      lines: [],
    },
    {
      says: '审核时填写的实施周期',
      draft: withRoads({ period: { from: 2025, to: 2027, source: 'typed' } }),
      lines: [{ key: 'p1/period', kind: 'period', before: undefined }],
    },
    {
      says: '填写的就是本年度',
      draft: withRoads({ period: { from: 2025, to: 2025, source: 'typed' } }),
      lines: [],
    },
    {
      says: '实施周期只是推定的',
      draft: withRoads({ period: { from: 2025, to: 2027, source: 'suggested' } }),
      lines: [],
    },
    {
      says: '审核时选的跨年口径',
      draft: withRate({ accumulation: 'max' }),
      lines: [{ key: 'p1i1/accumulation', before: undefined, after: 'max' }],
    },
  ])('$says', ({ draft, lines }) => {
    const found = linesBetween(draft)
    expect(found).toHaveLength(lines.length)
    expect(found).toMatchObject(lines)
  })

  it('单位的行来了、走了：项目随之换单位的要问', () => {
    const units = [aDraftUnit({ name: '养护中心', projects: [roads, parks] })]
    const difference = differenceOf(keptOf(table), { ...table, units }, new Map())
    expect(difference.units.map(({ lines }) => lines[0]?.key)).toEqual([
      'unit:局机关/gone',
      'unit:养护中心/new',
    ])
    expect(openQuestions(difference).map(({ key }) => key)).toEqual(['p1~+0.0', 'p2~+0.1'])
  })
})

describe('改名由人判断', () => {
  const renamed = withRate({ name: '工程验收合格率' })
  const question = 'p1i1~+0.0.0'

  it.each<{ says: string; decisions: [string, RenameDecision][]; open: number; keys: string[] }>([
    { says: '未判断：两行都不动', decisions: [], open: 1, keys: [] },
    { says: '同一项：改名一行', decisions: [[question, 'same']], open: 0, keys: ['p1i1/name'] },
    {
      says: '不是同一项：一行取消、一行新增',
      decisions: [[question, 'other']],
      open: 0,
      keys: ['p1i1/gone', '+0.0.0/new'],
    },
  ])('$says', ({ decisions, open, keys }) => {
    expect(openQuestions(differenceOf(keptOf(table), renamed, new Map(decisions)))).toHaveLength(open)
    expect(keysBetween(renamed, decisions).sort()).toEqual([...keys].sort())
  })

  it('一行只能与一行相同：判断了一个，其余的不再问', () => {
    const two = withRoads({
      indicators: [
        aDraftIndicator({ name: '工程验收合格率' }),
        aDraftIndicator({ order: 2, name: '年度验收合格率' }),
        { ...length, order: 3 },
      ],
    })
    const asked = openQuestions(differenceOf(keptOf(table), two, new Map()))
    expect(asked.map(({ key }) => key).sort()).toEqual(['p1i1~+0.0.0', 'p1i1~+0.0.1'])
    const decided = differenceOf(keptOf(table), two, new Map([['p1i1~+0.0.1', 'same']]))
    expect(openQuestions(decided)).toEqual([])
    expect(linesOf(decided).map(({ key }) => key)).toEqual(['+0.0.0/new', 'p1i1/name'])
  })

  it('重名而各处都一样的行，按先后对应，不必问', () => {
    const twins = aDraft({
      projects: [
        {
          ...roads,
          indicators: [rate, { ...rate, order: 2 }, { ...rate, order: 3, annualTarget: printed('≥80%') }],
        },
      ],
    })
    expect(differenceOf(keptOf(twins), twins, new Map())).toEqual({
      table: [],
      units: [],
      projects: [],
      questions: [],
    })
  })
})

describe('已取消的行', () => {
  const retired = { at: '2025-07-01T00:00:00.000Z', reason: '' }
  const kept = keptOf(table)
  const without = {
    ...kept,
    projectYears: kept.projectYears.map(year =>
      year.id === 'p1'
        ? { ...year, indicators: year.indicators.map(row => (row.id === 'p1i1' ? { ...row, retired } : row)) }
        : { ...year, retired },
    ),
  }

  it('新表里又有：恢复；指标值不同的另成一行', () => {
    const draft = withRate({ annualTarget: printed('≥80%') })
    expect(linesOf(differenceOf(without, draft, new Map())).map(({ key }) => key)).toEqual([
      'p1i1/back',
      'p1i1/annualTarget',
      'p2/back',
    ])
  })

  it('新表里也没有：不再提', () => {
    const draft = aDraft({ projects: [{ ...roads, indicators: [length] }] })
    expect(linesOf(differenceOf(without, draft, new Map()))).toEqual([])
  })
})
