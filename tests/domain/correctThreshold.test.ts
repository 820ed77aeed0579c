import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { automaticReading, correctThreshold, isCorrected } from '@/domain/correctThreshold'
import type { Correction } from '@/domain/correctThreshold'
import { correctionOf } from '@/domain/correction'
import { describeThreshold } from '@/domain/notation/describe'
import { readThreshold } from '@/domain/threshold'
import { atLeast, between, by, doubtful, equalTo, inWords, lessThan, noTarget } from '../builders/thresholds'

const PRINTED = readThreshold('292%', { name: '验收合格率' })

function corrected(correction: Partial<Correction>) {
  return correctThreshold(PRINTED, { ...correctionOf(PRINTED), ...correction })
}

/** The reading told back, or the field that is asked to be put right. */
function outcome(correction: Partial<Correction>): string {
  const result = corrected(correction)
  return result.kind === 'problem' ? `! ${result.field}` : describeThreshold(result)
}

describe('数值', () => {
  it.each([
    [{ bound: '92' }, '≥ 92%'],
    [{ comparison: '<=', bound: '92' }, '≤ 92%'],
    [{ comparison: '=', bound: '0', unit: '' }, '＝ 0'],
    [{ bound: ' 1,200.50 ', unit: '册' }, '≥ 1200.5 册'],
    [{ bound: '1，200', unit: '册' }, '≥ 1200 册'],
    [{ bound: '９２' }, '≥ 92%'],
    [{ bound: '－3', unit: '万元' }, '≥ -3 万元'],
    [{ bound: '-0' }, '≥ 0%'],
    [{ bound: '007', unit: '次' }, '≥ 7 次'],
    [{ bound: '3', unit: ' 批 次 ' }, '≥ 3 批次'],
    [{ bound: '3', unit: '％' }, '≥ 3%'],
    [{ bound: '3', unit: '百分比' }, '≥ 3%'],
    [{ bound: '3', unit: 'm2' }, '≥ 3 m2'],
    [{ bound: '999999999999999', unit: '' }, '≥ 999999999999999'],
    [{ bound: '1000000000000000', unit: '' }, '! bound'],
    [{ bound: '0.12345678', unit: '' }, '≥ 0.12345678'],
    [{ bound: '0.123456789', unit: '' }, '! bound'],
    [{ bound: '' }, '! bound'],
    [{ bound: '  ' }, '! bound'],
    [{ bound: '≥92' }, '! bound'],
    [{ bound: '92%' }, '! bound'],
    [{ bound: '九十' }, '! bound'],
    [{ bound: '1e3' }, '! bound'],
    [{ bound: '12,00' }, '! bound'],
    [{ bound: '9.' }, '! bound'],
    [{ bound: '.5' }, '! bound'],
    [{ bound: '3', unit: '3次' }, '! unit'],
    [{ bound: '3', unit: '≥次' }, '! unit'],
    [{ bound: '3', unit: '次'.repeat(20) }, `≥ 3 ${'次'.repeat(20)}`],
    [{ bound: '3', unit: '次'.repeat(21) }, '! unit'],
  ] satisfies [Partial<Correction>, string][])('%o → %s', (fields, told) => {
    expect(outcome({ kind: 'number', ...fields })).toBe(told)
  })

  it('人工填的比较方式就是明确的', () => {
    expect(corrected({ kind: 'number', bound: '92' })).toMatchObject({ stated: true })
  })
})

describe('区间', () => {
  it.each([
    [{ low: '85', high: '95' }, '85–95%'],
    [{ low: '-3', high: '3' }, '±3%'],
    [{ low: '84.99', high: '85' }, '84.99–85%'],
    [{ low: '85', high: '85' }, '! high'],
    [{ low: '85.01', high: '85' }, '! high'],
    [{ low: '', high: '85' }, '! low'],
    [{ low: '85', high: '' }, '! high'],
    [{ low: '约85', high: '95' }, '! low'],
    [{ low: '1', high: '2', unit: '>' }, '! unit'],
  ] satisfies [Partial<Correction>, string][])('%o → %s', (fields, told) => {
    expect(outcome({ kind: 'range', ...fields })).toBe(told)
  })
})

describe('日期', () => {
  it.each([
    ['2025年11月30日', '不晚于 2025年11月30日'],
    ['2025-11-30', '不晚于 2025年11月30日'],
    ['20251130', '不晚于 2025年11月30日'],
    ['11月30日前', '不晚于 11月30日'],
    ['11.30', '不晚于 11月30日'],
    ['11月底', '不晚于 11月30日'],
    ['年底', '不晚于 12月31日'],
    ['2024年2月29日', '不晚于 2024年2月29日'],
    ['2025年2月29日', '! by'],
    ['11月31日', '! by'],
    ['11月', '! by'],
    ['2025年', '! by'],
    ['尽快', '! by'],
    ['30', '! by'],
    ['', '! by'],
  ])('%s → %s', (typed, told) => {
    expect(outcome({ kind: 'date', by: typed })).toBe(told)
  })
})

describe('定性与未设', () => {
  it.each([
    [{ kind: 'words', wording: ' 明显提升 ' }, '定性：明显提升'],
    [{ kind: 'words', wording: ' ' }, '! wording'],
    [{ kind: 'none', bound: '不算' }, '未设指标值'],
  ] satisfies [Partial<Correction>, string][])('%o → %s', (fields, told) => {
    expect(outcome(fields)).toBe(told)
  })
})

it('印刷的文字和它的存疑都保留', () => {
  expect(PRINTED.doubts).not.toEqual([])
  for (const kind of ['number', 'words', 'none'] as const) {
    expect(corrected({ kind })).toMatchObject({ printed: '292%', doubts: PRINTED.doubts })
  }
})

describe('从现有的读法开始更正', () => {
  it.each([
    atLeast('95.50', '%'),
    lessThan('3', '人'),
    equalTo('0'),
    between('-3', '3', '%'),
    between('1200', '1500', '册'),
    by('2025-11-30'),
    by('--02-29'),
    inWords('明显提升'),
    noTarget,
  ])('$printed：什么都不改，读法不变', threshold => {
    const same = correctThreshold(threshold, correctionOf(threshold))
    expect(same).toEqual(threshold)
  })

  it('换一个种类时，带着已有的内容', () => {
    expect(correctionOf(readThreshold('≥3批次'))).toMatchObject({ wording: '≥3批次', unit: '批次' })
    expect(correctionOf(readThreshold('85%-95%'))).toMatchObject({ bound: '85', comparison: '>=' })
    expect(correctionOf(readThreshold('≤5天'))).toMatchObject({ comparison: '<=' })
  })
})

describe('恢复自动读法', () => {
  const about = { name: '验收合格率' }

  it('重新读印刷的文字', () => {
    const byHand = corrected({ kind: 'number', bound: '92' })
    expect(byHand.kind !== 'problem' && automaticReading(byHand, about)).toEqual(PRINTED)
  })

  it('同一文件中才看得出的误识，存疑仍在', () => {
    const count = doubtful(readThreshold('2124次'), 'misread-operator', 'approximate')
    const again = automaticReading(count, about)
    expect(again.doubts.map(({ code }) => code)).toEqual(['misread-operator'])
  })
})

describe('是否人工更正过', () => {
  const about = { name: '验收合格率' }
  it.each([
    { says: '未确认的不是', kept: { reading: readThreshold('≥3'), confirmed: false }, is: false },
    { says: '只是确认的不是', kept: { reading: readThreshold('100%', about), confirmed: true }, is: false },
    {
      says: '把推定的比较方式定下来，不是另一种读法',
      kept: { reading: { ...atLeast('100', '%'), printed: '100%' }, confirmed: true },
      is: false,
    },
    {
      says: '改了数值',
      kept: { reading: { ...atLeast('95', '%'), printed: '100%' }, confirmed: true },
      is: true,
    },
    {
      says: '改了单位',
      kept: { reading: { ...atLeast('3', '次'), printed: '≥3' }, confirmed: true },
      is: true,
    },
    {
      says: '改了种类',
      kept: { reading: { ...inWords('100%'), printed: '100%' }, confirmed: true },
      is: true,
    },
  ])('$says', ({ kept, is }) => {
    expect(isCorrected(kept, about)).toBe(is)
  })
})

it('随便填什么都有结果，读出的总能再更正', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('', '0', '1,200', '-3.5', '%', '人', '2025-02-30', '11月底', '≥3'),
  )
  const correction = fc.record({
    kind: fc.constantFrom('number', 'range', 'date', 'words', 'none'),
    comparison: fc.constantFrom('>=', '>', '<=', '<', '='),
    bound: text,
    low: text,
    high: text,
    unit: text,
    by: text,
    wording: text,
  } as const)
  fc.assert(
    fc.property(correction, fields => {
      const result = correctThreshold(PRINTED, fields)
      if (result.kind === 'problem') {
        expect(result.message).not.toBe('')
        return
      }
      expect(result.printed).toBe('292%')
      expect(correctThreshold(result, correctionOf(result))).toEqual(result)
    }),
    { numRuns: 1000 },
  )
})
