import type { CarriedDraft } from '../carryForward'
import type { DraftEdits, ProjectEdit } from './draftEdits'

/**
 * How many rows of a draft were edited whose old row is no longer there: its table was taken back, and maybe imported
 * anew. What was typed about them is neither shown nor saved, and must not go unsaid.
 */
export function strandedEdits({ units }: CarriedDraft, { projects, added }: DraftEdits): number {
  const carried = new Map(
    units.flatMap(unit =>
      unit.projects.map(({ draftedFrom, indicators }) => {
        return [draftedFrom.id, new Set(indicators.map(one => one.draftedFrom.id))] as const
      }),
    ),
  )
  const isAdded = new Set(added.map(({ key }) => key))
  return Object.entries(projects).reduce((sum, [key, edit]) => {
    const rows = carried.get(key) ?? (isAdded.has(key) ? new Set<string>() : undefined)
    return sum + (rows ? strandedIndicators(edit, rows) : editedRows(edit))
  }, 0)
}

function strandedIndicators({ indicators = {}, added = [] }: ProjectEdit, rows: ReadonlySet<string>): number {
  return Object.keys(indicators).filter(key => !rows.has(key) && !added.includes(key)).length
}

/** The project itself and its indicators, as far as they were edited. */
function editedRows({ indicators = {}, added: _, ...itself }: ProjectEdit): number {
  return Object.keys(indicators).length + (Object.keys(itself).length > 0 ? 1 : 0)
}
