import { expect, it } from 'vitest'
import { addProject, beginDraft } from '@/domain/years/drafting/draftEdits'
import type { ProjectEdit } from '@/domain/years/drafting/draftEdits'
import { draftProblems } from '@/domain/years/drafting/draftProblems'
import { draftSheet } from '@/domain/years/drafting/draftSheet'
import { aSheet, carriedFrom } from './aDraftedYear'

const CLOUD = { id: '云', indicators: [{ line: '上云', target: '≥3个' }] }

it.each<[string, ProjectEdit, string[]]>([
  ['没有问题', {}, []],
  ['项目名称空白', { name: ' ' }, ['“云”未填名称']],
  ['指标名称空白', { indicators: { '上云-1': { name: '' } } }, ['“云”有一项指标未填名称']],
  ['取消的指标不问', { indicators: { '上云-1': { name: '', dropped: true } } }, []],
  ['取消的项目不问', { name: '', money: { total: 'x' }, dropped: true }, []],
  [
    '金额不是数字',
    { money: { total: 'x' } },
    ['“云”的年初预算数：“x”不是金额，请填写数字，单位为万元，如 12.50'],
  ],
  ['新增的指标要有名称', { added: ['+1'] }, ['“云”有一项指标未填名称']],
  ['指标值空白不拦', { indicators: { '上云-1': { annualTarget: '' } } }, []],
])('%s', (_, edit, sentences) => {
  expect(draftProblems(aSheet([CLOUD], { 云: edit })).map(({ sentence }) => sentence)).toEqual(sentences)
})

it('新增的项目要有名称，问题指到那一栏', () => {
  const { edits, key } = addProject(beginDraft(2026), '广州市花都区人民政府办公室')
  expect(draftProblems(draftSheet(carriedFrom([CLOUD]), edits))).toEqual([
    { place: { project: key }, field: 'name', message: '名称未填', sentence: '新增的项目未填名称' },
  ])
})
