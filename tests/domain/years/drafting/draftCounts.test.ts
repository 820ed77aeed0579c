import { expect, it } from 'vitest'
import type { ProjectEdit } from '@/domain/years/drafting/draftEdits'
import { draftCounts } from '@/domain/years/drafting/draftCounts'
import { aSheet } from './aDraftedYear'

const TWO = {
  id: '云',
  indicators: [
    { line: '上云', target: '≥3个' },
    { line: '故障', target: '≤2次' },
  ],
}
const none = { unchanged: 2, changed: 0, added: 0, dropped: 0, raised: 0, lowered: 0 }
const first = (edit: object): ProjectEdit => ({ indicators: { '上云-1': edit } })

it.each<[string, ProjectEdit, Partial<typeof none>]>([
  ['什么都没改', {}, {}],
  ['提高', first({ annualTarget: '≥4个' }), { unchanged: 1, changed: 1, raised: 1 }],
  ['降低', first({ annualTarget: '≥2个' }), { unchanged: 1, changed: 1, lowered: 1 }],
  ['只改周期值', first({ periodTarget: '≥9个' }), { unchanged: 1, changed: 1 }],
  ['改了又改回', first({ annualTarget: '≥3个' }), {}],
  ['仅改写法', first({ annualTarget: '不少于3个' }), {}],
  ['只改名称', first({ name: '迁移上云' }), {}],
  ['取消', first({ dropped: true, annualTarget: '≥9个' }), { unchanged: 1, dropped: 1 }],
  ['取消整个项目', { dropped: true }, { unchanged: 0, dropped: 2 }],
  ['新增', { added: ['+1'] }, { added: 1 }],
  ['新增又取消的不算', { added: ['+1'], indicators: { '+1': { dropped: true, name: '甲' } } }, {}],
])('%s', (_, edit, counts) => {
  expect(draftCounts(aSheet([TWO], { 云: edit }))).toEqual({ ...none, ...counts })
})
