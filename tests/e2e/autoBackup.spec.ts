import type { Page } from '@playwright/test'
import { gunzipSync } from 'node:zlib'
import { expect, expectAccessible, goTo, importTable, OFFICE_TEXT, test } from './app'
import { fillUp, giveLittleRoom, makeRoom, storedCounts } from './storageFaults'

const ABROAD = '全年计划因公出国（境）团组批次'

test('不是 https 或 localhost 的网址：说明为何没有自动备份，该怎么办', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '数据')
  const panel = page.getByRole('region', { name: '自动备份' })
  await expect(panel).toContainText('本页的网址不是 https 或 localhost，浏览器不向网页提供文件夹')
  await expect(panel).toContainText('请按提醒手动备份')
  await expect(panel.getByRole('button')).toHaveCount(0)
})

test.describe('localhost 网址', () => {
  test.use({ baseURL: ({ baseURL }, use) => use(baseURL?.replace('dabiao.test', '127.0.0.1')) })

  /** The browser's own dialog can't be used by a test: a folder of the page's own file system is chosen instead. */
  test.beforeEach(({ page }) => page.addInitScript(chooseOwnFolder))

  for (const [answer, sentence] of [
    [true, '浏览器已承诺长期保留本站点的数据。'],
    [false, '浏览器尚未承诺长期保留'],
  ] as const) {
    test(`有了目标表即请浏览器长期保留，如实写明${answer ? '已' : '未'}承诺，和已用、可用空间`, async ({
      page,
    }) => {
      await page.addInitScript(keepsForGood, answer)
      await page.goto('./#/data')
      await expect(page.getByRole('region', { name: '存储空间' })).toContainText('浏览器尚未承诺长期保留')
      await importTable(page, OFFICE_TEXT, 2025)
      await goTo(page, '数据')
      const panel = page.getByRole('region', { name: '存储空间' })
      await expect(panel).toContainText(sentence)
      await expect(panel).toContainText(/已用 [\d.]+ [KMG]?B，可用约 [\d.]+ [KMG]B/)
      if (answer) return
      await panel.getByRole('button', { name: '请浏览器长期保留' }).click()
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    })
  }

  test('浏览器不提供文件夹：说明', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'))
    await page.goto('./#/data')
    await expect(panelOf(page)).toContainText('当前浏览器不能让网页使用文件夹')
  })

  test('选定文件夹后随即有一份完整的备份；它算作备份，可以清空', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await expect(page.getByRole('button', { name: '清空全部数据' })).toBeDisabled()
    await chooseFolder(page)
    await expect(page.getByText('其后没有改动')).toBeVisible()
    await expect(page.getByRole('button', { name: '清空全部数据' })).toBeEnabled()
    await expectAccessible(page)

    const [name = ''] = await copies(page)
    expect(await copies(page)).toHaveLength(1)
    const copy = await copyOf(page, name)
    const lines = gunzipSync(copy).toString('utf8').trimEnd().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ scope: 'all', counts: { projectYears: 8 } })
    await page.getByLabel('选择备份文件').setInputFiles({ name, mimeType: 'application/gzip', buffer: copy })
    await expect(page.getByRole('table', { name: '备份的内容与本机的比较' })).toContainText('与本机相同')
  })

  test('改动停下几分钟后自动有新的一份；别的文件不动；停用后不再有', async ({ page }) => {
    await page.clock.install()
    await importTable(page, OFFICE_TEXT, 2025)
    await putFile(page, '会议纪要.docx')
    await goTo(page, '数据')
    await chooseFolder(page)
    await fill(page, '3')
    await page.clock.fastForward('02:50')
    expect(await copies(page)).toHaveLength(1)
    await page.clock.fastForward('00:20')
    await expect.poll(() => copies(page)).toHaveLength(2)
    expect(await files(page)).toContain('会议纪要.docx')
    await expect(reminder(page)).toHaveCount(0)

    await goTo(page, '数据')
    await panelOf(page).getByRole('button', { name: '停用' }).click()
    await expect(panelOf(page).getByRole('button', { name: '选择文件夹' })).toBeVisible()
    await fill(page, '4')
    await page.clock.fastForward('30:00')
    await expect(reminder(page)).toContainText('其后改动 1 次')
    expect(await copies(page)).toHaveLength(2)
  })

  test('页面收起时，尚未备份的随即备份', async ({ page }) => {
    await page.clock.install()
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await chooseFolder(page)
    await page.clock.fastForward('10:00')
    await fill(page, '3')
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(() => copies(page)).toHaveLength(2)
  })

  test('两个标签页只写一份', async ({ page, context }) => {
    await page.clock.install()
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await chooseFolder(page)
    const other = await context.newPage()
    await other.clock.install()
    await other.goto(page.url())
    await expect(panelOf(other)).toContainText('上次自动备份')
    await fill(page, '3')
    await expect(reminder(other)).toContainText('其后改动 1 次')
    await Promise.all([page, other].map(tab => tab.clock.fastForward('05:00')))
    await expect(reminder(page)).toHaveCount(0)
    await expect(reminder(other)).toHaveCount(0)
    expect(await copies(page)).toHaveLength(2)
  })

  test('重新打开浏览器后须重新允许：各页都说已暂停，点一下即继续', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await chooseFolder(page)
    await fill(page, '3')
    await page.addInitScript(askAgain, 'granted')
    await page.reload()
    await expect(reminder(page)).toContainText('其后改动 1 次')
    const paused = page.getByRole('navigation').getByText('自动备份已暂停：需要重新允许访问文件夹')
    await expect(paused).toBeVisible()
    await goTo(page, '数据')
    await expect(panelOf(page).getByRole('status')).toContainText('自动备份已暂停')
    await expect(panelOf(page)).toContainText(/上次自动备份：\d{4}年/)
    await expectAccessible(page)

    await panelOf(page).getByRole('button', { name: '重新允许' }).click()
    await expect(paused).toHaveCount(0)
    await expect(reminder(page)).toHaveCount(0)
    expect(await copies(page)).toHaveLength(2)
  })

  test('不允许访问文件夹：说明，仍是暂停', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await chooseFolder(page)
    await page.addInitScript(askAgain, 'denied')
    await page.reload()
    await panelOf(page).getByRole('button', { name: '重新允许' }).click()
    await expect(panelOf(page)).toContainText('浏览器没有允许访问该文件夹')
    await expect(panelOf(page)).toContainText('自动备份已暂停')
  })

  test('文件夹不见了：说明，写明上次成功的时间；换一个即恢复', async ({ page }) => {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await chooseFolder(page)
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      await root.removeEntry('备份', { recursive: true })
    })
    await panelOf(page).getByRole('button', { name: '立即存一份' }).click()
    await expect(panelOf(page)).toContainText('备份文件夹已不存在')
    await expect(panelOf(page)).toContainText(/自动备份失败，上次成功：\d{4}年/)
    await expect(page.getByRole('navigation').getByText('自动备份失败，上次成功')).toBeVisible()
    await page.reload()
    await expect(panelOf(page)).toContainText('备份文件夹已不存在')
    await expectAccessible(page)

    await panelOf(page).getByRole('button', { name: '更换文件夹' }).click()
    await expect.poll(() => copies(page)).toHaveLength(1)
    await expect(page.getByText('自动备份失败')).toHaveCount(0)
  })

  test('磁盘满了：自动的一次失败即提醒，腾出空间后自行恢复', async ({ page, baseURL }) => {
    await giveLittleRoom(page, baseURL)
    await page.clock.install()
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await chooseFolder(page)
    await fill(page, '3')
    await fillUp(page)
    await page.clock.fastForward('03:00')
    const failed = page.getByRole('navigation').getByText('自动备份失败，上次成功')
    await expect(failed).toBeVisible()
    expect(await copies(page)).toHaveLength(1)
    await failed.click()
    await expect(panelOf(page)).toContainText('备份文件夹所在的磁盘空间不足')

    await makeRoom(page)
    await page.clock.fastForward('10:00')
    await expect(failed).toHaveCount(0)
    expect(await copies(page)).toHaveLength(2)
  })

  test('一直没有完成的不再等，说明，随后再试', async ({ page }) => {
    await page.clock.install()
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    await chooseFolder(page)
    await fill(page, '3')
    const worker = '**/assets/backup.worker-*.js'
    const isAsked = page.waitForRequest(worker)
    await page.route(worker, () => undefined)
    await page.clock.fastForward('03:00')
    await isAsked
    await page.clock.fastForward('15:00')
    const failed = page.getByRole('navigation').getByText('自动备份失败，上次成功')
    await failed.click()
    await expect(panelOf(page)).toContainText('自动备份迟迟没有完成')

    await page.unroute(worker)
    await page.clock.fastForward('01:00')
    await expect(failed).toHaveCount(0)
    await expect.poll(() => copies(page)).toHaveLength(2)
  })

  test('选择时取消：什么也不改', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        showDirectoryPicker: () => Promise.reject(new DOMException('in English', 'AbortError')),
      })
    })
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '数据')
    const { settings } = await storedCounts(page)
    await panelOf(page).getByRole('button', { name: '选择文件夹' }).click()
    await expect(panelOf(page).getByRole('button', { name: '选择文件夹' })).toBeEnabled()
    await expect(panelOf(page).getByRole('alert')).toHaveCount(0)
    expect((await storedCounts(page)).settings).toBe(settings)
  })
})

const panelOf = (page: Page) => page.getByRole('region', { name: '自动备份' })
const reminder = (page: Page) => page.getByRole('navigation').getByText(/其后改动 \d+ 次|已改动 \d+ 次/)

function chooseOwnFolder(): void {
  const showDirectoryPicker = async () => {
    const root = await navigator.storage.getDirectory()
    return root.getDirectoryHandle('备份', { create: true })
  }
  Object.assign(window, { showDirectoryPicker })
}

/** As a browser that answers so when it is asked to keep what is stored; whether it does depends on much that no test can do. */
function keepsForGood(answer: boolean): void {
  let isKept = false
  Object.assign(StorageManager.prototype, {
    persisted: () => Promise.resolve(isKept),
    persist: () => Promise.resolve((isKept = answer)),
  })
}

/** As a browser that was started anew: it wants a click, and then gives this answer. */
function askAgain(answer: string): void {
  let state = 'prompt'
  Object.assign(FileSystemHandle.prototype, {
    queryPermission: () => Promise.resolve(state),
    requestPermission: () => Promise.resolve((state = answer)),
  })
}

async function chooseFolder(page: Page): Promise<void> {
  await panelOf(page).getByRole('button', { name: '选择文件夹' }).click()
  await expect(panelOf(page)).toContainText('文件夹“备份”，上次自动备份')
}

async function fill(page: Page, text: string): Promise<void> {
  await goTo(page, '填报')
  const field = page.getByRole('textbox', { name: `实际完成值：${ABROAD}` })
  await field.fill(text)
  await field.press('Enter')
  await expect(page.getByRole('button', { name: `撤销 填报：${ABROAD}` })).toBeVisible()
}

function files(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names: string[] = []
    for await (const name of (await root.getDirectoryHandle('备份', { create: true })).keys())
      names.push(name)
    return names.sort()
  })
}

async function copies(page: Page): Promise<string[]> {
  const names = await files(page)
  return names.filter(name => /^达标自动备份_[A-Z2-9]{4}_\d{4}-\d{2}-\d{2}_\d{6}\.dabiao\.gz$/u.test(name))
}

async function copyOf(page: Page, name: string): Promise<Buffer> {
  const bytes = await page.evaluate(async wanted => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('备份')
    const file = await (await folder.getFileHandle(wanted)).getFile()
    return [...new Uint8Array(await file.arrayBuffer())]
  }, name)
  return Buffer.from(bytes)
}

function putFile(page: Page, name: string): Promise<void> {
  return page.evaluate(async wanted => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('备份', { create: true })
    await folder.getFileHandle(wanted, { create: true })
  }, name)
}
