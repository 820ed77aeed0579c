import { expect, goTo, importTable, OFFICE_TEXT } from './app'
import { restoring } from './killedRestore'
import type { KilledOperation } from './killing'
import { LARGE_TABLE_COUNTS, largeTable, PROJECTS } from './largeTable'
import { storedActuals, storedCounts } from './storageFaults'

const NOTHING = Object.fromEntries(Object.keys(LARGE_TABLE_COUNTS).map(table => [table, 0]))

/** 导入: all of the table, with its record, or nothing. */
export const importing: KilledOperation<void> = {
  name: '导入',

  async prepare(page) {
    await page.goto('./#/import')
    await page.getByRole('textbox', { name: '表格文本' }).fill(largeTable())
    await page.getByRole('button', { name: '读取', exact: true }).click()
    await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
    await expect(page.getByRole('button', { name: '确认导入' })).toBeEnabled()
  },

  async run(page, acknowledge) {
    await page.getByRole('button', { name: '确认导入' }).click()
    await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
    acknowledge('导入')
  },

  async check(page, { acknowledged }) {
    const { changes = 0, ...counts } = await storedCounts(page)
    const isThere = acknowledged.length > 0 || counts.departments === 1
    expect(counts).toMatchObject(isThere ? LARGE_TABLE_COUNTS : NOTHING)
    expect(changes > 0).toBe(isThere)
    if (isThere) await expect(page.getByText(`${PROJECTS} 个项目`).first()).toBeVisible()
    else await importTable(page, OFFICE_TEXT, 2025)
  },
}

/** Indicators of the published table that take numbers. */
const FILLED = [
  '全年计划因公出国（境）团组批次',
  '全区政务信息、政务公开培训人次',
  '政务信息报送达标率',
  '按时结案率',
  '值班值守信息报送完成率',
  '本单位支出金额涉及的接待宾客批次',
  '工程按进度完成率',
  '政府雇员考核率',
]

/** 填报: every value that was said to be 已保存 is there, and at most the one under way besides. */
export const entering: KilledOperation<void> = {
  name: '填报',

  async prepare(page) {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '填报')
    await expect(page.getByText('已填 0/22 项')).toBeVisible()
  },

  async run(page, acknowledge) {
    for (const [at, name] of FILLED.entries()) {
      const field = page.getByRole('textbox', { name: `实际完成值：${name}` })
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
      await field.fill(valueAt(at))
      await field.press('Enter')
      await expect(row.getByText('已保存')).toBeVisible()
      acknowledge(name)
    }
  },

  async check(page, { acknowledged }) {
    const stored = await storedActuals(page)
    const written = FILLED.slice(0, acknowledged.length + 1).map((name, at) => [name, valueAt(at)] as const)
    expect(acknowledged).toEqual(FILLED.slice(0, acknowledged.length))
    for (const [name, value] of written.slice(0, acknowledged.length)) expect(stored[name]).toBe(value)
    expect(Object.fromEntries(written)).toMatchObject(stored)
    const { changes = 0, batches = 0 } = await storedCounts(page)
    expect(batches).toBe(1 + Object.keys(stored).length)
    expect(changes).toBeGreaterThan(batches)

    await goTo(page, '填报')
    await expect(page.getByText(`已填 ${Object.keys(stored).length}/22 项`)).toBeVisible()
  },
}

/** All that is killed. */
export const OPERATIONS: readonly KilledOperation[] = [importing, entering, restoring]

function valueAt(at: number): string {
  return String(31 + at)
}
