import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportDraft } from '@/domain/importDraft'
import { inForce } from '@/domain/inForce'
import { normalise } from '@/domain/notation/normalise'
import type { ProjectYear } from '@/domain/projectYear'
import { differenceOf, linesOf, openQuestions } from '@/domain/revision/difference'
import type { KeptTable } from '@/domain/revision/keptTable'
import type { RenameDecision } from '@/domain/revision/rename'
import { revised, type RevisedTable } from '@/domain/revision/revised'
import { joinYears } from '@/domain/years/identities'
import { allAccepted, aStamp, keptOf } from './aKeptTable'
import { anyDraft, changedDraft, keptAfterwards, uniqueDraft } from './anyTables'

const dice = fc.array(fc.nat({ max: 9 }), { minLength: 30, maxLength: 30 })
const throwsOf = (thrown: readonly number[]) => (at: number) => thrown[at % thrown.length] ?? 0

/** A kept table, and one that is printed anew. */
const twoTables = anyDraft
  .chain(draft => fc.tuple(fc.constant(draft), fc.oneof(changedDraft(draft), anyDraft), dice, dice))
  .map(([before, after, out, answers]) => ({
    kept: keptAfterwards(before, at => throwsOf(out)(at) === 0),
    draft: after,
    answer: (at: number): RenameDecision => (throwsOf(answers)(at) < 7 ? 'same' : 'other'),
    picks: (at: number) => throwsOf(answers)(at + 7) < 5,
  }))

/** The same table afterwards, as it would be kept. */
function keptAgain(kept: KeptTable, { departmentYear, projectYears }: RevisedTable): KeptTable {
  return { ...kept, departmentYear, projectYears: joinYears(projectYears, () => 'fresh') }
}

/** What a table prints, as far as blanks and full-width forms do not matter, and its rows in their order. */
function printed(table: Pick<KeptTable, 'departmentYear' | 'projectYears'>) {
  const { title, amountUnit, amounts, units } = table.departmentYear
  const bare = (text: string) => normalise(text).replace(/\s/gu, '')
  return {
    head: { title: bare(title), amountUnit, amounts },
    units: units.map(unit => ({ ...unit, name: bare(unit.name) })),
    projects: inOrder(inForce(table.projectYears)).map(({ unit, name, goal, initial, indicators }) => ({
      texts: [unit, name, goal].map(bare),
      initial,
      indicators: inOrder(indicators).map(row => [
        ...[row.level1.code, row.level1.name, row.level2.code, row.level2.name, row.name].map(bare),
        bare(row.periodTarget.reading.printed),
        bare(row.annualTarget.reading.printed),
      ]),
    })),
  }
}

function inOrder<Row extends { readonly order: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => one.order - other.order)
}

/** Rows without their places in the table, so that tables which differ in nothing else are the same. */
function withoutOrder({ projects, units, head }: ReturnType<typeof printed>) {
  const sorted = projects.map(({ indicators, ...rest }) =>
    JSON.stringify([rest, indicators.map(String).sort()]),
  )
  return { head, units: units.map(unit => JSON.stringify(unit)).sort(), projects: sorted.sort() }
}

const printedOf = (draft: ImportDraft) => printed(keptOf(draft))

describe('更新目标表', () => {
  it('一处不选，一处不变', () => {
    fc.assert(
      fc.property(twoTables, ({ kept, draft }) => {
        const nothing = { lines: new Set<string>(), renames: new Map() }
        const { departmentYear, projectYears } = revised(kept, draft, nothing, aStamp())
        expect({ departmentYear, projectYears }).toEqual({
          departmentYear: kept.departmentYear,
          projectYears: kept.projectYears,
        })
      }),
    )
  })

  it('全部选上，读出来就是新表；没有一行差异时只有先后可以不同', () => {
    fc.assert(
      fc.property(twoTables, ({ kept, draft, answer }) => {
        const accepted = allAccepted(kept, draft, answer)
        const outcome = printed(keptAgain(kept, revised(kept, draft, accepted, aStamp())))
        expect(withoutOrder(outcome)).toEqual(withoutOrder(printedOf(draft)))
        if (accepted.lines.size === 0) return
        const names = ({ projects }: ReturnType<typeof printed>) => projects.map(({ texts }) => texts)
        expect(names(outcome)).toEqual(names(printedOf(draft)))
      }),
    )
  })

  it('只选一部分：原有的行都在，编号、沿革、配对、文字未变的读法都不变', () => {
    fc.assert(
      fc.property(twoTables, ({ kept, draft, answer, picks }) => {
        const all = allAccepted(kept, draft, answer)
        const lines = new Set([...all.lines].filter((_, at) => picks(at)))
        const outcome = revised(kept, draft, { ...all, lines }, aStamp())
        const now = new Map(outcome.projectYears.map(year => [year.id, year]))
        expect(outcome.projectYears.slice(0, kept.projectYears.length).map(({ id }) => id)).toEqual(
          kept.projectYears.map(({ id }) => id),
        )
        for (const was of kept.projectYears) expectKept(was, now.get(was.id) as ProjectYear | undefined)
      }),
    )
  })

  it('选的先后不影响结果', () => {
    fc.assert(
      fc.property(twoTables, ({ kept, draft, answer, picks }) => {
        const { lines, renames } = allAccepted(kept, draft, answer)
        const some = [...lines].filter((_, at) => picks(at))
        const turned = { lines: new Set([...some].reverse()), renames: new Map([...renames].reverse()) }
        expect(revised(kept, draft, turned, aStamp())).toEqual(
          revised(kept, draft, { lines: new Set(some), renames }, aStamp()),
        )
      }),
    )
  })

  it('分两次选与一次选，读出来一样', () => {
    fc.assert(
      fc.property(twoTables, ({ kept, draft, picks }) => {
        const renames = new Map<string, RenameDecision>()
        fc.pre(openQuestions(differenceOf(kept, draft, renames)).length === 0)
        const lines = linesOf(differenceOf(kept, draft, renames)).map(({ key }) => key)
        const once = keptAgain(kept, revised(kept, draft, { lines: new Set(lines), renames }, aStamp()))
        const half = new Set(lines.filter((_, at) => picks(at)))
        const first = keptAgain(kept, revised(kept, draft, { lines: half, renames }, aStamp()))
        const second = revised(first, draft, allAccepted(first, draft), aStamp('newer'))
        expect(withoutOrder(printed(keptAgain(first, second)))).toEqual(withoutOrder(printed(once)))
      }),
    )
  })

  it('更新以后再与同一张表对比，没有差异', () => {
    fc.assert(
      fc.property(fc.tuple(uniqueDraft, uniqueDraft), ([before, draft]) => {
        const kept = keptOf(before)
        const after = keptAgain(kept, revised(kept, draft, allAccepted(kept, draft), aStamp()))
        expect(linesOf(differenceOf(after, draft, new Map()))).toEqual([])
      }),
    )
  })

  it('与自己对比，没有差异', () => {
    fc.assert(
      fc.property(uniqueDraft, draft => {
        expect(differenceOf(keptOf(draft), draft, new Map())).toEqual({
          table: [],
          units: [],
          projects: [],
          questions: [],
        })
      }),
    )
  })
})

function expectKept(was: ProjectYear, now: ProjectYear | undefined): void {
  expect(now).toMatchObject({ id: was.id, projectId: was.projectId, departmentId: 'office', year: was.year })
  expect(now?.carriesOn).toEqual(was.carriesOn)
  expect(now?.indicators.slice(0, was.indicators.length).map(({ id, lineageId }) => [id, lineageId])).toEqual(
    was.indicators.map(({ id, lineageId }) => [id, lineageId]),
  )
  was.indicators.forEach((row, at) => {
    const { periodTarget, annualTarget } = now?.indicators[at] ?? {}
    for (const [before, after] of [
      [row.periodTarget, periodTarget],
      [row.annualTarget, annualTarget],
    ] as const) {
      if (before.reading.printed === after?.reading.printed) expect(after).toEqual(before)
    }
  })
}
