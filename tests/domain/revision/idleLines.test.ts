import { expect, it } from 'vitest'
import { differenceOf, linesOf } from '@/domain/revision/difference'
import { idleLines } from '@/domain/revision/idleLines'
import { aDraft, aDraftIndicator, aDraftProject } from '../../builders/aDraft'
import { keptOf } from './aKeptTable'

const retired = { at: '2025-07-01T00:00:00.000Z', reason: '' }
const rate = aDraftIndicator()
const length = aDraftIndicator({ order: 2, name: '养护里程' })
const kept = keptOf(aDraft({ projects: [aDraftProject({ indicators: [rate, length] })] }))
const changed = aDraft({
  projects: [
    aDraftProject({
      goal: '全部修好。',
      indicators: [
        { ...rate, level1: { code: '9', name: '产出指标' } },
        { ...length, level1: { code: '9', name: '产出指标' } },
      ],
    }),
  ],
})

const idle = (out: 'project' | 'indicator', ...accepted: string[]) => {
  const projectYears = kept.projectYears.map(year => ({
    ...year,
    ...(out === 'project' && { retired }),
    indicators: year.indicators.map(row =>
      out === 'indicator' && row.id === 'p1i1' ? { ...row, retired } : row,
    ),
  }))
  const difference = differenceOf({ ...kept, projectYears }, changed, new Map())
  expect(linesOf(difference).map(({ key }) => key)).toContain(out === 'project' ? 'p1/back' : 'p1i1/back')
  return [...idleLines(difference, new Set(accepted))]
}

it.each([
  {
    says: '项目没有选恢复：它的各行都不起作用',
    found: idle('project'),
    keys: ['p1/goal', 'p1i1/class', 'p1i2/class'],
  },
  { says: '项目选了恢复', found: idle('project', 'p1/back'), keys: [] },
  { says: '指标没有选恢复', found: idle('indicator'), keys: ['p1i1/class'] },
  { says: '指标选了恢复', found: idle('indicator', 'p1i1/back'), keys: [] },
])('$says', ({ found, keys }) => {
  expect(found).toEqual(keys)
})
