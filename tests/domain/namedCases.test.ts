import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import { judgePeriod, suggestAccumulation } from '@/domain/period'
import { defaultRules } from '@/domain/rules'
import { scoreIndicator } from '@/domain/score'
import { executionLine } from '@/domain/scoring/executionLine'
import { readThreshold } from '@/domain/threshold'
import { fen } from '../builders/rows'

describe('从表中文字到完成情况', () => {
  it.each([
    { name: '食品安全投诉举报处置率', target: '100%', actual: '95%', status: 'missed', gap: '差 5 个百分点' },
    { name: '食品安全投诉举报处置率', target: '100%', actual: '100%', status: 'met', gap: undefined },
    { name: '森林火灾受害率', target: '0.9', actual: '0.1', status: 'met', gap: undefined },
    { name: '森林火灾受害率', target: '0.9', actual: '0.9', status: 'met', gap: undefined },
    { name: '森林火灾受害率', target: '0.9', actual: '1', status: 'missed', gap: '超出 0.1' },
    { name: '整体完成时间', target: '11月底前', actual: '2026-01-15', status: 'missed', gap: '晚 46 天' },
    { name: '整体完成时间', target: '11月底前', actual: '2025-11-30', status: 'met', gap: undefined },
    { name: '整体完成时间', target: '11月底前', actual: '2025-12-01', status: 'missed', gap: '晚 1 天' },
    { name: '投诉人数', target: '＜3人', actual: '3', status: 'missed', gap: '等于界值，须小于 3 人' },
    { name: '投诉人数', target: '＜3人', actual: '2', status: 'met', gap: undefined },
    { name: '投诉人次数', target: '0', actual: '0', status: 'met', gap: undefined },
  ])('$name $target，完成 $actual：$status', ({ name, target, actual, status, gap }) => {
    const threshold = readThreshold(target, { name })
    const verdict = judge(threshold, readActual(actual, threshold), { year: 2025 })
    expect(verdict.status).toBe(status)
    expect(verdict.status === 'unjudged' ? undefined : verdict.gap).toBe(gap)
  })

  it('未填不是 0', () => {
    const threshold = readThreshold('0', { name: '投诉人次数' })
    expect(judge(threshold, readActual('', threshold))).toEqual({ status: 'unjudged', reason: 'no-actual' })
  })
})

describe('从表中文字到实施周期的完成情况', () => {
  const period = { from: 2026, to: 2028 }

  function judged(targets: readonly [string, string], actuals: readonly string[], asOfYear: number) {
    const [whole, annual] = targets.map(printed => readThreshold(printed))
    if (!whole || !annual) throw new Error('two targets are needed')
    const years = actuals.map((actual, at) => ({ year: 2026 + at, actual: readActual(actual, annual) }))
    return judgePeriod(whole, years, suggestAccumulation(whole, annual).accumulation, period, asOfYear)
  }

  it('项目总成本三年累计超出 15 万元', () => {
    const verdict = judged(['≤270万元', '≤90万元'], ['100', '95', '90'], 2028)
    expect(verdict).toMatchObject({ status: 'missed', gap: '超出 15 万元', certain: true })
  })

  it('满意度取最新一年', () => {
    expect(judged(['≥90%', '≥85%'], ['86%', '88%', '91%'], 2028)).toMatchObject({
      status: 'met',
      certain: true,
    })
  })

  it('第二年末尚未够数：进行中；提前够数：达标且已成定局', () => {
    const targets = ['≥9个', '≥3个'] as const
    expect(judged(targets, ['3', '2'], 2027)).toMatchObject({
      status: 'unjudged',
      reason: 'in-progress',
      certain: false,
    })
    expect(judged(targets, ['3', '2', '4'], 2028)).toMatchObject({ status: 'met', certain: true })
    expect(judged(targets, ['5', '4'], 2027)).toMatchObject({ status: 'met', certain: true })
  })
})

describe('从表中文字到得分', () => {
  it('＜3人，完成 3 人：得一半分', () => {
    const threshold = readThreshold('＜3人')
    const actual = readActual('3', threshold)
    expect(scoreIndicator(judge(threshold, actual), threshold, actual, 10, defaultRules)).toBe(5)
  })

  it('执行 239 万元，预算 251.89 万元', () => {
    const line = executionLine({ budget: fen('251.89'), spent: fen('239'), weight: 10 }, defaultRules)
    expect(line).toMatchObject({ status: 'scored', score: 9.49 })
  })
})
