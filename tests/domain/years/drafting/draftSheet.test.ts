import { describe, expect, it } from 'vitest'
import { readThreshold } from '@/domain/threshold'
import { addIndicator, addProject, beginDraft, editProject } from '@/domain/years/drafting/draftEdits'
import { draftSheet } from '@/domain/years/drafting/draftSheet'
import { fen } from '../../../builders/rows'
import { aSheet, carriedFrom, edited, oneDrafted } from './aDraftedYear'

const CLOUD = { id: '云', indicators: [{ line: '上云', target: '≥3个' }] }

describe('不改的照上年', () => {
  it('名称、目标、指标值照旧，金额空白', () => {
    const [project] = aSheet([{ ...CLOUD, budget: '10' }]).projects
    expect(project).toMatchObject({ name: '云', initial: {}, money: {}, dropped: false })
    expect(project?.indicators[0]).toMatchObject({
      name: '上云',
      annualText: '≥3个',
      periodText: '≥3个',
      annualChange: 'same',
      periodChange: 'same',
    })
  })

  it('没有动过的行原样交出，动过的一行是新的', () => {
    const base = carriedFrom([CLOUD, { ...CLOUD, id: '网' }])
    const before = draftSheet(base, edited())
    const after = draftSheet(
      base,
      editProject({ ...edited(), projects: {} }, '网-2025', { name: '网络' }),
      before,
    )
    expect(after.projects[0]).toBe(before.projects[0])
    expect(after.projects[1]).not.toBe(before.projects[1])
    expect(after.projects[1]?.indicators[0]).toBe(before.projects[1]?.indicators[0])
  })

  it('上年的行变了，跟着变', () => {
    const before = draftSheet(carriedFrom([CLOUD]), edited())
    const now = carriedFrom([{ ...CLOUD, indicators: [{ line: '上云', target: '≥5个' }] }])
    expect(draftSheet(now, edited(), before).projects[0]?.indicators[0]?.annualText).toBe('≥5个')
  })
})

describe('改指标值', () => {
  it.each<[string, string, string, string]>([
    ['≥3个', '≥5个', 'number', 'raised'],
    ['≥3个', '≥2个', 'number', 'lowered'],
    ['≥3个', '3个', 'number', 'renotated'],
    ['≥3个', ' ≥3个 ', 'number', 'same'],
    ['≥3个', '明显提升', 'words', 'kind-changed'],
    ['≥3个', '', 'none', 'kind-changed'],
    ['明显提升', '显著提升', 'words', 'reworded'],
    ['2025年11月30日前', '2026年11月30日前', 'date', 'renotated'],
    ['＜3人', '≤2人', 'number', 'renotated'],
  ])('%s 改为“%s”：%s，%s', (was, now, kind, change) => {
    const drafted = oneDrafted({ target: was }, { annualTarget: now })
    expect([drafted.annualTarget.reading.kind, drafted.annualChange]).toEqual([kind, change])
    expect(drafted.annualTarget.reading.printed).toBe(now.trim())
  })

  it('上年两个指标值相同的，周期值随年度值，单独填写后分开', () => {
    const following = oneDrafted({ target: '≥3个' }, { annualTarget: '≥5个' })
    expect([following.periodText, following.followsAnnual, following.periodChange]).toEqual([
      '≥5个',
      true,
      'raised',
    ])
    const own = oneDrafted({ target: '≥3个' }, { annualTarget: '≥5个', periodTarget: '≥9个' })
    expect([own.periodText, own.followsAnnual]).toEqual(['≥9个', false])
  })

  it('上年两个指标值不同的，各改各的', () => {
    const drafted = oneDrafted({ target: '≥3个', period: '≥9个' }, { annualTarget: '≥5个' })
    expect([drafted.annualText, drafted.periodText, drafted.periodChange]).toEqual(['≥5个', '≥9个', 'same'])
  })

  it('周期值可清空', () => {
    expect(oneDrafted({ target: '≥3个' }, { periodTarget: '' }).periodTarget.reading.kind).toBe('none')
  })
})

describe('文字不变的读法照旧', () => {
  const misread = { target: '292%', name: '合格率' }

  it('存疑未核定的带过来', () => {
    expect(oneDrafted(misread).annualTarget.reading.doubts).not.toEqual([])
  })

  it('人工核定过的读法带过来，改名也不丢；改了文字就重新读', () => {
    const base = carriedFrom([{ id: '云', indicators: [{ line: '上云', ...misread }] }])
    const settled = { reading: { ...readThreshold('≥92%'), printed: '292%' }, confirmed: true }
    const withSettled = {
      ...base,
      units: base.units.map(unit => ({
        ...unit,
        projects: unit.projects.map(project => ({
          ...project,
          indicators: project.indicators.map(one => ({ ...one, annualTarget: settled })),
        })),
      })),
    }
    const draft = (edit: object) =>
      draftSheet(withSettled, edited({ 云: { indicators: { '上云-1': edit } } })).projects[0]?.indicators[0]
    expect(draft({})?.annualTarget).toBe(settled)
    expect(draft({ name: '优良率' })?.annualTarget).toBe(settled)
    expect(draft({ annualTarget: '292 %' })?.annualTarget.confirmed).toBe(false)
  })

  it('未印比较方式的，改名后按新名称推定', () => {
    const renamed = oneDrafted({ target: '5%', name: '合格率' }, { name: '事故发生率' })
    expect(renamed.annualTarget.reading).toMatchObject({ comparison: '<=', stated: false })
  })
})

it.each([
  { says: '改掉年份，提示随之消失', edit: { name: '2026年上云' }, codes: [] },
  { says: '没改的还提示', edit: {}, codes: ['past-year'] },
  { says: '新填的过期时限也提示', edit: { annualTarget: '2025年底' }, codes: ['past-year', 'past-deadline'] },
])('提示：$says', ({ edit, codes }) => {
  const drafted = oneDrafted({ name: '2025年上云', target: '≥3个', period: '≥9个' }, edit)
  expect(drafted.hints.map(({ code }) => code)).toEqual(codes)
})

describe('新增的项目和指标', () => {
  it('列在所属单位、项目的末尾', () => {
    const { edits, key } = addProject(beginDraft(2026), '广州市花都区人民政府办公室')
    const level = { code: '1', name: '产出指标' }
    const added = addIndicator(edits, '云-2025', { level1: level, level2: level })
    const sheet = draftSheet(carriedFrom([CLOUD]), added.edits)
    expect(sheet.projects.map(project => project.key)).toEqual(['云-2025', key])
    expect(sheet.projects[0]?.indicators.map(one => one.key)).toEqual(['上云-1', added.key])
    expect(sheet.projects[0]?.indicators[1]).toMatchObject({
      carried: undefined,
      level1: level,
      annualChange: undefined,
      followsAnnual: true,
    })
  })

  it('所属单位已不在的，列在最后一个单位', () => {
    const { edits, key } = addProject(beginDraft(2026), '已撤并的科')
    const [, added] = draftSheet(carriedFrom([CLOUD]), edits).projects
    expect([added?.key, added?.unit]).toEqual([key, '广州市花都区人民政府办公室'])
  })
})

it('金额读成整分，总计空白时为各来源之和', () => {
  const [project] = aSheet([CLOUD], { 云: { money: { fiscal: '6', other: '0' } } }).projects
  expect(project?.initial).toEqual({ total: fen('6'), fiscal: fen('6'), other: 0 })
})
