import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fen } from '@/domain/money'
import type { EditOutcome } from '@/storage/editDocument'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOffice, anOfficeWith, first, type Office } from './anOffice'

const PLACES = ['reason/0', 'reason/1', 'grade/0', 'executed', 'adjusted'] as const
type Place = (typeof PLACES)[number]
type Step =
  | { does: 'edit'; place: Place; window: number; value: number; seesNow: boolean }
  | { does: 'undo' | 'redo'; window: number; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('edit' as const),
    place: fc.constantFrom(...PLACES),
    window: fc.nat(1),
    value: fc.nat(3),
    seesNow: fc.oneof(
      { weight: 4, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  }),
  fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const), window: fc.nat(1), which: fc.nat(8) }),
)

interface Edit {
  readonly id: string
  readonly place: Place
  readonly before: number
  readonly value: number
  stands: boolean
  /** When it was last done, undone or redone. */
  at: number
}

/** What should be kept, told as simply as possible. Value 0 stands for 未填. */
class Expected {
  readonly values = new Map<Place, number>()
  readonly edits: Edit[] = []
  private now = 0

  edit(id: string, place: Place, value: number): void {
    this.edits.push({ id, place, before: this.valueOf(place), value, stands: true, at: this.tick() })
    this.values.set(place, value)
  }

  /** Ids that are in the way; none: it is undone. */
  undo(edit: Edit): string[] {
    if (!edit.stands) return []
    const later = this.since(edit).filter(({ stands }) => stands)
    if (later.length > 0) return later.map(({ id }) => id)
    this.turn(edit, edit.before)
    return []
  }

  /** Ids that would have to be undone, and redone, before; none: it is redone. */
  redo(edit: Edit): string[][] {
    if (edit.stands) return []
    if (this.valueOf(edit.place) !== edit.before) {
      const since = this.since(edit)
      return [true, false].map(wanted => since.filter(({ stands }) => stands === wanted).map(({ id }) => id))
    }
    this.turn(edit, edit.value)
    return []
  }

  valueOf(place: Place): number {
    return this.values.get(place) ?? 0
  }

  get contents(): Record<string, number> {
    return Object.fromEntries([...this.values].filter(([, value]) => value !== 0))
  }

  private since({ place, at }: Edit): Edit[] {
    const later = this.edits.filter(other => other.place === place && other.at > at)
    return later.sort((one, other) => one.at - other.at)
  }

  private turn(edit: Edit, value: number): void {
    edit.stands = !edit.stands
    edit.at = this.tick()
    this.values.set(edit.place, value)
  }

  private tick(): number {
    this.now += 1
    return this.now
  }
}

it('任意次修改、撤销和重做之后，内容与简单的推演一致', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const { windows, ids, projectYearId } = await twoWindows()
      const expected = new Expected()

      for (const one of steps) {
        const { storage } = windows[one.window] ?? first(windows)
        if (one.does !== 'edit') {
          const edit = expected.edits[one.which]
          if (edit) await turn(storage, { does: one.does, edit, expected })
        } else {
          const now = expected.valueOf(one.place)
          const seen = one.seesNow ? now : (now + 1) % 4
          const outcome = await write(storage, { projectYearId, ids, place: one.place }, seen, one.value)
          expect(outcome.status).toBe(seen === one.value || one.seesNow ? 'saved' : 'conflict')
          if (outcome.status === 'saved' && outcome.batchId)
            expected.edit(outcome.batchId, one.place, one.value)
        }
        expect(await kept(first(windows), ids)).toEqual(expected.contents)
      }
    }),
    { numRuns: 40 },
  )
})

const idsOf = (batches: readonly { id: string }[]) => batches.map(({ id }) => id)

/** Undoes or redoes an edit, which must end as expected. */
async function turn(
  storage: Office['storage'],
  { does, edit, expected }: { does: 'undo' | 'redo'; edit: Edit; expected: Expected },
): Promise<void> {
  if (does === 'undo') {
    const outcome = await storage.undo(edit.id)
    expect(outcome.status === 'blocked' ? idsOf(outcome.by) : []).toEqual(expected.undo(edit))
  } else {
    const outcome = await storage.redo(edit.id)
    const inTheWay = outcome.status === 'blocked' ? [idsOf(outcome.by), idsOf(outcome.missing)] : []
    expect(inTheWay).toEqual(expected.redo(edit))
  }
}

async function twoWindows() {
  const indicators = [aDraftIndicator(), aDraftIndicator({ order: 2, name: '完好率' })]
  const office = await anOfficeWith(aDraft({ projects: [aDraftProject({ indicators })] }))
  const ids = office.projectYear.indicators.map(({ id }) => id)
  return { windows: [office, anOffice(office.database.name)], ids, projectYearId: office.projectYear.id }
}

const GRADES = [undefined, 'achieved', 'partly', 'failed'] as const

function write(
  storage: Office['storage'],
  { projectYearId, ids, place }: { projectYearId: string; ids: string[]; place: Place },
  before: number,
  after: number,
): Promise<EditOutcome<unknown>> {
  const at = { projectYearId, checkpoint: 'year-end' } as const
  if (place === 'executed' || place === 'adjusted') {
    return storage.recordMoney({
      ...at,
      kind: place,
      key: 'total',
      before: amount(before),
      after: amount(after),
    })
  }
  const indicatorId = ids[Number(place.split('/')[1])] ?? ''
  const field = place.startsWith('grade')
    ? ({ field: 'grade', before: GRADES[before], after: GRADES[after] } as const)
    : ({ field: 'reason', before: words(before), after: words(after) } as const)
  return storage.recordEntry({ ...at, indicatorId, fields: [field] })
}

const amount = (value: number) => (value === 0 ? undefined : (value as Fen))
const words = (value: number) => (value === 0 ? undefined : String(value))

/** What is kept, told as the expected values are. */
async function kept({ database }: Office, ids: string[]): Promise<Record<string, number>> {
  const values: Record<string, number> = {}
  for (const { entries, executed, adjusted } of await database.records.toArray()) {
    for (const [id, { reason, grade }] of Object.entries(entries)) {
      if (reason !== undefined) values[`reason/${ids.indexOf(id)}`] = Number(reason)
      if (grade !== undefined) values[`grade/${ids.indexOf(id)}`] = GRADES.indexOf(grade)
    }
    if (executed.total !== undefined) values.executed = executed.total
    if (adjusted.total !== undefined) values.adjusted = adjusted.total
  }
  return values
}
