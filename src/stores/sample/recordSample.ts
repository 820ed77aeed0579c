import { readActual, type Actual } from '@/domain/actual'
import type { DraftProject, ImportDraft } from '@/domain/importDraft'
import type { Indicator, Kept } from '@/domain/indicator'
import { readFen, type MoneySource } from '@/domain/money'
import type { ProjectYear } from '@/domain/projectYear'
import { suggestedPeriod } from '@/domain/reviewPeriod'
import { settledPeriod } from '@/domain/settledPeriod'
import { draftFromTable } from '@/import/draftFromTable'
import { readTargetText } from '@/import/readTargetText'
import type { TargetStorage } from '@/storage/targetStorage'
import type { SampleActual, SampleProject } from './actuals'

/** A table of the sample as its file prints it. */
export interface SampleTable {
  /** Name of the file it is said to come from. */
  readonly name: string
  readonly text: string
  readonly year: number
}

/** Reads a sample's table as people import theirs, with the implementation periods that it suggests accepted. */
export async function sampleDraft({ name, text, year }: SampleTable): Promise<ImportDraft> {
  const table = await readTargetText(text)
  const draft = draftFromTable(table, { year, source: { name, bytes: new TextEncoder().encode(text) } })
  return {
    ...draft,
    units: draft.units.map(unit => ({
      ...unit,
      projects: unit.projects.map(project => withPeriod(project, year)),
    })),
  }
}

function withPeriod(project: DraftProject, year: number): DraftProject {
  const suggested = suggestedPeriod(project, year)
  const period = suggested && settledPeriod(suggested.period, suggested)
  return period ? { ...project, period } : project
}

/** Records made-up year-end values (示例值) one by one, as people would. What is recorded already stays as it is. */
export async function recordSample(
  storage: TargetStorage,
  projectYears: readonly ProjectYear[],
  samples: readonly SampleProject[],
): Promise<void> {
  for (const projectYear of projectYears) {
    const sample = samples.find(({ name }) => name === projectYear.name)
    if (!sample) continue
    await recordSpending(storage, projectYear, sample)
    for (const one of sample.indicators) {
      const indicator = projectYear.indicators.find(({ name }) => name === one.name)
      if (indicator) await recordOne(storage, { projectYear, indicator }, one)
    }
  }
}

async function recordSpending(
  storage: TargetStorage,
  { id }: ProjectYear,
  { executed, executedOther }: SampleProject,
): Promise<void> {
  const amounts: readonly (readonly [MoneySource, string | undefined])[] = [
    ['fiscal', executed],
    ['other', executedOther],
  ]
  for (const [key, amount] of amounts) {
    if (amount === undefined) continue
    const after = readFen(amount, '万元')
    mustStand(
      await storage.recordMoney({ projectYearId: id, checkpoint: 'year-end', kind: 'executed', key, after }),
    )
  }
}

async function recordOne(
  storage: TargetStorage,
  { projectYear, indicator }: { readonly projectYear: ProjectYear; readonly indicator: Indicator },
  { actual, grade, periodGrade, reason }: SampleActual,
): Promise<void> {
  const kept: Kept<Actual> = {
    reading: readActual(actual, indicator.annualTarget.reading),
    confirmed: false,
  }
  const outcome = await storage.recordEntry({
    projectYearId: projectYear.id,
    checkpoint: 'year-end',
    indicatorId: indicator.id,
    fields: [
      { field: 'actual', before: undefined, after: kept },
      { field: 'grade', before: undefined, after: grade },
      { field: 'periodGrade', before: undefined, after: periodGrade },
      { field: 'reason', before: undefined, after: reason },
    ],
  })
  mustStand(outcome)
}

/** A conflict is a value that was recorded before: it stays. */
function mustStand({ status }: { readonly status: string }): void {
  if (status === 'gone') throw new Error('the sample was taken back while it was being filled')
}
