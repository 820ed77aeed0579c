import { describe, expect, it } from 'vitest'
import { RULE_SETS, defaultRules, ownRules } from '@/domain/rules'
import type { ClassPoints, RuleSet } from '@/domain/rules'
import { ruleProblems } from '@/domain/scoring/ruleProblems'

describe('三套有名字的规则', () => {
  it.each<[name: string, points: ClassPoints]>([
    ['通用', { execution: 10, output: 50, benefit: 30, satisfaction: 10, cost: 0 }],
    ['执行率20', { execution: 20, output: 40, benefit: 30, satisfaction: 10, cost: 0 }],
    ['含成本指标', { execution: 10, output: 40, benefit: 20, satisfaction: 10, cost: 20 }],
  ])('%s 的分值', (name, points) => {
    expect(RULE_SETS.find(rules => rules.name === name)?.points).toEqual(points)
  })

  it('默认是通用', () => {
    expect(defaultRules).toBe(RULE_SETS[0])
    expect(RULE_SETS.map(({ id }) => id)).toEqual(['general', 'execution-20', 'with-cost'])
  })

  it.each(RULE_SETS)('$name 的等次、等级和界限', rules => {
    expect(rules.bands).toEqual({
      achieved: { from: 80, to: 100, includesTo: true, suggested: 100 },
      partly: { from: 60, to: 80, includesTo: false, suggested: 70 },
      failed: { from: 0, to: 60, includesTo: false, suggested: 0 },
    })
    expect(rules.ratings).toEqual({ excellent: 90, good: 80, fair: 60 })
    expect(rules).toMatchObject({ fullScore: 100, decimals: 2, overrun: 'deviation', farAbove: 1.3 })
    expect(ruleProblems(rules)).toEqual([])
  })
})

it('自定规则是一份可以保存的数据，原来的不变', () => {
  const own = ownRules(defaultRules, { id: 'own-1', name: '本区', farAbove: 1.5 })
  expect(own).toEqual({ ...defaultRules, id: 'own-1', name: '本区', basedOn: 'general', farAbove: 1.5 })
  expect(JSON.parse(JSON.stringify(own))).toEqual(own)
  expect(defaultRules.farAbove).toBe(1.3)
})

describe('自定规则有什么不对', () => {
  const points = (over: Partial<ClassPoints>) => ({ points: { ...defaultRules.points, ...over } })
  const ratings = (over: Partial<RuleSet['ratings']>) => ({ ratings: { ...defaultRules.ratings, ...over } })
  const partly = (over: Partial<RuleSet['bands']['partly']>) => ({
    bands: { ...defaultRules.bands, partly: { ...defaultRules.bands.partly, ...over } },
  })
  const achieved = (over: Partial<RuleSet['bands']['achieved']>) => ({
    bands: { ...defaultRules.bands, achieved: { ...defaultRules.bands.achieved, ...over } },
  })
  const sound = '各项数值须为不小于 0 的数'
  const descending = '优、良、中的分数线须从高到低，且不高于总分'

  it.each<[string, Partial<RuleSet>, string[]]>([
    ['没有', {}, []],
    ['合计少了', points({ output: 49.5 }), ['各类分值合计 99.5 分，须为 100 分']],
    ['合计多了', points({ cost: 0.01 }), ['各类分值合计 100.01 分，须为 100 分']],
    ['小数合计恰好', points({ output: 49.9, cost: 0.1 }), []],
    ['负数', points({ output: 60, benefit: 30, satisfaction: 10, execution: 10, cost: -10 }), [sound]],
    ['不是数', { farAbove: Number.NaN }, [sound]],
    ['总分不是数', { fullScore: Number.POSITIVE_INFINITY }, [sound]],
    ['分数线是负数', ratings({ fair: -1 }), [sound]],
    ['等次是负数', partly({ from: -1 }), [sound]],
    ['等次上限不是数', partly({ to: Number.NaN }), [sound]],
    ['建议不是数', partly({ suggested: Number.NaN }), [sound]],
    ['优高于总分', ratings({ excellent: 100.5 }), [descending]],
    ['优等于总分', ratings({ excellent: 100 }), []],
    ['优等于良', ratings({ excellent: 80 }), [descending]],
    ['良等于中', ratings({ good: 60 }), [descending]],
    ['良低于中', ratings({ good: 50 }), [descending]],
    ['等次颠倒', partly({ from: 81 }), ['“部分达成”的得分比例须从低到高，且不高于 100%']],
    ['等次只有一点', achieved({ from: 100 }), []],
    ['等次过 100', achieved({ to: 101 }), ['“达成”的得分比例须从低到高，且不高于 100%']],
    ['建议在下限', partly({ suggested: 60 }), []],
    ['建议低于下限', partly({ suggested: 59 }), ['“部分达成”的建议比例须在该档之内']],
    ['建议在不含的上限', partly({ suggested: 80 }), ['“部分达成”的建议比例须在该档之内']],
    ['建议在含的上限', achieved({ suggested: 100 }), []],
    ['建议高于上限', achieved({ to: 99, suggested: 99.5 }), ['“达成”的建议比例须在该档之内']],
  ])('%s', (_, own, problems) => {
    expect(ruleProblems({ ...defaultRules, ...own })).toEqual(problems)
  })
})
