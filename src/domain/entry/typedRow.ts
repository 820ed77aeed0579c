import { readActual } from '../actual'
import type { Actual } from '../actual'
import type { Doubt } from '../doubt'
import type { Entry } from '../indicator'
import { judge } from '../judge'
import type { Grade, Verdict } from '../judge'
import { fallsShort, rowState } from '../rowState'
import type { RowState } from '../rowState'
import { saysTheSame } from '../sameThreshold'
import type { IndicatorRow } from '../yearRow'
import { actualQuestion } from './actualQuestion'
import type { ActualQuestion } from './actualQuestion'
import { cellKey } from './cell'
import type { EntryCell } from './cell'
import { textOfValue } from './cellValue'
import type { Drafts } from './draft'
import { GRADE_WORDING, isGrade } from '../gradeWording'

/** An indicator's row as it would be if what is being typed were saved. */
export interface TypedRow {
  readonly texts: Readonly<Record<keyof Entry, string>>
  readonly verdict: Verdict
  readonly state: RowState
  /** Whether a reason is to be asked for. */
  readonly needsReason: boolean
  /** Whether the verdict falls short, with or without a reason. */
  readonly isShort: boolean
  /** Whether a person is to grade it, against the year's and against the period's own wording. */
  readonly isGraded: boolean
  readonly isPeriodGraded: boolean
  /** What the actual as typed leaves open, unless it is settled. */
  readonly question: ActualQuestion
  /** Whether the verdict on the period, which is worked out from stored values, still fits what is typed. */
  readonly isPeriodCurrent: boolean
}

export function typedRow(row: IndicatorRow, drafts: Drafts): TypedRow {
  const texts = textsOf(row, drafts)
  const threshold = row.indicator.annualTarget.reading
  const reading = actualOf(row, texts)
  const verdict = judge(threshold, reading, { grade: gradeOf(texts), year: row.projectYear.year })
  const isPeriodCurrent = (['actual', 'grade', 'periodGrade'] as const).every(field =>
    isAsStored(row, texts, field),
  )
  const isShort = fallsShort(verdict) || (isPeriodCurrent && fallsShort(row.periodVerdict))
  const state = rowState(verdict)
  return {
    texts,
    verdict,
    state,
    isShort,
    needsReason: isShort && texts.reason.trim() === '',
    isGraded: threshold.kind === 'words' || state === 'to-grade' || texts.grade !== '',
    isPeriodGraded: isPeriodGraded(row),
    question: actualQuestion(threshold, reading, { doubts: openDoubts(row, texts, reading), verdict }),
    isPeriodCurrent,
  }
}

/** The cell of one of an indicator's fields. */
export function entryCell(row: IndicatorRow, field: keyof Entry): EntryCell {
  return { projectYearId: row.projectYear.id, indicatorId: row.indicator.id, field }
}

function textsOf(row: IndicatorRow, drafts: Drafts): TypedRow['texts'] {
  const textOf = (field: keyof Entry) =>
    drafts.get(cellKey(entryCell(row, field)))?.text ?? textOfValue(row.entry[field])
  const grade = textOf('grade')
  const typed = textOf('actual')
  return {
    actual: wordingFor(row, typed, grade),
    grade,
    periodGrade: textOf('periodGrade'),
    reason: textOf('reason'),
  }
}

/** A grade given without a text stands for it at once, as it will when it is saved. */
function wordingFor({ entry }: IndicatorRow, typed: string, grade: string): string {
  const isWording = entry.grade !== undefined && typed === GRADE_WORDING[entry.grade]
  return isGrade(grade) && grade !== entry.grade && (typed.trim() === '' || isWording)
    ? GRADE_WORDING[grade]
    : typed
}

function actualOf(row: IndicatorRow, texts: TypedRow['texts']): Actual | undefined {
  if (isAsStored(row, texts, 'actual')) return row.entry.actual?.reading
  const typed = texts.actual.trim()
  return typed === '' ? undefined : readActual(typed, row.indicator.annualTarget.reading)
}

function openDoubts(
  row: IndicatorRow,
  texts: TypedRow['texts'],
  reading: Actual | undefined,
): readonly Doubt[] {
  const isSettled = isAsStored(row, texts, 'actual') && row.entry.actual?.confirmed === true
  return isSettled ? [] : (reading?.doubts ?? [])
}

function gradeOf({ grade }: TypedRow['texts']): Grade | undefined {
  return isGrade(grade) ? grade : undefined
}

function isAsStored(row: IndicatorRow, texts: TypedRow['texts'], field: keyof Entry): boolean {
  return texts[field] === textOfValue(row.entry[field])
}

function isPeriodGraded({ indicator: { periodTarget, annualTarget } }: IndicatorRow): boolean {
  return periodTarget.reading.kind === 'words' && !saysTheSame(periodTarget.reading, annualTarget.reading)
}
