import type { Doubt } from '@/domain/doubt'
import { isInForce } from '@/domain/inForce'
import { editDocument, type EditOutcome } from './editDocument'
import { isSameValue } from './fieldPath'
import type { DocumentTable } from './history'
import type { Ledger } from './ledger'

/** A doubt (存疑) of an imported table that a person settled (核定). */
export interface DoubtEdit {
  readonly departmentYearId: string
  /** The project year it is kept with; absent: with the table. */
  readonly projectYearId?: string | undefined
  readonly doubt: Doubt
}

/** Takes a settled doubt away from what it is about; one that is gone already leaves nothing to write. */
export function settleDoubt(
  ledger: Ledger,
  edit: DoubtEdit,
): Promise<EditOutcome<readonly Doubt[] | undefined>> {
  return editDocument<readonly Doubt[] | undefined>(ledger, async () => {
    const place = await placeOf(ledger, edit)
    if (!place) return undefined
    const { table, subject, document } = place
    const { departmentId, year, doubts } = document
    const left = doubts?.filter(one => !isSameValue(one, edit.doubt)) ?? []
    return {
      table,
      document,
      fields: [{ path: ['doubts'], before: doubts, after: left.length > 0 ? left : undefined }],
      heading: { kind: 'doubt', subject, departmentId, year, source: 'typed' },
      stored: doubts,
    }
  })
}

interface DoubtPlace {
  readonly table: DocumentTable
  readonly subject: string
  readonly document: {
    readonly id: string
    readonly departmentId: string
    readonly year: number
    readonly doubts?: readonly Doubt[]
  }
}

async function placeOf(
  { database }: Ledger,
  { departmentYearId, projectYearId }: DoubtEdit,
): Promise<DoubtPlace | undefined> {
  if (projectYearId === undefined) {
    const document = await database.departmentYears.get(departmentYearId)
    return document && { table: 'departmentYears', subject: document.title, document }
  }
  const document = await database.projectYears.get(projectYearId)
  return document && isInForce(document)
    ? { table: 'projectYears', subject: document.name, document }
    : undefined
}
