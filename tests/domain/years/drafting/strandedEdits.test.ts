import { expect, it } from 'vitest'
import { carryForward } from '@/domain/years/carryForward'
import {
  addIndicator,
  addProject,
  beginDraft,
  editIndicator,
  editProject,
  type DraftEdits,
} from '@/domain/years/drafting/draftEdits'
import { strandedEdits } from '@/domain/years/drafting/strandedEdits'
import { yearContents } from '../../../builders/rows'
import { aYear } from '../aYear'

const { rows } = aYear(2025, { id: '云', indicators: [{ line: '上云', target: '≥3个' }] })
const base = carryForward({ department: '办公室', departmentYear: yearContents().departmentYear, rows }, 2026)
const project = base.units.flatMap(unit => unit.projects)[0]?.draftedFrom.id ?? ''
const indicator = base.units.flatMap(unit => unit.projects)[0]?.indicators[0]?.draftedFrom.id ?? ''
const begun = beginDraft(2026)
const classes = { level1: { code: '1', name: '产出指标' }, level2: { code: '11', name: '数量指标' } }

it.each<[says: string, edits: DraftEdits, stranded: number]>([
  ['什么都没填', begun, 0],
  [
    '上年的行都在',
    editIndicator(editProject(begun, project, { name: '新名' }), { project, indicator }, { name: '甲' }),
    0,
  ],
  ['指标的行不在了', editIndicator(begun, { project, indicator: '不在了' }, { annualTarget: '≥5个' }), 1],
  [
    '项目的行不在了，其中改过两项指标',
    editIndicator(
      editIndicator(
        editProject(begun, '不在了', { name: '甲' }),
        { project: '不在了', indicator: '一' },
        { name: '乙' },
      ),
      { project: '不在了', indicator: '二' },
      { name: '丙' },
    ),
    3,
  ],
  ['新增的项目和指标', addIndicator(addProject(begun, '局机关').edits, project, classes).edits, 0],
])('%s', (_says, edits, stranded) => {
  expect(strandedEdits(base, edits)).toBe(stranded)
})
