import { expect, it } from 'vitest'
import type { ImportDraft } from '@/domain/importDraft'
import { mayBePartial } from '@/domain/revision/mayBePartial'
import { aDraft, aDraftProject, aDraftUnit, fen } from '../../builders/aDraft'
import { keptOf } from './aKeptTable'

const roads = aDraftProject()
const parks = aDraftProject({ name: '绿化管护', initial: { fiscal: fen(100) } })
const office = aDraftUnit({ projects: [roads] })
const centre = aDraftUnit({ name: '养护中心', projects: [parks] })
const total = fen(900_000_100)
const whole = aDraft({ units: [office, centre], amounts: { total } })
const { projectYears } = keptOf(whole)

it.each<{ says: string; draft: ImportDraft; partial: boolean }>([
  { says: '合计等于各项目之和，单位齐全', draft: whole, partial: false },
  { says: '合计差一分', draft: { ...whole, amounts: { total: fen(total - 1) } }, partial: true },
  { says: '没有合计', draft: { ...whole, amounts: {} }, partial: true },
  { says: '合计只有分项', draft: { ...whole, amounts: { fiscal: total } }, partial: false },
  {
    says: '一个项目没有金额',
    draft: { ...whole, units: [office, { ...centre, projects: [{ ...parks, initial: {} }] }] },
    partial: true,
  },
  {
    says: '少一个单位',
    draft: aDraft({ units: [office], amounts: { total: fen(900_000_000) } }),
    partial: true,
  },
  {
    says: '单位在，但没有项目',
    draft: aDraft({ units: [office, { ...centre, projects: [] }], amounts: { total: fen(900_000_000) } }),
    partial: true,
  },
  { says: '一个项目也没有', draft: aDraft({ units: [], amounts: {} }), partial: true },
])('$says', ({ draft, partial }) => {
  expect(mayBePartial({ projectYears }, draft)).toBe(partial)
})

it('单位的项目都已取消，新表没有它也是全的', () => {
  const retired = { at: '2025-07-01T00:00:00.000Z', reason: '' }
  const left = projectYears.map(year => (year.unit === '养护中心' ? { ...year, retired } : year))
  const draft = aDraft({ units: [office], amounts: { total: fen(900_000_000) } })
  expect(mayBePartial({ projectYears: left }, draft)).toBe(false)
})
