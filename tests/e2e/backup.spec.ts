import type { Browser, Download, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, expectAccessible, goTo, importTable, OFFICE_TEXT, test } from './app'

/** Lines of a backup file but for the time it was made, and what depends on that. */
function linesOf(file: Buffer): string[] {
  const [header = '', ...lines] = gunzipSync(file).toString('utf8').trimEnd().split('\n')
  return [JSON.stringify({ ...(JSON.parse(header) as object), createdAt: '' }), ...lines.slice(0, -1)]
}

async function fileOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}

async function openBackups(page: Page): Promise<void> {
  await goTo(page, '数据')
  await expect(page.getByRole('heading', { name: '备份', exact: true })).toBeVisible()
}

async function backUp(page: Page): Promise<{ name: string; file: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份到文件' }).click(),
  ])
  return { name: download.suggestedFilename(), file: await fileOf(download) }
}

async function choose(page: Page, file: Buffer, name = '备份.dabiao.gz'): Promise<void> {
  await page.getByLabel('选择备份文件').setInputFiles({ name, mimeType: 'application/gzip', buffer: file })
}

/** An office with a table and one value filled in. */
async function anOffice(page: Page): Promise<void> {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  const field = page.getByRole('textbox', { name: '实际完成值：' }).first()
  await field.fill('30')
  await field.press('Enter')
  await expect(page.getByText(/已保存/).first()).toBeVisible()
}

async function otherProfile(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ baseURL: page.url().split('#')[0] ?? '' })
  const other = await context.newPage()
  await other.goto('./#/data')
  return other
}

test('备份，在另一台电脑（浏览器）恢复，两边再备份的内容逐字相同', async ({ page, browser }) => {
  await anOffice(page)
  await openBackups(page)
  await expect(page.getByText(/从未备份，已有 2 次改动/)).toBeVisible()
  const { name, file } = await backUp(page)
  expect(name).toMatch(/^达标备份_全部_\d{4}-\d{2}-\d{2}\.dabiao\.gz$/u)
  await expect(page.getByText(/其后没有改动/)).toBeVisible()

  const other = await otherProfile(browser, page)
  await choose(other, file)
  await expect(other.getByRole('table', { name: '备份的内容与本机的比较' })).toContainText(
    '8 个项目、22 项指标，填报记录 1 份',
  )
  await other.getByLabel(/全部替换/).check()
  await other.getByRole('button', { name: '恢复', exact: true }).click()
  await other.getByRole('dialog').getByRole('button', { name: '全部替换' }).click()
  await expect(other.getByText('已恢复数据，原来的内容保存在快照中。')).toBeVisible()
  expect(linesOf((await backUp(other)).file)).toEqual(linesOf(file))
  await goTo(other, '总览')
  await expect(other.getByText('280.96 万元').first()).toBeVisible()
  await other.context().close()
})

test('清空须先备份；清空后可撤销；也可由文件恢复一个部门', async ({ page }) => {
  await anOffice(page)
  await openBackups(page)
  await expect(page.getByRole('button', { name: '清空全部数据' })).toBeDisabled()
  const { file } = await backUp(page)
  await page.getByRole('button', { name: '清空全部数据' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清空', exact: true }).click()
  await expect(page.getByText('已清空全部数据。')).toBeVisible()
  await page.getByRole('button', { name: '撤销清空' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销清空' }).click()
  await expect(page.getByText('已撤销，数据与之前完全相同。')).toBeVisible()
  expect(linesOf((await backUp(page)).file)).toEqual(linesOf(file))

  await page.getByRole('button', { name: '清空全部数据' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清空', exact: true }).click()
  await expect(page.getByText('已清空全部数据。')).toBeVisible()
  await choose(page, file)
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('已恢复数据，原来的内容保存在快照中。')).toBeVisible()
  await goTo(page, '总览')
  await expect(page.getByText('280.96 万元').first()).toBeVisible()
})

test('用口令加密的备份，口令不对读不出，对了才恢复', async ({ page }) => {
  await anOffice(page)
  await openBackups(page)
  await page.getByLabel('用口令加密').check()
  await page.getByLabel('口令', { exact: true }).fill('花都区办公室2025')
  await page.getByLabel('再输一次').fill('花都区办公室2026')
  await expect(page.getByText('两次输入的口令不一致')).toBeVisible()
  await page.getByLabel('再输一次').fill('花都区办公室2025')
  const { name, file } = await backUp(page)
  expect(name).toMatch(/\.dabiao\.enc$/u)
  expect(file.toString('utf8')).not.toContain('广州市花都区')

  await choose(page, file, name)
  await page.getByLabel('这份备份已加密，请输入口令').fill('不对的口令')
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByText(/口令不正确|口令不对/)).toBeVisible()
  await page.getByLabel('这份备份已加密，请输入口令').fill('花都区办公室2025')
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByRole('table', { name: '备份的内容与本机的比较' })).toContainText('与本机相同')
})

test('损坏、残缺和不是备份的文件都被拒绝，数据不变', async ({ page }) => {
  await anOffice(page)
  await openBackups(page)
  const { file } = await backUp(page)
  const flipped = Buffer.from(file)
  flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 1
  for (const bad of [flipped, file.subarray(0, file.length / 2), Buffer.from('别的文件')]) {
    await choose(page, bad)
    await expect(page.getByText(/未恢复任何内容|不是达标的备份文件/)).toBeVisible()
  }
  expect(linesOf((await backUp(page)).file)).toEqual(linesOf(file))
})

test('只备份一个部门：文件只含它；恢复后变更记录写明来自备份', async ({ page, browser }) => {
  await anOffice(page)
  await openBackups(page)
  await page.getByLabel('范围').selectOption('广州市花都区人民政府办公室')
  const { name, file } = await backUp(page)
  expect(name).toMatch(/^达标备份_广州市花都区人民政府办公室_\d{4}-\d{2}-\d{2}\.dabiao\.gz$/u)
  // A department's backup leaves the others without: it is no backup of everything.
  await expect(page.getByText(/从未备份，已有 2 次改动/)).toBeVisible()

  const other = await otherProfile(browser, page)
  await choose(other, file, name)
  await expect(other.getByText('只含“广州市花都区人民政府办公室”')).toBeVisible()
  await expect(other.getByLabel(/全部替换/)).toHaveCount(0)
  await other.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(other.getByText('已恢复数据，原来的内容保存在快照中。')).toBeVisible()
  await other.getByText('变更记录').click()
  const restored = other.locator('tbody[data-kind="restore"]')
  await expect(restored).toContainText('备份恢复')
  await restored.getByRole('button').click()
  await expect(restored).toContainText('整个部门的内容换成了备份中的内容')
  await other.context().close()
})

test('本机另有同名的部门：预览即说，恢复时问过才替换', async ({ page, browser }) => {
  await anOffice(page)
  await openBackups(page)
  const { file } = await backUp(page)
  const other = await otherProfile(browser, page)
  await importTable(other, OFFICE_TEXT, 2024)
  await openBackups(other)
  await choose(other, file)
  await expect(other.getByText('本机另有一个同名部门，恢复时会再询问')).toBeVisible()
  const restore = other.getByRole('button', { name: '恢复', exact: true })
  await restore.click()
  const question = other.getByRole('dialog', { name: '同名部门' })
  await expect(question).toContainText('恢复后以备份中的为准，本机的将被替换')
  await question.getByRole('button', { name: '取消' }).click()
  await expect(restore).toBeEnabled()
  await restore.click()
  await question.getByRole('button', { name: '以备份为准' }).click()
  await expect(other.getByText('已恢复数据，原来的内容保存在快照中。')).toBeVisible()
  await expect(other.getByRole('group', { name: '年度', exact: true }).getByText('2024')).toHaveCount(0)
  await other.context().close()
})

test('预览说明哪一边较新', async ({ page }) => {
  await page.clock.install()
  await anOffice(page)
  await openBackups(page)
  const { file } = await backUp(page)
  await page.clock.fastForward('01:00:00')
  await goTo(page, '填报')
  const field = page.getByRole('textbox', { name: '实际完成值：' }).first()
  await field.fill('31')
  await field.press('Enter')
  await expect(page.getByText(/已保存/).first()).toBeVisible()
  await openBackups(page)
  await choose(page, file)
  const table = page.getByRole('table', { name: '备份的内容与本机的比较' })
  await expect(table).toContainText('与本机不同，本机较新')
  await expect(table.getByText(/^最后改动 \d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u)).toHaveCount(2)
})

test('久未备份，每页都提醒，备份页醒目；备份后不再提醒', async ({ page }) => {
  await page.clock.install()
  await anOffice(page)
  const reminder = page.getByRole('navigation').getByRole('link', { name: /尚未备份/ })
  await expect(reminder).toHaveAttribute('data-due', 'false')
  await page.clock.fastForward(7 * 86_400_000 - 120_000)
  await expect(reminder).toHaveAttribute('data-due', 'false')
  await page.clock.fastForward('02:00')
  await expect(reminder).toHaveAttribute('data-due', 'true')
  await reminder.click()
  await expect(page.getByText('请现在备份。', { exact: false })).toBeVisible()
  await backUp(page)
  await expect(reminder).toHaveCount(0)
  await expect(page.getByText('请现在备份。', { exact: false })).toHaveCount(0)
})

test('每日首次改动后有一份快照，可以恢复，也可以删除', async ({ page }) => {
  await anOffice(page)
  await openBackups(page)
  const row = page.getByRole('row', { name: /每日自动/ })
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: /^恢复到/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复到此时' }).click()
  await expect(page.getByText('已恢复到所选快照。')).toBeVisible()
  await expect(page.getByRole('row', { name: /恢复之前/ })).toHaveCount(1)

  await page.getByRole('button', { name: '撤销恢复' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销恢复' }).click()
  await expect(page.getByText('已撤销，数据与之前完全相同。')).toBeVisible()
  await row.getByRole('button', { name: /^删除/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
  await goTo(page, '填报')
  await expect(page.getByRole('textbox', { name: '实际完成值：' }).first()).toHaveValue('30')
})

test('备份与恢复的页面无障碍', async ({ page }) => {
  await anOffice(page)
  await openBackups(page)
  const { file } = await backUp(page)
  await choose(page, file)
  await expect(page.getByRole('table', { name: '备份的内容与本机的比较' })).toBeVisible()
  await expectAccessible(page)
})
