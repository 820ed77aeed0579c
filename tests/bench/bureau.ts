import type { DraftProject, ImportDraft } from '@/domain/importDraft'
import { readFen } from '@/domain/money'
import { readThreshold } from '@/domain/threshold'
import { yearRows } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import type { YearContents } from '@/domain/yearContents'
import { TargetDatabase } from '@/storage/database'
import { createTargetStorage, type TargetStorage } from '@/storage/targetStorage'

/** A finance bureau's database: made in the page that imports this file. */
export interface BureauSize {
  readonly departments: number
  readonly years: number
  readonly projects: number
  readonly indicators: number
}

/** Milliseconds of one run; what matters is their ratios. */
export interface BureauFigures {
  readonly indicators: number
  readonly importFirst: number
  readonly importLast: number
  readonly listDepartments: number
  readonly openYear: number
  readonly judgeYear: number
  readonly recordEmpty: number
  readonly recordFull: number
}

const SOME = 10

/** Fills a database of the given size by importing, and measures what people do with it. */
export async function measureBureau(size: BureauSize): Promise<BureauFigures> {
  const database = new TargetDatabase('bench-bureau')
  await database.delete({ disableAutoOpen: false })
  const storage = createTargetStorage(database)

  const imports: number[] = []
  let recordEmpty = 0
  for (let department = 0; department < size.departments; department += 1) {
    for (let year = 0; year < size.years; year += 1) {
      const draft = aTable(size, department, 2021 + year)
      const [took, outcome] = await timed(() => storage.importTable(draft))
      imports.push(took)
      if (imports.length === 1) recordEmpty = await recordSome(storage, outcome.departmentId, outcome.year)
    }
  }

  const [listDepartments, departments] = await timed(() => first(storage.watchDepartments()))
  const last = departments.at(-1)
  const departmentId = last?.department.id ?? ''
  const year = last?.years[0] ?? 0
  const [openYear, contents] = await timed(() => first(storage.watchYear(departmentId, year)))
  const [judgeYear] = await timed(() =>
    Promise.resolve(summarise(yearRows(contents as YearContents, 'year-end'))),
  )
  const recordFull = await recordSome(storage, departmentId, year)
  await database.delete()

  return {
    indicators: size.departments * size.years * size.projects * size.indicators,
    importFirst: median(imports.slice(0, SOME)),
    importLast: median(imports.slice(-SOME)),
    listDepartments,
    openYear,
    judgeYear,
    recordEmpty,
    recordFull,
  }
}

async function recordSome(storage: TargetStorage, departmentId: string, year: number): Promise<number> {
  const [projectYear] = await storage.projectYears(departmentId, year)
  const times: number[] = []
  for (const indicator of projectYear?.indicators.slice(0, SOME) ?? []) {
    const [took] = await timed(() =>
      storage.recordEntry({
        projectYearId: projectYear?.id ?? '',
        checkpoint: 'year-end',
        indicatorId: indicator.id,
        fields: [{ field: 'reason', before: undefined, after: '说明' }],
      }),
    )
    times.push(took)
  }
  return median(times)
}

/** The table of one department and year, reviewed. */
export function aTable(size: BureauSize, department: number, year: number): ImportDraft {
  const name = `第${department}局`
  const total = readFen(String(size.projects * 10), '万元')
  const amounts = total === undefined ? {} : { total, fiscal: total }
  return {
    department: name,
    year,
    title: '项目支出绩效目标表',
    amountUnit: '万元',
    amounts,
    units: [
      { name, amounts, projects: Array.from({ length: size.projects }, (_, at) => aProject(size, at)) },
    ],
    source: { name: `${name}.txt`, bytes: new Uint8Array(8_000) },
  }
}

function aProject(size: BureauSize, at: number): DraftProject {
  const money = readFen('10', '万元')
  const target = { reading: readThreshold('≥95%'), confirmed: false }
  return {
    name: `项目${at}`,
    goal: '切实保障各项工作正常开展，提高服务质量。'.repeat(4),
    initial: money === undefined ? {} : { total: money, fiscal: money },
    indicators: Array.from({ length: size.indicators }, (_, order) => ({
      order: order + 1,
      level1: { code: '1', name: '产出指标' },
      level2: { code: '12', name: '质量指标' },
      name: `第${order}项工作按时完成率`,
      periodTarget: target,
      annualTarget: target,
    })),
  }
}

interface Following<T> {
  subscribe(next: (value: T) => void, error: (cause: unknown) => void): { unsubscribe(): void }
}

function first<T>(source: Following<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const following = source.subscribe(value => {
      resolve(value)
      queueMicrotask(() => following.unsubscribe())
    }, reject)
  })
}

/** Milliseconds that something took, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

export function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
