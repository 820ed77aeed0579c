import { deflateSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { drawnText, pdfFile, streamObject, written, type PdfPage } from '../../print/pdfFile'
import { sourceOf } from './columnsOfSource'
import { restrictedPdf } from './restrictedPdf'

// The first file of a run loads PDF.js; machines differ.
vi.setConfig({ testTimeout: 30_000 })

const page = (drawing: string): PdfPage => ({ width: 600, height: 400, drawing })
const TEXT = drawnText('项目支出绩效目标表', { x: 50, y: 300, size: 12 })

function refusalOf(bytes: Uint8Array) {
  return sourceOf(bytes).then(
    source => `读出了：${source.text}`,
    (cause: unknown) => cause,
  )
}

/** A file of these objects after a catalog and an empty list of pages at 1 and 2. */
const withoutPages = (objects: readonly string[], catalog = '') =>
  written([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [] /Count 0 >>',
    ...objects,
  ])

/** One page with these resources and drawing; objects count on from 5. */
const onePage = (resources: string, drawing: string, objects: readonly string[] = [], catalog = '') =>
  written([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Resources << ${resources} >> /Contents 4 0 R >>`,
    streamObject(drawing, true),
    ...objects,
  ])

const PICTURE = streamObject(
  '\u0000'.repeat(100),
  true,
  '/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
)

const locked = (bytes: Uint8Array) =>
  new Uint8Array(
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(
          'trailer\n<< ',
          `trailer\n<< /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> `,
        ),
      'latin1',
    ),
  )

/** Letters that stand for nothing: a font with an encoding of its own, and no way back from it. */
const PRIVATE_MAP = streamObject(
  'begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap',
  true,
)

const HELVETICA = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'

const cutStream = (() => {
  const bytes = deflateSync('项目支出绩效目标表'.repeat(20)).subarray(0, 30).toString('latin1')
  return `<< /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`
})()

describe('读不了的 PDF：说明是什么、怎样办', () => {
  it.each([
    [
      '扫描件',
      onePage('/XObject << /I 5 0 R >>', 'q 600 0 0 400 0 0 cm /I Do Q', [PICTURE]),
      'scanned',
      /^这是扫描件（图片），没有可读取的文字。请/u,
    ],
    ['空白页', pdfFile([page('')]), 'empty', /^该 PDF 文件中没有可读取的文字/u],
    ['没有页面', withoutPages([]), 'empty', /^该 PDF 文件中没有页面/u],
    [
      '只有表单',
      onePage('', '', [], '/AcroForm << /Fields [] /XFA [(x) 4 0 R] >>'),
      'unsupported-file',
      /^该 PDF 文件的内容是可填写的表单/u,
    ],
    [
      '等待 Adobe 展开的表单',
      onePage(
        HELVETICA,
        'BT /F1 9 Tf 50 50 Td (Please wait...) Tj ET',
        [],
        '/AcroForm << /Fields [] /XFA [(x) 4 0 R] >>',
      ),
      'unsupported-file',
      /^该 PDF 文件的内容是可填写的表单/u,
    ],
    ['打开密码', locked(pdfFile([page(TEXT)])), 'password', /^该 PDF 文件设有密码/u],
    [
      '没有编码的字体',
      onePage(
        '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >> >>',
        'BT /F1 9 Tf 50 50 Td (abcdefghij) Tj ET',
        [PRIVATE_MAP],
      ),
      'undecodable',
      /^该 PDF 文件的字体没有文字编码/u,
    ],
    [
      '页数过多',
      pdfFile(Array.from({ length: 1001 }, () => page(''))),
      'too-large',
      /^该 PDF 文件共 1001 页，超过 1000 页，未作读取。请/u,
    ],
    ['结尾不见了', pdfFile([page(TEXT)]).subarray(0, -8), 'damaged', /^该 PDF 文件已损坏或不完整/u],
    ['只有文件头', new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'damaged', /^该 PDF 文件已损坏或不完整/u],
    ['压缩的内容断了', withoutPages([cutStream]), 'damaged', /^该 PDF 文件已损坏或不完整/u],
  ] as const)('%s', async (_, bytes, code, message) => {
    expect(await refusalOf(bytes)).toMatchObject({ name: 'ReadingRefused', code })
    expect(String(await refusalOf(bytes))).toMatch(
      new RegExp(`ReadingRefused: ${message.source.slice(1)}`, 'u'),
    )
  })
})

describe('展开后过大的文件在打开之前就拒绝', () => {
  const zeros = (count: number) => '\u0000'.repeat(count)
  const MEGABYTE = 1_000_000
  const packed = (content: string) =>
    deflateSync(Buffer.from(content, 'latin1'), { level: 9 }).toString('latin1')
  const bomb = packed(zeros(200 * MEGABYTE))
  const hex = (bytes: string) => Buffer.from(bytes, 'latin1').toString('hex')
  const stream = (filter: string, bytes: string, length: number = bytes.length) =>
    `<< /Filter ${filter} /Length ${length} >>\nstream\n${bytes}\nendstream`

  it.each([
    ['一层压缩', stream('/FlateDecode', bomb)],
    ['简写的滤镜名', stream('/Fl', bomb)],
    ['转义的滤镜名', stream('/Fl#61teDecode', bomb)],
    ['多层压缩', stream('[/FlateDecode /FlateDecode]', packed(bomb))],
    ['十六进制之后压缩', stream('[/ASCIIHexDecode /FlateDecode]', hex(bomb))],
    ['所写的长度是假的', stream('/FlateDecode', bomb, 10)],
    ['滤镜写在别处', stream('9 0 R', bomb)],
    [
      '压缩的字体',
      `<< /Length1 5 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream`,
    ],
    ['重复的字节', stream('/RunLengthDecode', '\u0081\u0000'.repeat(250_000))],
    [
      '许多份中等的',
      Array.from({ length: 20 }, () => stream('/FlateDecode', packed(zeros(10 * MEGABYTE)))).join(
        '\nendobj\n99 0 obj\n',
      ),
    ],
  ])('%s', async (_, object) => {
    const bytes = withoutPages([object])
    expect(bytes.length).toBeLessThan(2 * MEGABYTE)
    expect(await refusalOf(bytes)).toMatchObject({ code: 'too-large' })
  })

  it('同样大的图片不展开，不拒绝', async () => {
    const picture = `<< /Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream`
    const source = await sourceOf(onePage(HELVETICA, 'BT /F1 9 Tf 50 50 Td (Excel) Tj ET', [picture]))
    expect(source.text).toBe('Excel\n')
  })

  it('上万个没有结尾的流，个个都说自己长到文件末尾：拒绝，不逐个读到末尾', async () => {
    const endless = '1 0 obj\n<< /Subtype /Image >> stream\n'.repeat(60_000)
    expect(await refusalOf(withoutPages([endless]))).toMatchObject({ code: 'damaged' })
  })

  it('一页反复画同一内容：拒绝', async () => {
    const levels = [5, 6, 7, 8].map(at => {
      const next = at < 8 ? `/F${at + 1} Do `.repeat(100) : '0 0 m 1 1 l S '.repeat(100)
      const resources = `/Resources << /XObject << /F${at + 1} ${at + 1} 0 R >> >> `
      return streamObject(next, true, `/Type /XObject /Subtype /Form /BBox [0 0 600 400] ${resources}`)
    })
    expect(await refusalOf(onePage('/XObject << /F5 5 0 R >>', '/F5 Do', levels))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('有一页的内容过多') as string,
    })
  }, 60_000)
})

describe('可以读，但要说明', () => {
  it('中间有没有文字的页', async () => {
    const source = await sourceOf(pdfFile([page(TEXT), page(''), page(TEXT), page('')]))
    expect(source.notes).toEqual(['第 2、4 页没有可读取的文字（空白页或图片）。'])
  })

  it('校验和不符', async () => {
    const bytes = pdfFile([page(TEXT)])
    const end = Buffer.from(bytes).indexOf('\nendstream')
    bytes[end - 1] = (bytes[end - 1] ?? 0) ^ 1
    expect((await sourceOf(bytes)).notes).toEqual([
      '文件有损坏的迹象，读出的内容可能不全或有误，请对照原件逐项核对。',
    ])
  })

  it('前面多出几行', async () => {
    const bytes = new Uint8Array(
      Buffer.concat([Buffer.from('Content-Type: application/pdf\n\n'), pdfFile([page(TEXT)])]),
    )
    const source = await sourceOf(bytes)
    expect([source.text, source.notes]).toEqual(['项目支出绩效目标表\n', []])
  })
})

describe('限制打印和复制、但没有打开密码的文件', () => {
  it('照常读', async () => {
    expect((await sourceOf(restrictedPdf('Excel'))).text).toBe('Excel\n')
  })
})

describe('填好的表单', () => {
  it('填入的文字与印出的文字一同读出', async () => {
    const appearance = streamObject(
      'BT /F1 9 Tf 2 2 Td (100) Tj ET',
      true,
      `/Type /XObject /Subtype /Form /BBox [0 0 50 12] /Resources << ${HELVETICA} >> `,
    )
    const bytes = written([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Resources << ${HELVETICA} >> /Contents 4 0 R /Annots [5 0 R] >>`,
      streamObject('q 2 0 0 2 0 0 cm BT /F1 9 Tf 25 150 Td (Total) Tj ET Q', true),
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (t) /V (100) /Rect [300 298 350 310] /F 4 /AP << /N 6 0 R >> >>',
      appearance,
    ])
    expect((await sourceOf(bytes)).text).toBe('Total 100\n')
  })
})

describe('读取时报告进度，可以取消', () => {
  const bytes = pdfFile(Array.from({ length: 20 }, () => page(TEXT)))

  it('进度从 0 增到 1 以内', async () => {
    const { readPdf } = await import('@/import/readers/pdf/readPdf')
    const shares: number[] = []
    await readPdf({ name: '表.pdf', bytes }, share => Promise.resolve(void shares.push(share)))
    expect(shares.length).toBeGreaterThan(20)
    expect([...shares].sort((one, other) => one - other)).toEqual(shares)
    expect(shares.every(share => share >= 0 && share < 1)).toBe(true)
  })

  it('取消：以取消的理由结束', async () => {
    const { readPdf } = await import('@/import/readers/pdf/readPdf')
    const reason = new Error('已取消')
    const reading = readPdf({ name: '表.pdf', bytes }, share =>
      share > 0.5 ? Promise.reject(reason) : Promise.resolve(),
    )
    await expect(reading).rejects.toBe(reason)
  })
})
