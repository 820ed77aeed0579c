import { expect, it } from 'vitest'
import {
  addIndicator,
  addProject,
  beginDraft,
  editIndicator,
  editProject,
} from '@/domain/years/drafting/draftEdits'
import { draftSheet } from '@/domain/years/drafting/draftSheet'
import { savableDraft } from '@/domain/years/drafting/savableDraft'
import { fen } from '../../../builders/rows'
import { aSheet, carriedFrom } from './aDraftedYear'

const THREE = {
  id: '云',
  period: { from: 2025, to: 2027 },
  indicators: ['甲', '乙', '丙'].map(line => ({ line, target: '≥3个' })),
}

it('每行带着由来，取消的不在，序号连续，文字去掉首尾空格', () => {
  const draft = savableDraft(
    aSheet([THREE, { id: '网' }], {
      云: { name: ' 云平台 ', indicators: { '乙-2': { dropped: true }, '丙-3': { annualTarget: ' ≥5个 ' } } },
      网: { dropped: true },
    }),
  )
  expect(draft).toMatchObject({
    department: '办公室',
    year: 2026,
    title: '2026年项目支出绩效目标表',
    source: { name: '由2025年度结转起草' },
  })
  const [unit] = draft.units
  expect(unit?.projects.map(({ name, draftedFrom }) => [name, draftedFrom])).toEqual([
    ['云平台', { id: '云-2025', year: 2025 }],
  ])
  expect(
    unit?.projects[0]?.indicators.map(one => [
      one.order,
      one.name,
      one.draftedFrom?.id,
      one.annualTarget.reading.printed,
    ]),
  ).toEqual([
    [1, '甲', '甲-1', '≥3个'],
    [2, '丙', '丙-3', '≥5个'],
  ])
})

it('实施周期还没到头的带过来', () => {
  expect(savableDraft(aSheet([THREE])).units[0]?.projects[0]?.period).toMatchObject({ from: 2025, to: 2027 })
})

it('只带表里有的内容，不带屏幕上的', () => {
  const [project] = savableDraft(aSheet([THREE])).units[0]?.projects ?? []
  expect(Object.keys(project ?? {}).sort()).toEqual(
    ['draftedFrom', 'goal', 'indicators', 'initial', 'name', 'period'].sort(),
  )
  expect(Object.keys(project?.indicators[0] ?? {}).sort()).toEqual(
    ['annualTarget', 'draftedFrom', 'level1', 'level2', 'name', 'order', 'periodTarget'].sort(),
  )
})

it('新增的没有由来', () => {
  const level = { code: '1', name: '产出指标' }
  const { edits, key } = addProject(beginDraft(2026), '广州市花都区人民政府办公室')
  const added = addIndicator(editProject(edits, key, { name: '新项目' }), key, {
    level1: level,
    level2: level,
  })
  const named = editIndicator(
    added.edits,
    { project: key, indicator: added.key },
    { name: '新指标', annualTarget: '≥1次' },
  )
  const [, project] = savableDraft(draftSheet(carriedFrom([THREE]), named)).units[0]?.projects ?? []
  expect(project?.name).toBe('新项目')
  expect('draftedFrom' in (project ?? {})).toBe(false)
  expect(project?.indicators).toMatchObject([
    { order: 1, name: '新指标', periodTarget: { reading: { printed: '≥1次' } } },
  ])
  expect('draftedFrom' in (project?.indicators[0] ?? {})).toBe(false)
})

it.each([
  { says: '都填了才有合计', other: '1', total: fen('7') },
  { says: '有一个空白就没有', other: '', total: undefined },
])('金额：$says', ({ other, total }) => {
  const draft = savableDraft(
    aSheet([{ id: '云' }, { id: '网' }], { 云: { money: { total: '6' } }, 网: { money: { total: other } } }),
  )
  expect([draft.amounts.total, draft.units[0]?.amounts.total]).toEqual([total, total])
})

it('项目全部取消的单位不在', () => {
  expect(savableDraft(aSheet([{ id: '云' }], { 云: { dropped: true } })).units).toEqual([])
})
