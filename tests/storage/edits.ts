import type { PairingOutcome } from '@/storage/decidePairing'
import type { EditOutcome } from '@/storage/editDocument'
import { aDraft, aDraftProject, fen, keptAtLeast } from '../builders/aDraft'
import { anOfficeWith, first, firstEntry, percent } from './anOffice'
import { revised } from './aRevision'

export type OfficeWithTable = Awaited<ReturnType<typeof anOfficeWith>>

/** The batch of an edit that must have written something. */
export function batchOf(outcome: EditOutcome<unknown> | PairingOutcome): string {
  if (outcome.status !== 'saved' || outcome.batchId === undefined) throw new Error('nothing was written')
  return outcome.batchId
}

/** Types the 偏差原因 of the first indicator. */
export async function typedReason(
  { storage, projectYear }: OfficeWithTable,
  before?: string,
  after?: string,
): Promise<string> {
  const fields = [{ field: 'reason', before, after } as const]
  return batchOf(await storage.recordEntry({ ...firstEntry(projectYear), fields }))
}

const ROW_DOUBT = { code: 'amount-column-unknown', message: '金额不知属于哪一列，请核对' }

/** An office whose table was imported with a doubt left open, so that every kind of edit has something to change. */
export function anEditableOffice() {
  return anOfficeWith(aDraft({ projects: [aDraftProject({ doubts: [ROW_DOUBT] })] }))
}

/** One edit of every kind. */
export const EDITS: { says: string; edit: (office: OfficeWithTable) => Promise<EditOutcome<unknown>> }[] = [
  {
    says: '填报两项',
    edit: ({ storage, projectYear }) =>
      storage.recordEntry({
        ...firstEntry(projectYear),
        fields: [
          { field: 'actual', after: percent('0') },
          { field: 'reason', after: '甲' },
        ],
      }),
  },
  {
    says: '记执行数',
    edit: ({ storage, projectYear: { id } }) =>
      storage.recordMoney({
        projectYearId: id,
        checkpoint: 'year-end',
        kind: 'executed',
        key: 'total',
        after: fen(0),
      }),
  },
  {
    says: '核定指标值',
    edit: ({ storage, projectYear }) =>
      storage.settleTarget({
        ...firstEntry(projectYear),
        which: 'annualTarget',
        before: keptAtLeast('90'),
        after: keptAtLeast('1'),
      }),
  },
  {
    says: '更正两个指标值的读法',
    edit: ({ storage, projectYear }) =>
      storage.settleTargets({
        ...firstEntry(projectYear),
        readings: [
          { which: 'annualTarget', before: keptAtLeast('90'), after: keptAtLeast('1') },
          { which: 'periodTarget', before: keptAtLeast('95'), after: keptAtLeast('2') },
        ],
      }),
  },
  {
    says: '选跨年口径',
    edit: ({ storage, projectYear }) =>
      storage.chooseAccumulation({ lineageId: first(projectYear.indicators).lineageId, after: 'max' }),
  },
  {
    says: '核定目标表的存疑',
    edit: ({ storage, projectYear: { id }, departmentYear }) =>
      storage.settleDoubt({
        departmentYearId: departmentYear?.id ?? '',
        projectYearId: id,
        doubt: ROW_DOUBT,
      }),
  },
  {
    says: '更新目标表',
    edit: async office => ({ status: 'saved', batchId: await revised(office, office) }),
  },
  {
    says: '定实施周期',
    edit: ({ storage, projectYear: { projectId } }) =>
      storage.setPeriod({ projectId, after: { from: 2024, to: 2026, source: 'typed' } }),
  },
]
