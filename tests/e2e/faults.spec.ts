import { chromium, test as lenient, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectAccessible, goTo, importTable, NEXT_YEAR_TEXT, OFFICE_TEXT, test } from './app'
import { backedUp, chooseBackup } from './killedRestore'
import {
  breakWrites,
  fillUp,
  giveLittleRoom,
  makeRoom,
  mendWrites,
  storedContents,
  storedCounts,
  type WriteFault,
} from './storageFaults'

const ABROAD = '全年计划因公出国（境）团组批次'
const GUESTS = '本单位支出金额涉及的接待宾客批次'
const EXAM = '政府雇员考核率'
const PROJECTS = '“政府综合工作业务经费”与“综合工作业务经费”'

const NO_SPACE = '存储空间不足，本次内容未保存。'

function actual(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: `实际完成值：${name}` })
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
}

async function saveActual(page: Page, name: string, text: string): Promise<void> {
  await actual(page, name).fill(text)
  await actual(page, name).press('Enter')
  await expect(rowOf(page, name).getByText('已保存')).toBeVisible()
}

/** Reads the published table and stands before 确认导入. */
async function reviewTable(page: Page): Promise<void> {
  await page.goto('./#/import')
  await page.getByRole('textbox', { name: '表格文本' }).fill(OFFICE_TEXT)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
}

const confirm = (page: Page) => page.getByRole('button', { name: '确认导入' })

test.describe('磁盘或配额已满', () => {
  test.beforeEach(({ page, baseURL }) => giveLittleRoom(page, baseURL))

  test('导入：说明未保存，表还在核对中，腾出空间后再次确认即可', async ({ page }) => {
    await reviewTable(page)
    await fillUp(page)
    await confirm(page).click()
    await expect(page.getByRole('alert')).toContainText(NO_SPACE)
    expect((await storedCounts(page)).projectYears).toBe(0)
    await expectAccessible(page)

    await makeRoom(page)
    await confirm(page).click()
    await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
    expect((await storedCounts(page)).projectYears).toBe(8)
  })

  test('填报：已保存的还在，未保存的留在格中，刷新也不丢，腾出空间后重试', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '填报')
    await saveActual(page, ABROAD, '3')
    await fillUp(page)
    await actual(page, GUESTS).fill('24')
    await actual(page, GUESTS).press('Enter')
    await expect(page.getByRole('alert')).toContainText(`未保存：${NO_SPACE}`)
    await expect(actual(page, GUESTS)).toHaveValue('24')
    await expectAccessible(page)

    await page.reload()
    await expect(actual(page, ABROAD)).toHaveValue('3')
    await expect(page.getByText('找回 1 项上次未保存的输入')).toBeVisible()
    await actual(page, GUESTS).press('Enter')
    await expect(page.getByRole('alert')).toContainText(`未保存：${NO_SPACE}`)
    await makeRoom(page)
    await page.getByRole('button', { name: '重试' }).click()
    await expect(rowOf(page, GUESTS).getByText('已保存')).toBeVisible()
    await expect(page.getByText('已填 2/22 项')).toBeVisible()
  })

  test('核定读法：说明未保存，所填还在，腾出空间后再存', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '指标')
    await page.getByRole('button', { name: EXAM, exact: true }).click()
    const panel = page.getByRole('complementary', { name: '指标详情' })
    await panel.getByRole('button', { name: '更正读法：年度指标值' }).click()
    await panel.getByRole('textbox', { name: '数值' }).fill('95')
    await fillUp(page)
    await panel.getByRole('button', { name: '保存' }).click()
    await expect(panel).toContainText(NO_SPACE)
    await expect(panel.getByRole('textbox', { name: '数值' })).toHaveValue('95')

    await makeRoom(page)
    await panel.getByRole('button', { name: '保存' }).click()
    await expect(panel).toContainText('≥ 95%，由人工更正')
  })

  test('恢复备份：说明，原有的一点不动，腾出空间后再恢复', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    const buffer = await backedUp(page)
    await importTable(page, NEXT_YEAR_TEXT, 2026)
    const before = await storedContents(page)
    await chooseBackup(page, buffer)
    await fillUp(page)
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '全部替换' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '存储空间不足' })).toContainText(
      '原有数据没有改变',
    )
    expect((await storedContents(page)) === before).toBe(true)

    await makeRoom(page)
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '全部替换' }).click()
    await expect(page.getByText('已恢复数据，原来的内容保存在快照中。')).toBeVisible()
    expect((await storedCounts(page)).projectYears).toBe(8)
  })

  test('配对：操作人和决定都说明未保存，腾出空间后再定', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await importTable(page, NEXT_YEAR_TEXT, 2026)
    await goTo(page, '年度对比')
    await page.getByText('配对（待确认 2）').click()
    const same = page.getByRole('button', { name: `是同一项目：${PROJECTS}`, exact: true })
    await fillUp(page)
    await page.getByRole('textbox', { name: '操作人' }).fill('王敏')
    await page.getByRole('textbox', { name: '操作人' }).press('Tab')
    await expect(page.getByRole('alert')).toContainText(NO_SPACE)
    await same.click()
    await expect(page.getByRole('alert')).toContainText(NO_SPACE)
    await expect(same).toBeVisible()

    await makeRoom(page)
    await same.click()
    await expect(page.getByText(`已将${PROJECTS}配对。`)).toBeVisible()
    await expect(page.getByRole('table', { name: '人工确认的配对' })).toContainText('王敏')
  })
})

/** What a person reads of a write that broke. */
const SAID: Readonly<Record<WriteFault, string>> = {
  QuotaExceededError: NO_SPACE,
  UnknownError: '浏览器读写本机数据库出错，可能是磁盘已满，本次内容未保存。',
  abort: '保存被中断，本次内容未保存。',
}

test.describe('写到一半中断', () => {
  for (const [fault, nth] of [
    ['QuotaExceededError', 1],
    ['UnknownError', 12],
    ['abort', 30],
  ] as const) {
    test(`导入写到第 ${nth} 笔时 ${fault}：什么也没有存下，可以再来`, async ({ page }) => {
      await reviewTable(page)
      const before = await storedCounts(page)
      await breakWrites(page, nth, fault)
      await confirm(page).click()
      await expect(page.getByRole('alert')).toContainText(SAID[fault])
      expect(await storedCounts(page)).toEqual(before)

      await mendWrites(page)
      await confirm(page).click()
      await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
    })
  }

  for (const [fault, nth] of [
    ['QuotaExceededError', 1],
    ['UnknownError', 2],
    ['abort', 3],
  ] as const) {
    test(`填报写到第 ${nth} 笔时 ${fault}：值与记录都没有，文字还在`, async ({ page }) => {
      await importTable(page, OFFICE_TEXT, 2025)
      await goTo(page, '填报')
      await saveActual(page, ABROAD, '3')
      const before = await storedCounts(page)
      await breakWrites(page, nth, fault)
      await actual(page, GUESTS).fill('24')
      await actual(page, GUESTS).press('Enter')
      await expect(page.getByRole('alert')).toContainText(`未保存：${SAID[fault]}`)
      expect(await storedCounts(page)).toEqual(before)

      await mendWrites(page)
      await page.getByRole('button', { name: '重试' }).click()
      await expect(rowOf(page, GUESTS).getByText('已保存')).toBeVisible()
    })
  }
})

const banner = (page: Page) => page.getByRole('complementary', { name: '数据只在内存中' })

/** Everything works: import, entry, views. */
async function expectWorking(page: Page): Promise<void> {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await saveActual(page, ABROAD, '3')
  await goTo(page, '指标')
  await expect(page.locator('tr[data-indicator]').filter({ hasText: ABROAD })).toContainText('达标')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(`已撤销 填报：${ABROAD}`)).toBeVisible()
  for (const title of ['总览', '预算', '年度对比', '导入']) await goTo(page, title)
  await page.getByRole('button', { name: '查看示例数据' }).click()
  await expect(page.getByRole('complementary', { name: '示例数据' })).toBeVisible()
}

test.describe('浏览器不保存数据', () => {
  for (const [how, script] of [
    ['没有本机数据库', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    [
      '打开时即报磁盘已满',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('in English', 'QuotaExceededError')
        }
      },
    ],
  ] as const) {
    test(`${how}：说明，在内存中照常使用，关闭前提醒`, async ({ page }) => {
      await page.addInitScript(script)
      await page.goto('./')
      await expect(banner(page)).toContainText('数据只在内存中，关闭或刷新本页即丢失。')
      await expectAccessible(page)
      await expectWorking(page)
      await expectAccessible(page)

      const asked = page.waitForEvent('dialog')
      void page.close({ runBeforeUnload: true })
      const question = await asked
      expect(question.type()).toBe('beforeunload')
      await question.accept()
    })
  }

  test('内存中的数据可以备份成文件，在能保存的浏览器里恢复', async ({ page, browser }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '填报')
    await saveActual(page, ABROAD, '3')
    await banner(page).getByRole('link', { name: '去备份' }).click()
    await expect(page.getByRole('region', { name: '自动备份' })).toContainText('请在关闭本页之前手动备份')
    const buffer = await backedUp(page)

    const context = await browser.newContext()
    const other = await context.newPage()
    await other.goto(page.url())
    await chooseBackup(other, buffer)
    await other.getByRole('button', { name: '恢复', exact: true }).click()
    await other.getByRole('dialog').getByRole('button', { name: '全部替换' }).click()
    await expect(other.getByText('已恢复数据，原来的内容保存在快照中。')).toBeVisible()
    await goTo(other, '填报')
    await expect(actual(other, ABROAD)).toHaveValue('3')
    await context.close()
  })

  lenient('内存中使用所需的文件也取不到：说明，文件可取后即可继续', async ({ page }) => {
    const file = '**/assets/memoryEngine-*.js'
    await page.route(file, route => route.abort())
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await page.goto('./')
    const notice = page.getByRole('alert', { name: '本机数据未能打开' })
    await expect(notice).toContainText('所需的程序文件也未能载入')
    await page.unroute(file)
    await notice.getByRole('button', { name: '刷新本页' }).click()
    await expect(banner(page)).toBeVisible()
  })

  test('真正禁止网站保存数据的浏览器：同样可用', async ({ baseURL }, { project }) => {
    const profile = await mkdtemp(join(tmpdir(), 'dabiao-profile-'))
    await forbidSiteData(profile)
    const { launchOptions = {}, viewport = null, locale } = project.use
    const options = { ...launchOptions, viewport, ...(baseURL && { baseURL }), ...(locale && { locale }) }
    const context: BrowserContext = await chromium.launchPersistentContext(profile, options)
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto('./')
      await expect(banner(page)).toContainText('浏览器未能打开本机数据库')
      await expectWorking(page)
    } finally {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    }
  })
})

/** As an administrator or the person would: 不允许网站在您的设备上保存数据. */
async function forbidSiteData(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true })
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
}
