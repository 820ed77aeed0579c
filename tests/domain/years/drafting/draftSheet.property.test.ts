import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addIndicator,
  beginDraft,
  dropRow,
  editIndicator,
  editMoney,
  editProject,
  putBackRow,
} from '@/domain/years/drafting/draftEdits'
import type { DraftEdits } from '@/domain/years/drafting/draftEdits'
import { draftCounts } from '@/domain/years/drafting/draftCounts'
import { draftSheet } from '@/domain/years/drafting/draftSheet'
import type { DraftSheet } from '@/domain/years/drafting/draftSheet'
import { savableDraft } from '@/domain/years/drafting/savableDraft'
import { carriedFrom } from './aDraftedYear'

const PROJECTS = ['云', '网', '灯']
const BASE = carriedFrom(
  PROJECTS.map(id => ({
    id,
    indicators: ['甲', '乙'].map(line => ({ line: `${id}${line}`, target: '≥3个' })),
  })),
)
const classes = { level1: { code: '1', name: '产出指标' }, level2: { code: '11', name: '数量指标' } }

type Step = (edits: DraftEdits) => DraftEdits

const project = fc.constantFrom(...PROJECTS).map(id => `${id}-2025`)
const place = fc
  .record({ id: fc.constantFrom(...PROJECTS), at: fc.constantFrom('甲-1', '乙-2') })
  .map(({ id, at }) => ({ project: `${id}-2025`, indicator: `${id}${at}` }))
const text = fc.constantFrom('', '≥3个', '≥5个', '明显提升', 'x')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, text).map(
    ([at, annualTarget]): Step =>
      now =>
        editIndicator(now, at, { annualTarget }),
  ),
  fc.tuple(project, text).map(
    ([key, name]): Step =>
      now =>
        editProject(now, key, { name }),
  ),
  fc.tuple(project, text).map(
    ([key, typed]): Step =>
      now =>
        editMoney(now, key, { source: 'total', text: typed }),
  ),
  place.map(
    (at): Step =>
      now =>
        dropRow(now, at),
  ),
  place.map(
    (at): Step =>
      now =>
        putBackRow(now, at),
  ),
  project.map(
    (key): Step =>
      now =>
        dropRow(now, { project: key }),
  ),
  project.map(
    (key): Step =>
      now =>
        addIndicator(now, key, classes).edits,
  ),
)

it('逐步改下来的表，与一次算出的一样', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), steps => {
      let edits = beginDraft(2026)
      let sheet: DraftSheet = draftSheet(BASE, edits)
      for (const next of steps) {
        edits = next(edits)
        sheet = draftSheet(BASE, edits, sheet)
      }
      expect(sheet).toEqual(draftSheet(BASE, edits))
    }),
  )
})

it('每项指标只算一次；保存的项数就是不变、改动与新增之和', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), steps => {
      const sheet = draftSheet(
        BASE,
        steps.reduce((now, next) => next(now), beginDraft(2026)),
      )
      const { unchanged, changed, added, dropped, raised, lowered } = draftCounts(sheet)
      expect(unchanged + changed + dropped).toBe(6)
      expect(raised + lowered).toBeLessThanOrEqual(changed)
      const saved = savableDraft(sheet).units.flatMap(unit => unit.projects.flatMap(one => one.indicators))
      expect(saved).toHaveLength(unchanged + changed + added)
    }),
  )
})
