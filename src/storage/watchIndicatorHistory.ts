import { liveQuery, type Observable } from 'dexie'
import type { IndicatorBatch } from '@/domain/changesTold'
import type { TargetDatabase } from './database'
import type { Change } from './history'
import { namesIn } from './namesInChanges'
import { CHECKPOINTS, recordId } from './projectRecord'

/** An indicator of one year, with what lasts over years. */
export interface IndicatorPlace {
  readonly projectYearId: string
  readonly indicatorId: string
  readonly projectId: string
  readonly lineageId: string
}

/** Follows all that was ever done to an indicator of a year: its values, targets, pairing, 跨年口径 and 实施周期; newest first. */
export function watchIndicatorHistory(
  database: TargetDatabase,
  place: IndicatorPlace,
): Observable<IndicatorBatch[]> {
  const { batches, changes, projectYears, lineages } = database
  return liveQuery(() =>
    database.transaction('r', [batches, changes, projectYears, lineages], async () => {
      const found = await changes.where('key').anyOf(keysOf(place)).toArray()
      const about = found.filter(change => isAbout(place, change))
      const names = await namesIn(database, about)
      const done = await batches.bulkGet([...new Set(about.map(({ batchId }) => batchId))])
      return done
        .filter(batch => batch !== undefined)
        .sort((one, other) => other.order - one.order)
        .map(batch => ({ batch, names, changes: about.filter(({ batchId }) => batchId === batch.id) }))
    }),
  )
}

function keysOf({ projectYearId, projectId, lineageId }: IndicatorPlace): string[] {
  const records = CHECKPOINTS.map(checkpoint => recordId(projectYearId, checkpoint))
  return [...records, projectYearId, projectId, lineageId]
}

function isAbout({ indicatorId }: IndicatorPlace, { table, path }: Change): boolean {
  const [part, id] = path
  if (table === 'projectYears') return part === undefined || (part === 'indicators' && id === indicatorId)
  if (table === 'records') return part === 'entries' && id === indicatorId
  // Of a project only its 实施周期, of a lineage its 跨年口径: that they came into being tells nothing.
  return part === 'period' || part === 'accumulation'
}
