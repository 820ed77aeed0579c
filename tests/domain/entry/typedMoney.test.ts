import { describe, expect, it } from 'vitest'
import { projectStanding } from '@/domain/entry/lineStanding'
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

describe('typedMoney: 全年预算数与年初预算数相差悬殊', () => {
  const row = aTypedYear({ initial: ONE_SOURCE })
  const notice = (text: string) =>
    typedMoney(row, typing([[moneyField('adjusted'), text]])).lines[0]?.farFromInitial

  it.each([
    ['', undefined],
    ['约12', undefined],
    ['60', undefined],
    ['120', undefined],
    ['120.01', '全年预算数 120.01 万元，超过年初预算数 60.00 万元的 2 倍，请核对'],
    ['30', undefined],
    ['29.99', '全年预算数 29.99 万元，不到年初预算数 60.00 万元的一半，请核对'],
    ['0', '全年预算数 0.00 万元，不到年初预算数 60.00 万元的一半，请核对'],
  ])('%s', (text, expected) => {
    expect(notice(text)).toBe(expected)
  })

  it('年初为 0 或空白的不比', () => {
    const typed = typing([[moneyField('adjusted', 'total'), '50']])
    const lines = [aTypedYear(), aTypedYear({ initial: { total: wan(0) } })].map(
      one => typedMoney(one, typed).lines[0],
    )
    expect(lines.map(line => line?.farFromInitial)).toEqual([undefined, undefined])
  })
})

describe('projectStanding: 项目一行的状态', () => {
  it.each<[string, Parameters<typeof aTypedYear>[0], string[]]>([
    ['什么也没填', {}, ['unfilled']],
    ['只填了全年预算数', { adjusted: { fiscal: wan(70) } }, ['saved', 'executed-unfilled']],
    ['执行数 0 也是已填', { executed: { fiscal: wan(0) } }, ['saved']],
    [
      '几个来源只填了一个',
      { initial: TWO_SOURCES, executed: { fiscal: wan(1) } },
      ['saved', 'executed-unfilled'],
    ],
    ['几个来源都填了', { initial: TWO_SOURCES, executed: { fiscal: wan(1), other: wan(0) } }, ['saved']],
  ])('%s', (_, over, standings) => {
    const row = aTypedYear({ initial: ONE_SOURCE, ...over })
    expect(projectStanding(row, typedMoney(row, new Map()), new Map())).toEqual(standings)
  })

  it('有一格还没保存时只说这一格', () => {
    const row = aTypedYear({ initial: ONE_SOURCE, adjusted: { fiscal: wan(70) } })
    const drafts = typing([[moneyField('executed'), '五十']], 'refused')
    expect(projectStanding(row, typedMoney(row, drafts), drafts)).toEqual(['refused'])
  })
})
