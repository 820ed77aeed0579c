import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RULE_SETS, defaultRules, ownRules } from '@/domain/rules'
import type { RuleSet } from '@/domain/rules'
import { shareWeights } from '@/domain/scoring/shareWeights'
import type { WeighedIndicator, Weights } from '@/domain/scoring/shareWeights'
import table from '../../fixtures/huadu-office.expected.json'
import { deepFreeze } from './deepFreeze'

const [, EXECUTION_20, WITH_COST] = RULE_SETS
if (!EXECUTION_20 || !WITH_COST) throw new Error('three named rule sets')

/** `产出` stands for an indicator of that level 1; `产出/成本` gives it a level 2. */
function indicators(...printed: string[]): WeighedIndicator[] {
  return printed.map((one, place) => {
    const [level1 = '', level2 = ''] = one.split('/')
    return {
      id: `${place}`,
      name: `指标${place + 1}`,
      level1: { code: '', name: level1 },
      level2: { code: '', name: level2 },
    }
  })
}

const points = (weights: Weights) => weights.indicators.map(({ weight }) => weight)
const classes = (weights: Weights) => weights.indicators.map(({ scoredClass }) => scoredClass)
const inHundredths = (weights: Weights) =>
  [weights.execution, ...points(weights)].reduce((sum, weight) => sum + Math.round(weight * 100), 0)

describe('同一一级指标内平均分配，精确到 0.01 分，余数给先列的', () => {
  it.each<[string, string[], number[]]>([
    ['50 分三个', ['产出', '产出', '产出', '效益', '满意度'], [16.67, 16.67, 16.66, 30, 10]],
    [
      '30 分七个',
      ['产出', ...Array<string>(7).fill('效益'), '满意度'],
      [50, 4.29, 4.29, 4.29, 4.29, 4.28, 4.28, 4.28, 10],
    ],
    [
      '二级指标不影响',
      ['产出/数量', '产出/数量', '产出/质量', '产出/时效', '效益', '满意度'],
      [12.5, 12.5, 12.5, 12.5, 30, 10],
    ],
    ['次序散乱', ['满意度', '产出', '效益', '产出', '满意度', '产出'], [5, 16.67, 30, 16.67, 5, 16.66]],
  ])('%s', (_, printed, expected) => {
    const weights = shareWeights(indicators(...printed), defaultRules)
    expect(points(weights)).toEqual(expected)
    expect(weights).toMatchObject({ execution: 10, sentences: [] })
    expect(weights.indicators.map(({ name }) => name)).toEqual(printed.map((__, place) => `指标${place + 1}`))
  })

  it('小数位数是规则里的数', () => {
    const whole = ownRules(defaultRules, { id: 'whole', name: '整数', decimals: 0 })
    const weights = shareWeights(indicators('产出', '产出', '产出', '效益', '满意度'), whole)
    expect(points(weights)).toEqual([17, 17, 16, 30, 10])
  })
})

describe('缺少的类，分值给谁，写明', () => {
  it.each<[string, RuleSet, string[], number[], string[]]>([
    ['缺满意度，给效益', defaultRules, ['产出', '效益'], [50, 40], ['未设满意度指标，其 10 分并入效益指标']],
    [
      '缺满意度和效益，给产出',
      defaultRules,
      ['产出', '产出'],
      [45, 45],
      ['未设效益指标、满意度指标，其 40 分全部并入产出指标'],
    ],
    [
      '缺效益，按比例',
      defaultRules,
      ['产出', '满意度'],
      [75, 15],
      ['未设效益指标，其 30 分按比例分给产出指标 25 分、满意度指标 5 分'],
    ],
    [
      '缺产出，按比例',
      defaultRules,
      ['效益', '满意度'],
      [67.5, 22.5],
      ['未设产出指标，其 50 分按比例分给效益指标 37.5 分、满意度指标 12.5 分'],
    ],
    [
      '只有效益：满意度先并入，产出再给',
      defaultRules,
      ['效益'],
      [90],
      ['未设满意度指标，其 10 分并入效益指标', '未设产出指标，其 50 分全部并入效益指标'],
    ],
    ['只有满意度', defaultRules, ['满意度'], [90], ['未设产出指标、效益指标，其 80 分全部并入满意度指标']],
    ['执行率20', EXECUTION_20, ['产出', '效益'], [40, 40], ['未设满意度指标，其 10 分并入效益指标']],
    [
      '含成本，缺成本',
      WITH_COST,
      ['产出', '效益', '满意度'],
      [51.43, 25.71, 12.86],
      ['未设成本指标，其 20 分按比例分给产出指标 11.43 分、效益指标 5.71 分、满意度指标 2.86 分'],
    ],
    [
      '含成本，缺成本和满意度',
      WITH_COST,
      ['产出', '效益'],
      [51.43, 38.57],
      [
        '未设满意度指标，其 10 分并入效益指标',
        '未设成本指标，其 20 分按比例分给产出指标 11.43 分、效益指标 8.57 分',
      ],
    ],
    [
      '含成本，缺效益',
      WITH_COST,
      ['成本', '产出', '满意度'],
      [25.71, 51.43, 12.86],
      ['未设效益指标，其 20 分按比例分给成本指标 5.71 分、产出指标 11.43 分、满意度指标 2.86 分'],
    ],
    ['没有指标', defaultRules, [], [], ['没有绩效指标，预算执行率以外的 90 分无处分配']],
  ])('%s', (_, rules, printed, expected, sentences) => {
    const weights = shareWeights(indicators(...printed), rules)
    expect(points(weights)).toEqual(expected)
    expect(weights.sentences).toEqual(sentences)
    expect(weights.execution).toBe(rules.points.execution)
  })

  it('本来就没有分值的类，缺了不用说', () => {
    const none = ownRules(defaultRules, {
      id: 'none',
      name: '不设满意度',
      points: { execution: 10, output: 50, benefit: 40, satisfaction: 0, cost: 0 },
    })
    const weights = shareWeights(indicators('产出', '效益'), none)
    expect(points(weights)).toEqual([50, 40])
    expect(weights.sentences).toEqual([])
  })

  it('有的类都没有分值，就平均给', () => {
    const odd = ownRules(defaultRules, {
      id: 'odd',
      name: '只有效益',
      points: { execution: 10, output: 0, benefit: 90, satisfaction: 0, cost: 0 },
    })
    const weights = shareWeights(indicators('产出', '满意度', '满意度'), odd)
    expect(points(weights)).toEqual([45, 22.5, 22.5])
    expect(weights.sentences).toEqual(['未设效益指标，其 90 分按比例分给产出指标 45 分、满意度指标 45 分'])
  })
})

describe('从印出的名称和编号认一级指标', () => {
  const remarkUnknown = '一级指标“项目管理”不在产出、效益、满意度、成本之列，暂按产出指标分配分值，请核对'
  const remarkCost = '所用规则没有单列成本指标的分值，一级指标为成本指标的按产出指标分配分值'

  it.each<[string, string, string, string?]>([
    ['产出指标', '', 'output'],
    ['产出指标(50分)', '', 'output'],
    ['产 出 指 标（50 分）', '', 'output'],
    ['一、产出指标', '', 'output'],
    ['1-产出指标', '', 'output'],
    ['效益指标', '', 'benefit'],
    ['项目效果', '', 'benefit'],
    ['社会效益指标', '', 'benefit'],
    ['可持续影响指标', '', 'benefit'],
    ['满意度指标', '', 'satisfaction'],
    ['服务对象满意度指标', '', 'satisfaction'],
    ['效益指标', '服务对象满意度', 'benefit'],
    ['产出指标', '成本指标', 'output'],
    ['成本指标', '经济成本指标', 'output', remarkCost],
    ['成本指标(20分)', '社会成本指标', 'output', remarkCost],
    ['数量指标', '', 'output'],
    ['质量指标', '', 'output'],
    ['时效指标', '', 'output'],
    ['(50分)', '数量指标', 'output'],
    ['(50分)', '成本指标', 'output'],
    ['(30分)', '经济效益 指标', 'benefit'],
    ['', '可持续影响', 'benefit'],
    ['', '效果', 'benefit'],
    ['', '满意度', 'satisfaction'],
    ['项目管理', '', 'output', remarkUnknown],
    ['项目管理（20 分）', '', 'output', remarkUnknown],
    ['（一）项目管理', '', 'output', remarkUnknown.replace('项目', '(一)项目')],
    ['', '', 'output', '未写明一级指标的指标，暂按产出指标分配分值，请核对'],
  ])('「%s」「%s」是 %s', (level1, level2, scoredClass, remark) => {
    const weights = shareWeights(indicators(`${level1}/${level2}`, '产出', '效益', '满意度'), defaultRules)
    expect(classes(weights)[0]).toBe(scoredClass)
    expect(weights.sentences).toEqual(remark === undefined ? [] : [remark])
  })

  it.each<[string, string, string]>([
    ['成本指标', '经济成本指标', 'cost'],
    ['产出指标', '成本指标', 'cost'],
    ['(50分)', '成本指标', 'cost'],
    ['产出指标', '质量指标', 'output'],
    ['效益指标', '成本节约', 'benefit'],
    ['满意度指标', '', 'satisfaction'],
  ])('含成本指标的规则里，「%s」「%s」是 %s', (level1, level2, scoredClass) => {
    const weights = shareWeights(
      indicators(`${level1}/${level2}`, '成本', '产出', '效益', '满意度'),
      WITH_COST,
    )
    expect(classes(weights)[0]).toBe(scoredClass)
    expect(weights.sentences).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['1', 'output', ['一级指标只有编号 1，按产出指标分配分值，请核对']],
    [' 2 ', 'benefit', ['一级指标只有编号 2，按效益指标分配分值，请核对']],
    ['3', 'satisfaction', ['一级指标只有编号 3，按满意度指标分配分值，请核对']],
    ['9', 'output', ['未写明一级指标的指标，暂按产出指标分配分值，请核对']],
    ['constructor', 'output', ['未写明一级指标的指标，暂按产出指标分配分值，请核对']],
  ])('只有编号「%s」', (code, scoredClass, sentences) => {
    const coded = { id: 'coded', name: '指标', level1: { code, name: '' }, level2: { code: '', name: '' } }
    const weights = shareWeights([coded, ...indicators('产出', '效益', '满意度')], defaultRules)
    expect(classes(weights)[0]).toBe(scoredClass)
    expect(weights.sentences).toEqual(sentences)
  })

  it('名称里只印了分值，等于没有名称', () => {
    const coded = {
      id: 'coded',
      name: '指标',
      level1: { code: '3', name: '（10 分）' },
      level2: { code: '', name: '' },
    }
    const weights = shareWeights([coded, ...indicators('产出', '效益')], defaultRules)
    expect(classes(weights)[0]).toBe('satisfaction')
  })

  it('有名称而认不出的，不按编号猜', () => {
    const coded = {
      id: 'coded',
      name: '指标',
      level1: { code: '2', name: '项目管理' },
      level2: { code: '', name: '' },
    }
    const weights = shareWeights([coded, ...indicators('产出', '效益', '满意度')], defaultRules)
    expect(classes(weights)[0]).toBe('output')
    expect(weights.sentences).toEqual([remarkUnknown])
  })

  it('同样的话只说一次', () => {
    const weights = shareWeights(indicators('项目管理', '项目管理', '产出', '效益', '满意度'), defaultRules)
    expect(weights.sentences).toEqual([remarkUnknown])
    expect(points(weights)).toEqual([16.67, 16.67, 16.66, 30, 10])
  })
})

it('真实目标表八个项目的分值', () => {
  const shared = table.units
    .flatMap(({ projects }) => projects)
    .map(project =>
      shareWeights(
        project.indicators.map((one, place) => ({ ...one, id: `${place}` })),
        defaultRules,
      ),
    )
  expect(shared.map(points)).toEqual([
    [50, 40],
    [75, 15],
    [16.67, 16.67, 16.66, 40],
    [16.67, 16.67, 16.66, 30, 5, 5],
    [50, 40],
    [75, 15],
    [50, 40],
    [75, 15],
  ])
})

const printedClasses = fc.constantFrom('产出', '效益', '满意度', '成本', '产出/成本', '项目管理', '', '/质量')

/** Own rule sets that add up, in hundredths. */
const ownSets = fc
  .tuple(fc.nat(100), fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }))
  .map(([execution, cuts]): RuleSet => {
    const left = 10_000 - execution * 100
    const [one = 0, two = 0, three = 0] = cuts
      .map(cut => Math.floor((cut * left) / 1000))
      .sort((a, b) => a - b)
    const parts = [one, two - one, three - two, left - three].map(steps => steps / 100)
    const [output = 0, benefit = 0, satisfaction = 0, cost = 0] = parts
    return ownRules(defaultRules, {
      id: 'own',
      name: '自定',
      points: { execution, output, benefit, satisfaction, cost },
    })
  })

it('任何表的分值合计恰为 100，同类相差不过 0.01，先列的不少', () => {
  fc.assert(
    fc.property(
      fc.array(printedClasses, { minLength: 1, maxLength: 40 }),
      fc.oneof(fc.constantFrom(...RULE_SETS), ownSets),
      (printed, rules) => {
        const weights = shareWeights(deepFreeze(indicators(...printed)), deepFreeze(rules))
        expect(inHundredths(weights)).toBe(10_000)
        for (const scored of new Set(classes(weights))) {
          const members = weights.indicators.filter(({ scoredClass }) => scoredClass === scored)
          const steps = members.map(({ weight }) => Math.round(weight * 100))
          expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1)
          expect([...steps].sort((one, other) => other - one)).toEqual(steps)
        }
      },
    ),
  )
})

it('规则里是什么数都不抛错', () => {
  fc.assert(
    fc.property(
      fc.array(printedClasses, { maxLength: 5 }),
      fc.double(),
      fc.double(),
      (printed, one, other) => {
        const odd = { ...defaultRules.points, output: one, cost: other }
        const weights = shareWeights(indicators(...printed), { ...defaultRules, points: odd })
        expect(points(weights).every(weight => weight >= 0)).toBe(true)
      },
    ),
  )
})
