import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { ReadingRefused } from '@/import/readingRefused'
import { readSource } from '@/import/readers/readSource'
import { fixtureText } from '../fixtureTables'
import { zipOf } from './zipOf'

const readText = async (bytes: Uint8Array) =>
  (await readSource({ name: '目标表.txt', bytes }, () => Promise.resolve())).text

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

// 「项目支出1」 in GBK, as an office PC of the 2000s saves it.
const GBK = new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0xd6, 0xa7, 0xb3, 0xf6, 0x31])

describe('文本文件的编码', () => {
  const text = '项目支出1\n≥3人'

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 带签名', utf8(`\ufeff${text}`)],
    ['UTF-16 小端带签名', utf16(`\ufeff${text}`, true)],
    ['UTF-16 大端带签名', utf16(`\ufeff${text}`, false)],
    ['UTF-16 小端', utf16(text, true)],
    ['UTF-16 大端', utf16(text, false)],
  ])('%s', async (_, bytes) => {
    expect(await readText(bytes)).toBe(text)
  })

  it('GBK', async () => {
    expect(await readText(GBK)).toBe('项目支出1')
  })

  it('UTF-16 的整张表', async () => {
    const bytes = utf16(fixtureText('huadu-office'), true)
    expect(await readTargetTable({ name: '目标表.txt', bytes })).toMatchObject({
      doubts: [],
      proof: { ok: true },
    })
  })

  it('无法识别的编码：拒绝', async () => {
    const bytes = new Uint8Array([0xcf, 0xee, 0xff, 0xff, 0xfe, 0x80])
    await expect(readText(bytes)).rejects.toThrow(/^无法识别该文件的文字编码。/)
  })
})

const refusal = (name: string, bytes: Uint8Array) =>
  readTargetTable({ name, bytes }).catch((cause: unknown) => cause)

const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))

describe('暂不能直接读取的文件，说明怎样做', () => {
  it.each([
    [
      '目标表.xlsb',
      zipOf({ 'xl/workbook.bin': 'x' }),
      ' Excel 二进制工作簿（.xlsb）。请用 Excel 打开该文件，另存为 .xlsx',
    ],
    [
      '目标表.ods',
      zipOf({ mimetype: 'x', 'content.xml': 'x' }),
      ' OpenDocument 文件（.ods、.odt）。请打开该文件，另存为 .xlsx',
    ],
    ['目标表.ofd', zipOf({ 'OFD.xml': 'x' }), ' OFD 文件。请用阅读器打开该文件，另存为 PDF'],
    ['目标表.zip', zipOf({ '目标表.xlsx': 'x' }), '压缩文件。请先解压'],
    ['目标表.xlsx', zipOf({ '目标表.txt': 'x' }), '压缩文件。请先解压'],
    ['目标表.rar', latin1('Rar!\u001a\u0007'), '压缩文件。请先解压'],
    ['目标表.doc', latin1('{\\rtf1'), ' RTF 文件。请用 Word 或 WPS 文字打开该文件，另存为 .docx'],
    [
      '目标表.mht',
      latin1('MIME-Version: 1.0\r\n'),
      '单个文件网页（.mht）。请用 Excel 或 WPS 表格打开该文件，另存为 .xlsx',
    ],
    [
      '目标表.xml',
      latin1('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
      ' Word XML 文件。请用 Word',
    ],
    ['目标表.txt', latin1('\u0089PNG'), '图片。请找到表格的电子版'],
    ['目标表.jpg', latin1('\u00ff\u00d8\u00ff'), '图片。请找到表格的电子版'],
  ])('%s', async (name, bytes, words) => {
    const cause = await refusal(name, bytes)
    expect(cause).toBeInstanceOf(ReadingRefused)
    expect(cause).toMatchObject({ code: 'unsupported-file' })
    expect((cause as ReadingRefused).message.startsWith(`暂不能直接读取${words}`)).toBe(true)
    expect((cause as ReadingRefused).message).toContain('粘贴到“粘贴文字”中')
  })

  it.each([
    ['目标表.xlsx', latin1('PK\u0003\u0004'), ' Excel 文件'],
    ['目标表.DOCX', latin1('PK\u0003\u0004'), ' Word 文件'],
    ['目标表.xlsx', latin1('\u0001\u0002\u0003'), ' Excel 文件'],
    ['目标表.xls', latin1('\u00d0\u00cf\u0011\u00e0'), '旧版 Office 文件'],
    ['目标表.et', latin1('\u0001\u0002\u0003'), ' Excel 文件'],
    ['目标表.wps', latin1('\u0001\u0002\u0003'), ' Word 文件'],
  ])('损坏的 %s', async (name, bytes, kind) => {
    const cause = await refusal(name, bytes)
    expect(cause).toMatchObject({ code: 'damaged' })
    expect((cause as ReadingRefused).message).toMatch(
      new RegExp(`^该${kind}已损坏或不完整，没有读取任何内容。请`, 'u'),
    )
  })

  it.each(['目标表.txt', '目标表.pdf', '目标表.xlsx', '目标表.docx'])('空文件 %s', async name => {
    const reading = readTargetTable({ name, bytes: new Uint8Array() })
    await expect(reading).rejects.toMatchObject({
      code: 'empty',
      message: `文件“${name}”中没有文字。请核对是否选对了文件。`,
    })
  })
})
