import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Effect } from '@/domain/years/change'
import type { IndicatorChange } from '@/domain/years/compareIndicators'
import type { TargetChange } from '@/domain/years/compareTargets'
import { compareYears } from '@/domain/years/yearComparison'
import type { ProjectComparison } from '@/domain/years/yearComparison'
import { aYear } from './aYear'
import type { ProjectFacts } from './aYear'

const amount = fc.option(
  fc.integer({ min: 0, max: 9999 }).map(cents => String(cents / 100)),
  { nil: undefined },
)
const target = fc.constantFrom(
  '≥3个',
  '≥5个',
  '3',
  '≤2人',
  '＜3人',
  '100%',
  '1-5个',
  '=4个',
  '有效提升',
  '11月底前',
  '',
)
const actual = fc.option(fc.constantFrom('0', '2', '3', '5个', '4人', '80%', '有所提升', '11月20日'), {
  nil: undefined,
})

const indicator = fc.record({ target, period: target, actual }).map(({ actual, ...rest }) => ({
  ...rest,
  ...(actual === undefined ? {} : { actual }),
}))

const projects: fc.Arbitrary<ProjectFacts[]> = fc
  .uniqueArray(fc.constantFrom('甲', '乙', '丙'), { minLength: 0 })
  .chain(ids =>
    fc.tuple(
      ...ids.map(id =>
        fc
          .record({
            budget: amount,
            spent: amount,
            indicators: fc.dictionary(fc.constantFrom('一', '二', '三'), indicator),
          })
          .map(({ budget, spent, indicators }) => ({
            id,
            ...(budget === undefined ? {} : { budget }),
            ...(spent === undefined ? {} : { spent }),
            indicators: Object.entries(indicators).map(([line, facts]) => ({ line, ...facts })),
          })),
      ),
    ),
  )

it('一年与自己相比，什么都没有变', () => {
  fc.assert(
    fc.property(projects, facts => {
      const side = aYear(2025, ...facts)
      for (const project of compareYears(side, side).projects) {
        expect([project.presence, project.renamed]).toEqual(['kept', false])
        expect([project.budget.change ?? 0, project.executed.change ?? 0, project.rate.change ?? 0]).toEqual([
          0, 0, 0,
        ])
        for (const { presence, change } of project.indicators) {
          expect(presence).toBe('kept')
          expect(change).toMatchObject({
            renamed: false,
            reclassified: false,
            annualTarget: 'same',
            periodTarget: 'same',
          })
          expect([change?.actual?.effect ?? 'same', change?.verdict.effect ?? 'same']).toEqual([
            'same',
            'same',
          ])
          expect(change?.attainment.effect ?? 'same').toBe('same')
        }
      }
    }),
  )
})

const TURNED: Readonly<Partial<Record<TargetChange, TargetChange>>> = { raised: 'lowered', lowered: 'raised' }
const turnedTarget = (change: TargetChange) => TURNED[change] ?? change
const turnedEffect = (effect: Effect | undefined) =>
  effect === 'better' ? 'worse' : effect === 'worse' ? 'better' : effect
const minus = (change: number | undefined) => (change === undefined ? undefined : 0 - change)

function turned(change: IndicatorChange) {
  return {
    annualTarget: turnedTarget(change.annualTarget),
    periodTarget: turnedTarget(change.periodTarget),
    actual: turnedEffect(change.actual?.effect),
    attainment: minus(change.attainment.change),
    verdict: turnedEffect(change.verdict.effect),
  }
}

function plain(change: IndicatorChange) {
  return {
    annualTarget: change.annualTarget,
    periodTarget: change.periodTarget,
    actual: change.actual?.effect,
    attainment: change.attainment.change,
    verdict: change.verdict.effect,
  }
}

it('两年对调，正负、好坏、提高与降低、新增与取消都对调', () => {
  const PRESENCE = { kept: 'kept', added: 'retired', retired: 'added' } as const
  fc.assert(
    fc.property(projects, projects, (before, after) => {
      const [was, now] = [aYear(2025, ...before), aYear(2026, ...after)]
      const backwards = new Map<string, ProjectComparison>(
        compareYears(now, was).projects.map(one => [one.projectId, one]),
      )
      for (const project of compareYears(was, now).projects) {
        const other = backwards.get(project.projectId)
        expect(other?.presence).toBe(PRESENCE[project.presence])
        expect(other?.budget.change).toBe(minus(project.budget.change))
        expect(other?.rate.change).toBe(minus(project.rate.change))
        for (const { lineageId, change, presence } of project.indicators) {
          const found = other?.indicators.find(one => one.lineageId === lineageId)
          expect(found?.presence).toBe(PRESENCE[presence])
          expect(found?.change && plain(found.change)).toEqual(change && turned(change))
        }
      }
    }),
  )
})
