import { describe, expect, it } from 'vitest'
import { lineName, projectPages } from '@/components/years/draft/places'
import { aSheet } from '../../../domain/years/drafting/aDraftedYear'

const sized = (...sizes: number[]) =>
  aSheet(
    sizes.map((size, at) => ({
      id: `项目${at}`,
      indicators: Array.from({ length: size }, (_, place) => ({ line: `${at}-${place}`, target: '≥1' })),
    })),
  ).projects

describe('分页', () => {
  it.each<[string, number[], number[]]>([
    ['没有项目', [], []],
    ['一页放得下', [3, 3], [2]],
    ['正好放满', [4, 4], [2]],
    ['多一行就换页', [4, 5], [1, 1]],
    ['项目不拆开', [20, 1, 1], [1, 2]],
    ['空项目也占一行', [0, 0], [2]],
  ])('每页 10 行：%s', (_, sizes, pages) => {
    expect(projectPages(sized(...sizes), 10).map(page => page.length)).toEqual(pages)
  })

  it('一千项指标也不漏一个项目', () => {
    const projects = sized(...Array.from({ length: 100 }, () => 10))
    expect(projectPages(projects).flat()).toEqual(projects)
  })
})

it('指标与项目的行名不同', () => {
  expect(lineName({ project: 'a' })).not.toBe(lineName({ project: 'a', indicator: 'b' }))
})
