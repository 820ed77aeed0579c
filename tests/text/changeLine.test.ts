import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { Change } from '@/domain/batch'
import type { PairingDecision } from '@/domain/pairingDecision'
import { readThreshold } from '@/domain/threshold'
import { changeLine, changeLines, glimpseText, indicatorLines } from '@/text/changeLine'
import { fen } from '../builders/aDraft'

const NAMES = new Map([
  ['row', '接待宾客批次'],
  ['year', '外事业务专用经费'],
  ['lineage', '接待宾客批次'],
  ['earlier', '外事经费'],
])

const KEYS: Partial<Record<Change['table'], string>> = {
  records: 'year:year-end',
  projectYears: 'year',
  lineages: 'lineage',
  projects: 'project',
}

type Recorded = Pick<Change, 'table' | 'path'> & Partial<Change>

function aChange(recorded: Recorded): Change {
  const key = KEYS[recorded.table] ?? 'document'
  const stamp = { id: 'c', batchId: 'b', at: '2026-01-05T01:00:00.000Z', departmentId: 'd' }
  return { ...stamp, key, before: undefined, after: undefined, ...recorded }
}

const target = readThreshold('≥3批次')
const typed = (text: string, confirmed = true) => ({ reading: readActual(text, target), confirmed })
const aim = (text: string, confirmed = true) => ({ reading: readThreshold(text), confirmed })
const decision = (over: Partial<PairingDecision>): PairingDecision => {
  return {
    of: 'earlier',
    year: 2025,
    decision: 'paired',
    how: 'confirmed',
    at: '2026-01-05T01:00:00.000Z',
    ...over,
  }
}
const entry = (field: string) => ['entries', 'row', field]
const doubt = (message: string) => ({ code: 'x', message })

const aRow = {
  id: 'row',
  lineageId: 'lineage',
  order: 1,
  level1: { code: '1', name: '产出指标' },
  level2: { code: '12', name: '质量指标' },
  name: '验收合格率',
  periodTarget: aim('≥95%'),
  annualTarget: aim('≥ 90%'),
}
const aVersion = (over: object) => ({ number: 2, reason: '', ...over })
const out = (reason: string) => ({ at: '2026-06-01T01:00:00.000Z', reason })

describe('changeLine: 程序写入的每一处', () => {
  it.each<[string, Recorded, string, string, string]>([
    [
      '更新目标表：项目名称',
      { table: 'projectYears', path: ['name'], before: '道路养护', after: '道路养护经费' },
      '项目名称',
      '道路养护',
      '道路养护经费',
    ],
    [
      '更新目标表：单位',
      { table: 'projectYears', path: ['unit'], before: '局机关', after: '养护中心' },
      '资金使用单位',
      '局机关',
      '养护中心',
    ],
    [
      '更新目标表：绩效目标',
      { table: 'projectYears', path: ['goal'], before: '甲', after: '乙' },
      '绩效目标',
      '甲',
      '乙',
    ],
    [
      '更新目标表：年初预算数按列',
      { table: 'projectYears', path: ['initial', 'fiscal'], before: fen(0), after: fen(1_000_000) },
      '年初预算数（财政拨款）',
      '0.00 万元',
      '1.00 万元',
    ],
    [
      '更新目标表：合计按列，新列',
      { table: 'departmentYears', path: ['amounts', 'total'], after: fen(1_000_000) },
      '合计',
      '未填',
      '1.00 万元',
    ],
    [
      '更新目标表：表名',
      { table: 'departmentYears', path: ['title'], before: '表', after: '表（调整）' },
      '表名',
      '表',
      '表（调整）',
    ],
    [
      '更新目标表：金额单位',
      { table: 'departmentYears', path: ['amountUnit'], before: '万元', after: '元' },
      '金额单位',
      '万元',
      '元',
    ],
    [
      '更新目标表：单位的行',
      {
        table: 'departmentYears',
        path: ['units'],
        before: [{ name: '局机关', amounts: { total: fen(1_000_000) } }],
        after: [
          { name: '局机关', amounts: {} },
          { name: '养护中心', amounts: { total: fen(0) } },
        ],
      },
      '资金使用单位金额',
      '局机关 1.00 万元',
      '局机关、养护中心 0.00 万元',
    ],
    [
      '更新目标表：新增指标',
      { table: 'projectYears', path: ['indicators', 'row'], after: aRow },
      '指标',
      '无',
      '质量指标，年度指标值 ≥ 90%',
    ],
    [
      '更新目标表：指标名称',
      { table: 'projectYears', path: ['indicators', 'row', 'name'], before: '甲', after: '乙' },
      '指标名称',
      '甲',
      '乙',
    ],
    [
      '更新目标表：类别',
      {
        table: 'projectYears',
        path: ['indicators', 'row', 'level2'],
        before: { code: '12', name: '质量指标' },
        after: { code: '', name: '' },
      },
      '二级指标',
      '12-质量指标',
      '空白',
    ],
    [
      '更新目标表：取消指标',
      { table: 'projectYears', path: ['indicators', 'row', 'retired'], after: out('区财政局批复') },
      '状态',
      '列入目标表',
      '已取消（区财政局批复）',
    ],
    [
      '更新目标表：恢复项目',
      { table: 'projectYears', path: ['retired'], before: out('') },
      '状态',
      '已取消',
      '列入目标表',
    ],
    [
      '更新目标表：目标版本',
      { table: 'targetVersions', path: [], after: aVersion({ reason: '区财政局批复' }) },
      '目标版本',
      '第 1 版',
      '第 2 版（区财政局批复）',
    ],
    [
      '撤销更新：目标版本',
      { table: 'targetVersions', path: [], before: aVersion({ number: 3 }) },
      '目标版本',
      '第 3 版',
      '第 2 版',
    ],
    [
      '首次填报',
      { table: 'records', path: entry('actual'), after: typed('28批次') },
      '实际完成值',
      '未填',
      '28批次',
    ],
    ['填 0', { table: 'records', path: entry('actual'), after: typed('0') }, '实际完成值', '未填', '0'],
    [
      '改填',
      { table: 'records', path: entry('actual'), before: typed('2'), after: typed('28批次') },
      '实际完成值',
      '2',
      '28批次',
    ],
    ['清除', { table: 'records', path: entry('actual'), before: typed('2') }, '实际完成值', '2', '未填'],
    [
      '年中',
      { table: 'records', key: 'year:mid-year', path: entry('actual'), after: typed('1') },
      '年中完成值',
      '未填',
      '1',
    ],
    [
      '只确认存疑',
      { table: 'records', path: entry('actual'), before: typed('≥2批次', false), after: typed('≥2批次') },
      '实际完成值',
      '2 批次（待确认）',
      '2 批次（已确认）',
    ],
    [
      '随指标值重读',
      {
        table: 'records',
        path: entry('actual'),
        before: typed('2'),
        after: { reading: readActual('2', readThreshold('≥3次')), confirmed: true },
      },
      '实际完成值',
      '2 批次',
      '2 次',
    ],
    [
      '评判',
      { table: 'records', path: entry('grade'), before: 'partly', after: 'achieved' },
      '达成程度',
      '部分达成',
      '达成',
    ],
    [
      '周期评判',
      { table: 'records', path: entry('periodGrade'), after: 'failed' },
      '实施周期达成程度',
      '未评',
      '未达成',
    ],
    [
      '说明原因',
      { table: 'records', path: entry('reason'), after: '甲' },
      '偏差原因分析及改进措施',
      '未填',
      '甲',
    ],
    [
      '执行数',
      { table: 'records', path: ['executed', 'fiscal'], before: fen(12_000_000), after: fen(13_500_000) },
      '全年执行数（财政拨款）',
      '12.00 万元',
      '13.50 万元',
    ],
    [
      '执行数 0',
      { table: 'records', path: ['executed', 'other'], after: fen(0) },
      '全年执行数（其他资金）',
      '未填',
      '0.00 万元',
    ],
    [
      '未分来源',
      { table: 'records', path: ['adjusted', 'total'], after: fen(1_000_000) },
      '全年预算数',
      '未填',
      '1.00 万元',
    ],
    [
      '年中执行数',
      {
        table: 'records',
        key: 'year:mid-year',
        path: ['executed', 'special'],
        before: fen(5_000),
        after: fen(0),
      },
      '已执行数（财政专户拨款）',
      '0.005 万元',
      '0.00 万元',
    ],
    [
      '更正读法',
      {
        table: 'projectYears',
        path: ['indicators', 'row', 'annualTarget'],
        before: aim('3批次'),
        after: { ...aim('3批次'), reading: { ...readThreshold('≤3批次'), printed: '3批次' } },
      },
      '年度指标值的读法',
      '≥ 3 批次',
      '≤ 3 批次',
    ],
    [
      '确认读法',
      {
        table: 'projectYears',
        path: ['indicators', 'row', 'periodTarget'],
        before: aim('约3批次', false),
        after: aim('约3批次'),
      },
      '实施周期指标值的读法',
      '≥ 3 批次（待确认）',
      '≥ 3 批次（已确认）',
    ],
    [
      '另定指标值',
      {
        table: 'projectYears',
        path: ['indicators', 'row', 'annualTarget'],
        before: aim('≥3批次'),
        after: aim('≥5批次'),
      },
      '年度指标值',
      '≥3批次',
      '≥5批次',
    ],
    [
      '核定项目的存疑',
      { table: 'projectYears', path: ['doubts'], before: [doubt('甲'), doubt('乙')], after: [doubt('乙')] },
      '存疑',
      '甲',
      '已核定',
    ],
    [
      '撤销核定',
      { table: 'departmentYears', path: ['doubts'], after: [doubt('甲')] },
      '存疑',
      '已核定',
      '甲',
    ],
    [
      '项目配对',
      { table: 'projectYears', path: ['carriesOn'], after: [decision({})] },
      '项目配对',
      '未判断',
      '与 2025 年“外事经费”为同一项（人工确认）',
    ],
    [
      '解除指标配对',
      {
        table: 'projectYears',
        path: ['indicators', 'row', 'carriesOn'],
        before: [decision({ of: 'gone', how: 'automatic' })],
        after: [decision({ of: 'gone', decision: 'apart' })],
      },
      '指标配对',
      '与 2025 年的一项为同一项（自动配对）',
      '与 2025 年的一项不是同一项（人工确认）',
    ],
    [
      '实施周期',
      { table: 'projects', path: ['period'], after: { from: 2024, to: 2026, source: 'typed' } },
      '实施周期',
      '本年度',
      '2024—2026 年',
    ],
    [
      '随导入定的实施周期',
      {
        table: 'projects',
        path: [],
        after: { id: 'project', period: { from: 2024, to: 2026, source: 'typed' } },
      },
      '实施周期',
      '本年度',
      '2024—2026 年',
    ],
    [
      '跨年口径',
      { table: 'lineages', path: ['accumulation'], before: 'sum', after: undefined },
      '跨年口径',
      '各年累计',
      '按推定',
    ],
    [
      '随导入定的口径',
      { table: 'lineages', path: [], after: { id: 'lineage', accumulation: 'latest' } },
      '跨年口径',
      '按推定',
      '取最新一年',
    ],
    [
      '导入项目',
      {
        table: 'projectYears',
        path: [],
        after: { id: 'year', indicators: [{}, {}, {}], initial: { fiscal: fen(90_000_000) } },
      },
      '项目',
      '无',
      '3 项指标，年初预算数 90.00 万元',
    ],
    [
      '导入目标表',
      { table: 'departmentYears', path: [], after: { year: 2025, amounts: {} } },
      '目标表',
      '无',
      '2025 年度',
    ],
    ['新部门', { table: 'departments', path: [], after: { name: '区水务局' } }, '部门', '无', '区水务局'],
    ['原文件', { table: 'sourceFiles', path: [], before: { name: '表.pdf' } }, '原文件', '表.pdf', '无'],
  ])('%s', (_says, recorded, what, before, after) => {
    expect(changeLine(aChange(recorded), NAMES)).toMatchObject({ what, before, after })
  })

  it.each<[string, Recorded, string | undefined]>([
    ['指标', { table: 'records', path: entry('reason'), after: '甲' }, '接待宾客批次'],
    ['项目', { table: 'records', path: ['executed', 'total'], after: fen(1) }, '外事业务专用经费'],
    ['沿革', { table: 'lineages', path: ['accumulation'], after: 'sum' }, '接待宾客批次'],
    ['已不在的', { table: 'projects', path: ['period'], after: { from: 2024, to: 2026 } }, undefined],
  ])('说的是哪一项：%s', (_says, recorded, about) => {
    expect(changeLine(aChange(recorded), NAMES)?.about).toBe(about)
  })
})

describe('changeLine: 没有现成说法的', () => {
  it.each<[string, Recorded, string, string, string]>([
    [
      '新版本写入的',
      { table: 'projectYears', path: ['owner', 'name'], after: '王敏' },
      '其他内容（项目年度 · owner · name）',
      '无',
      '王敏',
    ],
    [
      '类型不对的值',
      { table: 'records', path: entry('actual'), before: 7, after: 'x' },
      '其他内容（填报 · entries · row · actual）',
      '7',
      'x',
    ],
    ['整条填报', { table: 'records', path: [], after: { id: 'r' } }, '其他内容（填报）', '无', '{"id":"r"}'],
    [
      '很长的值',
      { table: 'records', path: ['note'], after: '长'.repeat(81) },
      '其他内容（填报 · note）',
      '无',
      `${'长'.repeat(80)}…`,
    ],
  ])('%s：如实说', (_says, recorded, what, before, after) => {
    expect(changeLine(aChange(recorded))).toEqual({ what, before, after })
  })

  it.each<[string, Recorded]>([
    ['项目得到编号', { table: 'projects', path: [], after: { id: 'project' } }],
    ['沿革得到编号', { table: 'lineages', path: [], before: { id: 'lineage' } }],
  ])('%s：没有可说的', (_says, recorded) => {
    expect(changeLine(aChange(recorded))).toBeUndefined()
  })
})

describe('changeLines', () => {
  it('随配对变动的归属合为一行，在最后', () => {
    const changes = [
      aChange({ table: 'projectYears', path: ['projectId'], before: 'a', after: 'b' }),
      aChange({ table: 'projectYears', path: ['indicators', 'row', 'lineageId'], before: 'a', after: 'b' }),
      aChange({ table: 'projects', path: [], before: { id: 'a' } }),
      aChange({ table: 'projectYears', path: ['carriesOn'], after: [decision({ how: 'carried' })] }),
    ]
    expect(changeLines({ changes, names: NAMES })).toEqual([
      {
        about: '外事业务专用经费',
        what: '项目配对',
        before: '未判断',
        after: '与 2025 年“外事经费”为同一项（结转起草）',
      },
      { what: '跨年归属', before: '', after: '2 处随配对重新归并' },
    ])
  })

  it('更新目标表：排列顺序合为一行，怎样导入的不提', () => {
    const changes = [
      aChange({ table: 'projectYears', path: ['order'], before: 1, after: 2 }),
      aChange({ table: 'projectYears', path: ['indicators', 'row', 'order'], before: 1, after: 2 }),
      aChange({ table: 'departmentYears', path: ['imported'], after: { batchId: 'b' } }),
    ]
    expect(changeLines({ changes, names: NAMES })).toEqual([
      { what: '排列顺序', before: '', after: '2 处随目标表调整' },
    ])
  })

  it('没有配对就没有那一行', () => {
    const changes = [aChange({ table: 'records', path: entry('reason'), after: '甲' })]
    expect(changeLines({ changes, names: NAMES })).toHaveLength(1)
  })

  it('一次导入：部门、目标表、原文件在前，项目按表中次序', () => {
    const row = (order: number, key: string) => {
      const after = { id: key, order, indicators: [], initial: {} }
      return aChange({ table: 'projectYears', key, path: [], after })
    }
    const changes = [
      aChange({ table: 'lineages', path: [], after: { id: 'lineage', accumulation: 'sum' } }),
      row(2, 'second'),
      row(1, 'first'),
      aChange({ table: 'sourceFiles', path: [], after: { name: '表.pdf' } }),
      aChange({ table: 'departmentYears', path: [], after: { year: 2025, amounts: {} } }),
      aChange({ table: 'departments', path: [], after: { name: '区水务局' } }),
    ]
    const names = new Map([
      ['first', '甲'],
      ['second', '乙'],
    ])
    const told = changeLines({ changes, names }).map(({ what, about }) => `${what}${about ?? ''}`)
    expect(told).toEqual(['部门', '目标表', '原文件', '项目甲', '项目乙', '跨年口径'])
  })
})

describe('glimpseText: 一行说明一次改动', () => {
  const reason = aChange({ table: 'records', path: entry('reason'), after: '甲' })
  const value = aChange({ table: 'records', path: entry('actual'), before: typed('0'), after: typed('24') })
  it.each([
    ['还没有读', undefined, ''],
    ['没有可说的', [], ''],
    ['一处', [value], '实际完成值：0 → 24'],
    ['原来未填', [reason], '偏差原因分析及改进措施：未填 → 甲'],
    ['几处说第一处', [reason, value], '实际完成值：0 → 24 等'],
  ])('%s', (_says, changes, text) => {
    expect(glimpseText(changes && { changes, names: NAMES })).toBe(text)
  })
})

describe('indicatorLines: 只说这一项指标', () => {
  it.each<[string, Partial<Change>, string, string]>([
    ['随导入列入', { after: { id: 'year' } }, '无', '已列入目标表'],
    ['随撤销移除', { before: { id: 'year' } }, '已列入目标表', '无'],
  ])('%s', (_says, sides, before, after) => {
    const table = aChange({ table: 'projectYears', path: [], ...sides })
    expect(indicatorLines({ changes: [table], names: NAMES })).toEqual([{ what: '指标', before, after }])
  })

  it('其余照说', () => {
    const changes = [aChange({ table: 'records', path: entry('reason'), after: '甲' })]
    expect(indicatorLines({ changes, names: NAMES })).toEqual(changeLines({ changes, names: NAMES }))
  })
})
