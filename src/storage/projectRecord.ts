import type { Checkpoint, ProjectRecord, ProjectYear } from '@/domain/projectYear'

/** Both checkpoints, so that a project year's records can be found by key. */
export const CHECKPOINTS: readonly Checkpoint[] = ['mid-year', 'year-end']

/** Id of what is recorded for a project year at a checkpoint: made of these two, so that there can never be two such documents. */
export function recordId(projectYearId: string, checkpoint: Checkpoint): string {
  return `${projectYearId}:${checkpoint}`
}

/** The project year and checkpoint that a record's id was made of. */
export function placeOfRecord(id: string): { projectYearId: string; checkpoint: Checkpoint } | undefined {
  const checkpoint = CHECKPOINTS.find(each => id.endsWith(`:${each}`))
  return checkpoint && { projectYearId: id.slice(0, -checkpoint.length - 1), checkpoint }
}

/** A record in which everything is still 未填. */
export function blankRecord(projectYear: ProjectYear, checkpoint: Checkpoint): ProjectRecord {
  const { id, departmentId, year } = projectYear
  const about = { id: recordId(id, checkpoint), projectYearId: id, departmentId, year, checkpoint }
  return { ...about, entries: {}, adjusted: {}, executed: {} }
}

/** The record without entries in which nothing is left; undefined when nothing at all is: such a record is not kept. */
export function withoutBlanks(record: ProjectRecord): ProjectRecord | undefined {
  const entries = Object.fromEntries(Object.entries(record.entries).filter(([, entry]) => !isBlank(entry)))
  const isWhollyBlank = isBlank(entries) && isBlank(record.adjusted) && isBlank(record.executed)
  return isWhollyBlank ? undefined : { ...record, entries }
}

function isBlank(fields: object): boolean {
  return Object.keys(fields).length === 0
}
