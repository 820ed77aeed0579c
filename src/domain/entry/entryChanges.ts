import { readActual } from '../actual'
import type { Actual } from '../actual'
import type { Entry, Kept } from '../indicator'
import type { Threshold } from '../threshold'
import type { CellValue } from './cellValue'
import { GRADE_WORDING, isGrade } from '../gradeWording'

/** Fields of an entry that one edit sets; a field that is there with undefined becomes 未填. */
export type EntryChange = { readonly [Field in keyof Entry]?: Entry[Field] | undefined }

/**
 * What one typed value changes in an entry. A grade given without a text is kept as the text too (「达成」), and such a
 * text follows the grade; an actual that is cleared takes its grades with it.
 */
export function entryChange(
  entry: Entry,
  threshold: Threshold,
  field: keyof Entry,
  value: CellValue,
): EntryChange {
  if (field === 'actual' && value === undefined)
    return { actual: undefined, grade: undefined, periodGrade: undefined }
  if (field === 'grade' && typeof value === 'string' && isGrade(value) && !hasOwnText(entry)) {
    return { grade: value, actual: graded(GRADE_WORDING[value], threshold) }
  }
  return { [field]: value }
}

/** Whether the actual was typed by a person, and is not just the wording of the grade. */
function hasOwnText({ actual, grade }: Entry): boolean {
  const printed = actual?.reading.printed ?? ''
  return printed !== '' && (grade === undefined || printed !== GRADE_WORDING[grade])
}

function graded(wording: string, threshold: Threshold): Kept<Actual> {
  const { doubts: _, ...reading } = readActual(wording, threshold)
  return { reading: { ...reading, doubts: [] }, confirmed: true }
}
