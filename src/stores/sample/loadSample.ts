import type { TargetStorage } from '@/storage/targetStorage'
import { SAMPLE_PROJECTS, SAMPLE_YEAR } from './actuals'
import tableText from './huadu-office.txt?raw'
import { recordSample, sampleDraft } from './recordSample'

const COMPLETE = 'sample-complete'

/**
 * Fills the sample database as people would fill their own: the real table imported, made-up actuals recorded one by
 * one. A sample that was left half filled (the tab was closed) is begun anew.
 */
export async function loadSample(storage: TargetStorage): Promise<void> {
  if ((await storage.readSetting(COMPLETE)) === true) return
  const draft = await sampleDraft({
    name: '示例：项目支出绩效目标表.txt',
    text: tableText,
    year: SAMPLE_YEAR,
  })
  let outcome = await storage.importTable(draft)
  if (outcome.status === 'year-exists') {
    await storage.removeDatabase()
    outcome = await storage.importTable(draft)
  }
  const { departmentId, year } = outcome
  await recordSample(storage, await storage.projectYears(departmentId, year), SAMPLE_PROJECTS)
  await storage.writeSetting(COMPLETE, true)
}
