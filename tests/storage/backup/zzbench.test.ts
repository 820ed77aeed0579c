import { it } from 'vitest'
import { createLineWriter } from '@/storage/backup/lineWriter'
import { openBackup } from '@/storage/backup/openBackup'
import { newId } from '@/storage/newId'
import { aDraftIndicator, fen } from '../../builders/aDraft'
function* docs(years: number, per: number) {
  const batch = newId()
  const ids = Array.from({ length: years }, () => newId()).sort()
  const py = (id: string) => ({ id, projectId: newId(), departmentId: batch, year: 2025, order: 1, unit: '局机关', name: '道路养护' + id.slice(0, 3), goal: '保持辖区道路完好。'.repeat(8), initial: { total: fen(9e8), fiscal: fen(9e8) }, indicators: Array.from({ length: per }, (_, i) => ({ id: newId(), lineageId: newId(), ...aDraftIndicator({ order: i + 1, name: `指标${i}完成率` }) })) })
  const all = ids.map(py)
  for (const document of all) yield { table: 'projectYears', document }
  for (const id of ids.flatMap(() => Array.from({ length: per }, () => newId())).sort()) yield { table: 'lineages', document: { id, projectId: batch } }
  const cs = all.map(a => ({ id: newId(), batchId: batch, at: 'x', departmentId: batch, year: 2025, table: 'projectYears', key: a.id, path: [], after: a })).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const document of cs) yield { table: 'changes', document }
}
it('bench', () => {
  for (const [years, per] of [[24, 1], [2500, 100]] as const) {
    const list = [...docs(years, per)]
    const counts: Record<string, number> = { departments: 0, departmentYears: 0, projects: 0, projectYears: 0, records: 0, lineages: 0, batches: 0, changes: 0, sourceFiles: 0, settings: 0 }
    for (const d of list) counts[d.table] = (counts[d.table] ?? 0) + 1
    let t = performance.now()
    const w = createLineWriter()
    w.write({ format: 'dabiao-backup', version: 2, databaseVersion: 3, createdAt: new Date().toISOString(), scope: 'all', counts })
    let raw = 0
    for (const d of list) { w.write(d) ; raw++ }
    const bytes = w.finish()
    const wt = performance.now() - t
    t = performance.now(); let n = 0
    for (const d of openBackup(bytes).documents) n += d.size
    console.log(years * per, 'indicators', 'file', bytes.length, 'raw', n, 'write', Math.round(wt), 'read', Math.round(performance.now() - t), raw)
  }
}, 600000)
