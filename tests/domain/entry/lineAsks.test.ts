import { describe, expect, it } from 'vitest'
import { entryLines } from '@/domain/entry/entryLines'
import { lineAsks } from '@/domain/entry/lineAsks'
import type { Drafts } from '@/domain/entry/draft'
import { aTypedYear, entryField, keptActual, moneyField, typing } from './aTypedYear'

type Over = Parameters<typeof aTypedYear>[0]

function asks(kind: 'project' | 'indicator', over: Over, drafts: Drafts = new Map()) {
  const line = entryLines([aTypedYear(over)]).find(one => one.kind === kind)
  return line && lineAsks(line, drafts)
}

const WAN = 1_000_000 as never

describe('lineAsks: 一行还等着填什么', () => {
  it.each<[string, 'project' | 'indicator', Over, Drafts | undefined, 'main' | 'reason' | undefined]>([
    ['未填', 'indicator', {}, undefined, 'main'],
    ['达标', 'indicator', { entry: { actual: keptActual('30') } }, undefined, undefined],
    ['0 是已填，未达标要原因', 'indicator', { entry: { actual: keptActual('0') } }, undefined, 'reason'],
    ['有原因', 'indicator', { entry: { actual: keptActual('0'), reason: '压减' } }, undefined, undefined],
    ['正在输入的也算', 'indicator', {}, typing([[entryField('actual'), '31']]), undefined],
    [
      '定性只写了文字，等评级',
      'indicator',
      { annual: '提升', entry: { actual: keptActual('改善', '提升') } },
      undefined,
      'main',
    ],
    ['执行数未填', 'project', { initial: { fiscal: WAN } }, undefined, 'main'],
    ['执行数 0 是已填', 'project', { executed: { total: 0 as never } }, undefined, undefined],
    ['正在输入执行数', 'project', {}, typing([[moneyField('executed', 'total'), '3']]), undefined],
  ])('%s', (_, kind, over, drafts, expected) => {
    expect(asks(kind, over, drafts)).toBe(expected)
  })
})
