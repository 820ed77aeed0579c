import { describe, expect, it } from 'vitest'
import { suggestPeriod } from '@/domain/implementationPeriod'
import type { PeriodFacts } from '@/domain/implementationPeriod'
import expected from '../fixtures/huadu-office.expected.json'
import { atLeast, atMost, by, inWords, noTarget, equalTo } from '../builders/thresholds'

const facts = (over: Partial<PeriodFacts>): PeriodFacts => ({
  year: 2025,
  name: '工作经费',
  goal: '',
  targets: [],
  ...over,
})

describe('名称或目标写明年份', () => {
  it.each([
    ['2024–2026年'],
    ['2024-2026年'],
    ['2024～2026年'],
    ['2024——2026年'],
    ['2024年至2026年'],
    ['2024年度到2026年度'],
    ['2024 年 1 月至 2026 年 12 月'],
    ['２０２４－２０２６年'],
  ])('%s', wording => {
    expect(suggestPeriod(facts({ goal: `按计划于${wording}完成。` }))?.period).toEqual({
      from: 2024,
      to: 2026,
    })
  })

  it('说明出处', () => {
    expect(suggestPeriod(facts({ name: '数字政府建设（2024-2026年）' }))?.reason).toBe(
      '项目名称写有“2024-2026年”',
    )
  })

  it.each([
    ['不含本年度', '巩固2021-2023年成果'],
    ['不含本年度的三年行动计划', '落实三年行动计划（2021-2023年）要求'],
    ['一个学年', '保障2024-2025学年教学'],
    ['前后颠倒', '2026-2024年'],
    ['长得不像项目', '2001-2035年规划'],
  ])('%s：不建议', (_, goal) => {
    expect(suggestPeriod(facts({ goal }))).toBeUndefined()
  })
})

describe('写明年数：从本年度起算，说明是推算', () => {
  it.each([
    ['按三年实施周期租赁政务信创云资源', 3],
    ['为期3年的改造', 3],
    ['分两年完成', 2],
    ['实施五年规划', 5],
    ['落实三年行动计划', 3],
  ])('%s', (goal, years) => {
    expect(suggestPeriod(facts({ goal }))?.period).toEqual({ from: 2025, to: 2024 + years })
  })

  it('说明出处', () => {
    expect(suggestPeriod(facts({ goal: '按三年实施周期租赁' }))?.reason).toBe(
      '绩效目标写有“三年”，按 2025 年为第一年推算',
    )
  })

  it.each([
    ['2025年'],
    ['2022年'],
    ['第三年'],
    ['近三年'],
    ['过去三年'],
    ['连续三年'],
    ['三年级学生'],
    ['三年以上工龄'],
    ['每三年一次'],
    ['两年一度'],
    ['质保期三年'],
    ['二十年'],
    ['十四五年度任务'],
    ['全年完成3次'],
    ['一年'],
  ])('%s：不是实施周期', goal => {
    expect(suggestPeriod(facts({ goal }))).toBeUndefined()
  })
})

describe('两个指标值不同', () => {
  it('能相加的，倍数就是年数', () => {
    const targets = [
      { period: atLeast('9', '个'), annual: atLeast('3', '个') },
      { period: atLeast('99.9', '%'), annual: atLeast('99.9', '%') },
      { period: atMost('270', '万元'), annual: atMost('90', '万元') },
      { period: atLeast('90', '%'), annual: atLeast('85', '%') },
    ]
    expect(suggestPeriod(facts({ targets }))).toEqual({
      period: { from: 2025, to: 2027 },
      reason: '实施周期指标值与年度指标值不同（>=9个，年度 >=3个），约为 3 年之和，按 2025 年为第一年推算',
    })
  })

  it.each([
    ['不能相加', [{ period: atLeast('90', '%'), annual: atLeast('85', '%') }]],
    ['除不尽', [{ period: atLeast('10', '个'), annual: atLeast('3', '个') }]],
    ['年度为 0', [{ period: atLeast('10', '个'), annual: atLeast('0', '个') }]],
    ['实施周期为 0', [{ period: atMost('0', '人'), annual: atMost('3', '人') }]],
    ['只有比较不同', [{ period: equalTo('3', '个'), annual: atLeast('3', '个') }]],
    ['倍数太大', [{ period: atLeast('1000', '个'), annual: atLeast('1', '个') }]],
    ['文字不同', [{ period: inWords('明显提升'), annual: inWords('有所提升') }]],
    ['日期不同', [{ period: by('2027-12-31'), annual: by('2025-12-31') }]],
    [
      '倍数互相矛盾',
      [
        { period: atLeast('9', '个'), annual: atLeast('3', '个') },
        { period: atLeast('8', '次'), annual: atLeast('4', '次') },
      ],
    ],
  ])('%s：只提示，请人填写年份', (_, targets) => {
    const suggested = suggestPeriod(facts({ targets }))
    expect(suggested?.period).toEqual({ from: 2025, to: 2025 })
    expect(suggested?.reason).toContain('请填写起止年度')
  })

  it.each([
    ['相同', { period: atLeast('3', '个'), annual: atLeast('3', '个') }],
    ['年度未设', { period: atLeast('3', '个'), annual: noTarget }],
    ['实施周期未设', { period: noTarget, annual: atLeast('3', '个') }],
  ])('%s：不建议', (_, target) => {
    expect(suggestPeriod(facts({ targets: [target] }))).toBeUndefined()
  })
})

it('真实的目标表没有一个项目跨年', () => {
  const projects = expected.units.flatMap(unit => unit.projects)
  expect(projects.map(({ name, goal }) => suggestPeriod(facts({ name, goal })))).toEqual(
    projects.map(() => undefined),
  )
})
