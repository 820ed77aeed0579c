import { readActual, type Actual } from '@/domain/actual'
import type { ImportDraft } from '@/domain/importDraft'
import type { Kept } from '@/domain/indicator'
import { readFen } from '@/domain/money'
import type { ProjectYear } from '@/domain/projectYear'
import { draftFromTable } from '@/import/draftFromTable'
import { readTargetTable } from '@/import/readTargetTable'
import type { TargetStorage } from '@/storage/targetStorage'
import { SAMPLE_PROJECTS, SAMPLE_YEAR, type SampleProject } from './actuals'
import tableText from './huadu-office.txt?raw'

const COMPLETE = 'sample-complete'

/**
 * Fills the sample database as people would fill their own: the real table imported, made-up actuals recorded one by
 * one. A sample that was left half filled (the tab was closed) is begun anew.
 */
export async function loadSample(storage: TargetStorage): Promise<void> {
  if ((await storage.readSetting(COMPLETE)) === true) return
  const draft = await sampleDraft()
  let outcome = await storage.importTable(draft)
  if (outcome.status === 'year-exists') {
    await storage.removeDatabase()
    outcome = await storage.importTable(draft)
  }

  for (const projectYear of await storage.projectYears(outcome.departmentId, outcome.year)) {
    const sample = SAMPLE_PROJECTS.find(({ name }) => name === projectYear.name)
    if (sample) await recordSample(storage, projectYear, sample)
  }
  await storage.writeSetting(COMPLETE, true)
}

async function sampleDraft(): Promise<ImportDraft> {
  const table = await readTargetTable({ text: tableText })
  const source = { name: '示例：项目支出绩效目标表.txt', bytes: new TextEncoder().encode(tableText) }
  return draftFromTable(table, { year: SAMPLE_YEAR, source })
}

async function recordSample(
  storage: TargetStorage,
  projectYear: ProjectYear,
  sample: SampleProject,
): Promise<void> {
  const place = { projectYearId: projectYear.id, checkpoint: 'year-end' } as const
  const money = await storage.recordMoney({
    ...place,
    kind: 'executed',
    key: 'fiscal',
    after: readFen(sample.executed, '万元'),
  })
  mustBeSaved(money)

  for (const { name, actual, grade, reason } of sample.indicators) {
    const indicator = projectYear.indicators.find(one => one.name === name)
    if (!indicator) continue
    const kept: Kept<Actual> = {
      reading: readActual(actual, indicator.annualTarget.reading),
      confirmed: false,
    }
    const entry = await storage.recordEntry({
      ...place,
      indicatorId: indicator.id,
      fields: [
        { field: 'actual', before: undefined, after: kept },
        { field: 'grade', before: undefined, after: grade },
        { field: 'reason', before: undefined, after: reason },
      ],
    })
    mustBeSaved(entry)
  }
}

function mustBeSaved({ status }: { readonly status: string }): void {
  if (status !== 'saved') throw new Error(`the sample was changed while it was being filled: ${status}`)
}
