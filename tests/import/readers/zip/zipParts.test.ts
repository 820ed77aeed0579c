import { zipSync } from 'fflate'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WORKBOOK } from '@/import/readers/refusedFile'
import { inflateCounted } from '@/import/readers/zip/inflateCounted'
import { openZip } from '@/import/readers/zip/zipParts'
import { rawOf } from '../rawText'
import { workbookOf } from '../sheet/workbookOf'
import { zipOf } from '../zipOf'

const MEGABYTE = 1024 * 1024
const open = (bytes: Uint8Array, bound?: number) => openZip(bytes, WORKBOOK, bound)
const textOf = (part: Uint8Array | undefined) => part && new TextDecoder().decode(part)

/** Writes over bytes at a distance from the one entry of a zip's directory. */
function inDirectory(zip: Uint8Array, distance: number, bytes: readonly number[]): Uint8Array {
  const changed = zip.slice()
  const view = new DataView(changed.buffer)
  const entry = view.getUint32(changed.length - 22 + 16, true)
  changed.set(bytes, entry + distance)
  return changed
}

/** A stored file of a zip listed as a packed one: what it holds is packed already. */
function asDeflated(zip: Uint8Array, name: string): Uint8Array {
  const changed = Buffer.from(zip)
  changed.writeUInt16LE(8, changed.lastIndexOf(name) - 46 + 10)
  return new Uint8Array(changed)
}

describe('压缩包的部件', () => {
  it.each([0, 6] as const)('压缩级别 %d', level => {
    const zip = open(zipOf({ 'xl/Workbook.xml': '工作簿', 'a/b.xml': '' }, level))
    expect(zip.names).toEqual(['xl/workbook.xml', 'a/b.xml'])
    expect(textOf(zip.part('xl/workbook.XML'))).toBe('工作簿')
    expect(textOf(zip.part('a/b.xml'))).toBe('')
    expect(zip.part('c.xml')).toBeUndefined()
  })

  it('有的程序用反斜杠分隔文件夹', () => {
    expect(textOf(open(zipOf({ 'xl\\a.xml': 'x' })).part('xl/a.xml'))).toBe('x')
  })

  it('前面有别的内容，后面有注释', () => {
    const zip = zipOf({ 'a.xml': '内容' })
    const bytes = new Uint8Array([...new TextEncoder().encode('下载工具的头'), ...zip])
    expect(textOf(open(bytes).part('a.xml'))).toBe('内容')
  })

  it('边写边压的程序把大小写在附加字段里', () => {
    const extra = { 1: new Uint8Array(16) }
    const zip = zipSync({ 'a.xml': [new TextEncoder().encode('内容'), { level: 0, extra }] })
    const view = new DataView(zip.buffer)
    const entry = view.getUint32(zip.length - 22 + 16, true)
    const field = entry + 46 + 'a.xml'.length + 4
    view.setUint32(field, view.getUint32(entry + 24, true), true)
    view.setUint32(field + 8, view.getUint32(entry + 20, true), true)
    view.setUint32(entry + 20, 0xffffffff, true)
    view.setUint32(entry + 24, 0xffffffff, true)
    expect(textOf(open(zip).part('a.xml'))).toBe('内容')
  })

  it('改动一位即拒绝', () => {
    const zip = zipOf({ 'a.xml': '280.96' }, 0)
    const changed = zip.slice()
    const at = changed.indexOf('8'.charCodeAt(0), 30)
    changed[at] = '9'.charCodeAt(0)
    expect(() => open(changed).part('a.xml')).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it.each([
    ['加密的部件', 8, [1, 0], 'password'],
    ['不认识的压缩方法', 10, [99, 0], 'damaged'],
    ['部件比文件还长', 20, [0xff, 0xff, 0xff, 0x0f], 'damaged'],
    ['部件在文件之外', 42, [0xff, 0xff, 0xff, 0x0f], 'damaged'],
  ])('%s：拒绝', (_, distance, bytes, code) => {
    const zip = inDirectory(zipOf({ 'a.xml': '内容' }), distance, bytes)
    expect(() => open(zip).part('a.xml')).toThrow(expect.objectContaining({ code }))
  })

  it('没有目录的：拒绝', () => {
    expect(() => open(zipOf({ 'a.xml': '内容' }).slice(0, -30))).toThrow(
      expect.objectContaining({ code: 'damaged' }),
    )
  })

  it('部件过多：拒绝', () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, number) => [`${number}.xml`, '']))
    expect(() => open(zipOf(many, 0))).toThrow(expect.objectContaining({ code: 'too-large' }))
  })
})

describe('解压的字节边解边数', () => {
  const bound = 2 * MEGABYTE
  const zeros = (megabytes: number) => zipOf({ 'a.xml': new Uint8Array(megabytes * MEGABYTE) })

  it('到限度为止可以，超过即拒绝', () => {
    expect(open(zeros(2), bound).part('a.xml')).toHaveLength(bound)
    expect(() => open(zeros(3), bound).part('a.xml')).toThrow(/^该 Excel 文件展开后超过 2 MB，/u)
  })

  it('各部件合计', () => {
    const part = new Uint8Array(1.5 * MEGABYTE)
    const zip = open(zipOf({ 'a.xml': part, 'b.xml': part }), bound)
    expect(zip.part('a.xml')).toHaveLength(part.length)
    expect(() => zip.part('b.xml')).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  it('未压缩存放的也数', () => {
    const zip = zipOf({ 'a.xml': new Uint8Array(3 * MEGABYTE) }, 0)
    expect(() => open(zip, bound).part('a.xml')).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  it('目录里写的大小不算数', () => {
    const lying = inDirectory(zeros(3), 24, [1, 0, 0, 0])
    expect(() => open(lying, bound).part('a.xml')).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  it('展开为 300 MB 的工作表：数到限度就停，没有再展开', async () => {
    const packed = deflateRawSync(new Uint8Array(300 * MEGABYTE).fill(0x20), { level: 1 })
    const sheet1 = 'xl/worksheets/sheet1.xml'
    const bomb = asDeflated(
      workbookOf({ sheets: [{ rows: '' }], more: { [sheet1]: packed }, isStored: true }),
      sheet1,
    )
    await expect(rawOf({ name: '表.xlsx', bytes: bomb })).rejects.toMatchObject({
      code: 'too-large',
      message:
        '该 Excel 文件展开后超过 64 MB，不像是一张项目支出绩效目标表。请只保留目标表，另存为一份新文件后重新导入，或只复制该表后粘贴。',
    })

    const allowance = { left: 8 * MEGABYTE }
    expect(inflateCounted(packed, allowance)).toBeUndefined()
    // What one slice of packed bytes may bring beyond the bound, and not a byte more.
    expect(-allowance.left).toBeLessThan(5 * MEGABYTE)
  }, 60_000)

  it('不需要的部件不展开', async () => {
    const image = 'xl/media/image1.png'
    const bytes = workbookOf({
      sheets: [{ rows: '<row><c><v>1</v></c><c><v>2</v></c></row>' }],
      more: { [image]: 'no deflated bytes at all', 'xl/vbaProject.bin': 'x' },
      isStored: true,
    })
    expect((await rawOf({ name: '表.xlsm', bytes: asDeflated(bytes, image) })).text).toBe('1\t2\n')
  })
})
