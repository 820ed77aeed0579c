import { utils, write, type BookType } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { RawSource } from '@/import/rawSource'
import { ReadingRefused } from '@/import/readingRefused'
import { readSource, type TableSource } from '@/import/readers/readSource'
import { fixtureBytes } from '../../fixtureTables'
import { Chance } from './chance'
import { confused, damaged, damagedInside } from './damage'

// 200 of a kind in every run of the tests, 10,000 from a new seed in the soak.
const COUNT = Number(process.env.SOAK_STEPS ?? 200)
const SEED = Number(process.env.SOAK_SEED ?? 6)

const ROWS = [
  ['项目支出绩效目标表'],
  ['单位：万元'],
  ['项目名称', '总计', '财政拨款', '绩效目标'],
  ['甲', 280.96, 280.96, '目标一\n目标二，“引号”'],
  ['乙', 1234.5, null, '≥95%；<b>不是标签</b>'],
]

function workbook(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet(ROWS)
  sheet['!merges'] = [utils.decode_range('A1:D1'), utils.decode_range('A4:A5')]
  return new Uint8Array(write(utils.book_new(sheet, '目标表'), { type: 'array', bookType }) as ArrayBuffer)
}

const TABBED = ROWS.map(row => row.map(cell => `"${String(cell ?? '')}"`).join('\t')).join('\r\n')
const HTML = `<html><body><h1>表</h1><table><colgroup><col span=2><col></colgroup>${ROWS.map(
  row => `<tr>${row.map(cell => `<td colspan=1 rowspan="1">${String(cell ?? '&nbsp;')}</td>`).join('')}</tr>`,
).join('\n')}</table><ol><li>注</ol></body></html>`

const utf8 = (text: string) => new TextEncoder().encode(text)
const ofFile = (name: string, bytes: Uint8Array) => (chance: Chance) => ({
  name,
  bytes: damaged(bytes, chance),
})
const inside = (name: string) => (chance: Chance) => ({
  name,
  bytes: damagedInside(fixtureBytes(name), chance),
})

const KINDS: Readonly<Record<string, (chance: Chance) => TableSource>> = {
  '.xlsx': ofFile('表.xlsx', fixtureBytes('huadu-office.xlsx')),
  '.xlsx 的部件': inside('huadu-office.xlsx'),
  '.docx': ofFile('表.docx', fixtureBytes('huadu-office.docx')),
  '.docx 的部件': inside('huadu-office.docx'),
  '.xls': ofFile('表.xls', workbook('biff8')),
  '.xls（Excel 5）': ofFile('表.xls', workbook('biff5')),
  'Excel 2003 XML': ofFile('表.xls', workbook('xlml')),
  'Excel 2003 XML 的标签': chance => ({
    name: '表.xls',
    bytes: utf8(confused(new TextDecoder().decode(workbook('xlml')), chance)),
  }),
  '.csv': ofFile('表.csv', workbook('csv')),
  '.html': ofFile('表.html', utf8(HTML)),
  粘贴的单元格: chance => ({ text: confused(TABBED, chance) }),
  粘贴的网页: chance => ({ html: confused(HTML, chance) }),
}

function expectSound({ text, parts }: RawSource): void {
  for (const part of parts) {
    for (const { at } of part.kind === 'line' ? [part] : part.cells) {
      expect(at.start).toBeLessThan(at.end)
      expect(text.slice(at.start, at.end).trim()).not.toBe('')
    }
    if (part.kind === 'line') continue
    for (const { row, column, rowSpan, columnSpan } of part.cells) {
      expect(rowSpan).toBeGreaterThan(0)
      expect(columnSpan).toBeGreaterThan(0)
      expect(row + rowSpan).toBeLessThanOrEqual(part.rows)
      expect(column + columnSpan).toBeLessThanOrEqual(part.columns)
    }
  }
}

async function trial(source: TableSource): Promise<void> {
  const read = await readSource(source, () => Promise.resolve()).catch((cause: unknown) => cause)
  if (!(read instanceof Error)) {
    expectSound(read as RawSource)
    return
  }
  if (!(read instanceof ReadingRefused)) throw read
  expect(read.message).toMatch(/[一-龥].*。$/u)
}

describe(`损坏的文件：读出或说明为什么不能读（SOAK_SEED=${SEED}）`, () => {
  it.each(Object.keys(KINDS))(
    `%s，${COUNT} 份`,
    async kind => {
      const chance = new Chance(SEED)
      for (let number = 0; number < COUNT; number++)
        await trial((KINDS[kind] as (chance: Chance) => TableSource)(chance)).catch((cause: unknown) => {
          throw new Error(`SOAK_SEED=${SEED}, number ${number} of ${kind}`, { cause })
        })
    },
    COUNT * 300,
  )
})
