import type { ImportDraft } from '@/domain/importDraft'
import type { Kept } from '@/domain/indicator'
import type { Actual } from '@/domain/actual'
import type { ProjectYear } from '@/domain/projectYear'
import type { Observable } from 'dexie'
import { afterEach } from 'vitest'
import { TargetDatabase } from '@/storage/database'
import { newId } from '@/storage/newId'
import { createTargetStorage, type TargetStorage } from '@/storage/targetStorage'
import { aDraft } from '../builders/aDraft'

const opened: TargetDatabase[] = []

afterEach(async () => {
  for (const database of opened) database.close()
  for (const database of opened.splice(0)) await database.delete()
})

export interface Office {
  readonly database: TargetDatabase
  readonly storage: TargetStorage
}

/** A database under a name of its own, deleted after the test; a given name opens a second window on the same one. */
export function anOffice(name = `test-${newId()}`): Office {
  const database = new TargetDatabase(name)
  opened.push(database)
  return { database, storage: createTargetStorage(database, () => new Date('2026-01-05T09:00:00+08:00')) }
}

/** An office with one imported table. */
export async function anOfficeWith(draft: ImportDraft = aDraft()) {
  const office = anOffice()
  const saved = await imported(office, draft)
  return { ...office, ...saved }
}

/** Imports a table that must go through. */
export async function imported({ storage, database }: Office, draft: ImportDraft) {
  const outcome = await storage.importTable(draft)
  if (outcome.status !== 'saved') throw new Error('the table was not saved')
  const projectYears = await storage.projectYears(outcome.departmentId, outcome.year)
  const departmentYear = await database.departmentYears.get({
    departmentId: outcome.departmentId,
    year: outcome.year,
  })
  return { ...outcome, projectYears, projectYear: first(projectYears), departmentYear }
}

export function first<Element>(list: readonly Element[]): Element {
  const [element] = list
  if (element === undefined) throw new Error('the list is empty')
  return element
}

/** Where the first indicator of a project year is filled in at year end. */
export function firstEntry(projectYear: ProjectYear) {
  return {
    projectYearId: projectYear.id,
    checkpoint: 'year-end',
    indicatorId: first(projectYear.indicators).id,
  } as const
}

export function percent(value: string): Kept<Actual> {
  return { reading: { printed: `${value}%`, doubts: [], kind: 'number', value, unit: '%' }, confirmed: true }
}

/** The next value of something watched for which `holds` is true. */
export function next<T>(watched: Observable<T>, holds: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = watched.subscribe({
      next: value => {
        if (!holds(value)) return
        resolve(value)
        queueMicrotask(() => {
          subscription.unsubscribe()
        })
      },
      error: reject,
    })
  })
}

const HISTORY = ['batches', 'changes']

/** All documents by table, without the history of how they came about; the file of an undone import is part of that. */
export async function contents(database: TargetDatabase): Promise<Record<string, unknown[]>> {
  const tables = database.tables.filter(({ name }) => !HISTORY.includes(name))
  const rows = await Promise.all(tables.map(table => table.toArray()))
  const byTable = Object.fromEntries(tables.map(({ name }, at) => [name, rows[at] ?? []]))
  const used = new Set((await database.departmentYears.toArray()).map(({ sourceFileId }) => sourceFileId))
  const files = (await database.sourceFiles.toArray()).filter(({ id }) => used.has(id))
  return { ...byTable, sourceFiles: files }
}

/** All documents by table, history included. */
export async function everything(database: TargetDatabase): Promise<Record<string, unknown[]>> {
  const batches = await database.batches.toArray()
  return { ...(await contents(database)), batches, changes: await database.changes.toArray() }
}
