import { describe, expect, it } from 'vitest'
import {
  addIndicator,
  addProject,
  beginDraft,
  dropRow,
  editIndicator,
  editMoney,
  editProject,
  isUntouched,
  putBackRow,
} from '@/domain/years/drafting/draftEdits'
import type { DraftEdits } from '@/domain/years/drafting/draftEdits'

const fresh = beginDraft(2026)
const classes = {
  level1: { code: '1', name: '产出指标' },
  level2: { code: '11', name: '数量指标' },
}
const place = { project: '云', indicator: '上云' }

describe('改动只记不同之处', () => {
  it('一栏一栏地记，互不覆盖', () => {
    const edits = [
      (now: DraftEdits) => editProject(now, '云', { name: '云平台' }),
      (now: DraftEdits) => editMoney(now, '云', { source: 'fiscal', text: '6' }),
      (now: DraftEdits) => editMoney(now, '云', { source: 'other', text: '1' }),
      (now: DraftEdits) => editIndicator(now, place, { annualTarget: '≥4个' }),
      (now: DraftEdits) => editIndicator(now, place, { name: '迁移上云' }),
    ].reduce((now, edit) => edit(now), fresh)
    expect(edits.projects).toEqual({
      云: {
        name: '云平台',
        money: { fiscal: '6', other: '1' },
        indicators: { 上云: { annualTarget: '≥4个', name: '迁移上云' } },
      },
    })
  })

  it('原来的改动不变', () => {
    const before = editProject(fresh, '云', { name: '云平台' })
    editIndicator(before, place, { name: '迁移' })
    editMoney(before, '云', { source: 'total', text: '1' })
    expect(before.projects).toEqual({ 云: { name: '云平台' } })
    expect(isUntouched(fresh)).toBe(true)
    expect(isUntouched(before)).toBe(false)
  })
})

describe('新增', () => {
  it('编号不重复，删去以后也不再用', () => {
    const first = addIndicator(fresh, '云', classes)
    const second = addProject(first.edits, '办公室')
    const third = addIndicator(dropRow(second.edits, { project: second.key }), second.key, classes)
    expect(new Set([first.key, second.key, third.key]).size).toBe(3)
  })

  it('新指标列在项目末尾，带着类别', () => {
    const { edits, key } = addIndicator(fresh, '云', classes)
    expect(edits.projects.云).toEqual({ added: [key], indicators: { [key]: classes } })
  })
})

describe('取消与放回', () => {
  it('原有的项目、指标标为取消，放回后如初', () => {
    const dropped = dropRow(dropRow(fresh, place), { project: '云' })
    expect(dropped.projects.云).toMatchObject({ dropped: true, indicators: { 上云: { dropped: true } } })
    const back = putBackRow(putBackRow(dropped, place), { project: '云' })
    expect(back.projects.云).toMatchObject({ dropped: false, indicators: { 上云: { dropped: false } } })
  })

  it('取消前填写的内容还在', () => {
    const typed = editIndicator(fresh, place, { name: '迁移' })
    expect(putBackRow(dropRow(typed, place), place).projects.云?.indicators?.上云?.name).toBe('迁移')
  })

  it.each([
    { says: '空白的新指标直接去掉', changed: {}, isGone: true },
    { says: '只有空格的也算空白', changed: { name: ' ' }, isGone: true },
    { says: '填了名称的可放回', changed: { name: '新指标' }, isGone: false },
    { says: '填了指标值的可放回', changed: { annualTarget: '≥1' }, isGone: false },
  ])('$says', ({ changed, isGone }) => {
    const { edits, key } = addIndicator(fresh, '云', classes)
    const at = { project: '云', indicator: key }
    const dropped = dropRow(editIndicator(edits, at, changed), at)
    expect(dropped.projects.云?.added).toEqual(isGone ? [] : [key])
    expect(dropped.projects.云?.indicators?.[key]?.dropped).toBe(isGone ? undefined : true)
  })

  it.each([
    { says: '空白的新项目直接去掉', typed: {}, isGone: true },
    { says: '填了金额的可放回', typed: { money: { fiscal: '1' } }, isGone: false },
    { says: '里面的指标填过的可放回', typed: { indicators: { 甲: { name: '甲' } } }, isGone: false },
  ])('$says', ({ typed, isGone }) => {
    const { edits, key } = addProject(fresh, '办公室')
    const dropped = dropRow(editProject(edits, key, typed), { project: key })
    expect(dropped.added).toEqual(isGone ? [] : [{ key, unit: '办公室' }])
    expect(key in dropped.projects).toBe(!isGone)
  })
})
