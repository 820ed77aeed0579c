import { describe, expect, it, vi } from 'vitest'
import { typedCharacters } from '@/import/readers/pdf/characters'
import { cellTexts, linesOf, sourceOf, tablesOf } from './columnsOfSource'
import { DrawnPage } from './drawnPage'

// The first file of a run loads PDF.js; machines differ.
vi.setConfig({ testTimeout: 30_000 })

const COLUMNS = [50, 150, 250, 350]
const ROWS = [100, 130, 160]

async function read(page: DrawnPage) {
  const source = await sourceOf(page.bytes())
  return { source, tables: tablesOf(source).map(table => cellTexts(source, table)), lines: linesOf(source) }
}

const ruled = () =>
  new DrawnPage().grid(COLUMNS, ROWS).text('项目', 60, 120).text('金额', 160, 120).text('甲', 60, 150)
const CELLS = ['0,0 项目', '0,1 金额', '1,0 甲']

describe('文字归格', () => {
  it.each([
    ['略超出右框线', ruled().text('280.96', 153, 150, 40), '1,1 280.96'],
    ['略超出左框线', ruled().text('280.96', 240 - 120 + 20, 150, 40), '1,1 280.96'],
    [
      '左对齐的长文字越过空格',
      ruled().text('办公设备购置及维护保障经费项目', 152, 150, 12),
      '1,1 办公设备购置及维护保障经费项目',
    ],
    [
      '右对齐的长金额越过空格',
      ruled().text('1,234,567,890.12', 248 - 16 * 5.5, 150, 11),
      '1,1 1,234,567,890.12',
    ],
  ])('%s', async (_, page, cell) => {
    const { tables } = await read(page)
    expect(tables).toEqual([[...CELLS, cell]])
  })

  it.each([
    [
      '重复印刷的加粗字只算一次',
      ruled().text('合计', 160, 150).text('合计', 160.3, 150).text('合计', 160.6, 150.2),
      '合计',
    ],
    ['两个相同的数字都算', ruled().text('1', 160, 150).text('1', 165, 150), '11'],
    ['分散对齐的字之间没有空格', ruled().text('合', 160, 150).text('计', 225, 150), '合计'],
    ['西文单词之间的空当是空格', ruled().text('Excel', 160, 150).text('VBA', 188, 150), 'Excel VBA'],
    [
      '中文和数字之间的空当不是空格',
      ruled().text('培训', 160, 150).text('12', 183, 150).text('次', 196, 150),
      '培训12次',
    ],
    ['上标仍在本行', ruled().text('12m', 160, 150).text('2', 175, 147, 6), '12m2'],
    ['换行', ruled().text('第一行', 160, 140).text('第二行', 160, 152), '第一行\n第二行'],
    ['先画第二行', ruled().text('第二行', 160, 152).text('第一行', 160, 140), '第一行\n第二行'],
    ['字距拉开的字', ruled().raw('3 Tc').text('总计', 160, 150).raw('0 Tc'), '总计'],
    ['横向压缩的字', ruled().raw('50 Tz').text('财政专户拨款', 160, 150).raw('100 Tz'), '财政专户拨款'],
  ])('%s', async (_, page, text) => {
    const { tables } = await read(page)
    expect(tables).toEqual([[...CELLS, `1,1 ${text}`]])
  })
})

describe('框线', () => {
  const words = (page: DrawnPage) => page.text('项目', 60, 120).text('金额', 160, 120).text('甲', 60, 150)

  it.each([
    ['外面一圈页边框', words(new DrawnPage().grid([20, 580], [20, 380]).grid(COLUMNS, ROWS))],
    ['双线', words(new DrawnPage().grid(COLUMNS, ROWS).grid([48, 352], [98, 162]))],
    [
      '左右不封口',
      words(
        new DrawnPage()
          .line(50, 100, 350, 100)
          .line(50, 130, 350, 130)
          .line(50, 160, 350, 160)
          .line(150, 100, 150, 160)
          .line(250, 100, 250, 160),
      ),
    ],
    ['有底色的表头', words(new DrawnPage().raw('0.8 g 50 270 300 30 re f 0 g').grid(COLUMNS, ROWS))],
    ['格内有下划线', words(ruledOnly().line(60, 153, 80, 153))],
    [
      '线段之间有小缝',
      words(
        new DrawnPage()
          .grid([50, 149.5], [100, 130, 160])
          .grid([150.5, 250], [100, 130, 160])
          .grid([250.5, 350], [100, 130, 160]),
      ),
    ],
    [
      '坐标经过多次变换',
      words(new DrawnPage().raw('q 2 0 0 2 0 0 cm q 0.5 0 0 0.5 0 0 cm').grid(COLUMNS, ROWS).raw('Q Q')),
    ],
    ['曲线不是框线', words(ruledOnly().raw('60 245 m 80 260 100 230 140 245 c S'))],
  ])('%s', async (_, page) => {
    const { tables } = await read(page)
    expect(tables).toEqual([CELLS])
  })

  it('单独成框的单元格，相距不远：也是一张表', async () => {
    const page = new DrawnPage()
    for (const [left, right] of [
      [50, 146],
      [152, 246],
      [252, 350],
    ] as const)
      for (const [top, bottom] of [
        [100, 127],
        [133, 160],
      ] as const)
        page.grid([left, right], [top, bottom])
    expect((await read(words(page))).tables).toEqual([CELLS])
  })

  it('只有框、没有分格：是文字', async () => {
    const { tables, lines } = await read(
      new DrawnPage().grid([50, 350], [100, 160]).text('填表说明', 60, 120),
    )
    expect([tables, lines]).toEqual([[], ['填表说明']])
  })
})

function ruledOnly() {
  return new DrawnPage().grid(COLUMNS, ROWS)
}

describe('一页上的几张表', () => {
  it('并排：先左后右', async () => {
    const page = new DrawnPage().grid([50, 100, 150], [100, 130, 160]).grid([300, 350, 400], [95, 130, 165])
    page.text('右一', 310, 120).text('左一', 60, 120).text('右二', 360, 150).text('左二', 110, 150)
    const { source, tables } = await read(page)
    expect(tables).toEqual([
      ['0,0 左一', '1,1 左二'],
      ['0,0 右一', '1,1 右二'],
    ])
    expect(source.text).toBe('左一\n\t左二\n右一\n\t右二\n')
  })

  it('上下：中间的行在中间', async () => {
    const page = new DrawnPage().grid([50, 100, 150], [200, 230, 260]).grid([50, 90, 150], [100, 130, 160])
    page.text('下', 60, 220).text('上', 60, 120).text('中间', 60, 185).text('题', 60, 80).text('注', 60, 280)
    const { source } = await read(page)
    expect(source.parts.map(({ kind }) => kind)).toEqual(['line', 'table', 'line', 'table', 'line'])
    expect(source.text).toBe('题\n上\n\n中间\n下\n\n注\n')
  })
})

describe('页面上的其他文字', () => {
  it('斜排的水印不读，并注明', async () => {
    const { source, tables } = await read(
      ruled().raw('q 0.7 0.7 -0.7 0.7 100 50 cm').text('内部资料', 0, 300).raw('Q'),
    )
    expect(tables).toEqual([CELLS])
    expect(source.notes).toEqual(['已略过斜排的文字（如水印）。'])
  })

  it('竖着放倒的表头仍在其格', async () => {
    const page = ruledOnly().text('金额', 160, 120).text('甲', 60, 150).text('乙丙丁戊', 160, 150)
    const { tables, source } = await read(page.raw('q 0 1 -1 0 110 271 cm').text('项目', 0, 400).raw('Q'))
    expect(tables).toEqual([['0,0 项目', '0,1 金额', '1,0 甲', '1,1 乙丙丁戊']])
    expect(source.notes).toEqual([])
  })

  it('扫描后识别的文字（看不见的字层）：读，并注明', async () => {
    const { source, tables } = await read(
      ruledOnly().raw('3 Tr').text('项目', 60, 120).text('金额', 160, 120).text('甲', 60, 150),
    )
    expect(tables).toEqual([CELLS])
    expect(source.notes).toEqual(['文字是扫描后识别（OCR）所得，可能有误，请对照原件逐项核对。'])
  })

  it('一行中隔得远的两段之间有空格', async () => {
    const { lines } = await read(new DrawnPage().text('部门名称：教育局', 50, 80).text('单位：万元', 300, 80))
    expect(lines).toEqual(['部门名称：教育局 单位：万元'])
  })

  it('页面之外的文字不读', async () => {
    const { lines } = await read(new DrawnPage().text('看得见', 50, 80).text('看不见', 700, 80))
    expect(lines).toEqual(['看得见'])
  })
})

describe('字形相同的字符换成通常的字', () => {
  it.each([
    ['\u2f6c', '目'],
    ['\u2fa6', '金'],
    ['\u2f08', '人'],
    ['\u2ea0', '民'],
    ['\u2ed4', '门'],
    ['\u2f3e', '户'],
    ['\u2fc3', '鳥'],
    ['\u2ee6', '鸟'],
    ['\u2ee9', '黄'],
    ['\uf90a', '金'],
    ['\ufb01', 'fi'],
    ['（', '（'],
    ['＜', '＜'],
    ['①', '①'],
    ['㎡', '㎡'],
    ['\u00a0', ' '],
    ['\u3000', ' '],
    ['\u200b', ''],
    ['\ufeff', ''],
    ['\u00ad', ''],
    ['\u0007', ''],
    ['𠮷', '𠮷'],
  ])('%j → %s', (printed, typed) => {
    expect(typedCharacters(printed)).toBe(typed)
  })
})
