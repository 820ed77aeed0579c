import type { Department } from '@/domain/projectYear'
import type { TargetDatabase } from '../database'
import { recordBatch } from '../ledger'
import { BACKED_UP_TABLES, type BackedUp } from './backupFormat'
import { BackupRefused } from './backupRefused'
import { departmentKeys } from './departmentKeys'
import { openBackup } from './openBackup'
import type { RestoreChoice, SameName } from './restoreChoice'

/** What is chosen of a file. */
export interface ChosenDepartments {
  readonly file: Uint8Array
  readonly choice: Extract<RestoreChoice, { readonly mode: 'departments' }>
  readonly at: Date
}

/** How departments of a file take their place. All to be called inside one transaction. */
export interface DepartmentReplacing {
  readonly status: 'ready'
  /** Takes away what the departments replace. */
  readonly makeRoom: () => Promise<void>
  /** What is written of a document of the file, by its place in the order of the file; undefined: it belongs to others. */
  readonly settle: (one: BackedUp) => BackedUp | undefined
  /** Records the restoring in each department's history. */
  readonly record: () => Promise<void>
}

/** Finds out what departments of a file replace here; names that others bear here are told, unless they shall go. */
export async function replaceDepartments(
  database: TargetDatabase,
  { file, choice, at }: ChosenDepartments,
): Promise<DepartmentReplacing | { readonly status: 'same-name'; readonly departments: SameName[] }> {
  const chosen = chosenOf(file, choice.departmentIds)
  const replaced = new Set(choice.replaced ?? [])
  const namesakes = await namesakesOf(database, chosen)
  const unasked = namesakes.filter(({ here }) => !replaced.has(here))
  if (unasked.length > 0) return { status: 'same-name', departments: unasked }

  const going = [...chosen.map(({ id }) => id), ...namesakes.map(({ here }) => here)]
  const place = { lastOrder: 0 }
  return {
    status: 'ready',
    async makeRoom() {
      for (const id of going) await removeDepartment(database, id)
      place.lastOrder = (await database.batches.orderBy('order').last())?.order ?? 0
    },
    settle: settling(new Set(chosen.map(({ id }) => id)), place),
    async record() {
      for (const { id, name } of chosen) {
        const heading = { kind: 'restore', subject: name, departmentId: id, source: 'restored' } as const
        await recordBatch({ database, now: () => at }, heading, [])
      }
    },
  }
}

/** The chosen departments as the file has them; they stand at its beginning. */
function chosenOf(file: Uint8Array, ids: readonly string[]): Department[] {
  const chosen: Department[] = []
  for (const one of openBackup(file).documents) {
    if (one.table !== 'departments') break
    if (ids.includes(one.document.id)) chosen.push(one.document)
  }
  if (chosen.length < new Set(ids).size || chosen.length === 0) {
    throw new BackupRefused('gone', '备份中没有所选的部门，未恢复任何内容。请重新选择。')
  }
  return chosen
}

async function namesakesOf(database: TargetDatabase, chosen: readonly Department[]): Promise<SameName[]> {
  const ids = new Set(chosen.map(({ id }) => id))
  const named = await database.departments
    .where('name')
    .anyOf(chosen.map(({ name }) => name))
    .toArray()
  return named.flatMap(({ id, name }) => {
    const restored = chosen.find(one => one.name === name)
    return ids.has(id) || !restored ? [] : [{ departmentId: restored.id, name, here: id }]
  })
}

async function removeDepartment(database: TargetDatabase, departmentId: string): Promise<void> {
  const keys = await departmentKeys(database, departmentId)
  for (const table of BACKED_UP_TABLES) await database.table(table).bulkDelete([...keys[table]])
}

/** Tells, document by document in the order of the file, what belongs to the chosen departments. */
function settling(chosen: ReadonlySet<string>, place: { readonly lastOrder: number }) {
  const projects = new Set<string>()
  const files = new Set<string>()

  return (one: BackedUp): BackedUp | undefined => {
    switch (one.table) {
      case 'departments':
        return chosen.has(one.document.id) ? one : undefined
      case 'lineages':
        return projects.has(one.document.projectId) ? one : undefined
      case 'sourceFiles':
        return files.has(one.document.id) ? one : undefined
      case 'settings':
        return undefined
      default: {
        if (!chosen.has(one.document.departmentId)) return undefined
        if (one.table === 'projects') projects.add(one.document.id)
        if (one.table === 'departmentYears') files.add(one.document.sourceFileId)
        // Files of undone imports stay with their history.
        if (one.table === 'changes' && one.document.table === 'sourceFiles') files.add(one.document.key)
        return one.table === 'batches' ? movedBehind(one, place.lastOrder) : one
      }
    }
  }
}

/** A batch behind all that are here, in the same sequence as before. */
function movedBehind(one: Extract<BackedUp, { table: 'batches' }>, lastOrder: number): BackedUp {
  const { order, turnedAt, ...batch } = one.document
  const turned = turnedAt === undefined ? {} : { turnedAt: turnedAt + lastOrder }
  return { table: 'batches', document: { ...batch, ...turned, order: order + lastOrder } }
}
