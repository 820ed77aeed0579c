import { readFen, type AmountUnit } from '@/domain/money'
import type { ReadingDoubt } from '../../targetTable'
import { plainDecimal, printedFen } from '../amounts'
import type { PrintedRow } from '../printedRows'
import { amountsOfRow } from './amountCells'
import { placeOfCells, printedText, readCells, readText } from './cellText'
import type { FormEntry } from './formEntries'
import { printedExecution } from './formExecution'
import { formIndicators } from './formIndicators'
import { formMoney, type FormMoney } from './formMoney'
import type { LabelRole } from './formWords'
import type { Grid, GridCell } from './gridRows'
import { notesOf } from './leftovers'
import type { SectionBody } from './sections'

/** A form for one project, read out. */
export interface PrintedForm {
  readonly row: PrintedRow
  /** 主管部门 and 实施单位 as the form prints them, '' where it does not. */
  readonly department: string
  readonly unit: string
  /** 预算年度 where a label prints it. */
  readonly year: string
  /** Whether it has a place for money. */
  readonly printsAmounts: boolean
  readonly notes: readonly string[]
}

export interface FormFacts {
  readonly entries: readonly FormEntry[]
  readonly bodies: readonly SectionBody[]
  readonly amountUnit: AmountUnit
  readonly hasResults: boolean
}

/** Reads the form of one project: labels with their values above, one indicator a row below. */
export function printedForm(grid: Grid, facts: FormFacts): PrintedForm {
  const { entries, amountUnit } = facts
  const money = formMoney(entries)
  readCells(grid, money.ofSources)
  const initial = amountsOfRow(grid, money.phases.initial, amountUnit)
  const list = formIndicators(grid, facts)
  const cells = { entries, money, amountUnit, initial: initial.amounts, ...list }
  const executed = facts.hasResults ? printedExecution(grid, cells) : undefined
  const name = valueOf(grid, entries, 'project')
  const row: PrintedRow = {
    name,
    amounts: initial.amounts,
    ...goalsOf(grid, entries, executed),
    indicators: list.indicators,
    where: [name, ...initial.printed].join(' '),
    at: placeOfCells(cellsWith(entries, 'project')),
    printedAmounts: initial.printed.length,
    columnsCertain: true,
    nameContinued: false,
    ended: true,
    doubts: [
      ...initial.doubts,
      ...list.doubts,
      ...(executed?.doubts ?? []),
      ...carriedDoubts(grid, money, amountUnit),
    ],
  }
  return {
    row,
    department: valueOf(grid, entries, 'department'),
    unit: valueOf(grid, entries, 'unit'),
    year: valueOf(grid, entries.filter(namesYear), 'year'),
    printsAmounts: entries.some(({ label }) => label.role === 'total' || label.role === 'fiscal'),
    notes: asideNotes(grid, entries, money),
  }
}

function goalsOf(
  grid: Grid,
  entries: readonly FormEntry[],
  executed: ReturnType<typeof printedExecution> | undefined,
): Pick<PrintedRow, 'goal' | 'beside'> {
  const goals = entries
    .filter(({ label, values }) => label.role === 'goal' && values.length > 0)
    .map(({ label, values }) => ({ band: label.band, values }))
  const annual = goals.find(({ band }) => band === 'annual')
  const goal = annual ?? goals.find(({ band }) => band === undefined) ?? goals[0]
  const other = goals.find(one => one !== goal)
  const period = valueOf(grid, entries, 'projectPeriod')
  return {
    goal: readText(grid, goal?.values ?? []),
    beside: {
      ...(other && { periodGoal: readText(grid, other.values) }),
      ...(period !== '' && { printedPeriod: period }),
      ...(executed && { execution: executed.execution }),
    },
  }
}

/** 上年结转资金 has no column of its own: it is kept as 其他资金, and a person looks at it. */
function carriedDoubts(grid: Grid, { carriedOver }: FormMoney, unit: AmountUnit): ReadingDoubt[] {
  return carriedOver.flatMap(cell => {
    const fen = readFen(plainDecimal(cell.words) ?? '', unit)
    if (fen === undefined || fen === 0) return []
    const message = `上年结转资金 ${printedFen(fen, unit)}计入了“其他资金”，请核对`
    return [{ code: 'carried-over', message, where: printedText(grid, [cell]), at: cell.at }]
  })
}

/** What a form prints beside what is taken over: whom to call, money of the whole period. */
function asideNotes(grid: Grid, entries: readonly FormEntry[], { ofPeriod }: FormMoney): string[] {
  const aside = entries.filter(({ label }) => label.role === 'aside')
  const told = [...aside, ...ofPeriod].filter(({ values }) => values.length > 0)
  const texts = told.map(({ cell, values }) => {
    readCells(grid, values)
    const isInline = values.some(({ partOf }) => partOf === cell)
    const label = isInline ? [] : [printedText(grid, [cell]).replace(/[:：]$/u, '')]
    return [...label, printedText(grid, isInline ? [cell] : values)].join(' ')
  })
  return notesOf(texts)
}

function valueOf(grid: Grid, entries: readonly FormEntry[], role: LabelRole): string {
  const first = entries.find(({ label, values }) => label.role === role && values.length > 0)
  return first ? readText(grid, first.values) : ''
}

function namesYear({ values }: FormEntry): boolean {
  return values.some(({ words }) => /^20[0-9]{2}(?:年度?)?$/u.test(words))
}

function cellsWith(entries: readonly FormEntry[], role: LabelRole): GridCell[] {
  return entries.filter(({ label }) => label.role === role).flatMap(({ values }) => [...values])
}
