import { chromium, expect, type BrowserContext, type Page, type TestInfo } from '@playwright/test'
import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kill } from './killsOf'

/** What a person does while the browser is killed. To add one: write it like those in `killedOperations.ts`. */
export interface KilledOperation<Before = unknown> {
  readonly name: string
  /** Brings an empty profile to where the operation begins; what it returns is handed on to `check`. */
  prepare(page: Page): Promise<Before>
  /** Does it, telling all that the screen said was saved; ends early when the browser dies. */
  run(page: Page, acknowledge: (saved: string) => void): Promise<void>
  /** Holds what is there after the next start against what was acknowledged; `page` is on the start page. */
  check(page: Page, killed: Killed<Before>): Promise<void>
}

export interface Killed<Before> {
  readonly before: Before
  readonly acknowledged: readonly string[]
}

const measured = new Map<KilledOperation, Promise<number>>()

/** Does the operation in a profile of its own, kills the browser in the middle, starts it again and checks. */
export async function killDuring({ operation, share }: Kill<KilledOperation>, info: TestInfo): Promise<void> {
  if (!measured.has(operation))
    measured.set(
      operation,
      inOwnProfile(info, start => measure(operation, start)),
    )
  const lasts = (await measured.get(operation)) ?? 0

  await inOwnProfile(info, async start => {
    const { page, kill } = await start()
    const before = await operation.prepare(page)
    const acknowledged: string[] = []
    const dead = new Promise(resolve => setTimeout(resolve, share * lasts)).then(kill)
    // It ends where the browser does, at whatever it was about to do.
    await operation.run(page, saved => acknowledged.push(saved)).catch(() => undefined)
    await dead
    const at = `after ${(share * lasts).toFixed(0)} of ${lasts} ms`
    info.annotations.push({ type: 'killed', description: `${at}, ${acknowledged.length} acknowledged` })

    const again = await start()
    await openAgain(again.page)
    await operation.check(again.page, { before, acknowledged })
    expect(again.faults).toEqual([])
  })
}

/** How long the operation takes when it is let be, in milliseconds. */
async function measure(operation: KilledOperation, start: Start): Promise<number> {
  const { page } = await start()
  const before = await operation.prepare(page)
  const acknowledged: string[] = []
  const began = Date.now()
  await operation.run(page, saved => acknowledged.push(saved))
  const lasted = Date.now() - began
  await openAgain(page)
  await operation.check(page, { before, acknowledged })
  return lasted
}

/** The program comes up: with the welcome where nothing is stored, else with 总览. */
async function openAgain(page: Page): Promise<void> {
  await page.goto('./')
  const welcome = page.getByRole('button', { name: '载入示例' })
  await expect(welcome.or(page.getByRole('heading', { level: 1, name: '总览' }))).toBeVisible()
}

interface Started {
  readonly page: Page
  /** Errors of the page. */
  readonly faults: readonly string[]
  readonly kill: () => Promise<void>
}

type Start = () => Promise<Started>

/** Lends a profile, empty at first, and closes and removes all at the end. */
async function inOwnProfile<T>(info: TestInfo, work: (start: Start) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'dabiao-killed-'))
  const open: BrowserContext[] = []
  const start = async (): Promise<Started> => {
    const context = await launch(profile, info)
    open.push(context)
    const page = context.pages()[0] ?? (await context.newPage())
    const faults: string[] = []
    page.on('pageerror', error => faults.push(error.message))
    return { page, faults, kill: () => kill(context, profile) }
  }
  try {
    return await work(start)
  } finally {
    for (const context of open) await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function launch(profile: string, { project }: TestInfo): Promise<BrowserContext> {
  const { launchOptions = {}, baseURL, viewport = null, locale } = project.use
  return chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport,
    ...(baseURL && { baseURL }),
    ...(locale && { locale }),
  })
}

/** Ends the browser and all its processes at once, without a chance to write anything. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const closed = context.waitForEvent('close')
  // Chromium names the process that holds a profile in this link: host-pid.
  const holder = await readlink(join(profile, 'SingletonLock'))
  const pid = Number(holder.slice(holder.lastIndexOf('-') + 1))
  // The browser leads a process group of its own.
  process.kill(-pid, 'SIGKILL')
  await closed
}
