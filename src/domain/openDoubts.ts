import type { Doubt } from './doubt'
import type { ImportDraft } from './importDraft'
import { rowKey, type RowKey } from './importReview'

/** Doubts (存疑) that the review of a table left open, by the row they are about; '' and rows of units are of the table. */
export type OpenDoubts = ReadonlyMap<RowKey, readonly Doubt[]>

/** The draft with its open doubts in it, so that they are saved with what they are about. */
export function withOpenDoubts(draft: ImportDraft, open: OpenDoubts): ImportDraft {
  const ofTable = [rowKey(), ...draft.units.map((_, unit) => rowKey(unit))]
  const units = draft.units.map((unit, u) => ({
    ...unit,
    projects: unit.projects.map((project, p) => withDoubts(project, open.get(rowKey(u, p)) ?? [])),
  }))
  return withDoubts(
    { ...draft, units },
    ofTable.flatMap(row => open.get(row) ?? []),
  )
}

function withDoubts<Part extends { readonly doubts?: readonly Doubt[] }>(
  part: Part,
  doubts: readonly Doubt[],
): Part {
  const { doubts: _, ...rest } = part
  return { ...(rest as Part), ...(doubts.length > 0 && { doubts }) }
}
