import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairIndicators, pairProjects } from '@/domain/years/pairing'
import type { IndicatorFacts, Pairing, ProjectFacts } from '@/domain/years/pairing'
import { PROJECT_CHANGES, renamedProjects } from './renamedProjects'
import { CHANGES, renamedYear } from './renames'
import type { Renamed } from './wordings'

const together = ({ before, after }: { before: string; after: string }) => `${before} ${after}`

/** How a year was paired, and how it is truly. */
interface Outcome {
  readonly truth: readonly string[]
  readonly twins: number
  readonly pairing: Pairing
}

type PairUp<Facts> = (before: readonly Facts[], after: readonly Facts[]) => Pairing

function outcomesOf<Facts>(years: readonly Renamed<Facts>[], pairUp: PairUp<Facts>): Outcome[] {
  return years.map(({ before, after, truth, twins }) => ({ truth, twins, pairing: pairUp(before, after) }))
}

const wrongPairs = ({ truth, pairing }: Outcome) =>
  pairing.paired.map(together).filter(pair => !truth.includes(pair))

function missedPairs({ truth, pairing: { paired, offered } }: Outcome): string[] {
  const seen = new Set([...paired, ...offered].map(together))
  return truth.filter(pair => !seen.has(pair))
}

/** Offers beyond two for each pair that is still to be decided, and for each row that another only looks like. */
function tooMany({ truth, twins, pairing: { paired, offered } }: Outcome): number {
  const certain = new Set(paired.map(together))
  const open = truth.filter(pair => !certain.has(pair)).length
  return offered.length - Math.max(2 * (open + twins), 2)
}

function keepsItsPromises(outcomes: readonly Outcome[]): void {
  const all = outcomes.reduce((sum, { truth }) => sum + truth.length, 0)
  const missed = outcomes.flatMap(missedPairs)
  expect(outcomes.flatMap(wrongPairs)).toEqual([])
  expect(missed.length).toBeLessThanOrEqual(0.05 * all)
  expect(outcomes.filter(outcome => tooMany(outcome) > 0)).toEqual([])
}

const seeds = Array.from({ length: 30 }, (_, place) => place * 7919 + 1)

describe('自动配对没有一个错，与建议合起来找到至少 95%，每对至多两条建议', () => {
  it.each(Object.keys(CHANGES))('公开表的指标：%s', change => {
    keepsItsPromises(
      outcomesOf(
        seeds.map(seed => renamedYear(change, seed)),
        pairIndicators,
      ),
    )
  })

  it.each(Object.keys(PROJECT_CHANGES))('公开表的项目：%s', change => {
    keepsItsPromises(
      outcomesOf(
        seeds.map(seed => renamedProjects(change, seed)),
        pairProjects,
      ),
    )
  })
})

const printedName = fc.oneof(
  fc.constantFrom(
    '满意度',
    '满意度。',
    '群众满意度',
    '城区养护率',
    '乡镇养护率',
    '养护率',
    '2024年养护率',
    '',
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('城区乡镇养护满意率（)1：、')), maxLength: 8 }),
  fc.string({ maxLength: 4 }),
)
const target = fc.constantFrom('100%', '≥3个', '≤2人', '有效提升', '', '11月底前')
const indicator = fc.record({
  project: fc.constantFrom('甲', '乙'),
  level1: fc.constant({ code: '1', name: '产出指标' }),
  level2: fc.constantFrom({ code: '11', name: '数量指标' }, { code: '12', name: '质量' }),
  name: printedName,
  periodTarget: target,
  annualTarget: target,
})
const project = fc.record({
  name: printedName,
  goal: fc.constantFrom('', '开展养护工作，提高满意度。', '开展宣传。'),
  indicatorNames: fc.array(printedName, { maxLength: 3 }),
})

function year<Facts>(side: string, facts: fc.Arbitrary<Facts>): fc.Arbitrary<(Facts & { id: string })[]> {
  return fc
    .array(facts, { maxLength: 7 })
    .map(all => all.map((one, place) => ({ ...one, id: `${side}${place}` })))
}

function inOrder({ paired, offered, retired, added }: Pairing) {
  return {
    paired: paired.map(together).sort(),
    offered: offered.map(offer => `${together(offer)} ${offer.similarity}`).sort(),
    retired: [...retired].sort(),
    added: [...added].sort(),
  }
}

function mirrored({ paired, offered, retired, added }: Pairing): Pairing {
  const swap = <One extends { before: string; after: string }>(one: One): One => ({
    ...one,
    before: one.after,
    after: one.before,
  })
  return { paired: paired.map(swap), offered: offered.map(swap), retired: added, added: retired }
}

/** Each id in exactly one of paired, offered and alone; nothing paired twice. */
function expectWhole(pairing: Pairing, side: 'before' | 'after', ids: readonly string[]): void {
  const paired = pairing.paired.map(pair => pair[side])
  const offered = [...new Set(pairing.offered.map(offer => offer[side]))]
  const alone = side === 'before' ? pairing.retired : pairing.added
  expect([...paired, ...offered, ...alone].sort()).toEqual([...ids].sort())
}

function laws<Facts extends IndicatorFacts | ProjectFacts>(
  facts: fc.Arbitrary<Omit<Facts, 'id'>>,
  pair: (before: readonly Facts[], after: readonly Facts[]) => Pairing,
): void {
  const years = fc.tuple(year('b', facts), year('a', facts)) as unknown as fc.Arbitrary<[Facts[], Facts[]]>
  fc.assert(
    fc.property(years, ([before, after]) => {
      const pairing = pair(before, after)
      expectWhole(
        pairing,
        'before',
        before.map(({ id }) => id),
      )
      expectWhole(
        pairing,
        'after',
        after.map(({ id }) => id),
      )
      expect(inOrder(mirrored(pair(after, before)))).toEqual(inOrder(pairing))
      for (const { similarity } of pairing.offered) {
        expect(similarity).toBeGreaterThan(0)
        expect(similarity).toBeLessThanOrEqual(1)
      }
    }),
  )
}

it('指标：每个 id 只在一处，前后对调结果也对调', () => {
  laws<IndicatorFacts>(indicator, pairIndicators)
})

it('项目：每个 id 只在一处，前后对调结果也对调', () => {
  laws<ProjectFacts>(project, pairProjects)
})

it('与先后次序无关', () => {
  const few = fc.tuple(
    fc.uniqueArray(indicator, { maxLength: 7, selector: ({ name }) => name }),
    fc.uniqueArray(indicator, { maxLength: 7, selector: ({ name }) => name }),
  )
  fc.assert(
    fc.property(few, ([before, after]) => {
      const named = (side: string, all: readonly Omit<IndicatorFacts, 'id'>[]) =>
        all.map((one, place) => ({ ...one, id: `${side}${place}` }))
      const [was, now] = [named('b', before), named('a', after)]
      const backwards = pairIndicators([...was].reverse(), [...now].reverse())
      expect(inOrder(backwards)).toEqual(inOrder(pairIndicators(was, now)))
    }),
  )
})

it('自己与自己，同级同名唯一的全部自动配对', () => {
  fc.assert(
    fc.property(year('b', indicator), all => {
      const now = all.map(one => ({ ...one, id: `${one.id}'` }))
      const { paired } = pairIndicators(all, now)
      expect(paired.every(({ before, after }) => after === `${before}'`)).toBe(true)
    }),
  )
})

it('一千对一千个毫不相干的名称，没有一条建议', () => {
  const names = (from: number) =>
    Array.from({ length: 1000 }, (_, place): IndicatorFacts => {
      const letters = Array.from({ length: 8 }, (_letter, step) => from + ((place * 8 + step) % 8000))
      return {
        id: `${from}-${place}`,
        project: '甲',
        level1: { code: '1', name: '产出指标' },
        level2: { code: '11', name: '数量指标' },
        name: `${String.fromCodePoint(...letters)}完成率`,
        periodTarget: '100%',
        annualTarget: '100%',
      }
    })
  const { offered, retired, added } = pairIndicators(names(0x4e00), names(0x6e00))
  expect([offered.length, retired.length, added.length]).toEqual([0, 1000, 1000])
})
