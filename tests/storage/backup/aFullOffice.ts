import type { Office } from '../anOffice'
import { anOffice, first, firstEntry, imported, percent } from '../anOffice'
import { revised } from '../aRevision'
import { aDraft, aDraftIndicator, aDraftProject, fen } from '../../builders/aDraft'

const projects = [
  aDraftProject({
    period: { from: 2025, to: 2027, source: 'typed' },
    indicators: [
      aDraftIndicator(),
      aDraftIndicator({ order: 2, name: '路面完好率', accumulation: 'latest' }),
    ],
    doubts: [{ code: 'amount-column-unknown', message: '金额不知属于哪一列，请核对', where: '10.00' }],
  }),
  aDraftProject({ name: '公厕保洁', initial: {} }),
]

/** An office with two departments, two years that carry each other on, actuals, money, a revision, an undone edit and settings. */
export async function aFullOffice() {
  const office = anOffice()
  const { storage } = office
  const roads = await imported(office, aDraft({ projects }))
  const place = firstEntry(roads.projectYear)
  await storage.recordEntry({
    ...place,
    fields: [
      { field: 'actual', after: percent('0') },
      { field: 'reason', after: '“雨季”停工\n\u2028😀' },
    ],
  })
  await storage.recordMoney({ ...place, kind: 'executed', key: 'total', after: fen(0) })
  const next = await imported(office, aDraft({ year: 2026, projects: [first(projects)] }))
  const [changed, ...others] = projects
  const fewer = { ...first(projects), goal: '全部修好。', indicators: changed?.indicators.slice(0, 1) ?? [] }
  await revised(office, roads, aDraft({ projects: [fewer, ...others] }))
  const water = await imported(office, aDraft({ department: '区水务局', source: allBytes() }))
  await undone(
    office,
    await storage.recordMoney({ ...place, kind: 'adjusted', key: 'fiscal', after: fen(7) }),
  )
  await storage.writeSetting('last-department', { department: roads.departmentId, year: 2025 })
  return { ...office, roads, next, water, place }
}

/** Takes an edit back that must have been saved. */
export async function undone({ storage }: Office, outcome: { status: string; batchId?: string | undefined }) {
  if (outcome.batchId === undefined) throw new Error('nothing was saved')
  const { status } = await storage.undo(outcome.batchId)
  if (status !== 'undone') throw new Error('it was not undone')
}

/** A file in which every byte occurs. */
function allBytes() {
  return { name: '绩效目标表.pdf', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256) }
}
