import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { ReadingRefused } from '@/import/readingRefused'
import { readSource } from '@/import/readers/readSource'
import { fixtureText } from '../fixtureTables'

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

describe('暂不能直接读取的文件，说明怎样做', () => {
  it.each([
    ['目标表.pdf', [0x25, 0x50, 0x44, 0x46], ' PDF 文件'],
    ['目标表', [0x25, 0x50, 0x44, 0x46], ' PDF 文件'],
    ['目标表.xlsx', [0x50, 0x4b, 0x03, 0x04], ' Excel 文件'],
    ['目标表.docx', [0x50, 0x4b, 0x03, 0x04], ' Word 文件'],
    ['目标表.DOCX', [0x50, 0x4b, 0x03, 0x04], ' Word 文件'],
    ['目标表.xls', [0xd0, 0xcf, 0x11, 0xe0], ' Excel 文件'],
    ['目标表', [0xd0, 0xcf, 0x11, 0xe0], '旧版 Office 文件'],
    ['目标表.zip', [0x50, 0x4b, 0x03, 0x04], '压缩文件'],
    ['目标表.ofd', [0x50, 0x4b, 0x03, 0x04], ' OFD 文件'],
    ['目标表.txt', [0x89, 0x50, 0x4e, 0x47], '图片'],
    ['目标表.jpg', [0xff, 0xd8, 0xff], '图片'],
  ])('%s', async (name, bytes, kind) => {
    const cause: unknown = await readTargetTable({ name, bytes: new Uint8Array(bytes) }).catch(
      (error: unknown) => error,
    )
    expect(cause).toBeInstanceOf(ReadingRefused)
    expect(cause).toMatchObject({ code: 'unsupported-file' })
    expect((cause as ReadingRefused).message).toMatch(
      new RegExp(`^暂不能直接读取${kind}。请.*粘贴到“粘贴文字”中`, 'u'),
    )
  })

  it('空文件', async () => {
    const reading = readTargetTable({ name: '目标表.txt', bytes: new Uint8Array() })
    await expect(reading).rejects.toMatchObject({
      code: 'empty',
      message: '文件“目标表.txt”中没有文字。请核对是否选对了文件。',
    })
  })
})
