import { expect, it } from 'vitest'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import { groupCounts } from '@/domain/revision/lineGroups'

it('按类计数，先后固定，没有的不列', () => {
  const lines = ['goal', 'gone', 'back', 'new', 'name', 'class', 'money', 'accumulation'].map(
    kind => ({ key: kind, kind }) as DifferenceLine,
  )
  expect(groupCounts(lines)).toEqual([
    { group: 'new', count: 2 },
    { group: 'gone', count: 1 },
    { group: 'money', count: 1 },
    { group: 'goal', count: 1 },
    { group: 'name', count: 2 },
    { group: 'settled', count: 1 },
  ])
})
