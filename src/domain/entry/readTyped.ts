import { readActual } from '../actual'
import type { Indicator } from '../indicator'
import { readFen } from '../money'
import type { ProjectRow } from '../yearRow'
import { isMoneyCell } from './cell'
import type { Cell, EntryCell } from './cell'
import type { CellValue } from './cellValue'
import { isGrade } from './gradeWording'

/** What a typed text means: a value to be kept, or why it can't be, as a Chinese sentence. */
export type Typed =
  { readonly kept: true; readonly value: CellValue } | { readonly kept: false; readonly refusal: string }

/** Reads what was typed into a cell. A blank text is 未填. */
export function readTyped(row: ProjectRow, cell: Cell, text: string): Typed {
  const typed = text.trim()
  if (typed === '') return { kept: true, value: undefined }
  if (isMoneyCell(cell)) return readAmount(typed)
  return readEntry(row, cell, typed)
}

/** Amounts are typed in 万元. */
function readAmount(typed: string): Typed {
  const amount = readFen(typed, '万元')
  if (amount === undefined) return refused(`“${typed}”不是金额，请填写数字，单位为万元，如 12.50`)
  return amount < 0 ? refused('金额不能小于 0，请核对') : { kept: true, value: amount }
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
