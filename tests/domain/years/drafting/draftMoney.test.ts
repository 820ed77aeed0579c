import { describe, expect, it } from 'vitest'
import { amountsTogether, readDraftedMoney } from '@/domain/years/drafting/draftMoney'
import type { TypedAmounts } from '@/domain/years/drafting/draftEdits'
import type { Amounts } from '@/domain/money'
import { fen } from '../../../builders/rows'

describe('填写的年初预算数', () => {
  it.each<[string, TypedAmounts, Amounts]>([
    ['都空白', {}, {}],
    ['清空的与没填的一样', { total: '', fiscal: ' ' }, {}],
    ['0 不是空白', { total: '0' }, { total: fen('0') }],
    ['只有总计', { total: '12.5' }, { total: fen('12.5') }],
    [
      '只有来源：总计为其和',
      { fiscal: '1.1', other: '2.2' },
      { total: fen('3.3'), fiscal: fen('1.1'), other: fen('2.2') },
    ],
    ['总计与来源相符', { total: '3', special: '3' }, { total: fen('3'), special: fen('3') }],
    ['带单位', { total: '500元' }, { total: fen('0.05') }],
  ])('%s', (_, typed, amounts) => {
    expect(readDraftedMoney(typed)).toEqual({ amounts, problems: [] })
  })

  it.each<[string, TypedAmounts, string[]]>([
    ['不是数字', { fiscal: 'abc' }, ['fiscal']],
    ['负数', { total: '-1' }, ['total']],
    ['不到一分', { total: '0.0000001' }, ['total']],
    ['两处都不对', { total: '十万', other: '?' }, ['total', 'other']],
    ['来源之和不等于总计', { total: '10', fiscal: '6', other: '3' }, ['total']],
    ['来源写 0 也算', { total: '10', fiscal: '0' }, ['total']],
    ['有一处不是数字时，不说合计不符', { total: '10', fiscal: '6', other: 'x' }, ['other']],
  ])('%s', (_, typed, fields) => {
    expect(readDraftedMoney(typed).problems.map(({ field }) => field)).toEqual(fields)
  })

  it('合计不符时说出两个数', () => {
    expect(readDraftedMoney({ total: '10', fiscal: '6' }).problems[0]?.message).toBe(
      '总计 10.00 万元与各来源合计 6.00 万元不一致',
    )
  })
})

describe('合在一起', () => {
  const six = { total: fen('6'), fiscal: fen('6') }
  it.each<[string, Amounts[], Amounts]>([
    ['没有项目', [], {}],
    [
      '都填了',
      [six, { total: fen('1'), other: fen('1') }],
      { total: fen('7'), fiscal: fen('6'), other: fen('1') },
    ],
    ['有一个空白：没有合计', [six, {}], {}],
    ['0 不是空白', [six, { total: fen('0'), fiscal: fen('0') }], six],
    ['有一个不分来源：只有总计', [six, { total: fen('1') }], { total: fen('7') }],
  ])('%s', (_, all, together) => {
    expect(amountsTogether(all)).toEqual(together)
  })
})
