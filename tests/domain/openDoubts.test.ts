import { describe, expect, it } from 'vitest'
import type { Doubt } from '@/domain/doubt'
import { withOpenDoubts } from '@/domain/openDoubts'
import { aDraft, aDraftProject, aDraftUnit } from '../builders/aDraft'

const doubt = (code: string): Doubt => ({ code, message: `${code}，请核对` })

const DRAFT = aDraft({
  units: [
    aDraftUnit({ projects: [aDraftProject({ name: '甲' }), aDraftProject({ name: '乙' })] }),
    aDraftUnit({ name: '环卫所', projects: [aDraftProject({ name: '丙' })] }),
  ],
})

describe('withOpenDoubts: what is left open is kept with what it is about', () => {
  it.each([
    { says: '合计行', row: '', table: ['sum'], projects: [undefined, undefined, undefined] },
    { says: '单位行', row: '1', table: ['sum'], projects: [undefined, undefined, undefined] },
    { says: '第一个项目', row: '0.0', table: undefined, projects: [['sum'], undefined, undefined] },
    { says: '另一单位的项目', row: '1.0', table: undefined, projects: [undefined, undefined, ['sum']] },
  ])('$says', ({ row, table, projects }) => {
    const draft = withOpenDoubts(DRAFT, new Map([[row, [doubt('sum')]]]))
    expect(draft.doubts?.map(({ code }) => code)).toEqual(table)
    expect(
      draft.units.flatMap(unit => unit.projects.map(one => one.doubts?.map(({ code }) => code))),
    ).toEqual(projects)
  })

  it('没有未核定的：不留空的字段', () => {
    expect(withOpenDoubts(DRAFT, new Map())).toStrictEqual(DRAFT)
  })
})
