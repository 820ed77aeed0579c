import type { IndicatorRow, ProjectRow } from '../yearRow'
import { cellKey } from './cell'
import type { Cell } from './cell'
import type { Draft, Drafts, DraftState } from './draft'
import type { TypedMoney } from './typedMoney'
import { entryCell } from './typedRow'
import type { TypedRow } from './typedRow'

/** Draft states of a text that is not on disk. */
export type Unsaved = Exclude<DraftState, 'saved'>

/** What the state column of a line says: how far its texts have come to disk, then what is still asked of a person. */
export type LineStanding =
  | Unsaved
  | 'unfilled'
  | 'no-target'
  | 'saved'
  | 'executed-unfilled'
  | 'unit-differs'
  | 'to-grade'
  | 'doubted'
  | 'needs-reason'

/** The most pressing first. */
const UNSAVED: readonly Unsaved[] = ['conflict', 'failed', 'refused', 'found', 'saving', 'typing']

/** The most pressing draft among a line's cells; undefined: all that was typed there is on disk. */
export function unsavedDraft(
  cells: readonly Cell[],
  drafts: Drafts,
): (Draft & { state: Unsaved }) | undefined {
  const open = cells.flatMap(cell => drafts.get(cellKey(cell)) ?? []).filter(isUnsaved)
  return UNSAVED.flatMap(state => open.find(one => one.state === state) ?? [])[0]
}

/** What an indicator's line says; 已保存 stands only where nothing typed in it is still on its way. */
export function indicatorStanding(row: IndicatorRow, typed: TypedRow, drafts: Drafts): LineStanding[] {
  const draft = unsavedDraft(entryCells(row), drafts)
  if (draft) return [draft.state]
  const asked: LineStanding[] = [
    ...(typed.state === 'to-grade' || typed.state === 'unit-differs' ? [typed.state] : []),
    ...(row.openDoubts.length > 0 ? (['doubted'] as const) : []),
    ...(typed.needsReason ? (['needs-reason'] as const) : []),
  ]
  return [...keptStandings(typed), ...asked]
}

/** What a project's line says of its money: 已保存 as soon as any of it is, beside 执行数未填 while that is still asked. */
export function projectStanding(row: ProjectRow, { lines }: TypedMoney, drafts: Drafts): LineStanding[] {
  const fields = lines.flatMap(({ adjusted, executed }) => [adjusted, executed])
  const cells = fields.map(({ cell }) => cell)
  const draft = unsavedDraft(cells, drafts)
  if (draft) return [draft.state]
  if (fields.every(({ text }) => text.trim() === '')) return ['unfilled']
  return row.executedTotal === undefined ? ['saved', 'executed-unfilled'] : ['saved']
}

/** All cells of an indicator's line. */
function entryCells(row: IndicatorRow): Cell[] {
  return (['actual', 'grade', 'periodGrade', 'reason'] as const).map(field => entryCell(row, field))
}

/** A text that a person says is none (按未填计) is saved, and is no actual. */
function keptStandings({ texts, state, question }: TypedRow): LineStanding[] {
  if (texts.actual.trim() === '') return [state === 'no-target' ? 'no-target' : 'unfilled']
  return state === 'unfilled' && question.doubts.length === 0 ? ['saved', 'unfilled'] : ['saved']
}

function isUnsaved(draft: Draft): draft is Draft & { state: Unsaved } {
  return draft.state !== 'saved'
}
