import { describe, expect, it } from 'vitest'
import { inclusiveNeighbour } from '@/domain/scoring/wholeCount'
import type { Threshold } from '@/domain/threshold'
import { convert } from '@/domain/notation/units'
import { atLeast, atMost, equalTo, lessThan, moreThan } from '../../builders/thresholds'

function neighbourOf(threshold: Threshold, unit: string): readonly [string, string] | undefined {
  const bound = threshold.kind === 'number' ? convert(threshold.bound, '', '') : undefined
  if (threshold.kind !== 'number' || bound === undefined) throw new Error('a number')
  const found = inclusiveNeighbour(threshold, bound, unit)
  return found && [found.comparison, found.bound.toFixed()]
}

describe('整数计量：不含界值就是相邻的整数', () => {
  it.each<[Threshold, string, readonly [string, string]]>([
    [lessThan('3'), '人', ['<=', '2']],
    [lessThan('2.5'), '人', ['<=', '2']],
    [lessThan('0'), '人', ['<=', '-1']],
    [lessThan('-2.5'), '人', ['<=', '-3']],
    [moreThan('3'), '个', ['>=', '4']],
    [moreThan('2.5'), '个', ['>=', '3']],
    [moreThan('-2.5'), '个', ['>=', '-2']],
    [lessThan('3'), '万人', ['<=', '2.9999']],
    [moreThan('3'), '万人次', ['>=', '3.0001']],
    [lessThan('1'), '百件', ['<=', '0.99']],
  ])('%j %s', (threshold, unit, expected) => {
    expect(neighbourOf(threshold, unit)).toEqual(expected)
  })

  it.each([atLeast('3'), atMost('3'), equalTo('3')])('%j 本来就含界值', threshold => {
    expect(neighbourOf(threshold, '人')).toBeUndefined()
  })
})

describe('哪些单位只数整数', () => {
  it.each([
    '人',
    '人次',
    '名',
    '个',
    '批次',
    '件',
    '台(套)',
    '辆',
    '条',
    '起',
    '处',
    '本',
    '册',
    '社区',
    '村',
    '标段',
    '票',
    '航次',
  ])('%s 只数整数', unit => expect(neighbourOf(lessThan('3'), unit)).toEqual(['<=', '2']))

  it.each([
    '',
    '%',
    '‰',
    '元',
    '万元',
    '天',
    '小时',
    '米',
    '公里',
    '平方米',
    '吨',
    '分',
    '人月',
    '课时',
    '元/人',
    '件/人',
    'constructor',
  ])('「%s」可以有零头，或不知道', unit => expect(neighbourOf(lessThan('3'), unit)).toBeUndefined())
})
