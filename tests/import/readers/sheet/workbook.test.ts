import { describe, expect, it } from 'vitest'
import { linesOf, mergedOf, rawOf, tablesOf, textsOf } from '../rawText'
import { rowsOf, workbookOf, type SheetXml, type WorkbookXml } from './workbookOf'

const read = (workbook: WorkbookXml) => rawOf({ name: '表.xlsx', bytes: workbookOf(workbook) })
const readSheet = (sheet: SheetXml, more: Omit<WorkbookXml, 'sheets'> = {}) =>
  read({ sheets: [sheet], ...more })

/** Cells in row 1 beside a first one, so that the row is one of a table. */
const inRow = (cells: string) => ({
  rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c>${cells}</row>`,
})

describe('单元格的值', () => {
  it.each([
    ['共享的文字', '<c r="B1" t="s"><v>0</v></c>', '目标'],
    ['带格式的文字合为一段', '<c r="B1" t="s"><v>1</v></c>', '≥95%'],
    ['拼音不读', '<c r="B1" t="s"><v>2</v></c>', '花都'],
    ['换行', '<c r="B1" t="s"><v>3</v></c>', '一\n二'],
    ['转义的控制符', '<c r="B1" t="s"><v>4</v></c>', '一\n二_x'],
    ['标签样的文字照读', '<c r="B1" t="s"><v>5</v></c>', '<script>alert(1)</script>'],
    ['公式样的文字照读', '<c r="B1" t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1'],
    ['公式的结果是数', '<c r="B1" s="1"><f>SUM(B2:B9)</f><v>280.96</v></c>', '280.96'],
    ['公式的结果是文字', '<c r="B1" t="str"><f>A1&amp;"x"</f><v>甲x</v></c>', '甲x'],
    ['布尔值', '<c r="B1" t="b"><v>1</v></c>', 'TRUE'],
    ['错误值', '<c r="B1" t="e"><f>X!A1</f><v>#REF!</v></c>', '#REF!'],
    ['内置百分数格式', '<c r="B1" s="2"><v>0.95</v></c>', '95%'],
    ['内置短日期', '<c r="B1" s="3"><v>45991</v></c>', '2025/11/30'],
    ['内置中文日期', '<c r="B1" s="4"><v>45991</v></c>', '2025年11月30日'],
    ['按 ISO 写的日期', '<c r="B1" t="d"><v>2025-11-30T00:00:00</v></c>', '2025-11-30'],
    ['格式里带字的文字', '<c r="B1" s="5" t="inlineStr"><is><t>95%</t></is></c>', '≥95%'],
    ['没有地址的单元格接在后面', '<c t="inlineStr"><is><t>乙</t></is></c>', '乙'],
  ])('%s', async (_, cell, shown) => {
    const raw = await readSheet(inRow(cell), {
      texts: [
        '<t>目标</t>',
        '<r><rPr><b/></rPr><t>≥</t></r><r><t xml:space="preserve">95%</t></r>',
        '<t>花都</t><rPh sb="0" eb="2"><t>huadu</t></rPh>',
        '<t>一&#10;二</t>',
        '<t>一_x000D_&#10;二_x005F_x</t>',
        '<t>&lt;script&gt;alert(1)&lt;/script&gt;</t>',
      ],
      formats: ['General', '0.00', 9, 14, 31, '"≥"@'],
    })
    expect(textsOf(raw)).toEqual([['甲', shown]])
  })

  it('1904 年起算的工作簿', async () => {
    const raw = await readSheet(inRow('<c r="B1" s="1"><v>44529</v></c>'), { formats: [0, 31], is1904: true })
    expect(textsOf(raw)).toEqual([['甲', '2025年11月30日']])
  })

  it('没有计算结果的公式不猜，按空白读并说明', async () => {
    const raw = await readSheet(
      inRow('<c r="B1" t="inlineStr"><is><t>乙</t></is></c><c r="C1"><f>SUM(C2:C9)</f><v></v></c>'),
    )
    expect(textsOf(raw)).toEqual([['甲', '乙']])
    expect(raw.notes).toEqual([
      '工作表“表1”中 1 个公式没有计算结果（C1），按空白读取。请用 Excel 或 WPS 表格打开该文件，保存后重新导入。',
    ])
  })
})

describe('合并、隐藏的单元格', () => {
  const rows = rowsOf([
    ['产出指标', '数量指标', '培训人次', '≥3'],
    ['', '质量指标', '合格率', '100%'],
    ['效益指标', '', '满意度', '≥95%'],
  ])

  it('合并单元格占其全部行列，被遮住的内容不读', async () => {
    const raw = await readSheet({
      rows: rows.replace('<c r="A2"/>', '<c r="A2" t="inlineStr"><is><t>被遮住</t></is></c>'),
      behind: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A3:B3"/></mergeCells>',
    })
    expect(textsOf(raw)).toEqual([
      ['产出指标', '数量指标', '培训人次', '≥3'],
      ['', '质量指标', '合格率', '100%'],
      ['效益指标', '', '满意度', '≥95%'],
    ])
    expect(mergedOf(raw)).toEqual(['产出指标 2×1', '效益指标 1×2'])
  })

  it('互相重叠的合并只取先出现的', async () => {
    const raw = await readSheet({
      rows,
      behind: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A2:B3"/></mergeCells>',
    })
    expect(mergedOf(raw)).toEqual(['产出指标 2×1'])
    expect(textsOf(raw)[2]?.[0]).toBe('效益指标')
  })

  it('合并到表外的空白不多占行列', async () => {
    const raw = await readSheet({ rows, behind: '<mergeCells><mergeCell ref="C3:XFD1048576"/></mergeCells>' })
    expect(tablesOf(raw)[0]).toMatchObject({ rows: 3, columns: 4 })
  })

  it('隐藏的行列略过并说明，合并单元格在露出的部分显示', async () => {
    const raw = await readSheet({
      rows: rows.replace('<row r="1"', '<row r="1" hidden="1"'),
      before: '<cols><col min="2" max="2" width="9" hidden="1"/><col min="3" max="3" width="20"/></cols>',
      behind: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    })
    expect(textsOf(raw)).toEqual([
      ['产出指标', '合格率', '100%'],
      ['效益指标', '满意度', '≥95%'],
    ])
    expect(tablesOf(raw)[0]?.edges).toEqual([0, 8.43, 28.43, 36.86])
    expect(raw.notes).toEqual(['已略过工作表“表1”中 1 个隐藏的行。', '已略过工作表“表1”中 1 个隐藏的列。'])
  })

  it('隐藏的工作表略过并说明，其余各为一页', async () => {
    const raw = await read({
      sheets: [
        { rows: rowsOf([['甲', '乙']]), name: '目标表' },
        { rows: rowsOf([['丙', '丁']]), name: '底稿', state: 'hidden' },
        { rows: rowsOf([['戊', '己']]), name: '参数', state: 'veryHidden' },
        { rows: '', name: '空表' },
        { rows: rowsOf([['庚', '辛']]), name: '附表' },
      ],
    })
    expect(tablesOf(raw).map(({ sheet, page }) => [sheet, page])).toEqual([
      ['目标表', 1],
      ['附表', 3],
    ])
    expect(raw.notes).toEqual(['已略过隐藏的工作表“底稿”。', '已略过隐藏的工作表“参数”。'])
  })
})

describe('表上表下的文字', () => {
  it('表名、单位和注成为行，表格成为表', async () => {
    const raw = await readSheet({
      rows: rowsOf([
        ['项目支出绩效目标表'],
        ['', '', '单位：万元'],
        [],
        ['项目', '总计', '目标'],
        ['甲', '60', '目标一'],
        ['一、小计'],
        ['', '5', '目标二'],
        [],
        ['', '6', '目标三'],
        ['注：1.本表\n2.说明'],
      ]),
    })
    expect(linesOf(raw)).toEqual(['项目支出绩效目标表', '单位：万元', '注：1.本表', '2.说明'])
    expect(textsOf(raw)).toEqual([
      ['项目', '总计', '目标'],
      ['甲', '60', '目标一'],
      ['一、小计', '', ''],
      ['', '5', '目标二'],
      ['', '6', '目标三'],
    ])
    expect(raw.text).toBe(
      '项目支出绩效目标表\n单位：万元\n项目\t总计\t目标\n甲\t60\t目标一\n一、小计\n\t5\t目标二\n\t6\t目标三\n注：1.本表\n2.说明\n',
    )
  })

  it('空行之后又有表名：是下一张表', async () => {
    const raw = await readSheet({
      rows: rowsOf([
        ['表一'],
        ['项目', '总计'],
        ['甲', '60'],
        [],
        ['表二'],
        ['', '单位：万元'],
        ['项目', '总计'],
        ['乙', '5'],
      ]),
    })
    expect(linesOf(raw)).toEqual(['表一', '表二', '单位：万元'])
    expect([textsOf(raw, 0), textsOf(raw, 1)]).toEqual([
      [
        ['项目', '总计'],
        ['甲', '60'],
      ],
      [
        ['项目', '总计'],
        ['乙', '5'],
      ],
    ])
  })

  it('纵向合并延伸到的行不是注', async () => {
    const raw = await readSheet({
      rows: rowsOf([
        ['满意度指标', '满意度'],
        ['', '投诉人数'],
      ]),
      behind: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    })
    expect(textsOf(raw)).toEqual([
      ['满意度指标', '满意度'],
      ['', '投诉人数'],
    ])
  })
})

describe('超过限度的工作表', () => {
  const refused = (rows: string) => readSheet({ rows }, { isStored: true }).catch((cause: unknown) => cause)

  it('一百万行', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(1_000_000)
    expect(await refused(rows)).toMatchObject({
      code: 'too-large',
      message:
        '工作表有内容的行超过 20000 行，不像是一张项目支出绩效目标表。请只保留目标表，另存为一份新文件后重新导入，或只复制该表后粘贴。',
    })
  }, 60_000)

  it('两万零一行', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(20_001)
    expect(await refused(rows)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/^工作表有内容的行超过 20000 行，/u) as string,
    })
  })

  it('二十万零一个单元格', async () => {
    const rows = `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(1_001)
    expect(await refused(rows)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/^工作表有内容的单元格超过 200000 个，/u) as string,
    })
  }, 60_000)

  it('257 列', async () => {
    const cells = '<c><v>1</v></c>'.repeat(257)
    expect(await refused(`<row>${cells}</row>`)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/^工作表超过 256 列，/u) as string,
    })
  })

  it('一百万个空行不碍事', async () => {
    const blank = '<row/>'.repeat(1_000_000)
    const raw = await readSheet(
      {
        rows: `<row><c><v>1</v></c><c><v>2</v></c></row>${blank}<row><c><v>3</v></c><c><v>4</v></c></row>`,
      },
      { isStored: true },
    )
    expect(textsOf(raw)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  }, 60_000)

  it('地址在一百万行之外的单元格照读，行列不虚占', async () => {
    const raw = await readSheet({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>',
    })
    expect(tablesOf(raw)[0]).toMatchObject({ rows: 2, columns: 2 })
  })
})

describe('不完整的工作簿', () => {
  it.each([
    ['工作表没有写完', '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['嵌套过深', `<worksheet>${'<row>'.repeat(300)}${'</row>'.repeat(300)}</worksheet>`],
    ['不是文字', new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])],
  ])('%s：拒绝', async (_, part) => {
    const bytes = workbookOf({ sheets: [{ rows: '' }], more: { 'xl/worksheets/sheet1.xml': part } })
    await expect(rawOf({ name: '表.xlsx', bytes })).rejects.toMatchObject({ code: 'damaged' })
  })

  it('单元格指着没有的文字：拒绝，不当作空白', async () => {
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
    const bytes = workbookOf({ sheets: [{ rows }], texts: ['<t>甲</t>'] })
    await expect(rawOf({ name: '表.xlsx', bytes })).rejects.toMatchObject({ code: 'damaged' })
  })

  it('缺工作表：拒绝', async () => {
    const bytes = workbookOf({
      sheets: [],
      more: { 'xl/workbook.xml': '<workbook><sheets><sheet name="表" id="x"/></sheets></workbook>' },
    })
    await expect(rawOf({ name: '表.xlsx', bytes })).rejects.toMatchObject({ code: 'damaged' })
  })

  it('缺工作簿：拒绝', async () => {
    const bytes = workbookOf({ sheets: [], more: { '_rels/.rels': '<Relationships/>' } })
    await expect(rawOf({ name: '表.xlsx', bytes })).rejects.toMatchObject({ code: 'damaged' })
  })
})
