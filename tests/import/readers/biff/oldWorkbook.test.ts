import { CFB, utils, write, type BookType, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { linesOf, mergedOf, rawOf, tablesOf, textsOf } from '../rawText'

const read = (bytes: Uint8Array, name = '表.xls') => rawOf({ name, bytes })

/** A workbook of one sheet; the package writes one hidden sheet more. */
function written(bookType: BookType, change: (sheet: WorkSheet) => void = () => undefined): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['项目支出绩效目标表'],
    ['项目名称', '总计', '比例', '日期', '目标'],
    ['甲', 280.96, 0.95, 45991, '一\n二'],
    ['', 1234.567, 0.955, 45991, '≥95%；“引号”'],
    ['丙', -5, true, 3, '<b>x</b>'],
  ])
  const formats = { B3: '0.00', B4: '#,##0.00', C3: '0%', C4: '0%', D3: 'yyyy/m/d', D4: 'yyyy"年"m"月"d"日"' }
  for (const [address, code] of Object.entries(formats)) (sheet[address] as { z: string }).z = code
  sheet['!merges'] = [utils.decode_range('A1:E1'), utils.decode_range('A3:A4')]
  change(sheet)
  const book = utils.book_new(sheet, '目标表')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['底稿', '数']]), '底稿')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer)
}

const SHOWN = [
  ['项目名称', '总计', '比例', '日期', '目标'],
  ['甲', '280.96', '95%', '2025/11/30', '一\n二'],
  ['', '1234.567', '95.5%', '2025年11月30日', '≥95%；“引号”'],
  ['丙', '-5', 'TRUE', '3', '<b>x</b>'],
]

describe.each([
  ['Excel 97–2003', 'biff8'],
  ['XML 表格 2003', 'xlml'],
] as const)('%s', (_, bookType) => {
  it('与 .xlsx 读出的一样', async () => {
    const raw = await read(written(bookType))
    expect(linesOf(raw)).toEqual(['项目支出绩效目标表'])
    expect(textsOf(raw)).toEqual(SHOWN)
    expect(mergedOf(raw)).toEqual(['甲 2×1'])
    expect(tablesOf(raw)[0]?.sheet).toBe('目标表')
    expect(raw.notes).toEqual(['已略过隐藏的工作表“底稿”。'])
    const today = await rawOf({ name: '表.xlsx', bytes: written('xlsx') })
    expect(textsOf(today)).toEqual(SHOWN)
  })

  it('隐藏的列略过并说明', async () => {
    const raw = await read(
      written(bookType, sheet => {
        sheet['!cols'] = [{ wch: 9 }, { wch: 9 }, { wch: 9, hidden: true }, { wch: 9 }, { wch: 9 }]
      }),
    )
    expect(textsOf(raw)).toEqual(SHOWN.map(row => row.filter((_, column) => column !== 2)))
    expect(raw.notes.slice(1)).toEqual(['已略过工作表“目标表”中 1 个隐藏的列。'])
  })
})

/** A record of an old workbook: kind, length, bytes. */
const record = (kind: number, ...bytes: number[]) => [
  kind & 255,
  kind >> 8,
  bytes.length & 255,
  bytes.length >> 8,
  ...bytes,
]
const short = (value: number) => [value & 255, value >> 8]
const double = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)]
const utf16 = (text: string) => Array.from(text, character => short(character.charCodeAt(0))).flat()
const gbk = { 项目: [0xcf, 0xee, 0xc4, 0xbf], 金额: [0xbd, 0xf0, 0xb6, 0xee] } as const
const EOF = record(0x000a)

/** A stream of Excel 97 with one sheet behind the records of the workbook. */
function excel97(globals: number[], sheet: number[]): Uint8Array {
  const bof = record(0x0809, 0, 6, 5, 0)
  const bound = (start: number) => record(0x0085, ...short(start), 0, 0, 0, 0, 2, 1, ...utf16('表一'))
  const start = bof.length + bound(0).length + globals.length + EOF.length
  return Uint8Array.from([
    ...bof,
    ...bound(start),
    ...globals,
    ...EOF,
    ...record(0x0809, 0, 6, 0x10, 0),
    ...sheet,
    ...EOF,
  ])
}

describe('旧工作簿的记录', () => {
  it('Excel 5 的文字按 GBK 读，没有工作簿部分的单表也读', async () => {
    const bytes = [
      ...record(0x0809, 0, 5, 0x10, 0),
      ...record(0x0204, 0, 0, 0, 0, 0, 0, 4, 0, ...gbk.项目),
      ...record(0x0204, 0, 0, 1, 0, 0, 0, 4, 0, ...gbk.金额),
      ...record(0x0203, 1, 0, 1, 0, 0, 0, ...double(280.96)),
      ...EOF,
    ]
    const raw = await read(Uint8Array.from([9, 8, 8, 0, 0, 5, 0x10, 0, 0, 0, 0, 0, ...bytes.slice(8)]))
    expect(textsOf(raw)).toEqual([
      ['项目', '金额'],
      ['', '280.96'],
    ])
  })

  it('共享的文字跨记录续写，续写处换了字宽', async () => {
    const first = '超过一条记录的文字'
    const sst = [
      ...record(0x00fc, 2, 0, 0, 0, 2, 0, 0, 0, ...short(first.length + 3), 1, ...utf16(first)),
      ...record(
        0x003c,
        0,
        ...Array.from('abc', character => character.charCodeAt(0)),
        1,
        0,
        1,
        ...utf16('完'),
      ),
    ]
    const sheet = [0, 1].flatMap(column => record(0x00fd, 0, 0, column, 0, 0, 0, column, 0, 0, 0))
    const raw = await read(workbookFile(excel97(sst, sheet)))
    expect(textsOf(raw)).toEqual([[`${first}abc`, '完']])
  })

  it('公式的结果：数、文字、布尔值、错误值；压缩的数', async () => {
    const formula = (column: number, ...result: number[]) =>
      record(0x0006, 0, 0, column, 0, 0, 0, ...result, 0, 0, 0, 0, 0, 0, 0, 0)
    const sheet = [
      ...formula(0, ...double(60.5)),
      ...formula(1, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
      ...record(0x0207, 2, 0, 1, ...utf16('结果')),
      ...formula(2, 1, 0, 1, 0, 0, 0, 0xff, 0xff),
      ...formula(3, 2, 0, 0x17, 0, 0, 0, 0xff, 0xff),
      ...record(0x027e, 0, 0, 4, 0, 0, 0, ...rk(28096, 3)),
      ...record(0x00bd, 0, 0, 5, 0, 0, 0, ...rk(7, 2), 0, 0, ...rk(-3, 2), 6, 0),
      ...record(0x0205, 0, 0, 7, 0, 0, 0, 0x2a, 1),
    ]
    const raw = await read(workbookFile(excel97([], sheet)))
    expect(textsOf(raw)).toEqual([['60.5', '结果', 'TRUE', '#REF!', '280.96', '7', '-3', '#N/A']])
  })

  it('隐藏的行略过；随系统的短日期按中文显示', async () => {
    const xf = (format: number) => record(0x00e0, 0, 0, format, 0)
    const number = (row: number, column: number, style: number, value: number) =>
      record(0x0203, row, 0, column, 0, style, 0, ...double(value))
    const hidden = record(0x0208, 1, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0x20, 0, 0, 0)
    const sheet = [
      ...hidden,
      ...number(0, 0, 1, 45991),
      ...number(0, 1, 2, 0.95),
      ...number(1, 0, 0, 1),
      ...number(1, 1, 0, 2),
    ]
    const raw = await read(workbookFile(excel97([...xf(0), ...xf(14), ...xf(9)], sheet)))
    expect(textsOf(raw)).toEqual([['2025/11/30', '95%']])
    expect(raw.notes).toEqual(['已略过工作表“表一”中 1 个隐藏的行。'])
  })

  it.each([
    ['没有结束的记录', (bytes: Uint8Array) => bytes.slice(0, -4)],
    ['记录比文件还长', (bytes: Uint8Array) => Uint8Array.from([...bytes.slice(0, -4), 0x09, 0, 0xff, 0xff])],
    [
      '工作表不在所说的位置',
      (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 12 ? byte + 1 : byte)),
    ],
  ])('%s：拒绝', async (_, damage) => {
    const bytes = damage(excel97([], record(0x0203, 0, 0, 0, 0, 0, 0, ...double(1))))
    await expect(read(workbookFile(bytes))).rejects.toMatchObject({ code: 'damaged' })
  })
})

/** An integer (2) or hundredths of one (3) as Excel packs it. */
function rk(value: number, kind: 2 | 3): number[] {
  return [...new Uint8Array(new Int32Array([(value << 2) | kind]).buffer)]
}

interface Compound {
  FileIndex: { name: string }[]
}

const compound = CFB as {
  utils: { cfb_new(): Compound; cfb_add(file: Compound, name: string, content: Uint8Array): void }
  write(file: Compound, options: object): Uint8Array
}

/** A compound file of streams by name. */
function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = compound.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) compound.utils.cfb_add(file, name, content)
  return Uint8Array.from(compound.write(file, { type: 'buffer' }))
}

function workbookFile(workbook: Uint8Array): Uint8Array {
  return compoundOf({ Workbook: workbook })
}

it('旧工作簿的单元格指着没有的文字：拒绝，不当作空白', async () => {
  const shared = record(0x00fc, 1, 0, 0, 0, 1, 0, 0, 0, ...short(1), 1, ...utf16('甲'))
  const cells = [0, 1].flatMap(column => record(0x00fd, 0, 0, column, 0, 0, 0, column, 0, 0, 0))
  await expect(read(workbookFile(excel97(shared, cells)))).rejects.toMatchObject({ code: 'damaged' })
})

describe('不能读的旧文件，说明是什么、怎样做', () => {
  it.each([
    [
      '.xls 设有密码',
      workbookFile(excel97(record(0x002f, 1, 0, 1, 0), [])),
      'password',
      /^该 Excel 文件设有密码，无法读取。请先用 Excel 或 WPS 表格打开，取消密码/u,
    ],
    [
      '.xlsx、.docx 设有密码',
      compoundOf({ EncryptionInfo: new Uint8Array(9), EncryptedPackage: new Uint8Array(9) }),
      'password',
      /^该 Office 文件设有密码/u,
    ],
    [
      '.doc',
      compoundOf({ WordDocument: new Uint8Array(9) }),
      'unsupported-file',
      /^暂不能直接读取旧版 Word 文件（\.doc、\.wps）。请用 Word 或 WPS 文字打开该文件，另存为 \.docx/u,
    ],
    [
      '.ppt',
      compoundOf({ 'PowerPoint Document': new Uint8Array(9) }),
      'unsupported-file',
      /^暂不能直接读取旧版 Office 文件。请.*另存为 \.xlsx 或 \.docx/u,
    ],
    ['截断', written('biff8').slice(0, 3000), 'damaged', /^该 Excel 文件已损坏或不完整/u],
    [
      '过大',
      Uint8Array.from({ length: 25 * 1024 * 1024 }, (_, at) => [0xd0, 0xcf, 0x11, 0xe0][at] ?? 0),
      'too-large',
      /^该文件超过 24 MB，/u,
    ],
  ])('%s', async (_, bytes, code, message) => {
    await expect(read(bytes, '表.xlsx')).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    })
  })

  it('小于 4 KB 的内容存在小扇区中，照读', async () => {
    const raw = await read(workbookFile(excel97([], record(0x0203, 0, 0, 0, 0, 0, 0, ...double(280.96)))))
    expect(raw.text).toBe('280.96\n')
  })

  it('扇区链成环的文件不会无休止地读', async () => {
    const bytes = written('biff8')
    const view = new DataView(bytes.buffer)
    const fat = (view.getUint32(76, true) + 1) * 512
    for (let entry = 0; entry < 128; entry++) view.setUint32(fat + entry * 4, entry, true)
    await expect(read(bytes)).rejects.toMatchObject({ code: 'damaged' })
  })
})
