import { inForce } from '@/domain/inForce'
import type { Entry } from '@/domain/indicator'
import type { Amounts, Fen } from '@/domain/money'
import type { Checkpoint, ProjectRecord, ProjectYear } from '@/domain/projectYear'
import { editDocument, type DocumentEdit, type EditOutcome } from './editDocument'
import type { FieldSource } from './history'
import type { Ledger } from './ledger'
import { blankRecord, recordId } from './projectRecord'

/** One field of an entry (填报项): the value the person saw, and the new one; undefined is 未填. */
export type FieldEdit = {
  [Field in keyof Entry]-?: {
    readonly field: Field
    readonly before?: Entry[Field] | undefined
    readonly after?: Entry[Field] | undefined
  }
}[keyof Entry]

/** What was typed for one indicator at one checkpoint (填报). */
export interface EntryEdit {
  readonly projectYearId: string
  readonly checkpoint: Checkpoint
  readonly indicatorId: string
  readonly fields: readonly FieldEdit[]
  /** Absent: typed. */
  readonly source?: FieldSource
}

/** One amount typed for a project year: 全年预算数 (adjusted) or 全年执行数 (executed), by source, in 分. */
export interface MoneyEdit {
  readonly projectYearId: string
  readonly checkpoint: Checkpoint
  readonly kind: 'adjusted' | 'executed'
  readonly key: keyof Amounts
  /** The amount the person saw; undefined is 未填, 0 is an amount. */
  readonly before?: Fen | undefined
  readonly after?: Fen | undefined
  /** Absent: typed. */
  readonly source?: FieldSource
}

/** Writes what was typed for an indicator, unless it has changed since the person saw it. */
export function recordEntry(ledger: Ledger, edit: EntryEdit): Promise<EditOutcome<Entry>> {
  return editRecord<Entry>(ledger, edit, (projectYear, record) => {
    const indicator = projectYear.indicators.find(({ id }) => id === edit.indicatorId)
    return (
      indicator && {
        fields: edit.fields.map(({ field, before, after }) => {
          return { path: ['entries', indicator.id, field], before, after }
        }),
        heading: { ...headingOf(projectYear, edit), kind: 'entry', subject: indicator.name },
        stored: record.entries[indicator.id] ?? {},
      }
    )
  })
}

/** Writes an amount that was typed for a project, unless it has changed since the person saw it. */
export function recordMoney(ledger: Ledger, edit: MoneyEdit): Promise<EditOutcome<Fen | undefined>> {
  const { kind, key, before, after } = edit
  return editRecord<Fen | undefined>(ledger, edit, (projectYear, record) => ({
    fields: [{ path: [kind, key], before, after }],
    heading: { ...headingOf(projectYear, edit), kind: 'money', subject: projectYear.name },
    stored: record[kind][key],
  }))
}

type EditOfRecord<Stored> = Pick<DocumentEdit<Stored>, 'fields' | 'heading' | 'stored'>

function editRecord<Stored>(
  ledger: Ledger,
  { projectYearId, checkpoint }: Pick<EntryEdit, 'projectYearId' | 'checkpoint'>,
  editOf: (projectYear: ProjectYear, record: ProjectRecord) => EditOfRecord<Stored> | undefined,
): Promise<EditOutcome<Stored>> {
  const { projectYears, records } = ledger.database
  return editDocument<Stored>(ledger, async () => {
    const kept = await projectYears.get(projectYearId)
    const [projectYear] = inForce(kept ? [kept] : [])
    if (!projectYear) return undefined
    const document =
      (await records.get(recordId(projectYearId, checkpoint))) ?? blankRecord(projectYear, checkpoint)
    const edit = editOf(projectYear, document)
    return edit && { table: 'records', document, ...edit }
  })
}

function headingOf({ departmentId, year }: ProjectYear, { source = 'typed' }: EntryEdit | MoneyEdit) {
  return { departmentId, year, source }
}
