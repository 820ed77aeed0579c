import { expect, it } from 'vitest'
import { classChoices, classKey } from '@/domain/years/drafting/classChoices'
import { carriedFrom } from './aDraftedYear'

const names = (...level2: string[]) =>
  classChoices(
    carriedFrom([{ id: '云', indicators: level2.map(name => ({ line: name, level2: name, target: '≥1' })) }]),
  ).map(choice => `${choice.level1.code}${choice.level1.name} ${choice.level2.code}${choice.level2.name}`)

it('表式里的九类都可选，上年印过的照上年印', () => {
  expect(names('数量指标')).toHaveLength(9)
  expect(names('成本')).toContain('1产出指标 11成本')
  expect(names('成本')).not.toContain('1产出指标 14成本指标')
})

it('上年独有的类别列在同一级指标之后', () => {
  const all = names('安全指标')
  expect(all[4]).toBe('1产出指标 11安全指标')
  expect(all).toHaveLength(10)
})

it('上年不印编码的，也不编码', () => {
  const base = carriedFrom([{ id: '云', indicators: [{ line: '上云', target: '≥1' }] }])
  const bare = base.units.map(unit => ({
    ...unit,
    projects: unit.projects.map(project => ({
      ...project,
      indicators: project.indicators.map(one => ({
        ...one,
        level1: { code: '', name: '产出指标' },
        level2: { code: '', name: '数量指标' },
      })),
    })),
  }))
  const choices = classChoices({ units: bare })
  expect(new Set(choices.flatMap(({ level1, level2 }) => [level1.code, level2.code]))).toEqual(new Set(['']))
})

it('写法不同仍是一类', () => {
  const level1 = { code: '2', name: '效益指标' }
  const [one, other] = ['社会效益', '社会效益指标'].map(name =>
    classKey({ level1, level2: { code: '22', name } }),
  )
  expect(one).toBe(other)
})
