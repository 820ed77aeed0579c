import type { AmountUnit } from '@/domain/money'
import type { ReadingDoubt } from '../../targetTable'
import { amountUnit } from '../heading'
import type { Reckoning } from '../reckoning'
import { withoutBareUnit } from './bareUnit'
import { isFurniture } from './bodyRows'
import { readCells } from './cellText'
import { departmentColumn } from './departmentColumn'
import { formEntries, type FormEntry } from './formEntries'
import type { LabelRole } from './formWords'
import { printedForm, type PrintedForm } from './formTable'
import { readGridHeading, unitInBrackets, type PrintedHeading } from './gridHeading'
import { ownCells, type Grid } from './gridRows'
import { bodyLeftovers, rowLeftovers } from './leftovers'
import { reckonedLists } from './listTable'
import type { Section } from './sections'

/** A table of a source, read out by itself: lists with their own figures, or the form of one project. */
export interface SectionTable {
  readonly section: Section
  readonly heading: PrintedHeading
  /** Departments that a column prints, where the heading names none. */
  readonly departments: readonly string[]
  readonly amountUnit: AmountUnit
  /** Whether results stand beside the targets: a filled 自评表. */
  readonly hasResults: boolean
  readonly lists?: readonly Reckoning[]
  readonly form?: PrintedForm
  readonly doubts: readonly ReadingDoubt[]
  readonly unread: readonly ReadingDoubt[]
  readonly notes: readonly string[]
}

/** Reads one table of a source. */
export function sectionTable(grid: Grid, section: Section): SectionTable {
  const heading = readGridHeading(grid, section.headingRows)
  const furniture = section.formRows.filter(isFurniture)
  readCells(grid, furniture.flatMap(ownCells))
  const formRows = section.formRows.filter(row => !furniture.includes(row))
  const entries = formEntries(grid, formRows)
  const beside = unitOfAmounts(section, entries)
  const unit = beside ?? heading.unit
  const facts = { amountUnit: amountUnit(unit), hasResults: hasResults(section, heading) }
  const bodyRows = section.bodies.flatMap(body => body.bodyRows)
  const { rows, departments } = departmentColumn(grid, withoutBareUnit(bodyRows), heading)
  const read =
    section.kind === 'list'
      ? { lists: reckonedLists(grid, rows, facts) }
      : { form: printedForm(grid, { ...facts, entries, bodies: section.bodies }) }
  const above = rowLeftovers(grid, formRows, '表中')
  const below = bodyLeftovers(grid, bodyRows)
  return {
    section,
    heading: { ...heading, unit },
    departments,
    ...facts,
    ...read,
    doubts: unitDoubts(heading.unit, beside),
    unread: [...heading.unread, ...above.doubts, ...below.doubts],
    notes: [...(read.form?.notes ?? []), ...above.notes, ...below.notes],
  }
}

function hasResults({ bodies }: Section, { title }: PrintedHeading): boolean {
  const columns = bodies.flatMap(({ header }) => header.columns)
  return /自评/u.test(title) || columns.some(({ role }) => role === 'actual' || role === 'score')
}

const MONEY: ReadonlySet<LabelRole | undefined> = new Set<LabelRole>([
  ...(['money', 'total', 'fiscal', 'special', 'other', 'initial', 'adjusted', 'executed'] as const),
])

/** The unit that headings or labels of amounts print: 金额（万元）, 项目资金（万元）. */
function unitOfAmounts({ bodies }: Section, entries: readonly FormEntry[]): string | undefined {
  const columns = bodies.flatMap(({ header }) => header.columns).filter(({ role }) => MONEY.has(role))
  const labels = entries.filter(({ label }) => MONEY.has(label.role)).map(({ cell }) => cell)
  const cells = [...labels, ...columns.flatMap(({ heading }) => heading)]
  return unitInBrackets(cells.map(({ words }) => words))
}

/** Two units in one table: that beside the amounts is taken, and a person looks at it. */
function unitDoubts(above: string | undefined, beside: string | undefined): ReadingDoubt[] {
  if (above === undefined || beside === undefined || above === beside) return []
  const message = `表头的金额单位是${above}，金额一栏印的是${beside}，暂按${beside}计，请核对`
  return [{ code: 'amount-unit-differs', message }]
}

/** Every row of a table. */
export function rowsOfSection({ headingRows, formRows, bodies }: Section): number[] {
  const rows = [...headingRows, ...formRows].map(({ number }) => number)
  const body = bodies.flatMap(({ header, bodyRows }) => [
    ...Array.from({ length: header.height }, (_, index) => header.row + index),
    ...bodyRows.map(({ row }) => row.number),
  ])
  return [...rows, ...body]
}
