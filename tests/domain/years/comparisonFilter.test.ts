import { describe, expect, it } from 'vitest'
import {
  chooseProjects,
  COMPARISON_CHOICES,
  comparisonChoice,
  countChosen,
} from '@/domain/years/comparisonFilter'
import type { ComparisonChoice } from '@/domain/years/comparisonFilter'
import { comparisonCounts } from '@/domain/years/comparisonCounts'
import { compareYears } from '@/domain/years/yearComparison'
import { aYear } from './aYear'

const before = aYear(
  2025,
  {
    id: 'a',
    name: '政府综合工作业务经费',
    indicators: [
      { line: '培训', target: '≥100人次', actual: '128人次' },
      { line: '车辆', target: '10辆', actual: '10辆' },
      { line: '投诉', target: '≤2人', actual: '3人' },
      { line: '形象', target: '有效提升', actual: '有所提升', grade: 'partly' },
      { line: '结案', name: '按时结案率', target: '100%', actual: '100%' },
      { line: '面积', target: '≥5米', actual: '5米' },
      { line: '批次', target: '≥3批次', actual: '3批次' },
      { line: '旧', target: '≥1个' },
    ],
  },
  { id: 'b', name: '值班管理系统', indicators: [{ line: '进度', target: '100%' }] },
)
const after = aYear(
  2026,
  {
    id: 'a',
    name: '综合工作业务经费',
    indicators: [
      { line: '培训', target: '≥120人次', actual: '110人次' },
      { line: '车辆', target: '10', actual: '10' },
      { line: '投诉', target: '≤3人', actual: '3人' },
      { line: '形象', target: '显著提升', actual: '显著提升', grade: 'achieved' },
      { line: '结案', name: '政务公开申请按时结案率', target: '100%', actual: '100%' },
      { line: '面积', target: '≥5个', actual: '5个' },
      { line: '批次', target: '3-5批次', actual: '4批次' },
      { line: '新', target: '≥1个' },
    ],
  },
  { id: 'c', name: '信创云', indicators: [] },
)
const comparison = compareYears(before, after)
const { projects } = comparison

const chosen = (choice: ComparisonChoice) =>
  chooseProjects(projects, choice).map(({ project, indicators }) => [
    project.projectId,
    indicators.map(({ lineageId }) => lineageId).join('、'),
  ])

describe('对比筛选', () => {
  it.each<[ComparisonChoice, string[][]]>([
    [
      'all',
      [
        ['a', '培训、车辆、投诉、形象、结案、面积、批次、新、旧'],
        ['c', ''],
        ['b', '进度'],
      ],
    ],
    // 10辆 → 10 只改写法，不是目标有变
    ['changed', [['a', '培训、投诉、形象、面积、批次']]],
    ['worse', [['a', '培训']]],
    ['better', [['a', '投诉、形象']]],
    [
      'added',
      [
        ['a', '新'],
        ['c', ''],
      ],
    ],
    [
      'retired',
      [
        ['a', '旧'],
        ['b', '进度'],
      ],
    ],
    ['renamed', [['a', '结案']]],
    ['kept', [['a', '培训、车辆、投诉、形象、结案、面积、批次']]],
    ['raised', [['a', '培训']]],
    ['lowered', [['a', '投诉']]],
    ['reworded', [['a', '形象']]],
    ['kind-changed', [['a', '批次']]],
    ['unit-changed', [['a', '面积']]],
    ['renotated', [['a', '车辆']]],
    ['same', [['a', '结案']]],
  ])('%s', (choice, expected) => {
    expect(chosen(choice)).toEqual(expected)
  })

  it('只改了项目名称的项目也在“改名”中，没有指标', () => {
    const one = compareYears(aYear(2025, { id: 'a', name: '旧名' }), aYear(2026, { id: 'a', name: '新名' }))
    expect(chooseProjects(one.projects, 'renamed')).toEqual([{ project: one.projects[0], indicators: [] }])
  })

  it('各项计数与总数一致', () => {
    const { indicators, targets, verdicts } = comparisonCounts(comparison)
    const counts = { ...indicators, ...targets, ...verdicts }
    for (const [choice, count] of Object.entries(counts)) {
      expect([choice, countChosen(projects, comparisonChoice(choice))]).toEqual([choice, count])
    }
  })

  it.each(COMPARISON_CHOICES)('地址中的 %s 读回原样', choice => {
    expect(comparisonChoice(choice)).toBe(choice)
  })

  it.each(['', 'raise', 'ALL', 'changed '])('地址中的“%s”不是筛选，显示全部', named => {
    expect(comparisonChoice(named)).toBe('all')
  })
})
