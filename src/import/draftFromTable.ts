import type { DraftIndicator, DraftProject, ImportDraft, SourceFile } from '@/domain/importDraft'
import { rowKey, type RowKey } from '@/domain/importReview'
import type { Kept } from '@/domain/indicator'
import { readFen, type Amounts, type AmountUnit } from '@/domain/money'
import { withMisreadCounts } from '@/domain/notation/misread'
import { readThreshold, type Threshold } from '@/domain/threshold'
import type { PrintedAmounts, PrintedIndicator, PrintedProject, TargetTable } from './targetTable'

/** What the person says about a table that it does not print, or prints otherwise. */
export interface DraftChoices {
  readonly year: number
  /** Absent: as printed. */
  readonly department?: string
  /** Implementation periods (实施周期) by the key of a project's row; absent: the budget year itself. */
  readonly periods?: ReadonlyMap<RowKey, NonNullable<DraftProject['period']>>
  readonly source: SourceFile
}

/** A printed table as a draft to review and save: amounts in 分, both targets of each indicator read, none confirmed. */
export function draftFromTable(table: TargetTable, choices: DraftChoices): ImportDraft {
  const targets = targetReadings(table)
  return {
    department: choices.department ?? table.department,
    year: choices.year,
    title: table.title,
    amountUnit: table.amountUnit,
    amounts: amountsOf(table.amounts, table.amountUnit),
    source: choices.source,
    units: table.units.map((unit, u) => ({
      name: unit.name,
      amounts: amountsOf(unit.amounts, table.amountUnit),
      projects: unit.projects.map((project, p) => {
        const period = choices.periods?.get(rowKey(u, p))
        return { ...draftProject(project, table.amountUnit, targets), ...(period && { period }) }
      }),
    })),
  }
}

interface Targets {
  readonly period: Threshold
  readonly annual: Threshold
}

/** The targets of all indicators: read together, since one misread sign makes others of the same file doubtful. */
function targetReadings({ units }: TargetTable): ReadonlyMap<PrintedIndicator, Targets> {
  const indicators = units.flatMap(unit => unit.projects.flatMap(project => project.indicators))
  const readings = withMisreadCounts(indicators.flatMap(readTargets))
  return new Map(
    indicators.flatMap((indicator, index) => {
      const [period, annual] = readings.slice(2 * index, 2 * index + 2)
      return period && annual ? [[indicator, { period, annual }] as const] : []
    }),
  )
}

function readTargets({ level1, level2, name, periodTarget, annualTarget }: PrintedIndicator): Threshold[] {
  const about = { level1: level1.name, level2: level2.name, name }
  return [readThreshold(periodTarget, about), readThreshold(annualTarget, about)]
}

function draftProject(
  project: PrintedProject,
  unit: AmountUnit,
  targets: ReadonlyMap<PrintedIndicator, Targets>,
): DraftProject {
  return {
    name: project.name,
    goal: project.goal,
    initial: amountsOf(project.amounts, unit),
    indicators: project.indicators.flatMap(indicator => {
      const readings = targets.get(indicator)
      return readings ? [draftIndicator(indicator, readings)] : []
    }),
  }
}

function draftIndicator(indicator: PrintedIndicator, { period, annual }: Targets): DraftIndicator {
  const { order, level1, level2, name } = indicator
  return { order, level1, level2, name, periodTarget: unconfirmed(period), annualTarget: unconfirmed(annual) }
}

function unconfirmed(reading: Threshold): Kept<Threshold> {
  return { reading, confirmed: false }
}

/** A blank cell is no key, so that it never becomes 0. */
function amountsOf(printed: PrintedAmounts, unit: AmountUnit): Amounts {
  const read = (amount: string | null) => (amount === null ? undefined : readFen(amount, unit))
  const [total, fiscal, special, other] = [printed.total, printed.fiscal, printed.special, printed.other].map(
    read,
  )
  return {
    ...(total !== undefined && { total }),
    ...(fiscal !== undefined && { fiscal }),
    ...(special !== undefined && { special }),
    ...(other !== undefined && { other }),
  }
}
