import { describe, expect, it } from 'vitest'
import { isSameValue, valueAt, withValueAt } from '@/storage/fieldPath'

const year = {
  id: 'y',
  goal: '',
  indicators: [{ id: 'a', target: '1' }, { id: 'b' }],
  executed: { total: 0 },
}

describe('valueAt', () => {
  it.each([
    { path: [], value: year },
    { path: ['goal'], value: '' },
    { path: ['executed', 'total'], value: 0 },
    { path: ['indicators', 'a', 'target'], value: '1' },
    { path: ['indicators', 'b', 'target'], value: undefined },
    { path: ['indicators', 'c', 'target'], value: undefined },
    { path: ['executed', 'constructor'], value: undefined },
    { path: ['goal', 'length'], value: undefined },
  ])('$path', ({ path, value }) => {
    expect(valueAt(year, path)).toEqual(value)
  })
})

describe('withValueAt', () => {
  it.each([
    { says: '改', path: ['goal'], value: 'x', then: { ...year, goal: 'x' } },
    { says: '改为零', path: ['executed', 'total'], value: 0, then: year },
    { says: '去掉', path: ['executed', 'total'], value: undefined, then: { ...year, executed: {} } },
    { says: '新加一层', path: ['adjusted', 'total'], value: 1, then: { ...year, adjusted: { total: 1 } } },
    {
      says: '列表里的一个',
      path: ['indicators', 'b', 'target'],
      value: '2',
      then: {
        ...year,
        indicators: [
          { id: 'a', target: '1' },
          { id: 'b', target: '2' },
        ],
      },
    },
    { says: '整个文档', path: [], value: undefined, then: undefined },
    {
      says: '列表里新的一个，排在最后',
      path: ['indicators', 'c'],
      value: { id: 'c' },
      then: { ...year, indicators: [...year.indicators, { id: 'c' }] },
    },
    {
      says: '列表里换掉一个，位置不变',
      path: ['indicators', 'a'],
      value: { id: 'a' },
      then: { ...year, indicators: [{ id: 'a' }, { id: 'b' }] },
    },
    {
      says: '列表里去掉一个',
      path: ['indicators', 'a'],
      value: undefined,
      then: { ...year, indicators: [{ id: 'b' }] },
    },
    { says: '列表里没有的去掉，没有变化', path: ['indicators', 'c'], value: undefined, then: year },
    { says: '列表里没有的一个，改不了它的内容', path: ['indicators', 'c', 'target'], value: '3', then: year },
  ])('$says', ({ path, value, then }) => {
    const before = structuredClone(year)
    expect(withValueAt(year, path, value)).toStrictEqual(then)
    expect(year).toStrictEqual(before)
  })
})

describe('isSameValue', () => {
  it.each([
    { one: undefined, other: undefined, same: true },
    { one: 0, other: undefined, same: false },
    { one: '', other: undefined, same: false },
    { one: null, other: undefined, same: false },
    { one: 0, other: '0', same: false },
    { one: { a: 1, b: [1, { c: 2 }] }, other: { b: [1, { c: 2 }], a: 1 }, same: true },
    { one: { a: 1 }, other: { a: 1, b: undefined }, same: true },
    { one: { a: 1 }, other: { a: 1, b: 0 }, same: false },
    { one: [1, 2], other: [2, 1], same: false },
    { one: [1], other: [1, undefined], same: false },
    { one: [], other: {}, same: false },
  ])('$one / $other', ({ one, other, same }) => {
    expect([isSameValue(one, other), isSameValue(other, one)]).toEqual([same, same])
  })
})
