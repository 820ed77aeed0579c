import type { ImportDraft } from '@/domain/importDraft'
import { rowKey, type ReviewMoney, type RowKey } from '@/domain/importReview'
import { sumFen, totalOf, type Amounts, type Fen } from '@/domain/money'

/** All rows with amounts, 合计 first. */
export function moneyRowsOf(draft: ImportDraft, doubtful: ReadonlySet<RowKey>): ReviewMoney[] {
  const row = (key: RowKey, level: ReviewMoney['level'], name: string, amounts: Amounts) => {
    return { key, level, name, amounts, doubtful: doubtful.has(key) }
  }
  return [
    row(rowKey(), 'total', '合计', draft.amounts),
    ...draft.units.flatMap((unit, u) => [
      row(rowKey(u), 'unit', unit.name, unit.amounts),
      ...unit.projects.map(({ name, initial }, p) => row(rowKey(u, p), 'project', name, initial)),
    ]),
  ]
}

/** What a table holds; `total` is 合计, or the projects together where it prints none. */
export function tableCounts(draft: ImportDraft): {
  units: number
  projects: number
  indicators: number
  total: Fen | undefined
} {
  const projects = draft.units.flatMap(unit => unit.projects)
  return {
    units: draft.units.length,
    projects: projects.length,
    indicators: projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
    total: totalOf(draft.amounts) ?? sumFen(projects.flatMap(({ initial }) => totalOf(initial) ?? [])),
  }
}
