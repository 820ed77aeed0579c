import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import { actualChangeText, noActualChange } from '@/text/comparison'

describe('完成值的增减', () => {
  it.each<[string, string, Actual['kind'], string]>([
    ['3', '批次', 'number', '增加 3 批次'],
    ['-14', '人次', 'number', '减少 14 人次'],
    ['0.05', '%', 'number', '上升 0.05 个百分点'],
    ['-2.5', '%', 'number', '下降 2.5 个百分点'],
    ['0', '%', 'number', '持平'],
    ['0', '人', 'number', '持平'],
    ['1', '', 'number', '增加 1'],
    ['-5', '天', 'date', '提前 5 天'],
    ['12', '天', 'date', '推后 12 天'],
    // 以天计的数不是日期
    ['-5', '天', 'number', '减少 5 天'],
  ])('%s %s（%s）→ %s', (change, unit, kind, said) => {
    expect(actualChangeText({ change, unit, effect: 'neither' }, kind)).toBe(said)
  })
})

describe('完成值不能比较的原因', () => {
  const number: Actual = { printed: '3', doubts: [], kind: 'number', value: '3', unit: '人' }
  const words: Actual = { printed: '提升', doubts: [], kind: 'words', wording: '提升' }
  const none: Actual = { printed: '', doubts: [], kind: 'none' }

  it.each<[Actual | undefined, Actual | undefined, string]>([
    [undefined, number, '有一年未填，不能比较'],
    [number, undefined, '有一年未填，不能比较'],
    [none, words, '有一年未填，不能比较'],
    [words, words, '文字表述的完成值不计增减'],
    [words, number, '文字表述的完成值不计增减'],
    [number, { ...number, unit: '人次' }, '两年的计量单位或类型不同，不能比较'],
  ])('%o 与 %o', (before, after, said) => {
    expect(noActualChange(before, after)).toBe(said)
  })
})
