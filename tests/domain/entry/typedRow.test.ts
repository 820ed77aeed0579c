import { describe, expect, it } from 'vitest'
import type { Entry } from '@/domain/indicator'
import { indicatorStanding } from '@/domain/entry/lineStanding'
import type { DraftState } from '@/domain/entry/draft'
import { typedRow } from '@/domain/entry/typedRow'
import type { IndicatorRow } from '@/domain/yearRow'
import { aTypedYear, entryField, keptActual, typing } from './aTypedYear'

function rowWith(over: Parameters<typeof aTypedYear>[0] = {}): IndicatorRow {
  const [row] = aTypedYear(over).indicators
  if (!row) throw new Error('the project has no indicator')
  return row
}

describe('typedRow: the verdict follows every keystroke', () => {
  it.each([
    { says: '没有输入，未填', text: '', state: 'unfilled', gap: undefined },
    { says: '刚好低于界值', text: '29', state: 'missed', gap: '还差 1 批次' },
    { says: '等于界值', text: '30', state: 'met', gap: undefined },
    { says: '高于界值', text: '31', state: 'met', gap: undefined },
    { says: '0 是值', text: '0', state: 'missed', gap: '还差 30 批次' },
    { says: '只有空格，仍是未填', text: '  ', state: 'unfilled', gap: undefined },
    { says: '单位不同', text: '30吨', state: 'unit-differs', gap: undefined },
  ])('$says', ({ text, state, gap }) => {
    const typed = typedRow(rowWith(), typing([[entryField('actual'), text]]))
    expect(typed.state).toBe(state)
    expect(typed.verdict).toMatchObject(gap === undefined ? {} : { gap })
  })

  it('＜3人 时 3 未达标', () => {
    const typed = typedRow(rowWith({ annual: '＜3人' }), typing([[entryField('actual'), '3']]))
    expect(typed.verdict).toMatchObject({ status: 'missed', gap: '等于界值，须小于 3 人' })
  })

  it('没有草稿时就是已存的完成情况', () => {
    const row = rowWith({ entry: { actual: keptActual('24'), reason: '压减' } })
    const typed = typedRow(row, new Map())
    expect([typed.state, typed.needsReason, typed.isShort]).toEqual(['missed', false, true])
    expect(typed.texts).toEqual({ actual: '24', grade: '', periodGrade: '', reason: '压减' })
  })
})

describe('typedRow: when a reason is asked for', () => {
  it.each([
    { says: '达标不催', actual: '30', reason: '', asked: false },
    { says: '未达标催', actual: '29', reason: '', asked: true },
    { says: '只打了空格仍催', actual: '29', reason: '  ', asked: true },
    { says: '打了字就不催', actual: '29', reason: '压减', asked: false },
    { says: '未填不催', actual: '', reason: '', asked: false },
  ])('$says', ({ actual, reason, asked }) => {
    const drafts = typing([
      [entryField('actual'), actual],
      [entryField('reason'), reason],
    ])
    expect(typedRow(rowWith(), drafts).needsReason).toBe(asked)
  })
})

describe('typedRow: grades', () => {
  const words = { annual: '显著提升' }

  it('评了级，文字即为等级', () => {
    const typed = typedRow(rowWith(words), typing([[entryField('grade'), 'partly']]))
    expect([typed.state, typed.texts.actual]).toEqual(['partly', '部分达成'])
  })

  it('改评时，等级的文字跟着改；自己的文字不改', () => {
    const graded: Entry = { grade: 'achieved', actual: keptActual('达成', '显著提升') }
    const own: Entry = { grade: 'achieved', actual: keptActual('明显改善', '显著提升') }
    const drafts = typing([[entryField('grade'), 'failed']])
    expect(typedRow(rowWith({ ...words, entry: graded }), drafts).texts.actual).toBe('未达成')
    expect(typedRow(rowWith({ ...words, entry: own }), drafts).texts.actual).toBe('明显改善')
  })

  it.each([
    { says: '定性', annual: '显著提升', text: '', isGraded: true },
    { says: '定量填了数字', annual: '≥30批次', text: '30', isGraded: false },
    { says: '定量填了文字，要人评判', annual: '≥30批次', text: '基本完成', isGraded: true },
  ])('要不要评级：$says', ({ annual, text, isGraded }) => {
    const typed = typedRow(rowWith({ annual }), typing([[entryField('actual'), text]]))
    expect(typed.isGraded).toBe(isGraded)
  })

  it.each([
    { says: '周期表述相同', period: '显著提升', isPeriodGraded: false },
    { says: '周期表述不同', period: '大幅提升', isPeriodGraded: true },
    { says: '周期是数字', period: '≥90批次', isPeriodGraded: false },
  ])('周期另评：$says', ({ period, isPeriodGraded }) => {
    expect(typedRow(rowWith({ annual: '显著提升', period }), new Map()).isPeriodGraded).toBe(isPeriodGraded)
  })
})

describe('typedRow: doubts of the actual', () => {
  it('存疑随输入出现；确认后不再提；改了又提', () => {
    const doubtful = typing([[entryField('actual'), '≥32']])
    expect(typedRow(rowWith(), doubtful).question.doubts).toHaveLength(1)
    const settled = rowWith({ entry: { actual: keptActual('≥32', '≥30批次', true) } })
    expect(typedRow(settled, new Map()).question.doubts).toEqual([])
    expect(typedRow(settled, typing([[entryField('actual'), '≥33']])).question.doubts).toHaveLength(1)
  })
})

describe('indicatorStanding: 状态', () => {
  const standing = (row: IndicatorRow, drafts = typing([])) =>
    indicatorStanding(row, typedRow(row, drafts), drafts)

  it.each<{ says: string; over: Parameters<typeof aTypedYear>[0]; standings: string[] }>([
    { says: '未填', over: {}, standings: ['unfilled'] },
    { says: '达标', over: { entry: { actual: keptActual('30') } }, standings: ['saved'] },
    {
      says: '未达标没有原因',
      over: { entry: { actual: keptActual('29') } },
      standings: ['saved', 'needs-reason'],
    },
    { says: '有存疑', over: { entry: { actual: keptActual('≥32') } }, standings: ['saved', 'doubted'] },
    {
      says: '定性只写了文字',
      over: { annual: '显著提升', entry: { actual: keptActual('改善', '显著提升') } },
      standings: ['saved', 'to-grade'],
    },
    { says: '未设指标值', over: { annual: '—' }, standings: ['no-target'] },
    {
      says: '单位不一致',
      over: { entry: { actual: keptActual('30人') } },
      standings: ['saved', 'unit-differs'],
    },
    {
      says: '「无」还没说是什么',
      over: { entry: { actual: keptActual('无') } },
      standings: ['saved', 'doubted'],
    },
    {
      says: '「无」按未填计',
      over: { entry: { actual: keptActual('无', '≥30批次', true) } },
      standings: ['saved', 'unfilled'],
    },
  ])('$says', ({ over, standings }) => {
    expect(standing(rowWith(over))).toEqual(standings)
  })

  it.each<DraftState>(['typing', 'saving', 'refused', 'failed', 'conflict', 'found'])(
    '有一格是 %s 时不说已保存',
    state => {
      const row = rowWith({ entry: { actual: keptActual('30') } })
      expect(standing(row, typing([[entryField('reason'), '说明']], state))).toEqual([state])
    },
  )

  it('几格不同时说最要紧的', () => {
    const drafts = new Map([
      ...typing([[entryField('actual'), '3']], 'saving'),
      ...typing([[entryField('reason'), '说明']], 'failed'),
    ])
    expect(standing(rowWith(), drafts)).toEqual(['failed'])
  })

  it('已在盘上而尚未重读的，说已保存', () => {
    expect(standing(rowWith(), typing([[entryField('actual'), '30']], 'saved'))).toEqual(['saved'])
  })
})
