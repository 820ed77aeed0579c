import { afterEach, describe, expect, it, vi } from 'vitest'
import { readInWorker } from '@/import/readInWorker'
import { ReadingRefused } from '@/import/readingRefused'
import { refusedAnswer, type ReadAnswer } from '@/import/workerMessages'
import { aSmallTable } from './aTable'

// Node has no web workers: a stand-in of the platform's own class answers what each test gives it.
class StandInWorker extends EventTarget {
  static last: StandInWorker | undefined
  static script: (worker: StandInWorker) => void
  terminated = false

  constructor() {
    super()
    StandInWorker.last = this
  }

  postMessage(message: unknown): void {
    structuredClone(message)
    queueMicrotask(() => StandInWorker.script(this))
  }

  terminate(): void {
    this.terminated = true
  }

  answer(answer: ReadAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }))
  }
}

function withWorker(script: (worker: StandInWorker) => void): void {
  StandInWorker.script = script
  vi.stubGlobal('Worker', StandInWorker)
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const table = {
  ...aSmallTable(),
  form: 'targets' as const,
  source: { text: '', boxes: [], notes: [] },
  doubts: [],
  proof: { ok: true, checks: [] },
}

describe('在后台线程读表', () => {
  it('转告进度，交回读出的表，随即结束线程', async () => {
    withWorker(worker => {
      worker.answer({ kind: 'progress', share: 0.5 })
      worker.answer({ kind: 'read', table })
    })
    const shares: number[] = []
    expect(await readInWorker({ text: '表' }, { onProgress: share => shares.push(share) })).toEqual(table)
    expect([shares, StandInWorker.last?.terminated]).toEqual([[0.5], true])
  })

  it('拒绝的原因原样转告', async () => {
    const refused = new ReadingRefused('cut-off', '表格不完整', { start: 3, end: 9 })
    withWorker(worker => worker.answer(refusedAnswer(refused)))
    const cause: unknown = await readInWorker({ text: '表' }).catch((error: unknown) => error)
    expect(cause).toBeInstanceOf(ReadingRefused)
    expect(cause).toMatchObject({ code: 'cut-off', message: '表格不完整', at: { start: 3, end: 9 } })
  })

  it('意外的错误只说一句话，不露内情', async () => {
    withWorker(worker => worker.answer(refusedAnswer(new TypeError('x is not a function'))))
    await expect(readInWorker({ text: '表' })).rejects.toMatchObject({
      code: 'failed',
      message: /^读取表格时发生意外错误/,
    })
  })

  it('线程不能启动：说明怎样做', async () => {
    withWorker(worker => worker.dispatchEvent(new Event('error')))
    await expect(readInWorker({ text: '表' })).rejects.toMatchObject({
      code: 'failed',
      message: /^读取程序未能启动/,
    })
    vi.stubGlobal('Worker', undefined)
    await expect(readInWorker({ text: '表' })).rejects.toMatchObject({
      code: 'failed',
      message: /^读取程序未能启动/,
    })
  })

  it('读到一半出错', async () => {
    withWorker(worker => {
      worker.answer({ kind: 'progress', share: 0.2 })
      worker.dispatchEvent(new Event('error'))
    })
    await expect(readInWorker({ text: '表' })).rejects.toMatchObject({ message: /^读取表格时发生意外错误/ })
  })

  it('中止：立刻结束线程，以中止的原因结束', async () => {
    const controller = new AbortController()
    const reason = new Error('换一个文件')
    withWorker(() => controller.abort(reason))
    await expect(readInWorker({ text: '表' }, { signal: controller.signal })).rejects.toBe(reason)
    expect(StandInWorker.last?.terminated).toBe(true)
  })

  it('事先已中止：不启动线程', async () => {
    StandInWorker.last = undefined
    withWorker(() => undefined)
    await expect(readInWorker({ text: '表' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(StandInWorker.last).toBe(undefined)
  })
})
