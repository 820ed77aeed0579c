import type { ImportDraft } from '@/domain/importDraft'
import { differenceOf, linesOf, openQuestions } from '@/domain/revision/difference'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import type { RenameDecision, RenameDecisions } from '@/domain/revision/rename'
import { readThreshold } from '@/domain/threshold'
import type { ComparedTable } from '@/storage/keptTable'
import { aDraft, aDraftIndicator, aDraftProject, fen } from '../builders/aDraft'
import { first, firstEntry, imported, next, percent, type Office } from './anOffice'

const printed = (text: string) => ({ reading: readThreshold(text), confirmed: false })

const roads = aDraftProject({
  indicators: [
    aDraftIndicator({ annualTarget: printed('292%') }),
    aDraftIndicator({ order: 2, name: '养护里程', annualTarget: printed('≥3公里') }),
    aDraftIndicator({ order: 3, name: '投诉办结天数', annualTarget: printed('≤5天') }),
  ],
})
const parks = aDraftProject({ name: '绿化管护', goal: '公园整洁。' })

/** Two projects with four indicators. */
export const OLD_TABLE = aDraft({ projects: [roads, parks] })

/** The same year printed again: everything about the roads is another, the parks are gone, a cloud has come. */
export const NEW_TABLE: ImportDraft = aDraft({
  title: '2025年项目支出绩效目标表（调整）',
  amounts: { total: fen(800_000_000) },
  projects: [
    aDraftProject({ name: '政务云', goal: '', indicators: [aDraftIndicator({ accumulation: 'sum' })] }),
    {
      ...roads,
      goal: '全部修好。',
      initial: { total: fen(700_000_000), fiscal: fen(600_000_000), other: fen(100_000_000) },
      indicators: [
        aDraftIndicator({ name: '工程验收合格率', annualTarget: printed('≥96%') }),
        aDraftIndicator({ order: 2, name: '养护里程', annualTarget: printed('大部分道路') }),
        aDraftIndicator({ order: 3, name: '绿道长度', annualTarget: printed('≥1公里') }),
      ],
    },
  ],
  source: { name: '绩效目标表（调整）.pdf', bytes: new TextEncoder().encode('新的原文') },
})

/** An office with the old table, something recorded for all of it, a reading confirmed, and the year before it. */
export async function aRecordedOffice({ storage, database }: Office) {
  const before = await imported({ storage, database }, { ...OLD_TABLE, year: 2024 })
  const now = await imported({ storage, database }, OLD_TABLE)
  for (const { id, indicators } of now.projectYears) {
    for (const { id: indicatorId } of indicators) {
      const place = { projectYearId: id, checkpoint: 'year-end', indicatorId } as const
      const fields = [
        { field: 'actual', after: percent('0') },
        { field: 'reason', after: `“${indicatorId}”的原因` },
        { field: 'grade', after: 'partly' },
      ] as const
      await storage.recordEntry({ ...place, fields })
    }
    const money = { projectYearId: id, checkpoint: 'year-end', key: 'total' } as const
    await storage.recordMoney({ ...money, kind: 'executed', after: fen(0) })
    await storage.recordMoney({ ...money, kind: 'adjusted', after: fen(1) })
  }
  await storage.settleTarget({
    ...firstEntry(now.projectYear),
    which: 'periodTarget',
    before: first(now.projectYear.indicators).periodTarget,
    after: { reading: readThreshold('≥95%'), confirmed: true },
  })
  return { before, now }
}

/** The table of a year as it is held against a new one. */
export function comparedTable(
  { storage }: Office,
  { departmentId, year }: { readonly departmentId: string; readonly year: number },
): Promise<ComparedTable> {
  return next(storage.watchKeptTable(departmentId, year), table => table !== undefined).then(table => {
    if (!table) throw new Error('there is no table')
    return table
  })
}

/** What a person accepts of the difference between what is kept and a new table: every question answered alike. */
export async function acceptedOf(
  office: Office,
  place: { readonly departmentId: string; readonly year: number },
  draft: ImportDraft,
  {
    answer = 'same',
    accepts = () => true,
  }: { readonly answer?: RenameDecision; readonly accepts?: (line: DifferenceLine) => boolean } = {},
) {
  const { table } = await comparedTable(office, place)
  let renames: RenameDecisions = new Map()
  for (;;) {
    const difference = differenceOf(table, draft, renames)
    const open = openQuestions(difference)
    if (open.length === 0)
      return { draft, renames, lines: linesOf(difference).filter(accepts), reason: '区财政局批复' }
    renames = new Map([...renames, ...open.map(({ key }) => [key, answer] as const)])
  }
}

/** A revision in which everything is accepted, which must go through. */
export async function revised(
  office: Office,
  place: { readonly departmentId: string; readonly year: number },
  draft: ImportDraft = NEW_TABLE,
): Promise<string> {
  const outcome = await office.storage.reviseTable(await acceptedOf(office, place, draft))
  if (outcome.status !== 'saved') throw new Error(`the table was not revised: ${outcome.status}`)
  return outcome.batchId
}
