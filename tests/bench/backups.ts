import { TargetDatabase } from '@/storage/database'
import { createTargetStorage, type TargetStorage } from '@/storage/targetStorage'
import { aTable, median, timed, type BureauSize } from './bureau'

/** What one piece of work took and did to the page, in milliseconds. */
export interface WorkFigures {
  readonly took: number
  /** Longest time in which the page showed no new frame. */
  readonly longestFrame: number
  /** Longest time that saving one value took meanwhile. */
  readonly longestSave: number
}

/** A database that was filled, and what can be done with it. Each is one step, so that memory can be watched from outside. */
export interface BackupBench {
  readonly write: () => Promise<WorkFigures & { readonly bytes: number }>
  readonly preview: () => Promise<WorkFigures>
  readonly restore: () => Promise<WorkFigures>
  readonly snapshot: () => Promise<WorkFigures>
  readonly end: () => Promise<void>
}

/** Fills a database of the given size by importing. */
export async function backupBench(size: BureauSize): Promise<BackupBench> {
  const database = new TargetDatabase('bench-backups')
  await database.delete({ disableAutoOpen: false })
  const storage = createTargetStorage(database)
  for (let department = 0; department < size.departments; department += 1) {
    for (let year = 0; year < size.years; year += 1) {
      await storage.importTable(aTable(size, department, 2021 + year))
    }
  }
  const save = await savingIn(storage)
  const { backups } = storage
  // The worker's file is fetched and compiled the first time.
  let { file } = await backups.write({ scope: { departmentId: '', name: '' } })

  return {
    async write() {
      const [figures, written] = await worked(save, () => backups.write({ scope: 'all' }))
      if (written.problem !== undefined) throw new Error(written.problem)
      file = written.file
      return { ...figures, bytes: file.size }
    },
    async preview() {
      return (await worked(save, () => backups.read({ file })))[0]
    },
    async restore() {
      const read = await backups.read({ file })
      const [figures, outcome] = await worked(save, () => read.restore({ mode: 'replace-all' }))
      if (outcome.status !== 'restored') throw new Error('it was not restored')
      return figures
    },
    async snapshot() {
      const [figures, taken] = await worked(save, () => backups.takeDailySnapshot())
      if (!taken) throw new Error('it was not due')
      return figures
    },
    end: () => database.delete(),
  }
}

/** Values that are saved, one a second, when the work has just begun. */
const TYPED = 3

/** Saves one value after the other, as somebody who goes on typing. */
async function savingIn(storage: TargetStorage): Promise<() => Promise<void>> {
  const [first] = await firstOf(storage)
  const [projectYear] = await storage.projectYears(first?.id ?? '', 2021)
  const [indicator] = projectYear?.indicators ?? []
  let before: string | undefined
  return async () => {
    const after = `${Number(before ?? 0) + 1}`
    const place = { projectYearId: projectYear?.id ?? '', indicatorId: indicator?.id ?? '' }
    const fields = [{ field: 'reason', before, after } as const]
    const outcome = await storage.recordEntry({ ...place, checkpoint: 'year-end', fields })
    // A restoring puts an older value back.
    before = outcome.status === 'conflict' ? outcome.stored.reason : after
  }
}

function firstOf(storage: TargetStorage): Promise<readonly { readonly id: string }[]> {
  return new Promise((resolve, reject) => {
    const following = storage.watchDepartments().subscribe(departments => {
      resolve(departments.map(({ department }) => department))
      queueMicrotask(() => following.unsubscribe())
    }, reject)
  })
}

async function worked<T>(save: () => Promise<void>, work: () => Promise<T>): Promise<[WorkFigures, T]> {
  let isOver = false
  const frames: number[] = []
  const saves: number[] = []

  let last = performance.now()
  function frame(now: number): void {
    frames.push(now - last)
    last = now
    if (!isOver) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)

  async function typing(): Promise<void> {
    for (let typed = 0; typed < TYPED && !isOver; typed += 1) {
      saves.push((await timed(save))[0])
      await new Promise(resolve => setTimeout(resolve, 1000))
    }
  }
  const [[took, result]] = await Promise.all([
    timed(work).finally(() => {
      isOver = true
    }),
    typing(),
  ])
  return [{ took, longestFrame: Math.max(...frames), longestSave: Math.max(median(saves), ...saves) }, result]
}
