import { describe, expect, it } from 'vitest'
import { readThreshold } from '@/domain/threshold'

const codesOf = (printed: string) => readThreshold(printed).doubts.map(({ code }) => code)

describe('连接、关系、方位的字不是单位', () => {
  it.each([
    '3到期',
    '3到位',
    '3至今',
    '3且',
    '3并',
    '3而',
    '3但',
    '3或',
    '3和',
    '3与',
    '3及',
    '3以',
    '3为',
    '3是',
    '3的',
    '3约',
    '3约为',
    '3同时',
    '3等',
    '3等奖',
    '3前',
    '3之前',
    '3后',
    '3之后',
    '3中',
    '3外',
    '3之外',
    '3止',
    '3前后',
    '3完成',
    '3完工',
    '3达标',
    '3达成',
    '3合格',
    '3不合格',
    '3已办结',
    '3均',
  ])('%s 读不出，存疑', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(codesOf(printed)).toEqual(['unread-number'])
  })

  it.each(['≥3为', '≥3的', '≥3前', '≥3等', '≥3完成', '≥3且'])('%s 有比较符号，照读而存疑', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound: '3', unit: '' })
    expect(codesOf(printed)).toEqual(['unit-unclear'])
  })
})

describe('比较的字不是单位', () => {
  it.each([
    ['3多于', '>', ''],
    ['3超过', '>', ''],
    ['3高于', '>', ''],
    ['3大于', '>', ''],
    ['3少于', '<', ''],
    ['3低于', '<', ''],
    ['3小于', '<', ''],
    ['3不足', '<', ''],
    ['3未满', '<', ''],
    ['3等于', '=', ''],
    ['3至少', '>=', ''],
    ['3最低', '>=', ''],
    ['3不低于', '>=', ''],
    ['3没有低于', '>=', ''],
    ['3至多', '<=', ''],
    ['3最高', '<=', ''],
    ['3不超过', '<=', ''],
    ['3达到', '>=', ''],
    ['3控制在', '<=', ''],
    ['3次多于', '>', '次'],
    ['3甲多于', '>', '甲'],
    ['3甲不超过', '<=', '甲'],
    ['3甲乙丙丁至少', '>=', '甲乙丙丁'],
  ])('%s：符号在后', (printed, comparison, unit) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', comparison, bound: '3', unit })
    expect(codesOf(printed)).toEqual(['reversed-operator'])
  })
})

describe('内部、内科里的「内」不是以内', () => {
  it.each([
    ['2次内部审计', '>=', '2', '次', ['words-around']],
    ['完成2次内部审计', '>=', '2', '次', ['words-around']],
    ['≥2次内部审计', '>=', '2', '次', []],
    ['2次内外部检查', '>=', '2', '次', ['words-around']],
    ['年度内部审计2次', '>=', '2', '次', ['words-around']],
    ['2次内', '<=', '2', '次', []],
    ['2天内办结', '<=', '2', '天', []],
    ['2（含）内', '<=', '2', '', []],
  ])('%s', (printed, comparison, bound, unit, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', comparison, bound, unit })
    expect(codesOf(printed)).toEqual(codes)
  })

  it('日期后面的也一样', () => {
    expect(readThreshold('11月内')).toMatchObject({ kind: 'date', by: '--11-30', doubts: [] })
    expect(readThreshold('11月内部审计').kind).toBe('words')
  })
})

describe('没有列出的单位到连接的字为止', () => {
  it.each([
    ['3甲至5甲', '甲'],
    ['3甲到5甲', '甲'],
    ['3辅导班至5辅导班', '辅导班'],
    ['≥3甲且≤5甲', '甲'],
    ['≥3甲并≤5甲', '甲'],
    ['≥3甲而≤5甲', '甲'],
    ['≥3甲但≤5甲', '甲'],
    ['≥3甲同时≤5甲', '甲'],
  ])('%s', (printed, unit) => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'range', low: '3', high: '5', unit, doubts: [] })
  })

  it.each(['3甲或5甲', '3甲和5甲', '3甲与5甲', '3甲及5甲'])('%s 是两个数值', printed => {
    expect(codesOf(printed)).toEqual(['several-values'])
  })

  it.each([
    ['3甲至', ['unread-number']],
    ['3甲和', ['unread-number']],
  ])('%s 读不出', (printed, codes) => {
    expect(readThreshold(printed).kind).toBe('words')
    expect(codesOf(printed)).toEqual(codes)
  })

  it.each([
    ['3等级', '等级'],
    ['3等次', '等次'],
    ['3自然村', '自然村'],
    ['3后备干部', '后备干部'],
    ['3中队', '中队'],
    ['3参与者', '参与者'],
    ['3贫困村', '贫困村'],
  ])('%s 仍是单位', (printed, unit) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound: '3', unit, doubts: [] })
  })

  it.each([
    ['≥5甲之前', '甲'],
    ['≥5甲以前', '甲'],
    ['≥5甲以后', '甲'],
    ['≥5甲之后', '甲'],
  ])('%s：方位不入单位', (printed, unit) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound: '5', unit })
  })
})
