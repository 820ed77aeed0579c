import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawCell, RawPart, RawSource } from '@/import/rawSource'
import { ReadingRefused } from '@/import/readingRefused'
import type { TargetTable } from '@/import/targetTable'
import { anyTable } from '../../anyTable'
import { anySheetForm, asPrinted } from '../../print/anySheetForm'
import { placedRows } from '../../print/mergedCells'
import { sheetOfTable } from '../../print/sheetOfTable'
import { rawSource, type CellText } from '../../rawTables'
import { readRaw } from '../../readRaw'

const WORDS = [
  ...['项目名称', '项目名称（资金使用单位）', '总计', '财政拨款', '其他资金', '绩效目标', '绩效指标', '合计'],
  ...[
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '年度指标值',
    '指标性质',
    '度量单位',
    '分值',
    '得分',
    '单位',
  ],
  ...['产出指标', '数量指标', '满意度指标', '校舍维修', '60.00', '≥100', '%', '1', '—', '注：说明', '总分'],
  ...[
    '项目支出绩效目标表',
    '项目支出绩效自评表',
    '部门整体支出绩效目标表',
    '部门名称：甲 单位：万元',
    '主管部门',
  ],
  ...[
    '年初预算数',
    '全年执行数',
    '执行率',
    '年度资金总额',
    '年度目标',
    '实际完成情况',
    '年度绩效指标',
    '第1页',
  ],
  '1、1-产出指标；11-数量指标；面积；年度指标值:≥1。',
]

const anyText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const small = fc.integer({ min: 0, max: 6 })

/** Parts as no reader gives them: cells out of order, over each other, places anywhere. */
const anySource: fc.Arbitrary<RawSource> = fc
  .tuple(
    fc.array(anyText, { minLength: 1, maxLength: 40 }),
    fc.array(
      fc.record({
        isLine: fc.boolean(),
        page: fc.integer({ min: 1, max: 3 }),
        sheet: fc.option(fc.constantFrom('一', '二'), { nil: undefined }),
        isCut: fc.option(fc.boolean(), { nil: undefined }),
        isRuled: fc.boolean(),
        edges: fc.option(fc.array(fc.double({ noNaN: true }), { maxLength: 8 }), { nil: undefined }),
        cells: fc.array(
          fc.record({ row: small, column: small, rowSpan: small, columnSpan: small, text: fc.nat(60) }),
          { maxLength: 40 },
        ),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([texts, parts]) => {
    const places: { start: number; end: number }[] = []
    let text = ''
    for (const printed of texts) {
      places.push({ start: text.length, end: text.length + printed.length })
      text += `${printed}\n`
    }
    const placeOf = (index: number) => places[index % places.length] ?? { start: 0, end: 0 }
    return {
      text,
      boxes: [],
      notes: [],
      parts: parts.map(({ isLine, page, sheet, isCut, isRuled, edges, cells }, index): RawPart => {
        if (isLine) return { kind: 'line', page, at: placeOf(index) }
        const placed = cells.map(({ text: at, ...cell }): RawCell => ({ ...cell, at: placeOf(at) }))
        return {
          ...{ kind: 'table', page, rows: 7, columns: 7, cells: placed, isRuled },
          ...(sheet !== undefined && { sheet }),
          ...(edges && { edges }),
          ...(isCut !== undefined && { isCut }),
        }
      }),
    }
  })

/** What is read, without where it stands. */
function withoutPlaces({ source: _, ...table }: TargetTable): unknown {
  return JSON.parse(
    JSON.stringify(table, (key, value: unknown) => (key === 'at' || key === 'doubts' ? undefined : value)),
  )
}

describe('任意的表格', () => {
  it('读出或拒绝，不出别的错；读出的都有核对', async () => {
    await fc.assert(
      fc.asyncProperty(anySource, async source => {
        const table = await readRaw(source).catch((cause: unknown) => {
          if (cause instanceof ReadingRefused) return undefined
          throw cause
        })
        expect(table === undefined || table.proof.checks.length > 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  }, 60_000)

  it('没有读取的格都在存疑或附注里：一格也不丢', async () => {
    const headings = ['项目名称', '总计', '绩效目标', '一级指标', '二级指标', '三级指标', '年度指标值']
    const cell = fc.constantFrom(...WORDS, '', '', '')
    const rows = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(rows, async body => {
        // Every cell prints something that no other does, so that it can be found again.
        const marked = body.map((row, number) =>
          row.map((text, column) => (text === '' ? '' : `${text}☆${number}-${column}☆`)),
        )
        const above = ['项目支出绩效目标表', '部门名称：甲 单位：万元']
        const table = await readRaw(rawSource([...above, { rows: [headings, ...marked] }])).catch(
          () => undefined,
        )
        if (!table) return
        const lost = marked.flatMap(row =>
          row.filter((text, column) => text !== '' && !isTold(table, text, headings[column] ?? '')),
        )
        expect(lost).toEqual([])
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('每个项目一张表的，也一格不丢', async () => {
    const headings = [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
    ]
    const cell = fc.oneof(
      fc.constantFrom(...LABELS),
      fc.constantFrom('甲', '60.00', '≥100', '保障运转。', '', ''),
    )
    const rowOf = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 8, maxLength: 8 })
    const upper = fc.array(rowOf(cell), { maxLength: 8 })
    const value = fc.constantFrom('甲', '10', '≥100', '产出指标', '数量指标', '总分', '绩效指标', '', '')
    const lower = fc.array(rowOf(value), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(upper, lower, async (above, below) => {
        const marked = (rows: string[][], side: string) =>
          rows.map((row, number) =>
            row.map((text, column) =>
              text === '' || LABELS.includes(text) ? text : `${text}☆${side}${number}-${column}☆`,
            ),
          )
        const rows = [['项目名称', '校舍维修'], ...marked(above, '上'), headings, ...marked(below, '下')]
        const table = await readRaw(rawSource(['项目支出绩效自评表', { rows }])).catch(() => undefined)
        if (!table) return
        const lost = rows.flatMap((row, number) =>
          row.filter(
            (text, column) =>
              text.includes('☆') &&
              !isTold(table, text, number > above.length ? (headings[column] ?? '') : ''),
          ),
        )
        expect(lost).toEqual([])
      }),
      { numRuns: 1000 },
    )
  }, 60_000)
})

const LABELS = [
  ...[
    '主管部门',
    '实施单位',
    '项目资金（万元）',
    '年度资金总额：',
    '其中：财政拨款',
    '其他资金',
    '上年结转资金',
  ],
  ...[
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
    '年度总体目标',
    '预期目标',
    '实际完成情况',
  ],
  ...['实施期目标', '年度目标', '项目期', '项目属性', '预算年度', '总分', '预算执行率', '备注'],
]

/** Whether a cell was read, or a doubt or a note tells it: by its text, its place, or the heading of its column. */
function isTold({ source, ...table }: TargetTable, text: string, heading: string): boolean {
  const at = source.text.indexOf(text)
  const mark = text.slice(text.indexOf('☆'))
  if (JSON.stringify(table).includes(mark) || source.notes.join('').includes(mark)) return true
  return table.doubts.some(
    doubt =>
      doubt.where === heading ||
      (doubt.code === 'unread-text' && doubt.at && doubt.at.start <= at && at < doubt.at.end),
  )
}

describe('栏目的次序', () => {
  it('各列怎样排都读出同样的内容', async () => {
    const order = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(anyTable, anySheetForm, order, async (table, form, keys) => {
        const one = { ...form, indicators: 'one-a-row' as const, nestedHeading: false }
        const sheet = sheetOfTable(table, one)
        const width = sheet.table.rows[0]?.length ?? 0
        const columns = Array.from({ length: width }, (_, column) => column).sort(
          (first, second) => (keys[first] ?? 0) - (keys[second] ?? 0),
        )
        const shuffled = shuffledColumns(sheet.table.rows, columns)
        const found = await readRaw(rawSource([...sheet.above, { rows: shuffled }]))
        expect(found).toMatchObject(asPrinted(table, one))
        const straight = await readRaw(rawSource([...sheet.above, { rows: sheet.table.rows }]))
        expect(withoutPlaces(found)).toEqual(withoutPlaces(straight))
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

function shuffledColumns(rows: readonly (readonly CellText[])[], columns: readonly number[]): CellText[][] {
  return placedRows(rows).map(cells =>
    columns.map((column): CellText => {
      const cell = cells.find(one => one.column === column)
      return cell ? { text: cell.text, rows: cell.rows } : ''
    }),
  )
}
