import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, goTo, importTable, OFFICE_TEXT } from './app'
import type { KilledOperation } from './killing'
import { largeTable } from './largeTable'
import { storedContents, storedCounts, storedSnapshots } from './storageFaults'

/** All that was kept when the backup was made, and when it was about to be restored. */
interface BackedUp {
  readonly ofFile: string
  readonly here: string
}

/** 恢复（全部替换）: everything of the file, with a snapshot of what it replaced, or everything as it was. */
export const restoring: KilledOperation<BackedUp> = {
  name: '恢复备份',

  async prepare(page) {
    await importTable(page, largeTable(), 2025)
    const ofFile = await storedContents(page)
    const file = await backedUp(page)
    await importTable(page, OFFICE_TEXT, 2025)
    const here = await storedContents(page)
    await chooseBackup(page, file)
    return { ofFile, here }
  },

  async run(page, acknowledge) {
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '全部替换' }).click()
    await expect(page.getByText('已恢复数据，原来的内容保存在快照中。')).toBeVisible()
    acknowledge('恢复')
  },

  async check(page, { before, acknowledged }) {
    expect(before.ofFile === before.here).toBe(false)
    const isThere = acknowledged.length > 0 || (await storedSnapshots(page, 'before-restore')) > 0
    // Not held against each other by the matcher: it would print megabytes.
    const isAsExpected = (await storedContents(page)) === (isThere ? before.ofFile : before.here)
    expect(isAsExpected, isThere ? '全为备份的内容' : '全如恢复之前').toBe(true)
    expect(await storedSnapshots(page, 'before-restore')).toBe(isThere ? 1 : 0)
    const { snapshots, snapshotFiles } = await storedCounts(page)
    expect(snapshotFiles).toBe(snapshots)
    await openBackups(page)
  },
}

async function openBackups(page: Page): Promise<void> {
  await goTo(page, '数据')
  await expect(page.getByRole('heading', { name: '备份', exact: true })).toBeVisible()
}

/** Backs everything up on 数据; the file. */
export async function backedUp(page: Page): Promise<Buffer> {
  await openBackups(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份到文件' }).click(),
  ])
  return readFileSync(await download.path())
}

/** Chooses a backup file on 数据, to replace everything with it. */
export async function chooseBackup(page: Page, buffer: Buffer): Promise<void> {
  await openBackups(page)
  const file = { name: '备份.dabiao.gz', mimeType: 'application/gzip', buffer }
  await page.getByLabel('选择备份文件').setInputFiles(file)
  await page.getByLabel(/全部替换/).check()
}
