import type { Column } from './columns'
import type { Fields } from './columnCells'
import type { ColumnRole } from './columnWords'
import type { FormEntry } from './formEntries'
import { startsIn, type GridCell } from './gridRows'

/** When an amount is of: 年初预算数, 全年预算数, 全年执行数. A form without these headings prints the first alone. */
export type MoneyPhase = 'initial' | 'adjusted' | 'executed'

/** What a form prints beside the money of the year in all: 分值, 执行率, 得分, and why less was spent. */
export type MoneyMark = 'weight' | 'rate' | 'score' | 'deviation'

/** The money of a form by phase. */
export interface FormMoney {
  readonly phases: Readonly<Record<MoneyPhase, Fields>>
  readonly marks: Readonly<Record<MoneyMark, GridCell[]>>
  /** The same of a single source, which says nothing of its own. */
  readonly ofSources: GridCell[]
  /** Amounts of 上年结转资金, which has no column of its own. */
  readonly carriedOver: GridCell[]
  /** Money of the whole period (中期资金总额): not that of the year. */
  readonly ofPeriod: FormEntry[]
}

const SOURCES: ReadonlySet<string> = new Set(['total', 'fiscal', 'special', 'other'])
const PHASES: ReadonlySet<string> = new Set(['initial', 'adjusted', 'executed'])
const MARKS: ReadonlySet<string> = new Set(['weight', 'rate', 'score', 'deviation'])

/** Sorts the amounts of a form by the labels before them and the headings above them. */
export function formMoney(entries: readonly FormEntry[]): FormMoney {
  const money: FormMoney = {
    phases: { initial: new Map(), adjusted: new Map(), executed: new Map() },
    marks: { weight: [], rate: [], score: [], deviation: [] },
    ofSources: [],
    carriedOver: [],
    ofPeriod: [],
  }
  const heads = entries.filter(({ label, values }) => isHead(label.role) && values.length === 0)
  const firstHead = heads.find(({ label }) => PHASES.has(label.role))
  const totals: FormEntry[] = []
  for (const entry of entries) {
    if (!SOURCES.has(entry.label.role)) continue
    if (entry.label.role === 'total') totals.push(entry)
    if (firstHead && firstHead.row.number < entry.row.number)
      addRow(
        money,
        entry,
        heads.filter(({ row }) => row.number < entry.row.number),
      )
    else if (bandOf(entry, totals) === 'period') money.ofPeriod.push(entry)
    else addAmount(money, 'initial', entry, entry.values)
  }
  return money
}

function isHead(role: string): boolean {
  return PHASES.has(role) || MARKS.has(role)
}

/** 其中：财政拨款 belongs to the total that stands above it in the same column. */
function bandOf({ label, cell }: FormEntry, totals: readonly FormEntry[]): string | undefined {
  if (label.role === 'total') return label.band
  const above = totals.filter(total => total.cell.column === cell.column).at(-1) ?? totals.at(-1)
  return above?.label.band
}

/** The row of a source in a block of amounts: every cell belongs to the heading that it stands under. */
function addRow(money: FormMoney, entry: FormEntry, heads: readonly FormEntry[]): void {
  const { row, cell, label } = entry
  for (const value of row.cells) {
    if (!startsIn(row, value) || value.column <= cell.column) continue
    const role = headOver(value, heads)?.label.role
    if (isPhase(role)) addAmount(money, role, entry, [value])
    else if (isMark(role) && label.role === 'total') money.marks[role].push(value)
    else if (isMark(role) && FIGURE.test(value.words)) money.ofSources.push(value)
  }
}

const FIGURE = /^[0-9.]+[%分]?$/u

function headOver({ column }: GridCell, heads: readonly FormEntry[]): FormEntry | undefined {
  return heads.filter(({ cell }) => column >= cell.column && column < cell.column + cell.columnSpan).at(-1)
}

function isPhase(role: string | undefined): role is MoneyPhase {
  return role !== undefined && PHASES.has(role)
}

function isMark(role: string | undefined): role is MoneyMark {
  return role !== undefined && MARKS.has(role)
}

function addAmount(
  money: FormMoney,
  phase: MoneyPhase,
  { cell, label }: FormEntry,
  values: readonly GridCell[],
): void {
  if (values.length === 0) return
  const fields = money.phases[phase]
  fields.set(`${fields.size}`, { column: columnOf(label.role as ColumnRole, cell), cells: [...values] })
  if (/结[转余]/u.test(cell.words) && phase === 'initial') money.carriedOver.push(...values)
}

/** A label in front of an amount says what a heading above it says in a list. */
function columnOf(role: ColumnRole, cell: GridCell): Column {
  return { role, band: undefined, from: cell.column, to: cell.column + 1, heading: [cell] }
}
