import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PairingDecision } from '@/domain/pairingDecision'
import type { ProjectYear } from '@/domain/projectYear'
import { rowIdOf, type RowPlace } from '@/domain/years/decide'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOffice, type Office } from './anOffice'

const YEARS = [2023, 2024, 2025, 2026]
const NAMES = ['道路养护', '公厕保洁']
const INDICATORS = ['完成率', '完好率']

interface Table {
  readonly year: number
  readonly projects: readonly { readonly name: string; readonly indicators: readonly string[] }[]
}
interface Decision {
  readonly of: 'project' | 'indicator'
  readonly which: number
  readonly decision: PairingDecision['decision'] | undefined
}
interface Round {
  readonly table: Table
  readonly decisions: readonly Decision[]
}

/** All years in any sequence; after each import a few decisions of a person. */
const rounds: fc.Arbitrary<Round[]> = fc.shuffledSubarray(YEARS, { minLength: YEARS.length }).chain(years =>
  fc.tuple(
    ...years.map(year =>
      fc.record({
        table: fc.record({
          year: fc.constant(year),
          projects: fc
            .subarray(NAMES, { minLength: 1 })
            .chain(names =>
              fc.tuple(...names.map(name => fc.record({ name: fc.constant(name), indicators }))),
            ),
        }),
        decisions: fc.array(decision, { maxLength: 4, size: 'max' }),
      }),
    ),
  ),
)
const indicators = fc.subarray(INDICATORS, { minLength: 1 })
const decision: fc.Arbitrary<Decision> = fc.record({
  of: fc.constantFrom('project', 'indicator'),
  which: fc.nat(200),
  decision: fc.constantFrom('paired', 'apart', undefined),
})

it('没有一次导入改变人作出的判断：说了不是同一项的不会连起来，确认同一项的不会分开', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async all => {
      const office = anOffice()
      for (const { table, decisions } of all) {
        const before = await rows(office)
        await importTable(office, table)
        expectAsDecided(before, await rows(office))
        for (const one of decisions) await decide(office, one)
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

interface Row {
  readonly place: RowPlace
  readonly year: number
  readonly project: string
  readonly shared: string
  readonly carriesOn: readonly PairingDecision[]
}

async function rows({ database }: Office): Promise<Row[]> {
  return (await database.projectYears.toArray()).flatMap((row): Row[] => [
    { ...aboutProject(row), place: { projectYearId: row.id }, shared: row.projectId },
    ...row.indicators.map(({ id, lineageId, carriesOn = [] }) => ({
      ...aboutProject(row),
      place: { projectYearId: row.id, indicatorId: id },
      shared: lineageId,
      carriesOn,
    })),
  ])
}

function aboutProject({ year, projectId, carriesOn = [] }: ProjectYear) {
  return { year, project: projectId, carriesOn }
}

function expectAsDecided(before: readonly Row[], after: readonly Row[]): void {
  const [was, now] = [before, after].map(all => new Map(all.map(row => [rowIdOf(row.place), row])))
  for (const [id, row] of was ?? []) {
    for (const { of, decision: said, how } of row.carriesOn) {
      const [one, other, earlier, later] = [was?.get(id), was?.get(of), now?.get(of), now?.get(id)]
      if (how !== 'confirmed' || !one || !other || !earlier || !later) continue
      expect(later.carriesOn.find(kept => kept.of === of)).toMatchObject({ decision: said, how })
      const isOne = earlier.shared === later.shared
      if (said === 'paired' && earlier.project === later.project) expect(isOne).toBe(true)
      if (said === 'apart' && one.shared !== other.shared) expect(isOne).toBe(false)
    }
  }
}

async function importTable({ storage }: Office, { year, projects }: Table): Promise<void> {
  const drafted = projects.map(({ name, indicators: names }) =>
    aDraftProject({
      name,
      indicators: names.map((one, at) => aDraftIndicator({ order: at + 1, name: one })),
    }),
  )
  await storage.importTable(aDraft({ year, projects: drafted }))
}

async function decide(office: Office, { of, which, decision: said }: Decision): Promise<void> {
  const all = (await rows(office)).filter(({ place }) => (of === 'indicator') === 'indicatorId' in place)
  const pairs = all.flatMap(before =>
    all
      .filter(after => after.year > before.year && (of === 'project' || after.project === before.project))
      .map(after => ({ before, after })),
  )
  const pair = pairs[which % Math.max(1, pairs.length)]
  if (!pair) return
  const { before, after } = pair
  const seen = after.carriesOn.find(one => one.of === rowIdOf(before.place))?.decision
  await office.storage.decidePairing({ before: before.place, after: after.place, seen, decision: said })
}
