import { expect, it } from 'vitest'
import { summarise } from '@/domain/yearSummary'
import { fillingFacts } from '@/text/execution'
import { fen } from '../builders/rows'
import { spending } from '../builders/years'

it.each([
  { says: '都已填：没有可说的', rows: spending(['60', '48']), facts: [] },
  {
    says: '填了一个：执行率只是已填项目的',
    rows: spending(['48', '48'], ['10', undefined]),
    facts: ['已填 1/2 个项目', '已填项目执行率 100.0%'],
  },
  { says: '都未填', rows: spending(['48', undefined]), facts: ['已填 0/1 个项目'] },
  {
    says: '有来源未填的不算已填',
    rows: spending(['90', undefined], ['48', '24']).map((row, place) =>
      place === 0 ? { ...row, executedSoFar: fen('85') } : row,
    ),
    facts: ['已填 1/2 个项目，另 1 个未填齐', '已填项目执行率 50.0%'],
  },
  {
    says: '填了的没有预算可比',
    rows: spending(['0', '0'], ['10', undefined]),
    facts: ['已填 1/2 个项目'],
  },
])('执行数的填报：$says', ({ rows, facts }) => {
  expect(fillingFacts(summarise(rows))).toEqual(facts)
})
