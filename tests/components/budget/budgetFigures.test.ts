import { expect, it } from 'vitest'
import { allocationBars, moneyTotal } from '@/charts/moneyBars'
import { budgetFigures } from '@/components/budget/budgetFigures'
import { summarise } from '@/domain/yearSummary'
import { spending } from '../../builders/years'

const lists = { allocation: '/allocation', execution: '/execution', entry: '/entry' }

function told(...projects: Parameters<typeof spending>) {
  const rows = spending(...projects)
  const figures = budgetFigures(summarise(rows), moneyTotal(allocationBars(rows)), lists)
  return figures.map(({ figure, unit, note }) => `${figure}${unit}，${note}`)
}

it.each([
  {
    says: '全部填报',
    projects: [
      ['60', '57.12'],
      ['40', '30'],
    ],
    lines: [
      '100.00万元，2 个项目',
      '100.00万元，与年初预算一致',
      '87.12万元，各项目均已填报',
      '87.1%，1 个项目低于 80%',
      '2/ 2 个项目，已填齐',
    ],
  },
  {
    says: '未填不计为 0',
    projects: [
      ['60', '60'],
      ['40', undefined],
    ],
    lines: [
      '100.00万元，2 个项目',
      '100.00万元，与年初预算一致',
      '60.00万元 / 预算 100.00 万元，已填 1/2 个项目；已填项目执行率 100.0%',
      '1/ 2 个项目，还差 1 个',
    ],
  },
  {
    says: '已填的有偏低的',
    projects: [
      ['60', '30'],
      ['40', undefined],
    ],
    lines: [
      '100.00万元，2 个项目',
      '100.00万元，与年初预算一致',
      '30.00万元 / 预算 100.00 万元，已填 1/2 个项目；已填项目执行率 50.0%；1 个项目低于 80%',
      '1/ 2 个项目，还差 1 个',
    ],
  },
  {
    says: '都未填',
    projects: [['60', undefined]],
    lines: [
      '60.00万元，1 个项目',
      '60.00万元，与年初预算一致',
      '未填/ 预算 60.00 万元，已填 0/1 个项目',
      '0/ 1 个项目，还差 1 个',
    ],
  },
  {
    says: '预算为 0，支出为 0',
    projects: [['0', '0']],
    lines: [
      '0.00万元，1 个项目',
      '0.00万元，与年初预算一致',
      '0.00万元，各项目均已填报',
      '—，没有预算可比',
      '1/ 1 个项目，已填齐',
    ],
  },
] satisfies { says: string; projects: Parameters<typeof spending>; lines: string[] }[])(
  '$says',
  ({ projects, lines }) => {
    expect(told(...projects)).toEqual(lines)
  },
)
