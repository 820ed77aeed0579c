import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { actualQuestion } from '@/domain/entry/actualQuestion'
import { settledActual, type ActualMeaning } from '@/domain/entry/settledActual'
import { judge } from '@/domain/judge'
import { readThreshold } from '@/domain/threshold'

function questionOf(printed: string, target: string) {
  const threshold = readThreshold(target)
  const actual = readActual(printed, threshold)
  return actualQuestion(threshold, actual, { doubts: actual.doubts, verdict: judge(threshold, actual) })
}

describe('actualQuestion: 可以怎样回答', () => {
  it.each<[string, string, ActualMeaning[]]>([
    ['3', '＜3人', []],
    ['0', '＜3人', []],
    ['≥32', '≥30批次', ['as-read']],
    ['-1', '＜3人', ['as-read']],
    ['无', '＜3人', ['zero', 'none']],
    ['没有', '＜3人', ['zero', 'none']],
    ['无', '1-3人', ['zero', 'none']],
    ['无', '显著提升', ['none']],
    ['无', '11月底前', ['none']],
    ['3次', '＜3人', []],
    ['0起', '＜3人', ['zero']],
    ['≥0起', '＜3人', ['zero', 'as-read']],
  ])('%s 对 %s', (printed, target, answers) => {
    expect(questionOf(printed, target).answers).toEqual(answers)
  })

  it.each([
    ['0人次', '＜3人', '单位“人次”与指标值的“人”不一致：如果是同一计量，请只填数字'],
    ['100人', '≥100人次', '单位“人”与指标值的“人次”不一致：如果是同一计量，请只填数字'],
    ['3人', '＜3人', undefined],
    ['1.2万人', '≥1人', undefined],
    ['3人', '≥3', undefined],
  ])('单位不一致怎么办：%s 对 %s', (printed, target, advice) => {
    expect(questionOf(printed, target).advice).toBe(advice)
  })
})

describe('settledActual: 文字照旧，读法按人说的', () => {
  const threshold = readThreshold('＜3人')
  const kept = { reading: readActual('无', threshold), confirmed: false }

  it.each<[ActualMeaning, object, string]>([
    ['zero', { kind: 'number', value: '0', unit: '人' }, 'met'],
    ['none', { kind: 'none' }, 'unjudged'],
    ['as-read', { kind: 'none' }, 'unjudged'],
  ])('%s', (meaning, reading, status) => {
    const settled = settledActual(kept, meaning, threshold)
    expect(settled).toMatchObject({ confirmed: true, reading: { printed: '无', ...reading } })
    expect(settled.reading.doubts).toEqual(kept.reading.doubts)
    expect(judge(threshold, settled.reading).status).toBe(status)
  })

  it('指标值没有单位时，0 也没有单位', () => {
    expect(settledActual(kept, 'zero', readThreshold('0')).reading).toMatchObject({ value: '0', unit: '' })
  })
})
