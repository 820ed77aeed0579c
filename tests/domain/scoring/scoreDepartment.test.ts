import { describe, expect, it } from 'vitest'
import type { Fen } from '@/domain/money'
import { defaultRules } from '@/domain/rules'
import { scoreDepartment } from '@/domain/scoring/scoreDepartment'
import type { ProjectStanding } from '@/domain/scoring/scoreDepartment'
import { fen } from '../../builders/rows'
import { deepFreeze } from './deepFreeze'

const project = (total: number | undefined, budget: string | undefined): ProjectStanding => ({
  total,
  budget: budget === undefined ? undefined : fen(budget),
})
const department = (...projects: ProjectStanding[]) => scoreDepartment(deepFreeze(projects), defaultRules)

describe('部门得分：评完的项目按全年预算数加权', () => {
  it.each<[string, ProjectStanding[], number, string, string]>([
    ['一个项目', [project(82.5, '60')], 82.5, 'good', '已评 1/1 个项目'],
    ['按预算加权，不是平均', [project(100, '90'), project(50, '10')], 95, 'excellent', '已评 2/2 个项目'],
    ['除不尽', [project(100, '1'), project(50, '2')], 66.67, 'fair', '已评 2/2 个项目'],
    ['没有预算的项目不占比重', [project(90, '10'), project(0, '0')], 90, 'excellent', '已评 2/2 个项目'],
    ['预算为负的不占比重', [project(90, '10'), project(0, '-5')], 90, 'excellent', '已评 2/2 个项目'],
    ['得 0 分的占比重', [project(90, '10'), project(0, '10')], 45, 'poor', '已评 2/2 个项目'],
    ['四舍五入后的分数定等级', [project(89.99, '1'), project(90, '1')], 90, 'excellent', '已评 2/2 个项目'],
  ])('%s', (_, projects, score, rating, progress) => {
    expect(department(...projects)).toMatchObject({ score, rating, progress, sentences: [] })
  })
})

describe('没评完就没有等级', () => {
  it.each<[string, ProjectStanding[], number | undefined, number, number, string]>([
    ['一个没评', [project(90, '10'), project(undefined, '90')], 90, 1, 2, '已评 1/2 个项目'],
    ['都没评', [project(undefined, '10'), project(undefined, '0')], undefined, 0, 2, '已评 0/2 个项目'],
    ['预算未填', [project(90, '10'), project(50, undefined)], 90, 1, 2, '已评 1/2 个项目'],
    ['没有项目', [], undefined, 0, 0, '已评 0/0 个项目'],
  ])('%s', (_, projects, score, scored, all, progress) => {
    expect(department(...projects)).toEqual({
      score,
      scored,
      all,
      progress,
      rating: undefined,
      sentences: [],
    })
  })

  it('五个评完、三个没评', () => {
    const some = [1, 2, 3, 4, 5].map(() => project(80, '10'))
    const none = [1, 2, 3].map(() => project(undefined, '10'))
    expect(department(...some, ...none)).toMatchObject({
      progress: '已评 5/8 个项目',
      score: 80,
      rating: undefined,
    })
  })
})

it('都没有预算，无法加权，写明', () => {
  expect(department(project(90, '0'), project(80, '0'))).toEqual({
    score: undefined,
    scored: 2,
    all: 2,
    progress: '已评 2/2 个项目',
    rating: undefined,
    sentences: ['已评项目的全年预算数均为 0，无法加权'],
  })
})

it('不是数的不抛错', () => {
  const odd = { total: Number.NaN, budget: Number.POSITIVE_INFINITY as Fen }
  expect(department(odd, { total: 90, budget: Number.NaN as Fen })).toMatchObject({
    scored: 0,
    score: undefined,
  })
})
