import { fileOf } from './backupFiles'

const OFFICE = 'D-roads'
const IMPORTED = { 2024: '2024-02-01T01:00:00.000Z', 2025: '2025-02-03T01:00:00.000Z' } as const
type Year = keyof typeof IMPORTED

const atLeast = (bound: string) => ({
  reading: {
    printed: `≥${bound}%`,
    doubts: [],
    kind: 'number',
    comparison: '>=',
    stated: true,
    bound,
    unit: '%',
  },
  confirmed: true,
})

function paired(of: string, reason: string) {
  return { of, year: 2024, decision: 'paired', how: 'automatic', at: IMPORTED[2025], reason }
}

/** A project's year with one indicator; of version 2: with what it carries on. */
function projectYear(year: Year, version: number) {
  const carries = version > 1 && year === 2025
  return {
    id: `Y-${year}`,
    projectId: 'P-roads',
    departmentId: OFFICE,
    year,
    order: 1,
    unit: '局机关',
    name: '道路养护',
    goal: '保持辖区道路完好。',
    initial: { total: 900_000_000, fiscal: 900_000_000 },
    indicators: [
      {
        id: `I-${year}`,
        lineageId: 'L-roads',
        order: 1,
        level1: { code: '1', name: '产出指标' },
        level2: { code: '12', name: '质量指标' },
        name: '验收合格率',
        periodTarget: atLeast('95'),
        annualTarget: atLeast(year === 2024 ? '90' : '92'),
        ...(carries && { carriesOn: [paired('I-2024', '分类与名称相同')] }),
      },
    ],
    ...(carries && { carriesOn: [paired('Y-2024', '名称相同')] }),
  }
}

function departmentYear(year: Year) {
  return {
    id: `T-${year}`,
    departmentId: OFFICE,
    year,
    title: `${year}年项目支出绩效目标表`,
    amountUnit: '万元',
    amounts: { total: 900_000_000 },
    units: [{ name: '局机关', amounts: { total: 900_000_000 } }],
    sourceFileId: `F-${year}`,
    imported: { batchId: `B-${year}`, source: '绩效目标表.txt', projects: 1, indicators: 1, doubtful: [] },
  }
}

function record(version: number) {
  const owner = version === 1 ? { projectId: 'P-roads' } : { projectYearId: 'Y-2024' }
  const actual = { printed: '0%', doubts: [], kind: 'number', value: '0', unit: '%' }
  return {
    id: 'Y-2024:year-end',
    ...owner,
    departmentId: OFFICE,
    year: 2024,
    checkpoint: 'year-end',
    entries: { 'I-2024': { actual: { reading: actual, confirmed: true }, reason: '雨季停工' } },
    adjusted: {},
    executed: { total: 0 },
  }
}

function importBatch(year: Year, order: number) {
  const subject = `区城市管理局 ${year} 年`
  const about = { kind: 'import', subject, departmentId: OFFICE, year, source: 'imported' }
  return { id: `B-${year}`, order, at: IMPORTED[year], ...about }
}

function created(year: Year, version: number) {
  const of = { batchId: `B-${year}`, at: IMPORTED[year], departmentId: OFFICE, year }
  const change = (table: string, key: string, after: object) => ({
    id: `C-${year}-${table}`,
    ...of,
    table,
    key,
    path: [],
    after,
  })
  return [
    ...(year === 2024 ? [change('departments', OFFICE, { id: OFFICE, name: '区城市管理局' })] : []),
    change('departmentYears', `T-${year}`, departmentYear(year)),
    ...(year === 2024 ? [change('lineages', 'L-roads', { id: 'L-roads', projectId: 'P-roads' })] : []),
    change('projectYears', `Y-${year}`, projectYear(year, version)),
    ...(year === 2024 ? [change('projects', 'P-roads', { id: 'P-roads', departmentId: OFFICE })] : []),
    change('sourceFiles', `F-${year}`, { id: `F-${year}`, name: '绩效目标表.txt' }),
  ].sort((one, other) => (one.id < other.id ? -1 : 1))
}

const entry = { departmentId: OFFICE, year: 2024, at: '2024-12-20T01:00:00.000Z' }

/** What an office kept at a version: two years of one project that carry each other on, an entry and its history. */
function documentsOf(version: number): Readonly<Record<string, readonly unknown[]>> {
  return {
    departments: [{ id: OFFICE, name: '区城市管理局' }],
    departmentYears: [departmentYear(2024), departmentYear(2025)],
    projects: [{ id: 'P-roads', departmentId: OFFICE }],
    projectYears: [projectYear(2024, version), projectYear(2025, version)],
    records: [record(version)],
    lineages: [{ id: 'L-roads', projectId: 'P-roads' }],
    ...(version > 2 && { targetVersions: [] }),
    batches: [
      importBatch(2024, 1),
      { id: 'B-entry', order: 2, kind: 'entry', subject: '验收合格率', source: 'typed', ...entry },
      importBatch(2025, 3),
    ],
    changes: [
      ...created(2024, version),
      ...created(2025, version),
      {
        id: 'C-entry',
        batchId: 'B-entry',
        ...entry,
        table: 'records',
        key: 'Y-2024:year-end',
        path: ['entries', 'I-2024', 'reason'],
        after: '雨季停工',
      },
    ],
    sourceFiles: [2024, 2025].map(year => ({ id: `F-${year}`, name: '绩效目标表.txt', bytes: '5Y6f5paH' })),
    settings: [{ key: 'last-department', value: { department: OFFICE, year: 2025 } }],
  }
}

/** Of the program that wrote a version of the format; for people alone. */
const DATABASE_VERSIONS: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 2],
  [3, 4],
])

/** A backup as the program of a version wrote it; the files in tests/fixtures/backups were made by this. */
export function oldBackup(version: number): Uint8Array<ArrayBuffer> {
  const documents = documentsOf(version)
  const counts = Object.fromEntries(Object.entries(documents).map(([table, all]) => [table, all.length]))
  const createdAt = '2026-01-05T01:00:00.000Z'
  const header = {
    format: 'dabiao-backup',
    version,
    databaseVersion: DATABASE_VERSIONS.get(version),
    createdAt,
    scope: 'all',
    counts,
  }
  const lines = Object.entries(documents).flatMap(([table, all]) =>
    all.map(document => JSON.stringify({ table, document })),
  )
  return fileOf([JSON.stringify(header), ...lines])
}
