import { describe, expect, it } from 'vitest'
import { linesOf, rawOf, textsOf } from '../rawText'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string, name = '表.csv') => rawOf({ name, bytes: utf8(text) })

describe('CSV', () => {
  it.each([
    ['逗号', '甲,一\r\n乙,二\r\n'],
    ['分号', '甲;一\n乙;二'],
    ['制表符', '甲\t一\n乙\t二'],
    ['带签名', '\ufeff甲,一\n乙,二'],
    ['第一行写明分隔符', 'sep=|\r\n甲|一\r\n乙|二'],
    ['引号', '"甲","一"\n"乙","二"'],
    ['让 Excel 保留文字的写法', '="甲",一\n="乙",="二"'],
    ['旧的换行', '甲,一\r乙,二'],
  ])('%s', async (_, text) => {
    expect(textsOf(await read(text))).toEqual([
      ['甲', '一'],
      ['乙', '二'],
    ])
  })

  it('引号中的逗号、引号和换行是内容', async () => {
    expect(textsOf(await read('甲,"一,二\n说""好"""\n乙,"=1+1"'))).toEqual([
      ['甲', '一,二\n说"好"'],
      ['乙', '=1+1'],
    ])
  })

  it('各行长短不一', async () => {
    const raw = await read('表名,,\n项目,总计,目标\n甲,5\n乙,6,一,另\n')
    expect(linesOf(raw)).toEqual(['表名'])
    expect(textsOf(raw)).toEqual([
      ['项目', '总计', '目标', ''],
      ['甲', '5', '', ''],
      ['乙', '6', '一', '另'],
    ])
  })

  it('GBK', async () => {
    const bytes = new Uint8Array([
      0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0x31, 0x2c, 0x32,
    ])
    expect(textsOf(await rawOf({ name: '表.CSV', bytes }))).toEqual([
      ['项目', '金额'],
      ['1', '2'],
    ])
  })

  it('引号没有配对：拒绝，不把后面的行并作一格', async () => {
    await expect(read('甲,一\n乙,"二\n丙,三')).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/^该 CSV 文件第 2 行有一个引号没有配对/u) as string,
    })
  })

  it('行数过多：拒绝', async () => {
    await expect(read('甲,一\n'.repeat(20_001))).rejects.toMatchObject({ code: 'too-large' })
    await expect(read('甲,一\n'.repeat(100_000))).rejects.toMatchObject({ code: 'too-large' })
  })

  it('CSV 存成了 .xls', async () => {
    expect((await read('甲\t一\n乙\t二', '表.xls')).text).toBe('甲\t一\n乙\t二\n')
  })
})
