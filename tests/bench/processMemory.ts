import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

/** Megabytes of memory that all processes of a browser hold, at most, while something is done; less what they held before. */
export async function memoryOf<T>(browser: Browser, work: () => Promise<T>): Promise<[megabytes: number, T]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const held = () => processInfo.reduce((sum, { id }) => sum + residentMegabytes(id), 0)
  const before = held()
  let most = before
  const sampling = setInterval(() => {
    most = Math.max(most, held())
  }, 100)
  try {
    const result = await work()
    return [most - before, result]
  } finally {
    clearInterval(sampling)
    await session.detach()
  }
}

/** 0 where the process is gone, or the system does not tell. */
function residentMegabytes(id: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}
