import { expect } from 'vitest'
import type { Snapshot, SnapshotReason } from '@/domain/backup'
import { createTargetStorage } from '@/storage/targetStorage'
import { seededRandom } from '../../builders/seededRandom'
import { anOffice } from '../anOffice'
import { copied, emptyOffice, type Moved, record, type Done, type OfficeModel } from './officeModel'
import { unsoundPlace } from './soundModel'
import { storedPlaces } from './storedPlaces'

/** A snapshot as the model keeps it. */
interface KeptSnapshot {
  readonly id: string
  readonly at: Date
  readonly reason: SnapshotReason
  readonly office: OfficeModel
}

/** A backup file, and what it holds. */
export interface KeptBackup {
  readonly file: Blob
  readonly office: OfficeModel
  readonly isWhole: boolean
}

const HOUR = 3_600_000
const KEPT_SNAPSHOTS = { daily: 7, others: 3 }

/** The real storage and the model of it, side by side. */
export class SoakedOffice {
  readonly database = anOffice().database
  readonly storage = createTargetStorage(this.database, () => this.now)
  model = emptyOffice()
  snapshots: KeptSnapshot[] = []
  backups: KeptBackup[] = []
  /** Newest batch when everything was last backed up. */
  noted: string | undefined
  now = new Date('2026-01-05T09:00:00+08:00')
  /** How often steps ended in which way. */
  readonly ended = new Map<string, number>()
  private readonly random: () => number

  constructor(seed: number) {
    this.random = seededRandom(seed)
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.random() * end)
  }

  chance(share: number): boolean {
    return this.random() < share
  }

  one<Element>(list: readonly Element[]): Element | undefined {
    return list[this.below(list.length)]
  }

  endedIn(way: string): void {
    this.ended.set(way, (this.ended.get(way) ?? 0) + 1)
  }

  /** An hour goes by. */
  pass(): void {
    this.now = new Date(this.now.getTime() + HOUR)
  }

  /** Notes what a person did, by the batch of the storage; without one nothing may have moved. */
  did(
    kind: Done['kind'],
    moved: readonly Moved[],
    at: { readonly department: string; readonly id: string | undefined },
  ): void {
    expect(at.id === undefined).toBe(moved.length === 0)
    if (at.id === undefined) return
    record(this.model, { id: at.id, department: at.department, kind, moved })
    this.model.newest = at.id
  }

  /** The id of the newest batch, which the storage made of its own accord. */
  async noteNewest(): Promise<void> {
    const newest = await this.database.batches.orderBy('order').last()
    expect(newest?.id).not.toBe(this.model.newest)
    this.model.newest = newest?.id
  }

  keepSnapshot(id: string, reason: SnapshotReason): void {
    this.snapshots.push({ id, reason, at: this.now, office: copied(this.model) })
    const isDaily = reason === 'daily'
    const alike = this.snapshots.filter(one => (one.reason === 'daily') === isDaily)
    const oldest = alike.slice(0, -(isDaily ? KEPT_SNAPSHOTS.daily : KEPT_SNAPSHOTS.others))
    this.snapshots = this.snapshots.filter(one => !oldest.includes(one))
  }

  isDailyDue(): boolean {
    const day = this.now.toDateString()
    const isOfToday = this.snapshots.some(({ reason, at }) => reason === 'daily' && at.toDateString() === day)
    const { newest } = this.model
    return newest !== undefined && this.snapshots.at(-1)?.office.newest !== newest && !isOfToday
  }

  /** Holds what is kept against the model. */
  async compare(): Promise<void> {
    expect(unsoundPlace(this.model.places)).toBeUndefined()
    expect(sorted(await storedPlaces(this.database))).toEqual(sorted(this.model.places))
    const batches = await this.database.batches.toArray()
    const reversible = batches.filter(({ kind }) => !['undo', 'redo', 'restore'].includes(kind))
    expect(reversible.map(({ id, undoneAt }) => `${id} ${undoneAt === undefined}`).sort()).toEqual(
      this.model.done.map(({ id, stands }) => `${id} ${stands}`).sort(),
    )
    expect(batches).toHaveLength([...this.model.counts.values()].reduce((sum, one) => sum + one, 0))
    const snapshots: Snapshot[] = await this.database.snapshots.orderBy('at').toArray()
    expect(snapshots.map(({ id }) => id)).toEqual(this.snapshots.map(({ id }) => id))
  }
}

function sorted(places: ReadonlyMap<string, string>): string[] {
  return [...places].map(([place, value]) => `${place} ${value}`).sort()
}
