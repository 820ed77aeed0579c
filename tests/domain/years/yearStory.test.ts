import { describe, expect, it } from 'vitest'
import { findings } from '@/domain/years/findings'
import { compareYears } from '@/domain/years/yearComparison'
import { yearRun } from '@/domain/years/yearRun'
import type { YearSide } from '@/domain/years/yearSide'
import { yearStory } from '@/domain/years/yearStory'
import { aYear } from './aYear'

const story = (before: YearSide, after: YearSide) =>
  yearStory(compareYears(before, after), findings(yearRun([before, after])))

it('两年的小结，可直接抄进报告', () => {
  const was = aYear(
    2025,
    {
      id: '综合',
      name: '政府综合工作业务经费',
      budget: '69',
      spent: '60',
      indicators: [
        { line: '接待', name: '接待宾客批次', target: '≥30批次', actual: '31' },
        { line: '投诉', name: '投诉人数', target: '≤2人', actual: '3' },
        { line: '满意', name: '满意度', target: '≥85%' },
      ],
    },
    { id: '值班', name: '值班管理系统', budget: '17', spent: '17' },
  )
  const now = aYear(
    2026,
    {
      id: '综合',
      name: '综合工作业务经费',
      budget: '62.75',
      spent: '62.75',
      indicators: [
        { line: '接待', name: '接待宾客批次', target: '≥25批次', actual: '24' },
        { line: '投诉', name: '投诉人数', target: '≤2人', actual: '2' },
      ],
    },
    { id: '云', name: '政务信创云资源租赁', budget: '90' },
  )
  expect(story(was, now)).toBe(
    [
      '2026年共 2 个项目、2 项指标，2025年为 2 个项目、3 项指标。新增项目 1 个：“政务信创云资源租赁”。取消项目 1 个：“值班管理系统”。项目改名 1 个：“政府综合工作业务经费”改为“综合工作业务经费”。指标中取消 1 项。',
      '全年预算由 86.00 万元变为 152.75 万元，增加 66.75 万元（增长 77.62%）。2025年预算执行率 89.53%，2026年执行数已填 1/2 个项目，暂无全部执行率。',
      '两年可比的 2 项指标中，年度目标值降低 1 项、未变 1 项。',
      '2025年指标达标 1 项、未达标 1 项、尚未评判 1 项；2026年指标达标 1 项、未达标 1 项。与上年相比，完成情况好转 1 项、变差 1 项。',
      '需要关注 1 项：',
      '1. “综合工作业务经费”的“接待宾客批次”2026年目标值 ≥ 25 批次，低于2025年实际完成值 31 批次。',
    ].join('\n'),
  )
})

it('预算未变', () => {
  const side = (year: number) => aYear(year, { id: '甲', budget: '10' })
  expect(story(side(2025), side(2026))).toContain('全年预算两年均为 10.00 万元。')
})

it('没有数的句子不写，未填照实说', () => {
  expect(story(aYear(2025), aYear(2026, { id: '甲' }))).toBe(
    [
      '2026年共 1 个项目、0 项指标，2025年为 0 个项目、0 项指标。新增项目 1 个：“甲”。',
      '2025年没有项目，2026年执行数已填 0/1 个项目，暂无全部执行率。',
      '2025年没有指标；2026年没有指标。',
    ].join('\n'),
  )
})

it.each([
  [2025, '与上年相比，完成情况变差 1 项。'],
  [2024, '与2024年相比，完成情况变差 1 项。'],
])('%i 年对 2026 年：%s', (before, sentence) => {
  const side = (year: number, actual: string) =>
    aYear(year, { id: '甲', indicators: [{ line: '接待', target: '≥30批次', actual }] })
  expect(story(side(before, '31'), side(2026, '24'))).toContain(sentence)
})

describe('预算未填齐', () => {
  const filled = aYear(2024, { id: '甲', budget: '100' }, { id: '乙', budget: '200' })
  const gap = (year: number) => aYear(year, { id: '甲', budget: '100' }, { id: '乙' })

  it.each([
    ['后一年', filled, gap(2025), '2025年'],
    ['前一年', gap(2024), aYear(2025, { id: '甲', budget: '100' }, { id: '乙', budget: '200' }), '2024年'],
  ])('%s有空白：不比较，不当作 0', (_, before, after, year) => {
    const told = story(before, after)
    expect(told).toContain(`${year}全年预算已填 1/2 个项目，暂不比较。`)
    expect(told).not.toMatch(/全年预算由|减少|增加/u)
  })

  it('两年都有空白', () => {
    expect(story(gap(2024), gap(2025))).toContain(
      '2024年全年预算已填 1/2 个项目，2025年全年预算已填 1/2 个项目，暂不比较。',
    )
  })
})

it('还有待配对的，写进小结：复制到报告里也看得到', () => {
  const [before, after] = [aYear(2025, { id: '甲' }), aYear(2026, { id: '乙' })]
  const comparison = compareYears(before, after)
  expect(yearStory(comparison, [], 2)).toContain('（尚有 2 项名称相近的项目或指标待确认是否同一项')
  expect(yearStory(comparison, [], 0)).not.toContain('待确认')
})
