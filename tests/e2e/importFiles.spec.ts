import { utils, write } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { encodeGbk } from '../import/print/encodeGbk'
import { expect, expectAccessible, test } from './app'
import type { Page } from '@playwright/test'

const FIXTURES = new URL('../fixtures/', import.meta.url)

const fixture = (name: string) => readFileSync(new URL(name, FIXTURES))

/** Drops a file anywhere on the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Buffer) {
  const carried = await page.evaluateHandle(
    ([named, base64]) => {
      const transfer = new DataTransfer()
      const read = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
      transfer.items.add(new File([read], named))
      return transfer
    },
    [name, bytes.toString('base64')] as const,
  )
  await page.getByText('把文件拖到这里，或').dispatchEvent('drop', { dataTransfer: carried })
}

async function openImport(page: Page) {
  await page.goto('./#/import')
  await expect(page.getByRole('heading', { level: 1, name: '导入' })).toBeVisible()
}

/** Names of the stores of the office's database that hold anything of a table. */
function filledStores(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('dabiao')
      request.onerror = () => reject(new Error('the database could not be opened'))
      request.onsuccess = () => resolve(request.result)
    })
    const names = [...database.objectStoreNames].filter(name => name !== 'settings')
    const filled: string[] = []
    for (const name of names) {
      const count = database.transaction(name).objectStore(name).count()
      await new Promise(resolve => (count.onsuccess = resolve))
      if (count.result > 0) filled.push(name)
    }
    database.close()
    return filled
  })
}

/** The money of a row of the review: 总计, 财政拨款, 财政专户拨款, 其他资金. */
function moneyOf(page: Page, name: string) {
  const row = page.getByRole('row', { name: new RegExp(`^${name} `, 'u') }).first()
  return row.getByRole('cell').allInnerTexts()
}

test.describe('各种文件都直接读取，核对无误，没有存疑', () => {
  for (const name of [
    'huadu-office.pdf',
    'huadu-office-writer.pdf',
    'huadu-office.xlsx',
    'huadu-office.docx',
    'huadu-office.txt',
  ]) {
    test(name, async ({ page }) => {
      await openImport(page)
      await drop(page, name, fixture(name))
      await expect(page.getByText('1 个单位、8 个项目、22 项指标，预算 280.96 万元')).toBeVisible()
      await expect(page.getByText('核对无误')).toBeVisible()
      await expect(page.getByText('没有存疑')).toBeVisible()
      await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
      await page.getByRole('button', { name: '确认导入' }).click()
      await expect(
        page.getByText('已导入 广州市花都区人民政府办公室 2025 年度', { exact: false }),
      ).toBeVisible()
    })
  }

  for (const name of [
    'huadu-office-next-year.pdf',
    'huadu-office-next-year.xlsx',
    'huadu-office-next-year.docx',
  ]) {
    test(`${name}：单元格说明 10.00 属于其他资金`, async ({ page }) => {
      await openImport(page)
      await page.locator('input[type=file]').setInputFiles(new URL(name, FIXTURES).pathname)
      await expect(page.getByText('1 个单位、8 个项目、26 项指标，预算 337.85 万元')).toBeVisible()
      await expect(page.getByText('没有存疑')).toBeVisible()
      expect((await moneyOf(page, '合计')).slice(-4)).toEqual(['337.85', '327.85', '—', '10.00'])
    })
  }
})

test('旧版 Excel、CSV、GBK 文本也直接读取', async ({ page }) => {
  const rows = [
    ['2025年项目支出绩效目标表'],
    ['部门名称：第一中学', '', '', '', '', '单位：万元'],
    ['项目名称', '总计', '财政拨款', '绩效目标', '一级指标', '二级指标', '三级指标', '年度指标值'],
    ['合计', '10.00', '10.00'],
    ['校舍维修', '10.00', '10.00', '保障校舍安全。', '产出指标', '数量指标', '维修面积', '≥300平方米'],
  ]
  const sheet = utils.aoa_to_sheet(rows)
  const book = utils.book_new(sheet, '绩效目标')
  const files = [
    [
      '旧版.xls',
      Buffer.from(write(book, { type: 'array', bookType: 'biff8', bookSST: true }) as ArrayBuffer),
    ],
    ['表.csv', Buffer.from(utils.sheet_to_csv(sheet))],
    ['国标码.txt', Buffer.from(encodeGbk(utils.sheet_to_csv(sheet, { FS: '\t' })))],
  ] as const
  for (const [name, bytes] of files) {
    await openImport(page)
    await drop(page, name, bytes)
    await expect(page.getByText('1 个单位、1 个项目、1 项指标，预算 10.00 万元')).toBeVisible()
    await expect(page.getByText('没有存疑')).toBeVisible()
    await page.getByRole('button', { name: '重新选择' }).click()
  }
})

test('从表格软件复制的单元格按单元格读：金额在哪一列不存疑', async ({ page }) => {
  await openImport(page)
  await page.getByRole('textbox', { name: '表格文本' }).evaluate(field => {
    const rows = [
      ['项目名称', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'],
      ['合计', '10.00', '8.00', '', '2.00', '', ''],
      [
        '校舍维修',
        '10.00',
        '8.00',
        '',
        '2.00',
        '保障校舍安全。',
        '1、1-产出指标；11-数量指标；维修次数；年度指标值：≥3次。',
      ],
    ]
    const above = ['2025年项目支出绩效目标表', '部门名称：第一中学 单位：万元']
    const text = [...above, ...rows.map(cells => cells.join('\t'))].join('\r\n')
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    clipboardData.setData(
      'text/html',
      `${above.map(line => `<p>${line}</p>`).join('')}<table>${rows
        .map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    )
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (field.dispatchEvent(event)) (field as HTMLTextAreaElement).value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByText('核对无误')).toBeVisible()
  await expect(page.getByText('没有存疑')).toBeVisible()
  expect((await moneyOf(page, '校舍维修')).slice(-4)).toEqual(['10.00', '8.00', '—', '2.00'])
})

test.describe('读不了的文件：说明是什么、怎样办，什么也不保存，页面照常', () => {
  const pdf = fixture('huadu-office.pdf')
  const bad: readonly (readonly [string, Buffer, RegExp])[] = [
    ['下载中断.pdf', pdf.subarray(0, pdf.length / 2), /损坏|不完整/u],
    ['损坏.xlsx', fixture('huadu-office.xlsx').subarray(0, 4000), /损坏|不完整/u],
    ['损坏.docx', fixture('huadu-office.docx').subarray(0, 4000), /损坏|不完整/u],
    ['照片.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), /图片/u],
    [
      '旧文档.doc',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /旧版 Office 文件.*(?:损坏|不完整)/u,
    ],
    ['空.pdf', Buffer.alloc(0), /^文件“空.pdf”中没有文字。/u],
  ]
  for (const [name, bytes, message] of bad) {
    test(name, async ({ page }) => {
      await openImport(page)
      await drop(page, name, bytes)
      await expect(page.getByRole('alert')).toContainText(message)
      expect(await filledStores(page)).toEqual([])
      await expect(page.getByRole('button', { name: '读取', exact: true })).toBeEnabled()
      await drop(page, 'huadu-office.xlsx', fixture('huadu-office.xlsx'))
      await expect(page.getByText('核对无误')).toBeVisible()
    })
  }
})

test('选用文件与核对：没有无障碍问题', async ({ page }) => {
  await openImport(page)
  await expectAccessible(page)
  await drop(page, 'huadu-office.pdf', fixture('huadu-office.pdf'))
  await expect(page.getByText('核对无误')).toBeVisible()
  await expectAccessible(page)
})
