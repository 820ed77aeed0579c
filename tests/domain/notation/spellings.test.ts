import { describe, expect, it } from 'vitest'
import { dayText, describeThreshold, quantityText } from '@/domain/notation/describe'
import { isDay } from '@/domain/notation/days'
import { withMisreadCounts } from '@/domain/notation/misread'
import { normalise, withoutGaps } from '@/domain/notation/normalise'
import { isWholeCount } from '@/domain/notation/wholeCounts'
import { readThreshold } from '@/domain/threshold'
import type { Comparison } from '@/domain/threshold'
import { atLeast, atMost, between, by } from '../../builders/thresholds'

const doubtsOf = (printed: string) => readThreshold(printed).doubts.map(({ code }) => code)

describe('同一个符号的不同写法', () => {
  it.each([
    ['≧⩾', '≥≥'],
    ['≦⩽', '≤≤'],
    ['﹦═＝', '==='],
    ['﹤＜', '<<'],
    ['﹥＞', '>>'],
    ['﹪％', '%%'],
    ['￥', '¥'],
    ['｡､', '。、'],
    ['･•', '··'],
    ['⁄∕／', '///'],
    ['∶：', '::'],
    ['﹐，', ',,'],
    ['﹒．', '..'],
    ['〔【［[（', '((((('],
    ['〕】］]）', ')))))'],
    ['‐‑‒–—―−─━﹘﹣－', '-'.repeat(12)],
    ['∼〜〰～', '~~~~'],
    ['\u3000\u00a0\u00ad\u200b\u2060\ufeff\t', ' '.repeat(7)],
    ['！～', '!~'],
    ['０９ＡＺａｚ', '09AZaz'],
    ['达标𠮷', '达标𠮷'],
  ])('%s → %s', (printed, plain) => {
    expect(normalise(printed)).toBe(plain)
  })

  it.each([
    [' 有效  提升 ', '有效提升'],
    ['PM2.5  浓度', 'PM2.5 浓度'],
    ['甲、 乙', '甲、乙'],
    ['3 人', '3 人'],
  ])('排版留下的空白：%s → %s', (text, plain) => {
    expect(withoutGaps(text)).toBe(plain)
  })
})

describe('比较的写法', () => {
  const written: Readonly<Record<Comparison, string>> = {
    '>=':
      '≥ ⩾ >= => ≥= 大于等于 大于或等于 大于或者等于 高于或等于 高于等于 至少 最少 最低 达到或超过 达到 不低于 不小于 不少于 不得低于 不得少于 不能低于 ' +
      '不可低于 不会低于 不应低于 未低于 没有低于',
    '<=':
      '≤ ⩽ <= =< ≤= 小于等于 小于或等于 小于或者等于 低于或等于 低于等于 至多 最多 最高 不突破 控制在 不超过 不高于 不大于 不多于 不得超过 不能超过 ' +
      '不可超过 不会超过 不应超过 未超过 没有超过',
    '>': '> ﹥ 超过 高于 大于 多于',
    '<': '< ﹤ 低于 小于 少于 不足 不到 不满 未满',
    '=': '= == 等于',
  }
  const cases = Object.entries(written).flatMap(([comparison, words]) =>
    words.split(' ').map(word => [word, comparison] as const),
  )

  it.each(cases)('%s5次是 %s', (word, comparison) => {
    const expected = { kind: 'number', comparison, stated: true, bound: '5', unit: '次', doubts: [] }
    expect(readThreshold(`${word}5次`)).toMatchObject(expected)
    expect(readThreshold(`${word} 5次`)).toMatchObject(expected)
  })

  it.each([
    ['> = 5', '>='],
    ['< = 5', '<='],
    ['= > 5', '>='],
    ['= = 5', '='],
    ['5及以上', '>='],
    ['5或以上', '>='],
    ['5次以上', '>='],
    ['5次及以上', '>='],
    ['5及以下', '<='],
    ['5或以下', '<='],
    ['5次以下', '<='],
    ['5之内', '<='],
    ['5次以内', '<='],
    ['5次内', '<='],
    ['5（含）以下', '<='],
    ['5（含5）以上', '>='],
    ['5以上（含）', '>='],
  ])('%s 是 %s', (printed, comparison) => {
    expect(readThreshold(printed)).toMatchObject({
      kind: 'number',
      comparison,
      stated: true,
      bound: '5',
      doubts: [],
    })
  })

  it.each(['5（不含）以上', '5（含这是很长的说明文字）以上'])('%s 读不出，存疑', printed => {
    expect(readThreshold(printed).kind).toBe('words')
    expect(doubtsOf(printed)).toEqual(['unread-number'])
  })
})

describe('数字的写法', () => {
  it.each<[string, string, string, string[]]>([
    ['12,345.6%', '12345.6', '%', ['rate-above-100']],
    ['1﹐200', '1200', '', []],
    ['3﹒5', '3.5', '', []],
    ['0.50', '0.50', '', []],
    ['00.5', '0.5', '', []],
    ['.5', '0.5', '', []],
    ['≥+3', '3', '', []],
    ['+5', '5', '', []],
    ['-0', '0', '', []],
    ['≥-0.5', '-0.5', '', []],
    ['十', '10', '', []],
    ['十二', '12', '', []],
    ['二十', '20', '', []],
    ['二十五', '25', '', []],
    ['一百零五', '105', '', []],
    ['一千零二', '1002', '', []],
    ['三万五千元', '35000', '元', []],
    ['三万', '3', '万', []],
    ['九十五点五%', '95.5', '%', []],
    ['百分之百', '100', '%', []],
    ['百分百', '100', '%', []],
    ['百分之一百', '100', '%', []],
    ['百分之一百二十', '120', '%', ['rate-above-100']],
    ['百分之95', '95', '%', []],
    ['千分之三', '3', '‰', []],
    ['万分之五', '5', '万分之一', []],
    ['（3次）', '3', '次', []],
    ['〔3次〕', '3', '次', []],
    ['3【次】', '3', '次', []],
    ['(次) 3', '3', '次', ['unit-in-front']],
    ['米3500', '3500', '米', ['unit-in-front']],
    ['大约3次', '3', '次', ['approximate']],
    ['大概3次', '3', '次', ['approximate']],
    ['约 3次', '3', '次', ['approximate']],
    ['约三次', '3', '次', ['approximate']],
    ['接近3次', '3', '次', ['approximate']],
    ['将近3次', '3', '次', ['approximate']],
    ['近3次', '3', '次', ['approximate']],
    ['近 3次', '3', '次', ['approximate']],
    ['3次上下', '3', '次', ['approximate']],
    ['3多', '3', '', ['approximate']],
    ['近期3次', '3', '次', ['words-around']],
    ['约定3次', '3', '次', ['words-around']],
    ['3次左右完成', '3', '次', ['approximate', 'words-around']],
    ['人民币￥3元', '3', '元', ['words-around']],
  ])('%s', (printed, bound, unit, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound, unit })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each([
    ['3 至 -5', '-5', '3', ['range-reversed']],
    ['-5～-3℃', '-5', '-3', []],
    ['-5~-3', '-5', '-3', []],
    ['3--5次', '3', '5', []],
    ['3~~5次', '3', '5', []],
    ['3-.5', '0.5', '3', ['range-reversed']],
    ['3-+5', '3', '5', []],
    ['3至 5', '3', '5', []],
    ['三～五次', '3', '5', []],
    ['3个至5个', '3', '5', []],
    ['3∼5', '3', '5', []],
    ['3〜5', '3', '5', []],
    ['3〰5', '3', '5', []],
    ['正负3%', '-3', '3', []],
    ['+-3%', '-3', '3', []],
    ['+/-3%', '-3', '3', []],
    ['+ / - 3%', '-3', '3', []],
    ['%±3', '-3', '3', []],
    ['≥3～5', '3', '5', ['range-and-operator']],
  ])('区间 %s', (printed, low, high, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'range', low, high })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each([
    ['前三名', []],
    ['前 3名', []],
    ['第 3期', []],
    ['第三方', []],
    ['-三', []],
    ['一百二', []],
    ['三万五', []],
    ['百', []],
    ['千人', []],
    ['万人', []],
    ['百人', []],
    ['百分之', []],
    ['11月底-12月底', []],
    ['11月底前3', ['several-values']],
    ['1,2', ['several-values']],
    ['1,200,30', ['several-values']],
    ['≥100%+5', ['several-values']],
    ['3-两', ['unread-number']],
    ['3∕人', ['unread-number']],
    ['PM10', []],
    ['PM2.55', []],
    ['GB3838.12标准', []],
    ['前10.25名', []],
  ])('%s 不是数量', (printed, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(doubtsOf(printed)).toEqual(codes)
  })
})

describe('单位到哪里为止', () => {
  it.each<[string, string, string[]]>([
    ['3标准箱', '标准箱', []],
    ['3人份', '人份', []],
    ['3元/人次/天', '元/人次/天', []],
    ['3元/（人、天）', '元/(人、天)', []],
    ['3元⁄人', '元/人', []],
    ['3元•次', '元·次', []],
    ['3元/个人头', '元/个', ['words-around']],
    ['3元/辖区', '元', ['words-around']],
    ['（3元/次）', '元/次', []],
    ['≥3甲次）', '甲次', []],
    ['3班组', '班', ['words-around']],
    ['3m', 'm', []],
    ['3mm高', 'mm', ['words-around']],
    ['3 m2', 'm2', []],
    ['3t', 't', []],
    ['3L水', 'L', ['words-around']],
    ['3百万元', '百万元', []],
    ['3十万元', '十万元', []],
    ['3千人', '千人', []],
    ['3百人', '百人', []],
    ['3（次）活动', '次', ['words-around']],
    ['3次)', '次', []],
    ['5辅导班', '辅导班', []],
    ['5甲乙丙丁', '甲乙丙丁', []],
    ['5甲', '甲', []],
    ['5甲左右', '甲', ['approximate']],
    ['5μ', 'μ', []],
    ['3次 %', '次', ['stray-unit']],
    ['3元 ‰', '元', ['stray-unit']],
    ['3元 % 高', '元', ['stray-unit', 'words-around']],
  ])('%s', (printed, unit, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', unit })
    expect(doubtsOf(printed)).toEqual(codes)
  })

  it.each([
    ['5甲以上', '>='],
    ['5甲及以上', '>='],
    ['5甲之内', '<='],
    ['5甲以下合格', '<='],
    ['5个工作日之内', '<='],
  ])('%s：单位后面的比较不算单位', (printed, comparison) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound: '5', comparison, stated: true })
  })

  it.each(['≥5xyz', '≥5 kV/m', '≥5 Ω', '≥5dB。'])('%s：有比较符号，字母也是单位', printed => {
    const unit = printed.replace(/^≥5 ?|。$/gu, '')
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', comparison: '>=', bound: '5', unit })
  })

  it.each(['3max', '3kgs', '3（次', '3（abc）', '5甲乙丙丁戊', '5xyz高', '3a万', '%好3'])(
    '%s 读不出单位，存疑',
    printed => {
      expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
      expect(doubtsOf(printed)).toEqual(['unread-number'])
    },
  )

  it.each(['人天', '人日', '人月', '人年', '课时', '学时', '学分', '台班', '天', '元', '', '%'])(
    '「%s」可以有零头',
    unit => {
      expect(isWholeCount(unit)).toBe(false)
    },
  )

  it.each(['人', '名', '人次', '万人次', '台(套)', '件(批次)', '班次', '批'])('%s 只能是整数', unit => {
    expect(isWholeCount(unit)).toBe(true)
  })
})

describe('名称决定没有符号时的方向', () => {
  it.each<[string, Comparison]>([
    ['投诉完成率情况', '<='],
    ['投诉满意度调查结果', '<='],
    ['不及时率整改率', '>='],
    ['不及时率', '<='],
    ['未完成率', '<='],
    ['非满意度', '<='],
    ['投诉（含信访）办结率', '>='],
    ['投诉办结率（%）。', '>='],
    ['投诉办结率：', '>='],
    ['投诉 办结 率', '>='],
    ['投诉办结率（含逾期）', '>='],
    ['受理（投诉）事项', '<='],
  ])('%s 95%% → %s', (name, comparison) => {
    expect(readThreshold('95%', { name })).toMatchObject({ comparison, stated: false })
  })

  it.each<[string, Comparison]>([
    ['10天', '<='],
    ['10个工作日', '<='],
    ['10小时', '<='],
    ['10分钟', '<='],
    ['10次', '>='],
    ['10学时', '>='],
  ])('时效指标 %s → %s', (printed, comparison) => {
    expect(readThreshold(printed, { level2: '时效指标' })).toMatchObject({ comparison, stated: false })
  })

  it.each(['收入增长率', '增幅', '增速', '能力提高', '效率提升', '比例上升'])('%s 可以超过 100%%', name => {
    expect(readThreshold('≥120%', { name }).doubts).toEqual([])
  })
})

describe('说给人听', () => {
  it.each([
    ['3', '次', '3 次'],
    ['3', '元/百分比%', '3 元/百分比%'],
    ['95', '%', '95%'],
    ['5', '‰', '5‰'],
    ['5', '‱', '5‱'],
    ['3', '', '3'],
    ['3.50', '米', '3.5 米'],
  ])('%s %s → %s', (value, unit, text) => {
    expect(quantityText(value, unit)).toBe(text)
  })

  it.each([
    ['2025-11-30', '2025年11月30日'],
    ['--01-05', '1月5日'],
    ['年底', '年底'],
    ['12025-11-30', '12025-11-30'],
    ['2025-11-300', '2025-11-300'],
  ])('%s → %s', (day, text) => {
    expect(dayText(day)).toBe(text)
  })

  it.each([
    [between('3', '5', '次'), '3–5 次'],
    [between('-5', '-3', '℃'), '-5 至 -3 ℃'],
    [between('-5', '3', '℃'), '-5 至 3 ℃'],
    [between('-3', '3', '%'), '±3%'],
    [by('--11-30'), '不晚于 11月30日'],
  ])('%o → %s', (threshold, text) => {
    expect(describeThreshold(threshold)).toBe(text)
  })
})

describe('≥ 被误读成 2 的文件', () => {
  const codesOf = (...printed: string[]) =>
    withMisreadCounts(printed.map(one => readThreshold(one))).map(({ doubts }) =>
      doubts.map(({ code }) => code),
    )

  it('同一文件里以 2 开头、没有符号的数量也存疑', () => {
    const misread = ['misread-operator']
    expect(
      codesOf('292%', '2124人', '124人', '1240人', '1230人', '2', '≥2124人', '21-25人', '有效提升'),
    ).toEqual([misread, misread, [], [], [], [], [], [], []])
  })

  it('没有误读的文件不动', () => {
    expect(codesOf('≥92%', '2124人', '3≥')).toEqual([[], [], ['reversed-operator']])
  })
})

it.each([
  [{ month: 1, day: 1 }, true],
  [{ month: 12, day: 31 }, true],
  [{ month: 13, day: 1 }, false],
  [{ month: 0, day: 31 }, false],
  [{ month: 6, day: 0 }, false],
  [{ month: -1, day: 1 }, false],
])('日历上有没有 %o：%s', (day, exists) => {
  expect(isDay(day)).toBe(exists)
})

it('反向而没有符号的按不高于，正向的按不低于', () => {
  expect(readThreshold('反向 12 万元', { name: '任务完成率' })).toMatchObject({
    comparison: '<=',
    stated: false,
  })
  expect(readThreshold('正向 12 万元', { level2: '成本指标' })).toMatchObject({
    comparison: '>=',
    stated: false,
  })
  expect([atLeast('1'), atMost('1')].map(describeThreshold)).toEqual(['≥ 1', '≤ 1'])
})
