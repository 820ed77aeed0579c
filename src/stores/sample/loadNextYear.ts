import type { TargetStorage } from '@/storage/targetStorage'
import tableText from './huadu-office-next-year.txt?raw'
import { NEXT_SAMPLE_YEAR, NEXT_YEAR_PROJECTS } from './nextYearActuals'
import { recordSample, sampleDraft } from './recordSample'

/**
 * Adds the year after to the sample, its table as printed for that year, and fills it with made-up actuals. What is
 * named otherwise than the year before stays to be paired. A year that was left half filled is filled up.
 */
export async function loadNextYear(
  storage: TargetStorage,
): Promise<{ readonly departmentId: string; readonly year: number }> {
  const draft = await sampleDraft({
    name: '示例：下年度项目支出绩效目标表.txt',
    text: tableText,
    year: NEXT_SAMPLE_YEAR,
  })
  const { departmentId, year } = await storage.importTable(draft)
  await recordSample(storage, await storage.projectYears(departmentId, year), NEXT_YEAR_PROJECTS)
  return { departmentId, year }
}
