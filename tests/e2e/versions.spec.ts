import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, goTo, importTable, NEXT_YEAR_TEXT, OFFICE_TEXT, test } from './app'
import { anotherProgram } from './storageFaults'

const ABROAD = '全年计划因公出国（境）团组批次'
const GUESTS = '本单位支出金额涉及的接待宾客批次'
const EXAM = '政府雇员考核率'

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

/** Runs in a page before the program: all its databases are one version newer, as those of the next program will be. */
function asNextProgram(): void {
  const open: IDBFactory['open'] = Reflect.get(IDBFactory.prototype, 'open')
  IDBFactory.prototype.open = function (name, version) {
    return version === undefined ? open.call(this, name) : open.call(this, name, version + 10)
  }
}

/** Holds the database open as a program does that does not let go of it; returns how to let go. */
async function heldByOlderProgram(other: Page): Promise<() => Promise<void>> {
  await other.evaluate(async () => {
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('dabiao')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(request.error?.name))
    })
    Object.assign(window, { letGo: () => held.close() })
  })
  return () => other.evaluate(() => (window as unknown as { letGo: () => void }).letGo())
}

/** Brings the database to version 999, as a much newer program would that no longer needs one of our tables. */
function upgradeTo999(other: Page): Promise<void> {
  return other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('dabiao', 9990)
        request.onupgradeneeded = () => {
          request.result.deleteObjectStore('lineages')
          request.result.createObjectStore('elsewhere', { keyPath: 'id' }).add({ id: 'kept' })
        }
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => reject(new Error(request.error?.name))
      }),
  )
}

/** What a newer program finds of its own. */
function found(other: Page): Promise<{ version: number; stores: string[]; departments: number }> {
  return other.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.name))
      })
    const opened = await settled(indexedDB.open('dabiao'))
    const departments = await settled(opened.transaction('departments').objectStore('departments').count())
    const about = { version: opened.version, stores: [...opened.objectStoreNames], departments }
    opened.close()
    return about
  })
}

const outdated = (page: Page) => page.getByRole('complementary', { name: '程序已更新' })

test.describe('新旧程序并存', () => {
  test('新程序升级数据，旧标签页立即放开并请人刷新，正在填写的刷新后还在', async ({ page, context }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '填报')
    await saveActual(page, ABROAD, '3')
    await actual(page, GUESTS).pressSequentially('24')

    const next = await context.newPage()
    await next.addInitScript(asNextProgram)
    await next.goto(page.url())
    await expect(actual(next, ABROAD)).toHaveValue('3')

    await expect(outdated(page)).toContainText('本程序已在另一窗口更新，请刷新本页。')
    await expect(outdated(page)).toBeInViewport({ ratio: 1 })
    await expect(actual(page, GUESTS)).toHaveValue('24')
    await actual(page, GUESTS).press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: '未保存：' })).toContainText('较新版本的程序')
    await expectAccessible(page)

    await page.addInitScript(asNextProgram)
    await outdated(page).getByRole('button', { name: '刷新' }).click()
    await expect(page.getByText('找回 1 项上次未保存的输入')).toBeVisible()
    await expect(actual(page, ABROAD)).toHaveValue('3')
    await expect(actual(page, GUESTS)).toHaveValue('24')
    await actual(page, GUESTS).press('Enter')
    await expect(rowOf(page, GUESTS).getByText('已保存')).toBeVisible()
    await expect(actual(next, GUESTS)).toHaveValue('24')
  })

  test('另一窗口的旧程序不放开：说明，放开后自行继续，数据都在', async ({ page, context }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '填报')
    await saveActual(page, ABROAD, '3')
    const older = await anotherProgram(context)
    const letGo = await heldByOlderProgram(older)

    await page.addInitScript(asNextProgram)
    await page.reload()
    const notice = page.getByRole('alert', { name: '正在等待另一窗口关闭旧版程序' })
    await expect(notice).toContainText('本页随即自动继续')
    await expectAccessible(page)
    await letGo()
    await expect(actual(page, ABROAD)).toHaveValue('3')
    await expect(notice).toHaveCount(0)
  })

  test('数据由新得多的程序建立：说明，不打开，一点不动', async ({ page, context }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    const newer = await anotherProgram(context)
    await upgradeTo999(newer)
    const before = await found(newer)
    await expect(outdated(page)).toBeVisible()
    await outdated(page).getByRole('button', { name: '刷新' }).click()

    const notice = page.getByRole('alert', { name: '本机数据由较新版本的程序建立' })
    await expect(notice).toContainText('没有打开这些数据，也未作任何改动')
    await expectAccessible(page)
    await notice.getByRole('button', { name: '刷新本页' }).click()
    await expect(notice).toBeVisible()
    expect(await found(newer)).toEqual(before)
    expect(before).toMatchObject({ version: 9990, departments: 1 })
    expect(before.stores).not.toContain('lineages')
  })

  test('已有的数据打不开：说明，由人选定才在内存中从空白开始', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('in English', 'UnknownError')
      }
    })
    await page.reload()
    const notice = page.getByRole('alert', { name: '本机数据未能打开' })
    await expect(notice).toContainText('原有数据未作任何改动')
    await expectAccessible(page)
    await notice.getByRole('button', { name: '先在内存中使用' }).click()
    await expect(page.getByRole('complementary', { name: '数据只在内存中' })).toContainText('您选择了')
    await expect(page.getByRole('button', { name: '载入示例' })).toBeVisible()
  })
})

test('本机数据库迟迟不响应：说明，由人选定才在内存中使用', async ({ page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  })
  await page.goto('./')
  const notice = page.getByRole('alert', { name: '正在等待本机数据库响应' })
  await page.clock.runFor(7000)
  await expect(notice).toHaveCount(0)
  await page.clock.runFor(2000)
  await expect(notice).toContainText('一有响应，本页即自动继续')
  await page.clock.resume()
  await expectAccessible(page)
  await notice.getByRole('button', { name: '先在内存中使用' }).click()
  await expect(page.getByRole('complementary', { name: '数据只在内存中' })).toBeVisible()
})

test.describe('两个标签页同步', () => {
  test('指标：别处填报的值随即显示', async ({ page, context }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '指标')
    const other = await context.newPage()
    await other.goto(page.url())
    await goTo(other, '填报')
    await saveActual(other, EXAM, '96%')
    const row = page.locator('tr[data-indicator]').filter({ hasText: EXAM })
    await expect(row).toContainText('96%')
    await expect(row).toContainText('未达标')
  })

  test('导入：别处导入的表随即列出，撤销后随即不见', async ({ page, context }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '导入')
    const list = page.getByRole('region', { name: '已导入的目标表' })
    await expect(list).toContainText('共 1 张')
    const other = await context.newPage()
    await importTable(other, NEXT_YEAR_TEXT, 2026)
    await expect(list).toContainText('共 2 张')

    await other.getByRole('button', { name: '撤销' }).click()
    await other.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
    await expect(list).toContainText('共 1 张')
  })

  test('年度对比：别处填报的值随即进入对比', async ({ page, context }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await importTable(page, NEXT_YEAR_TEXT, 2026)
    await goTo(page, '年度对比')
    const row = page.getByRole('table', { name: '两年各项目对比' }).getByRole('row', { name: /^工作经费/ })
    await expect(row).toContainText('未填')
    await expect(row).not.toContainText(/50(\.0+)?%/)
    const other = await context.newPage()
    await other.goto(page.url())
    await goTo(other, '填报')
    await other.getByRole('textbox', { name: '全年执行数：工作经费', exact: true }).fill('24')
    await other.keyboard.press('Enter')
    await expect(row).toContainText(/50(\.0+)?%/)
  })

  test('后改的一方看到先改的值并被询问：金额、原因同样', async ({ page, context }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '填报')
    const other = await context.newPage()
    await other.goto(page.url())
    const executed = (tab: Page) => tab.getByRole('textbox', { name: '全年执行数：工作经费', exact: true })
    const reason = (tab: Page) => tab.getByRole('textbox', { name: `偏差原因：${GUESTS}` })
    await saveActual(page, GUESTS, '24')
    await expect(actual(other, GUESTS)).toHaveValue('24')

    for (const [field, mine, theirs, shown] of [
      [executed, '50', '57.12', '57.12'],
      [reason, '人员减少', '压减接待规模', '压减接待规模'],
    ] as const) {
      await field(other).fill(mine)
      await field(page).fill(theirs)
      await field(page).press('Enter')
      await expect(page.getByText('已保存').first()).toBeVisible()
      await field(other).press('Enter')
      const choice = other.getByRole('alert').filter({ hasText: '此项已在别处改为' })
      await expect(choice).toContainText(`“${shown}”，您输入的是 “${mine}”`)
      await choice.getByRole('button', { name: '用我的值' }).click()
      await expect(choice).toHaveCount(0)
      await expect(field(page)).toHaveValue(mine === '50' ? '50.00' : mine)
    }
  })
})
