import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import type { Grade } from '@/domain/judge'
import { defaultRules, ownRules } from '@/domain/rules'
import type { RuleSet } from '@/domain/rules'
import { scoreLine } from '@/domain/scoring/scoreLine'
import type { LineFacts, ScoreLine } from '@/domain/scoring/scoreLine'
import type { Threshold } from '@/domain/threshold'
import { day, figure, told } from '../../builders/actuals'
import {
  atLeast,
  atMost,
  between,
  by,
  equalTo,
  inWords,
  lessThan,
  moreThan,
  noTarget,
} from '../../builders/thresholds'

const byRatio = ownRules(defaultRules, { id: 'ratio', name: '按比值', overrun: 'ratio' })

type More = Partial<Omit<LineFacts, 'threshold' | 'actual'>> & { rules?: RuleSet }

/** A line worth 10 points, judged by the rules. */
function line(threshold: Threshold, actual: Actual | undefined, more: More = {}): ScoreLine {
  const { rules = defaultRules, ...rest } = more
  const verdict = judge(threshold, actual, { grade: more.grade, year: 2025 })
  return scoreLine({ verdict, threshold, actual, weight: 10, ...rest }, rules)
}

const messages = ({ notes }: ScoreLine) => notes.map(({ message }) => message)
const codes = ({ notes }: ScoreLine) => notes.map(({ code }) => code)

describe('每行写出算式，领导可以核对', () => {
  it.each<[string, Threshold, Actual, More, string]>([
    ['达标', atLeast('3', '批次'), figure('4', '批次'), {}, '达标，得满分 10.00'],
    ['达标，分值有零头', atLeast('3'), figure('3'), { weight: 16.67 }, '达标，得满分 16.67'],
    ['按时', by('2025-11-30'), day('2025-11-30'), {}, '达标，得满分 10.00'],
    ['至少', atLeast('100', '%'), figure('86', '%'), {}, '10 × 86 ÷ 100 = 8.60'],
    ['至少，约数', atLeast('3', '次'), figure('2', '次'), { weight: 16.67 }, '16.67 × 2 ÷ 3 ≈ 11.11'],
    ['至少，实际为 0', atLeast('3', '次'), figure('0', '次'), {}, '10 × 0 ÷ 3 = 0.00'],
    [
      '至少，实际为负',
      atLeast('3', '元'),
      figure('-1.50', '元'),
      {},
      '10 × (−1.5) ÷ 3 = −5.00，不足 0 分按 0.00 计',
    ],
    ['小于，人', lessThan('3', '人'), figure('3', '人'), {}, '10 × (1 − (3 − 2) ÷ 2) = 5.00'],
    ['至多，两倍', atMost('2', '人'), figure('4', '人'), {}, '10 × (1 − (4 − 2) ÷ 2) = 0.00'],
    [
      '至多，两倍以上',
      atMost('2', '人'),
      figure('7', '人'),
      {},
      '10 × (1 − (7 − 2) ÷ 2) = −15.00，不足 0 分按 0.00 计',
    ],
    ['至多，按比值', atMost('2', '人'), figure('3', '人'), { rules: byRatio }, '10 × 2 ÷ 3 ≈ 6.67'],
    [
      '换算成指标值的单位',
      atMost('270', '万元'),
      figure('2850000', '元'),
      {},
      '10 × (1 − (285 − 270) ÷ 270) ≈ 9.44',
    ],
    ['界值为 0', atMost('0', '次'), figure('1', '次'), {}, '界值为 0，未达标得 0.00'],
    ['界值为负', atLeast('-5', '%'), figure('-8', '%'), {}, '10 × (1 − |(−8) − (−5)| ÷ 5) = 4.00'],
    ['等于，少', equalTo('8', '个'), figure('7', '个'), {}, '10 × 7 ÷ 8 = 8.75'],
    ['等于，多', equalTo('8', '个'), figure('9', '个'), {}, '10 × (1 − (9 − 8) ÷ 8) = 8.75'],
    ['区间', between('1200', '1500', '册'), figure('1000', '册'), {}, '10 × 1000 ÷ 1200 ≈ 8.33'],
    ['定性达成', inWords('显著'), told('显著'), { grade: 'achieved' }, '达成，按 100% 计：10 × 100% = 10.00'],
    [
      '定性部分达成',
      inWords('显著'),
      told('有'),
      { grade: 'partly' },
      '部分达成，按 70% 计：10 × 70% = 7.00',
    ],
    [
      '定性，约数',
      inWords('显著'),
      told('有'),
      { grade: 'partly', weight: 16.67 },
      '部分达成，按 70% 计：16.67 × 70% ≈ 11.67',
    ],
    ['定性未达成', inWords('显著'), told('无'), { grade: 'failed' }, '未达成，按 0% 计：10 × 0% = 0.00'],
    [
      '逾期，评为部分达成',
      by('2025-11-30'),
      day('2025-12-05'),
      { grade: 'partly' },
      '晚 5 天，评为部分达成，按 70% 计：10 × 70% = 7.00',
    ],
  ])('%s', (_, threshold, actual, more, formula) => {
    expect(line(threshold, actual, more).formula).toBe(formula)
  })

  it('没有得分就没有算式，也没有可录入的范围', () => {
    const unjudged = line(atLeast('3'), undefined)
    expect(unjudged).toEqual({
      weight: 10,
      computed: undefined,
      typed: undefined,
      score: undefined,
      difference: undefined,
      formula: undefined,
      range: undefined,
      asksReason: false,
      notes: [],
    })
  })
})

describe('逾期由人工评定', () => {
  const late = (grade: Grade | undefined) => line(by('2025-11-30'), day('2025-12-05'), { grade })

  it.each<[Grade, number]>([
    ['achieved', 10],
    ['partly', 7],
    ['failed', 0],
  ])('评为 %s 得 %s', (grade, points) => {
    expect(late(grade).computed).toBe(points)
  })

  it('未评定没有得分，说明要评定', () => {
    expect(late(undefined).score).toBeUndefined()
    expect(late(undefined).notes).toEqual([
      { code: 'grade-needed', message: '晚 5 天，时限未达标，由人工评定达成程度后计分' },
    ])
  })

  it('没有晚几天的话，只说要评定', () => {
    const facts = {
      verdict: { status: 'missed', attainment: undefined },
      threshold: by('2025-11-30'),
    } as const
    const bare = scoreLine({ ...facts, actual: day('2025-12-05'), weight: 10 }, defaultRules)
    expect(messages(bare)).toEqual(['时限未达标，由人工评定达成程度后计分'])
  })

  it('不是等人评定的，不说要评定', () => {
    const weight = Number.NaN
    expect(line(by('2025-11-30'), day('2025-12-05'), { grade: 'partly', weight }).notes).toEqual([])
    expect(line(by('2025-11-30'), day('2025-11-30'), { weight }).notes).toEqual([])
    expect(line(by('2025-11-30'), undefined).notes).toEqual([])
    expect(line(atLeast('3', '次'), figure('2', '次'), { weight }).notes).toEqual([])
  })

  it('按时的不看等次', () => {
    const intime = line(by('2025-11-30'), day('2025-11-30'), { grade: 'failed' })
    expect(intime.score).toBe(10)
  })

  it('数值未达标不看等次', () => {
    expect(line(atLeast('10'), figure('5'), { grade: 'achieved' }).score).toBe(5)
  })

  it('时限只写「已完成」，按等次', () => {
    expect(line(by('2025-11-30'), told('已完成'), { grade: 'achieved' }).score).toBe(10)
    expect(line(by('2025-11-30'), told('未完成'), { grade: 'failed' }).score).toBe(0)
    expect(line(by('2025-11-30'), figure('100', '%'), { grade: 'failed' }).score).toBe(0)
  })
})

describe('界值的说明', () => {
  it.each<[string, Threshold, Actual, string[]]>([
    ['＜3人', lessThan('3', '人'), figure('3', '人'), ['整数计量，「＜ 3 人」按「≤ 2 人」计分']],
    ['＞3个', moreThan('3', '个'), figure('2', '个'), ['整数计量，「＞ 3 个」按「≥ 4 个」计分']],
    [
      '＜3万人',
      lessThan('3', '万人'),
      figure('4', '万人'),
      ['整数计量，「＜ 3 万人」按「≤ 2.9999 万人」计分'],
    ],
    ['＜5%，恰等', lessThan('5', '%'), figure('5', '%'), ['恰等于界值']],
    ['＞95%，恰等', moreThan('95', '%'), figure('95.0', '%'), ['恰等于界值']],
    ['＜5%，超过', lessThan('5', '%'), figure('5.5', '%'), []],
    ['≤5%，超过', atMost('5', '%'), figure('6', '%'), []],
    ['＜3人，达标', lessThan('3', '人'), figure('2', '人'), []],
  ])('%s', (_, threshold, actual, expected) => {
    expect(messages(line(threshold, actual, { reason: '已说明' }))).toEqual(expected)
  })

  it('各有各的代码', () => {
    expect(codes(line(lessThan('3', '人'), figure('3', '人'), { reason: '已说明' }))).toEqual(['counted-as'])
    expect(codes(line(lessThan('5', '%'), figure('5', '%')))).toEqual(['on-bound'])
  })

  it('按等次计分的没有别的说明', () => {
    expect(line(inWords('显著'), told('显著'), { grade: 'achieved' }).notes).toEqual([])
  })
})

describe('得分低于分值，请填原因', () => {
  const asked = '得分低于分值，请填写偏差原因'

  it.each<[string, More, string[]]>([
    ['没有原因', {}, [asked]],
    ['空白不是原因', { reason: '  ' }, [asked]],
    ['已有原因', { reason: '受天气影响' }, []],
  ])('%s', (_, more, expected) => {
    const missed = line(atLeast('100', '%'), figure('86', '%'), more)
    expect(messages(missed)).toEqual(expected)
    expect(missed.asksReason).toBe(expected.length > 0)
  })

  it('满分不问，未评不问', () => {
    expect(line(atLeast('1', '%'), figure('1', '%')).asksReason).toBe(false)
    expect(line(atLeast('1', '%'), undefined).asksReason).toBe(false)
  })

  it('录入的得分低于分值也问，录满了不问', () => {
    expect(codes(line(atLeast('1', '%'), figure('1', '%'), { typed: 9 }))).toContain('reason-asked')
    expect(codes(line(atLeast('100', '%'), figure('86', '%'), { typed: 10 }))).not.toContain('reason-asked')
  })
})

describe('完成值明显高于目标值', () => {
  const far = { code: 'far-above', message: '完成值明显高于目标值，请说明原因' }

  it.each<[string, Threshold, Actual, boolean]>([
    ['刚好 1.3 倍', atLeast('10', '次'), figure('13', '次'), true],
    ['略低于 1.3 倍', atLeast('10', '次'), figure('12.99', '次'), false],
    ['1.3 倍，除不尽', atLeast('3', '元'), figure('3.9', '元'), true],
    ['两倍多', atLeast('100', '人次'), figure('266', '人次'), true],
    ['大于', moreThan('10', '次'), figure('13', '次'), true],
    ['换算单位', atLeast('1', '万元'), figure('13000', '元'), true],
    ['没有单位', atLeast('10'), figure('13'), true],
    ['百分数不问', atLeast('10', '%'), figure('90', '%'), false],
    ['百分数，单位只在实际值上', atLeast('10'), figure('90', '%'), false],
    ['千分数不问', atLeast('1', '‰'), figure('9', '‰'), false],
    ['界值为 0 不问', atLeast('0', '次'), figure('9', '次'), false],
    ['界值为负不问', atLeast('-1', '元'), figure('9', '元'), false],
    ['至多类不问', atMost('10', '次'), figure('1', '次'), false],
    ['等于不问', equalTo('10', '次'), figure('10', '次'), false],
    ['区间不问', between('1', '100', '次'), figure('99', '次'), false],
  ])('%s', (_, threshold, actual, expected) => {
    const scored = line(threshold, actual)
    expect(scored.notes).toEqual(expected ? [far] : [])
    expect(scored.asksReason).toBe(expected)
    expect(scored.score).toBe(10)
  })

  it('界限是规则里的数；写了原因就不再问', () => {
    const strict = { ...defaultRules, farAbove: 1.1 }
    expect(codes(line(atLeast('10', '次'), figure('11', '次'), { rules: strict }))).toEqual(['far-above'])
    expect(codes(line(atLeast('10', '次'), figure('20', '次'), { reason: '新增任务' }))).toEqual([])
  })

  it('界值不是数就不问', () => {
    const verdict = { status: 'met', attainment: 1 } as const
    const odd = scoreLine(
      { verdict, threshold: atLeast('一'), actual: figure('2'), weight: 10 },
      defaultRules,
    )
    expect(odd).toMatchObject({ score: 10, notes: [] })
  })

  it('界限不是数就不问', () => {
    const broken = { ...defaultRules, farAbove: Number.NaN }
    expect(line(atLeast('10', '次'), figure('20', '次'), { rules: broken }).notes).toEqual([])
  })
})

describe('录入的得分与计算得分并列', () => {
  it('录入的计入，差额写明，计算得分不变', () => {
    const typed = line(atLeast('100', '%'), figure('86', '%'), { typed: 9, reason: '已说明' })
    expect(typed).toMatchObject({
      computed: 8.6,
      typed: 9,
      score: 9,
      difference: 0.4,
      formula: '10 × 86 ÷ 100 = 8.60',
    })
    expect(typed.notes).toEqual([
      { code: 'typed-differs', message: '录入 9.00 分，比计算得分 8.60 分高 0.40 分' },
    ])
  })

  it('低的也写明', () => {
    const typed = line(atLeast('1'), figure('1'), { typed: 9.5, reason: '已说明' })
    expect(typed).toMatchObject({ score: 9.5, difference: -0.5 })
    expect(messages(typed)).toEqual(['录入 9.50 分，比计算得分 10.00 分低 0.50 分'])
  })

  it('一样的不说', () => {
    expect(line(atLeast('1'), figure('1'), { typed: 10 })).toMatchObject({
      score: 10,
      difference: 0,
      notes: [],
    })
  })

  it('录入 0 分就是 0 分', () => {
    expect(line(atLeast('1'), figure('1'), { typed: 0 })).toMatchObject({ score: 0, difference: -10 })
  })

  it('−0 就是 0', () => {
    expect(Object.is(line(atLeast('1'), figure('1'), { typed: -0 }).score, 0)).toBe(true)
    expect(Object.is(line(atLeast('1'), figure('1'), { weight: -0 }).score, 0)).toBe(true)
    expect(Object.is(line(atLeast('1'), figure('-1'), { weight: 0 }).score, 0)).toBe(true)
  })

  it('录入的小数四舍五入计入，原样保留', () => {
    const typed = line(atLeast('1'), figure('1'), { typed: 8.655 })
    expect(typed).toMatchObject({ typed: 8.655, score: 8.66, difference: -1.34 })
  })

  it.each<[number, string]>([
    [10.01, '录入的 10.01 分不在 0.00 至 10.00 分之内，未计入'],
    [10.004, '录入的 10.004 分不在 0.00 至 10.00 分之内，未计入'],
    [-0.01, '录入的 −0.01 分不在 0.00 至 10.00 分之内，未计入'],
    [-0.001, '录入的 −0.001 分不在 0.00 至 10.00 分之内，未计入'],
    [Number.NaN, '录入的得分不是数，未计入'],
  ])('录入 %s 不计入', (points, message) => {
    const typed = line(atLeast('1'), figure('1'), { typed: points })
    expect(typed).toMatchObject({ typed: points, score: 10, difference: undefined })
    expect(typed.notes).toEqual([{ code: 'typed-refused', message }])
  })

  it('未评的不计入', () => {
    const typed = line(noTarget, figure('3'), { typed: 8 })
    expect(typed).toMatchObject({ typed: 8, score: undefined, difference: undefined })
    expect(typed.notes).toEqual([{ code: 'typed-refused', message: '尚无计算得分，录入的得分暂不计入' }])
  })
})

describe('定性的得分录在等次的区间之内', () => {
  const words = (grade: Grade, typed: number, weight = 10) =>
    line(inWords('显著'), told('有'), { grade, typed, weight })

  it.each<[Grade, number, boolean]>([
    ['achieved', 10, true],
    ['achieved', 8, true],
    ['achieved', 7.99, false],
    ['achieved', 10.01, false],
    ['partly', 8, false],
    ['partly', 7.99, true],
    ['partly', 7.999, false],
    ['partly', 6, true],
    ['partly', 5.99, false],
    ['failed', 6, false],
    ['failed', 5.99, true],
    ['failed', 0, true],
    ['failed', -0.01, false],
  ])('%s，录入 %s 分：%s', (grade, typed, isIn) => {
    const scored = words(grade, typed)
    expect(scored.score === typed).toBe(isIn)
    expect(codes(scored).includes('typed-refused')).toBe(!isIn)
  })

  it('说出区间', () => {
    expect(words('partly', 8.5).range).toEqual({ from: 6, to: 8, includesTo: false })
    expect(messages(words('partly', 8.5))).toContain(
      '录入的 8.5 分不在“部分达成”的 6.00 至 8.00 分（不含）之内，未计入',
    )
    expect(messages(words('achieved', 7))).toContain('录入的 7 分不在“达成”的 8.00 至 10.00 分之内，未计入')
    expect(line(atLeast('1'), figure('1')).range).toEqual({ from: 0, to: 10, includesTo: true })
  })

  it('下限按分值进位：16.67 分的 60% 是 10.00 分', () => {
    expect(words('partly', 10, 16.67).score).toBe(10)
    expect(words('partly', 13.33, 16.67).score).toBe(13.33)
    expect(words('partly', 13.34, 16.67).score).toBe(11.67)
  })

  it('评定过的逾期也在等次的区间之内', () => {
    const late = line(by('2025-11-30'), day('2025-12-05'), { grade: 'partly', typed: 9 })
    expect(late.score).toBe(7)
  })
})
