import { describe, expect, it } from 'vitest'
import { documentChanges } from '@/storage/documentChanges'
import { withValueAt } from '@/storage/fieldPath'
import { aProjectYear, anIndicator, fen } from '../builders/rows'

const before = aProjectYear({ id: 'y', indicators: [anIndicator({ id: 'a' }), anIndicator({ id: 'b' })] })
const retired = { at: '2026-06-01T00:00:00.000Z', reason: '' }
const [a, b] = before.indicators

describe('documentChanges', () => {
  it.each([
    { says: '没有变化', after: before, paths: [] },
    { says: '文字', after: { ...before, goal: '新' }, paths: ['goal'] },
    {
      says: '金额按列：一列变了，一列没了',
      after: { ...before, initial: { total: fen('90'), fiscal: fen('90') } },
      paths: ['initial fiscal', 'initial other'],
    },
    { says: '取消', after: { ...before, retired }, paths: ['retired'] },
    {
      says: '指标按编号、按内容',
      after: { ...before, indicators: [a, { ...b, name: '新', order: 2 }] },
      paths: ['indicators b order', 'indicators b name'],
    },
    {
      says: '新的指标是一处',
      after: { ...before, indicators: [...before.indicators, anIndicator({ id: 'c' })] },
      paths: ['indicators c'],
    },
    { says: '指标先后不算', after: { ...before, indicators: [b, a] }, paths: [] },
  ])('$says；照着做就变成后一份', ({ after, paths }) => {
    const changes = documentChanges('projectYears', before, after)
    expect(changes.map(({ path }) => path.join(' '))).toEqual(paths)
    expect(changes.every(({ table, key }) => table === 'projectYears' && key === 'y')).toBe(true)
    const done = changes.reduce<unknown>(
      (part, change) => withValueAt(part, change.path, change.after),
      before,
    )
    const back = changes.reduce<unknown>(
      (part, change) => withValueAt(part, change.path, change.before),
      done,
    )
    if (paths.length > 0) expect(done).toEqual(after)
    expect(back).toEqual(before)
  })
})
