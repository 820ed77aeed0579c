import { readActual } from '../actual'
import type { Indicator } from '../indicator'
import type { ProjectRow } from '../yearRow'
import { isMoneyCell } from './cell'
import type { Cell, EntryCell } from './cell'
import type { CellValue } from './cellValue'
import { isGrade } from '../gradeWording'
import { readTypedAmount } from './typedAmount'

/** What a typed text means: a value to be kept, or why it can't be, as a Chinese sentence. */
export type Typed =
  { readonly kept: true; readonly value: CellValue } | { readonly kept: false; readonly refusal: string }

/** Reads what was typed into a cell. A blank text is 未填. */
export function readTyped(row: ProjectRow, cell: Cell, text: string): Typed {
  const typed = text.trim()
  if (typed === '') return { kept: true, value: undefined }
  if (isMoneyCell(cell)) return readTypedAmount(typed)
  return readEntry(row, cell, typed)
}

function readEntry(row: ProjectRow, { field, indicatorId }: EntryCell, typed: string): Typed {
  switch (field) {
    case 'reason':
      return { kept: true, value: typed }
    case 'grade':
    case 'periodGrade':
      return isGrade(typed) ? { kept: true, value: typed } : refused('请在三个等级中选择一个')
    case 'actual':
      return readActualOf(
        row.projectYear.indicators.find(({ id }) => id === indicatorId),
        typed,
      )
  }
}

function readActualOf(indicator: Indicator | undefined, typed: string): Typed {
  if (!indicator) return refused('该指标已不在本年度的目标表中')
  const reading = readActual(typed, indicator.annualTarget.reading)
  return { kept: true, value: { reading, confirmed: false } }
}

function refused(refusal: string): Typed {
  return { kept: false, refusal }
}
