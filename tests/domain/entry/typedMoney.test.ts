import { describe, expect, it } from 'vitest'
import { typedMoney } from '@/domain/entry/typedMoney'
import type { Amounts, Fen } from '@/domain/money'
import { aTypedYear, moneyField, typing } from './aTypedYear'

/** An amount in 万元. */
function wan(amount: number): Fen {
  return (amount * 1_000_000) as Fen
}

const ONE_SOURCE: Amounts = { total: wan(60), fiscal: wan(60) }
const TWO_SOURCES: Amounts = { total: wan(100), fiscal: wan(60), other: wan(40) }

describe('typedMoney: which fields there are', () => {
  it.each([
    { says: '一个来源，记在来源上', initial: ONE_SOURCE, keys: ['fiscal'] },
    { says: '来源为 0 的不另列', initial: { ...ONE_SOURCE, other: wan(0) }, keys: ['fiscal'] },
    { says: '几个来源，一来源一对', initial: TWO_SOURCES, keys: ['fiscal', 'other'] },
    { says: '只有总计', initial: { total: wan(60) }, keys: ['total'] },
    { says: '全部空白', initial: {}, keys: ['total'] },
  ])('$says', ({ initial, keys }) => {
    const { lines } = typedMoney(aTypedYear({ initial }), new Map())
    expect(lines.map(({ executed }) => executed.cell.moneyKey)).toEqual(keys)
  })

  it('以前只记了总计的，仍在总计上改', () => {
    const { lines } = typedMoney(aTypedYear({ initial: ONE_SOURCE, executed: { total: wan(50) } }), new Map())
    expect(lines[0]?.executed).toMatchObject({ cell: { moneyKey: 'total' }, text: '50.00', stored: '50.00' })
  })
})

describe('typedMoney: totals follow what is typed', () => {
  const row = aTypedYear({ initial: ONE_SOURCE })

  it('未填全年预算数，即为年初预算数', () => {
    const money = typedMoney(row, typing([[moneyField('executed'), '57.12']]))
    expect([money.budgetTotal, money.executedTotal, money.rate]).toEqual([wan(60), 57_120_000, 0.952])
  })

  it.each([
    { says: '未填不是 0', text: '', executed: undefined, rate: undefined },
    { says: '0 是 0', text: '0', executed: 0, rate: 0 },
    { says: '不是金额的不算', text: '约12', executed: undefined, rate: undefined },
  ])('$says', ({ text, executed, rate }) => {
    const money = typedMoney(row, typing([[moneyField('executed'), text]]))
    expect([money.executedTotal, money.rate]).toEqual([executed, rate])
  })

  it('有一个来源未填，没有合计', () => {
    const two = aTypedYear({ initial: TWO_SOURCES })
    const one = typing([[moneyField('executed'), '60']])
    const both = new Map([...one, ...typing([[moneyField('executed', 'other'), '30']])])
    expect([typedMoney(two, one).executedTotal, typedMoney(two, both).executedTotal]).toEqual([
      undefined,
      wan(90),
    ])
  })

  it.each([
    { says: '等于预算不算超出', text: '60', overspent: undefined },
    { says: '多一分就是超出', text: '60.000001', overspent: 1 },
  ])('$says', ({ text, overspent }) => {
    expect(typedMoney(row, typing([[moneyField('executed'), text]])).overspent).toBe(overspent)
  })
})
