import {
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { DocumentReader } from '@/import/readers/word/documentReader'
import { WordTable } from '@/import/readers/word/wordTable'
import { linesOf, mergedOf, rawOf, tablesOf, textsOf } from '../rawText'
import { cell, documentOf, paragraph, row, run, table, type DocumentXml } from './documentOf'

const read = (document: DocumentXml) => rawOf({ name: '表.docx', bytes: documentOf(document) })
const linesIn = async (body: string, more: Omit<DocumentXml, 'body'> = {}) =>
  linesOf(await read({ body, ...more }))

describe('段落', () => {
  it.each([
    ['各段文字相连', paragraph(run('目标') + run('≥95%')), ['目标≥95%']],
    ['空段不是行', paragraph('') + paragraph(run('  ')) + paragraph(run('一')), ['一']],
    [
      '换行',
      paragraph('<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>'),
      ['一', '二', '三'],
    ],
    [
      '制表符',
      paragraph(
        '<w:r><w:t>部门</w:t><w:tab/><w:t>单位：万元</w:t></w:r>',
        '<w:tabs><w:tab w:pos="9"/></w:tabs>',
      ),
      ['部门\t单位：万元'],
    ],
    [
      '连字符',
      paragraph('<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/><w:t>月</w:t></w:r>'),
      ['1-3月'],
    ],
    [
      '符号',
      paragraph(
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      ),
      ['≥95%☑'],
    ],
    ['按 Symbol 字体写的字', paragraph(run('\uf0a3', '<w:rFonts w:ascii="Symbol"/>') + run('2人')), ['≤2人']],
    ['标签样的文字', paragraph(run('&lt;script&gt;')), ['<script>']],
    [
      '域只读结果',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2025年')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('止')}`,
      ),
      ['2025年止'],
    ],
    [
      '嵌在指令中的域不读',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('指令')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('止')}`,
      ),
      ['止'],
    ],
    [
      '没有结束的域只管到本段',
      paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + paragraph(run('一')),
      ['一'],
    ],
    [
      '简单域、链接、内容控件',
      paragraph(
        `<w:fldSimple w:instr="X">${run('一')}</w:fldSimple><w:hyperlink>${run('二')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('三')}</w:sdtContent></w:sdt>`,
      ),
      ['一二三'],
    ],
    [
      '删除的不读，插入的读',
      paragraph(
        `${run('一')}<w:del><w:r><w:delText>二</w:delText></w:r></w:del><w:ins>${run('三')}</w:ins><w:moveFrom>${run('四')}</w:moveFrom><w:moveTo>${run('五')}</w:moveTo>`,
      ),
      ['一三五'],
    ],
    [
      '段落标记被删除：与下一段相连',
      paragraph(run('一'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('二')),
      ['一二'],
    ],
    [
      '段落标记是插入的',
      paragraph(run('一'), '<w:rPr><w:ins/></w:rPr>') + paragraph(run('二')),
      ['一', '二'],
    ],
    [
      '文本框在其段落之后，只读一次',
      paragraph(
        `${run('一')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('二')}`,
      ),
      ['一二', '框'],
    ],
    ['公式中的文字', paragraph('<m:oMath><m:r><m:t>≥95%</m:t></m:r></m:oMath>'), ['≥95%']],
    [
      '拼音不读',
      paragraph(`<w:ruby><w:rt>${run('huā')}</w:rt><w:rubyBase>${run('花')}</w:rubyBase></w:ruby>`),
      ['花'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await linesIn(body)).toEqual(lines)
  })

  it('隐藏的文字、脚注略过并说明', async () => {
    const raw = await read({
      body: paragraph(
        `${run('一')}${run('二', '<w:vanish/>')}${run('三', '<w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
      ),
    })
    expect(linesOf(raw)).toEqual(['一三'])
    expect(raw.notes).toEqual(['已略过 1 处隐藏的文字。', '已略过 1 个脚注或尾注。'])
  })

  it('嵌入的网页：拒绝，说明怎样做', async () => {
    await expect(read({ body: '<w:altChunk r:id="x"/>' })).rejects.toMatchObject({
      code: 'unsupported-file',
      message: expect.stringMatching(/另存为 \.docx/u) as string,
    })
  })
})

const level = (number: number, inside: string) => `<w:lvl w:ilvl="${number}">${inside}</w:lvl>`
const NUMBERING = `
  <w:abstractNum w:abstractNumId="7">
    ${level(0, '<w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>')}
    ${level(1, '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>')}
    ${level(2, '<w:start w:val="3"/><w:numFmt w:val="decimal"/><w:isLgl/><w:suff w:val="nothing"/><w:lvlText w:val="%1.%2.%3"/>')}
    ${level(3, '<w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/>')}
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
const numbered = (text: string, list: number, at: number) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

describe('自动编号', () => {
  it('按级计数，下级随上级重新开始', async () => {
    const body = [
      numbered('甲', 1, 0),
      numbered('子', 1, 1),
      numbered('丑', 1, 1),
      numbered('细', 1, 2),
      numbered('点', 1, 3),
      numbered('乙', 1, 0),
      numbered('寅', 1, 1),
      numbered('丙', 2, 0),
      numbered('丁', 2, 0),
    ]
    expect(await linesIn(body.join(''), { numbering: NUMBERING })).toEqual([
      '一、甲',
      '1. 子',
      '2. 丑',
      '1.2.3细',
      '点',
      '二、乙',
      '1. 寅',
      '五、丙',
      '六、丁',
    ])
  })

  it('编号来自样式，及其所依据的样式；段落可以不编号', async () => {
    const styles =
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    const styled = (text: string, more = '') => paragraph(run(text), `<w:pStyle w:val="b"/>${more}`)
    const body = styled('甲') + styled('无', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('乙')
    expect(await linesIn(body, { numbering: NUMBERING, styles })).toEqual(['一、甲', '无', '二、乙'])
  })

  it('样式互相依据也不会无休止', async () => {
    const styles =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    expect(await linesIn(paragraph(run('甲'), '<w:pStyle w:val="a"/>'), { styles })).toEqual(['甲'])
  })

  it('单元格里只有编号的空段落，印出的是编号', async () => {
    const numberCell = `<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>`
    const raw = await read({
      body: table(row(numberCell + cell('甲')) + row(numberCell + cell('乙'))),
      numbering: NUMBERING,
    })
    expect(textsOf(raw)).toEqual([
      ['1.', '甲'],
      ['2.', '乙'],
    ])
  })

  it('没有定义的编号：说明', async () => {
    const raw = await read({ body: numbered('甲', 9, 0) })
    expect(linesOf(raw)).toEqual(['甲'])
    expect(raw.notes).toEqual(['有 1 处自动编号未能读出，请对照原文件核对。'])
  })
})

describe('表格', () => {
  const start = '<w:vMerge w:val="restart"/>'
  const on = '<w:vMerge/>'

  it('合并的单元格；续接的单元格中的文字不显示', async () => {
    const raw = await read({
      body: table(
        row(cell('一级', start) + cell('指标值', '<w:gridSpan w:val="2"/>')) +
          row(cell('', on) + cell('周期') + cell('年度')) +
          row(cell('产出', start) + cell('≥3') + cell('≥1')) +
          row(cell('看不见', on) + cell('≤2') + cell('')),
        [1000, 2000, 3000],
      ),
    })
    expect(textsOf(raw)).toEqual([
      ['一级', '指标值', ''],
      ['', '周期', '年度'],
      ['产出', '≥3', '≥1'],
      ['', '≤2', ''],
    ])
    expect(mergedOf(raw)).toEqual(['一级 2×1', '指标值 1×2', '产出 2×1'])
    expect(tablesOf(raw)[0]?.edges).toEqual([0, 1000, 3000, 6000])
  })

  it('旧式的横向合并，行首空出的列', async () => {
    const raw = await read({
      body: table(
        row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('乙')) +
          row(cell('丙') + cell('丁'), '<w:gridBefore w:val="1"/>') +
          row(cell('子') + cell('丑') + cell('寅')),
      ),
    })
    expect(textsOf(raw)).toEqual([
      ['甲', '', '乙'],
      ['', '丙', '丁'],
      ['子', '丑', '寅'],
    ])
    expect(mergedOf(raw)).toEqual(['甲 1×2'])
  })

  it('手画的表线相差不到 2 毫米的，是同一列', async () => {
    const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
    const raw = await read({
      body: table(
        row(cell('项目', span(2)) + cell('总计', span(2))) +
          row(cell('甲') + cell('60', span(2)) + cell('', '')) +
          row(cell('乙', span(2)) + cell('5', span(2))),
        [2000, 60, 1500, 40],
      ),
    })
    expect(textsOf(raw)).toEqual([
      ['项目', '总计'],
      ['甲', '60'],
      ['乙', '5'],
    ])
    expect(mergedOf(raw)).toEqual([])
  })

  it('窄列中有文字的，列照原样', async () => {
    const raw = await read({ body: table(row(cell('甲') + cell('1') + cell('乙')), [2000, 60, 1500]) })
    expect(textsOf(raw)).toEqual([['甲', '1', '乙']])
  })

  it('删除的行、隐藏的行不读', async () => {
    const raw = await read({
      body: table(
        row(cell('甲') + cell('一')) +
          row(cell('删') + cell('二'), '<w:del/>') +
          row(cell('藏') + cell('三'), '<w:hidden/>') +
          row(cell('乙') + cell('四')),
      ),
    })
    expect(textsOf(raw)).toEqual([
      ['甲', '一'],
      ['乙', '四'],
    ])
    expect(raw.notes).toEqual(['已略过 1 个隐藏的行。'])
  })

  it('单元格中的几段是几行，其中的小表一行是一行', async () => {
    const inner = table(row(cell('数量') + cell('≥3')) + row(cell('质量') + cell('100%')))
    const inside = `${paragraph(run('一'))}${paragraph('')}${paragraph(run('二'))}${inner}<w:p/>`
    const raw = await read({
      body: table(row(cell('项目') + cell('指标')) + row(cell('甲') + `<w:tc>${inside}</w:tc>`)),
    })
    expect(textsOf(raw)).toEqual([
      ['项目', '指标'],
      ['甲', '一\n\n二\n数量 ≥3\n质量 100%'],
    ])
  })

  it('表前表后的段落是行，按顺序', async () => {
    const raw = await read({
      body:
        paragraph(run('表名')) +
        table(row(cell('甲') + cell('乙'))) +
        paragraph(run('注')) +
        table(row(cell('丙') + cell('丁'))),
    })
    expect(raw.text).toBe('表名\n甲\t乙\n注\n丙\t丁\n')
    expect(raw.parts.map(({ kind }) => kind)).toEqual(['line', 'table', 'line', 'table'])
  })

  it.each([
    ['列数过多', row(cell('甲', '<w:gridSpan w:val="1001"/>')), 'too-large'],
    ['行数过多', '<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>'.repeat(20_002), 'too-large'],
    ['嵌套过深', '<w:tr><w:tc><w:tbl>'.repeat(100) + '</w:tbl></w:tc></w:tr>'.repeat(100), 'damaged'],
  ])('%s：拒绝', async (_, rows, code) => {
    await expect(read({ body: table(rows) })).rejects.toMatchObject({ code })
  })
})

describe('别的程序写的文档', () => {
  it('合并、编号、几段的单元格', async () => {
    const document = new Document({
      numbering: {
        config: [
          { reference: 'list', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1、', start: 1 }] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph('项目支出绩效目标表'),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({
                      children: [new Paragraph('产出指标')],
                      verticalMerge: VerticalMergeType.RESTART,
                    }),
                    new TableCell({
                      children: ['培训', '宣传'].map(
                        text => new Paragraph({ text, numbering: { reference: 'list', level: 0 } }),
                      ),
                    }),
                  ],
                }),
                new TableRow({
                  children: [
                    new TableCell({ children: [], verticalMerge: VerticalMergeType.CONTINUE }),
                    new TableCell({
                      children: [
                        new Paragraph({
                          children: [new TextRun('≥3'), new TextRun('次')],
                        }),
                      ],
                    }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    })
    const raw = await rawOf({ name: '表.docx', bytes: new Uint8Array(await Packer.toBuffer(document)) })
    expect(linesOf(raw)).toEqual(['项目支出绩效目标表'])
    expect(textsOf(raw)).toEqual([
      ['产出指标', '1、培训\n2、宣传'],
      ['', '≥3次'],
    ])
    expect(mergedOf(raw)).toEqual(['产出指标 2×1'])
  })
})

describe('大得出奇的文档，每一部分只读一遍', () => {
  it('二十万个隐藏的行', () => {
    const rows = new WordTable()
    const addRow = (text: string, isPrinted: boolean) => {
      rows.openRow()
      rows.addCell({ span: 1 }, [text])
      rows.closeRow(isPrinted)
    }
    for (let count = 0; count < 19_000; count++) addRow('甲', true)
    for (let count = 0; count < 200_000; count++) addRow('藏', false)
    expect(rows.table().cells).toHaveLength(19_000)
  })

  it('二十万个没有结尾的域，之后的段落照读', () => {
    const reader = new DocumentReader(() => '')
    const element = (name: string, inside: () => void = () => undefined, attributes = {}) => {
      reader.open(name, attributes)
      inside()
      reader.close(name)
    }
    const text = () => element('r', () => element('t', () => reader.text('甲')))
    element('p', () =>
      element('r', () => {
        for (let count = 0; count < 200_000; count++) element('fldChar', undefined, { fldCharType: 'begin' })
      }),
    )
    for (let count = 0; count < 200_000; count++) element('p', text)
    expect(reader.blocks).toHaveLength(200_001)
    expect(reader.blocks.at(-1)).toBe('甲')
  })
})
