import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { PdfRow } from '../../print/pdfLayout'
import { writePdf, type PdfForm } from '../../print/writePdf'
import { cellTexts, columnText, linesOf, sourceOf, tablesOf } from './columnsOfSource'

// The first file of a run loads PDF.js; machines differ.
vi.setConfig({ testTimeout: 30_000 })

const COLUMNS = [80, 72, 72, 150]

/** Two rows of heading with merged cells, and a cell that spans rows. */
const MERGED: readonly PdfRow[] = [
  [
    { text: '项目名称', rowSpan: 2 },
    { text: '金额（万元）', columnSpan: 2, align: 'center' },
    null,
    { text: '绩效目标', rowSpan: 2 },
  ],
  [null, { text: '总计', align: 'center' }, { text: '财政拨款', align: 'center' }, null],
  [
    '校舍维修及设备更新改造',
    { text: '1,280.96', align: 'right' },
    '',
    '改善办学条件，保障≥3所学校的教学安全，提高师生满意度。',
  ],
  [
    { text: '教师培训', rowSpan: 2 },
    { text: '40.00', align: 'right' },
    { text: '40.00', align: 'right' },
    '培训100人次',
  ],
  [null, { text: '0', align: 'right' }, '', '2026年12月底前完成 Excel 2 级考试'],
]

const MERGED_TEXTS = [
  '0,0 2×1 项目名称',
  '0,1 1×2 金额（万元）',
  '0,3 2×1 绩效目标',
  '1,1 总计',
  '1,2 财政拨款',
  '2,0 校舍维修\n及设备更\n新改造',
  '2,1 1,280.96',
  '2,3 改善办学条件，保障\n≥3所学校的教学安\n全，提高师生满意度\n。',
  '3,0 2×1 教师培训',
  '3,1 40.00',
  '3,2 40.00',
  '3,3 培训100人次',
  '4,1 0',
  '4,3 2026年12月底前完成 \nExcel 2 级考试',
].map(text => text.replaceAll(' \n', '\n'))

const content = {
  before: ['题名'],
  table: { columns: COLUMNS, rows: MERGED, headerRows: 2 },
  after: ['注：无'],
}
const LARGE: Partial<PdfForm> = { size: 16, leading: 1.3 }

describe('有框线的表：单元格按框线，合并的单元格为一格', () => {
  it.each<Partial<PdfForm>>([
    { rules: 'stroked' },
    { rules: 'dashed' },
    { rules: 'filled' },
    { rules: 'stroked', stands: 'top' },
    { rules: 'filled', pieces: 1 },
    { rules: 'stroked', pieces: 3 },
  ])('%o', async form => {
    const source = await sourceOf(writePdf(content, { ...LARGE, ...form }))
    const [table, ...more] = tablesOf(source)
    expect(more).toEqual([])
    expect(table && cellTexts(source, table)).toEqual(MERGED_TEXTS)
    expect(table).toMatchObject({ page: 1, rows: 5, columns: 4, isRuled: true })
    expect(table?.isCut).toBeUndefined()
    expect(linesOf(source)).toEqual(['题名', '注：无'])
  })
})

describe('横放的页面：转正后读，位置仍是页面上看到的位置', () => {
  const turned = ([0, 90, 180, 270] as const).flatMap(rotate =>
    ([0, 1, 2, 3] as const).map(turn => ({ rotate, turn })),
  )

  it.each(turned)('/Rotate $rotate，内容转 $turn 个直角', async form => {
    const source = await sourceOf(writePdf(content, { ...LARGE, ...form }))
    const [table] = tablesOf(source)
    expect(table && cellTexts(source, table)).toEqual(MERGED_TEXTS)
    // The title stands at the top left of the upright page.
    const corner = source.boxes[0]
    const [left, top] = [corner?.left ?? 0, corner?.top ?? 0]
    const quarter = (form.turn + form.rotate / 90) % 4
    expect([left > 0.5, top > 0.5]).toEqual(
      [
        [false, false],
        [true, false],
        [true, true],
        [false, true],
      ][quarter],
    )
  })
})

describe('没有框线的表：列按文字对齐', () => {
  const rows: readonly PdfRow[] = [
    ['项目名称', '总计', '财政拨款', '绩效目标'],
    [
      '校舍维修及设备更新改造',
      { text: '280.96', align: 'right' },
      '',
      '改善办学条件，保障三所学校的教学安全。',
    ],
    ['教师培训', { text: '40.00', align: 'right' }, { text: '40.00', align: 'right' }, '培训100人次'],
    ['信息化', { text: '1.00', align: 'right' }, { text: '1.00', align: 'right' }, '完成'],
  ]
  const texts = [
    '0,0 项目名称',
    '0,1 总计',
    '0,2 财政拨款',
    '0,3 绩效目标',
    '1,0 校舍维修\n及设备更\n新改造',
    '1,1 280.96',
    '1,3 改善办学条件，\n保障三所学校的\n教学安全。',
    '2,0 教师培训',
    '2,1 40.00',
    '2,2 40.00',
    '2,3 培训100人次',
    '3,0 信息化',
    '3,1 1.00',
    '3,2 1.00',
    '3,3 完成',
  ]

  it.each<Partial<PdfForm>>([
    { rules: 'none' },
    { rules: 'horizontal' },
    { rules: 'none', stands: 'top' },
    { rules: 'none', pieces: 1 },
    { rules: 'none', turn: 3 },
    { rules: 'none', pageNumbers: true },
  ])('%o', async form => {
    const before = ['项目支出绩效目标表', '部门名称：某市某区教育局 单位：万元']
    const table = { columns: [80, 70, 80, 130], rows }
    const source = await sourceOf(writePdf({ before, table }, { size: 16, padding: 4, ...form }))
    const [found, ...more] = tablesOf(source)
    expect(more).toEqual([])
    expect(found && cellTexts(source, found)).toEqual(texts)
    expect(found?.isRuled).toBe(false)
    expect(linesOf(source)).toEqual(form.pageNumbers ? [...before, '— 1 —'] : before)
  })

  it('文章没有列：只有行', async () => {
    const prose = Array.from({ length: 12 }, (_, index) =>
      `第${index + 1}条 为加强预算绩效管理，制定本办法。`.repeat(3),
    )
    const source = await sourceOf(
      writePdf({ before: prose, table: { columns: [100], rows: [['附件']] } }, { rules: 'none' }),
    )
    expect(tablesOf(source)).toEqual([])
    expect(linesOf(source).join('')).toBe([...prose, '附件'].join(''))
  })
})

describe('换页', () => {
  const goals = Array.from({ length: 6 }, (_, row) => `${row}行` + '保障各项工作正常开展'.repeat(8 + row))
  const table = {
    columns: [80, 60, 160],
    rows: [['项目', '金额', '绩效目标'], ...goals.map((goal, row) => [`项目${row}`, `${row}.00`, goal])],
    headerRows: 1,
  }

  it('被换页切断的行：前一页的表注明未完，后一页接着', async () => {
    const source = await sourceOf(writePdf({ table }, { height: 300 }))
    const tables = tablesOf(source)
    expect(tables.map(({ page }) => page)).toEqual([1, 2, 3])
    expect(tables.map(({ isCut = false }) => isCut)).toEqual([true, true, false])
    expect(
      columnText(source, 2)
        .replaceAll(/^绩效目标\n/gmu, '')
        .replaceAll('\n', ''),
    ).toBe(goals.join(''))
  })

  it('合并的单元格被换页切断：文字接在后一页的同一列', async () => {
    const text = '保障各项工作正常开展。'.repeat(22)
    const rows: PdfRow[] = Array.from({ length: 20 }, (_, row) =>
      row === 0 ? [{ text, rowSpan: 20 }, `指标${row}`] : [null, `指标${row}`],
    )
    const source = await sourceOf(writePdf({ table: { columns: [100, 200], rows } }, { height: 300 }))
    const tables = tablesOf(source)
    expect(tables.map(({ rows: count, cells }) => [count, cells[0]?.rowSpan])).toEqual([
      [12, 12],
      [8, 8],
    ])
    expect(columnText(source, 0).replaceAll('\n', '')).toBe(text)
  })

  it('整行换页：不注明未完', async () => {
    const source = await sourceOf(writePdf({ table }, { height: 300, cutsRows: false }))
    expect(tablesOf(source).map(({ isCut = false }) => isCut)).toEqual([false, false, false, false])
    expect(
      columnText(source, 2)
        .split('\n')
        .filter(text => text !== '绩效目标'),
    ).toEqual(goals)
  })
})

describe('任意的表印出来，读回每一格', () => {
  const cell = fc.string({
    unit: fc.constantFrom(...Array.from('保障运转工作经费（）《》，。；：“”≥≤%0123456789.aZ')),
    maxLength: 60,
  })
  const anyTable = fc
    .tuple(
      fc.array(fc.integer({ min: 40, max: 160 }), { minLength: 2, maxLength: 7 }),
      fc.integer({ min: 2, max: 8 }),
    )
    .chain(([columns, rows]) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
          minLength: rows,
          maxLength: rows,
        }),
      }),
    )
  const anyForm: fc.Arbitrary<Partial<PdfForm>> = fc.record({
    rules: fc.constantFrom('stroked', 'dashed', 'filled'),
    stands: fc.constantFrom('top', 'middle'),
    size: fc.integer({ min: 7, max: 12 }),
    padding: fc.integer({ min: 2, max: 6 }),
    pieces: fc.integer({ min: 0, max: 4 }),
    rotate: fc.constantFrom(0, 90, 180, 270),
    turn: fc.constantFrom(0, 1, 2, 3),
  })

  it('有框线', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyForm, async (table, form) => {
        fc.pre(table.rows.some(row => row.some(text => text !== '')))
        const source = await sourceOf(
          writePdf({ table }, { ...form, width: 1200, height: 1600, cutsRows: false }),
        )
        const [found] = tablesOf(source)
        const expected = table.rows.flatMap((row, index) =>
          row.flatMap((text, column) => (text === '' ? [] : [`${index},${column} ${text}`])),
        )
        expect(found && cellTexts(source, found).map(text => text.replaceAll('\n', ''))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
