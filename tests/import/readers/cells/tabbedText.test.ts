import { describe, expect, it } from 'vitest'
import { linesOf, rawOf, tablesOf, textsOf } from '../rawText'

describe('粘贴的单元格', () => {
  it('制表符分列，空白的单元格保留位置', async () => {
    const raw = await rawOf({ text: '项目\t总计\t\t目标\r\n甲\t60.00\t\t目标一\r\n' })
    expect(textsOf(raw)).toEqual([
      ['项目', '总计', '目标'],
      ['甲', '60.00', '目标一'],
    ])
    expect(tablesOf(raw)[0]?.isRuled).toBe(true)
  })

  it.each([
    [
      '带换行的单元格在引号中',
      '甲\t"一\n二"\n乙\t三',
      [
        ['甲', '一\n二'],
        ['乙', '三'],
      ],
    ],
    [
      '引号中的引号写两个',
      '甲\t"说""好""\n完"\n乙\t三',
      [
        ['甲', '说"好"\n完'],
        ['乙', '三'],
      ],
    ],
    [
      '单元格开头的引号是文字',
      '"一带一路"倡议\t5\n乙\t三',
      [
        ['"一带一路"倡议', '5'],
        ['乙', '三'],
      ],
    ],
    [
      '没有配对的引号是文字',
      '甲\t"未完\n乙\t三',
      [
        ['甲', '"未完'],
        ['乙', '三'],
      ],
    ],
    [
      '整格在引号中',
      '"甲"\t""\t"一"\n"乙"\t"三"\t"二"',
      [
        ['甲', '', '一'],
        ['乙', '三', '二'],
      ],
    ],
  ])('%s', async (_, text, texts) => {
    expect(textsOf(await rawOf({ text }))).toEqual(texts)
  })

  it('表名和注是行', async () => {
    const raw = await rawOf({
      text: '项目支出绩效目标表\t\t\n\t\t单位：万元\n项目\t总计\t目标\n甲\t5\t一\n注：说明\t\t',
    })
    expect(linesOf(raw)).toEqual(['项目支出绩效目标表', '单位：万元', '注：说明'])
    expect(textsOf(raw)).toHaveLength(2)
  })

  it.each([
    ['没有制表符', '项目 总计\n甲 60'],
    ['只有一行有制表符', '部门名称：办公室\t单位：万元\n项目支出绩效目标表\n合计'],
    ['从 Word 复制，单元格中的段落成了行', '甲\t60\t1、一\n2、二\n乙\t5\t1、三'],
    ['少数几行有制表符', '一\t二\n三\t四\n五\n六\n七\n八\n九'],
  ])('文字不是表格：%s', async (_, text) => {
    expect(await rawOf({ text })).toEqual({ text, parts: [], boxes: [], notes: [] })
  })

  it('Excel 另存的文本文件（UTF-16）', async () => {
    const bytes = new Uint8Array(Buffer.from('\ufeff项目\t总计\r\n甲\t60.00\r\n', 'utf16le'))
    for (const name of ['表.txt', '表.xls'])
      expect(textsOf(await rawOf({ name, bytes }))).toEqual([
        ['项目', '总计'],
        ['甲', '60.00'],
      ])
  })
})
