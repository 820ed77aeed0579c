import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { readTargetTable } from '@/import/readTargetTable'
import { createJournal } from '@/storage/journal'
import { createUnfinishedImport } from '@/storage/unfinishedImport'
import type { TableReader } from '@/stores/import/useReading'
import { tableReaderKey, unfinishedImportKey, useImportStore } from '@/stores/useImportStore'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { anOffice, contents, imported, next, type Office } from '../storage/anOffice'
import { aDraft } from '../builders/aDraft'
import { aStorage } from '../builders/aStorage'

const OFFICE = fixture('huadu-office.txt')
const NEXT_YEAR = fixture('huadu-office-next-year.txt')
const DEPARTMENT = '广州市花都区人民政府办公室'

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
}

/** The store over a database of its own; reads without a worker. */
function anImport(
  office: Office = anOffice(),
  reader: TableReader = readTargetTable,
  window: Storage = aStorage(),
) {
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia)
  app.provide(tableReaderKey, reader)
  app.provide(unfinishedImportKey, createUnfinishedImport('own', window))
  app.provide(openSpaceKey, () => ({
    storage: office.storage,
    journal: createJournal('own', undefined),
  }))
  setActivePinia(pinia)
  return { ...office, store: useImportStore() }
}

async function aReview(text = OFFICE, office?: Office) {
  const opened = anImport(office)
  opened.store.pasted = text
  await opened.store.readPasted()
  return opened
}

async function stored({ database }: Office): Promise<number> {
  return Object.values(await contents(database)).flat().length
}

describe('读取', () => {
  it('读出单位、项目、指标和金额，什么也不保存', async () => {
    const { store, ...office } = await aReview()

    expect(store.counts).toEqual({ units: 1, projects: 8, indicators: 22, total: 280_960_000 })
    expect(store.department).toBe(DEPARTMENT)
    expect(store.source?.table.proof.ok).toBe(true)
    expect(store.doubts).toEqual([])
    expect(await stored(office)).toBe(0)
  })

  it('从网页或表格软件复制的单元格按单元格读：金额在哪一列不存疑', async () => {
    const { store } = anImport()
    const amounts = '<td>10.00<td>8.00<td><td>2.00'
    const goal = '<td>保障运转。<td>1、1-产出指标；11-数量指标；维修次数；年度指标值：≥3次。'
    const rows = [`<td>合计${amounts}`, `<td>维修经费${amounts}${goal}`]
    store.pasted = '项目支出绩效目标表\n维修经费 10.00 8.00 2.00'
    store.copied = {
      text: store.pasted.replace('\n', '\r\n'),
      html: `<p>项目支出绩效目标表</p><p>部门名称：区政府办 单位：万元</p><table><tr><td>项目名称<td>总计<td>财政拨款<td>财政专户拨款<td>其他资金<td>绩效目标<td>绩效指标${rows.map(row => `<tr>${row}`).join('')}</table>`,
    }
    await store.readPasted()

    expect(store.refusal).toBeUndefined()
    expect(store.doubts).toEqual([])
    expect(store.moneyRows.at(-1)?.amounts).toEqual({
      total: 10_000_000,
      fiscal: 8_000_000,
      other: 2_000_000,
    })
    expect(store.source?.name).toBe('粘贴的表格')
  })

  it.each([
    { says: '复制后改过文字', copied: { text: '别的文字', html: '<table><tr><td>别的<td>表格</table>' } },
    {
      says: '复制的单元格里没有目标表',
      copied: { text: OFFICE, html: '<table><tr><td>别的<td>表格</table>' },
    },
  ])('$says：以文字为准', async ({ copied }) => {
    const { store } = anImport()
    store.pasted = OFFICE
    store.copied = copied
    await store.readPasted()
    expect([store.source?.name, store.counts?.indicators, store.refusal]).toEqual([
      '粘贴的文本',
      22,
      undefined,
    ])
  })

  it('选用的文件与粘贴的文本读出一样的内容，原文一并留着', async () => {
    const { store } = anImport()
    await store.readFile('目标表.txt', new TextEncoder().encode(OFFICE))

    expect(store.source?.name).toBe('目标表.txt')
    expect(store.source?.text).toBe(OFFICE)
    expect(store.counts?.indicators).toBe(22)
  })

  it.each([
    { says: '空白', text: ' \n ' },
    { says: '不是目标表', text: '今天开会，请带笔记本。' },
    { says: '中途截断', text: OFFICE.slice(0, OFFICE.indexOf('总值班室工作专项经费') + 40) },
  ])('$says：说明原因，文字留着', async ({ text }) => {
    const { store, ...office } = await aReview(text)

    expect(store.source).toBeUndefined()
    expect(store.refusal?.message).toMatch(/[\u4e00-\u9fff]/u)
    expect(store.pasted).toBe(text)
    expect(store.share).toBeUndefined()
    expect(await stored(office)).toBe(0)
  })

  it('不能直接读取的文件被拒绝', async () => {
    const { store } = anImport()
    await store.readFile('目标表.pdf', new TextEncoder().encode('%PDF-1.7'))
    expect(store.refusal?.message).toContain('PDF')
  })

  it('意外错误也给出一句话，而不是读出半张表', async () => {
    const { store } = anImport(anOffice(), () => Promise.reject(new TypeError('broken')))
    await store.readPasted()
    expect(store.refusal?.message).toContain('意外错误')
    expect(store.source).toBeUndefined()
  })

  it('取消后既没有结果也没有报错，可以再读', async () => {
    const { store } = anImport(anOffice(), (_source, { signal }) => {
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('取消', 'AbortError')))
      })
    })
    const reading = store.readPasted()
    expect(store.share).toBe(0)
    store.cancel()
    await reading

    expect(store.share).toBeUndefined()
    expect(store.refusal).toBeUndefined()
    expect(store.source).toBeUndefined()
  })

  it('粘贴的长文本不经过文本框', async () => {
    const { store } = anImport()
    await store.pasteLong('长'.repeat(300_000))

    expect(store.pasted).toBe('')
    expect(store.longPaste).toHaveLength(300_000)
    expect(store.refusal).toBeDefined()
    store.discardLong()
    expect(store.longPaste).toBeUndefined()
    expect(store.refusal).toBeUndefined()
  })
})

describe('预算年度', () => {
  it('表中没有年度：不猜，填写后才能确认', async () => {
    const { store, ...office } = await aReview()
    expect(store.year).toBe('')
    expect(store.obstacle).toEqual({ code: 'no-year' })

    store.year = '25'
    expect(store.obstacle).toEqual({ code: 'odd-year' })
    await store.confirm()
    expect(await stored(office)).toBe(0)

    store.year = '2025'
    expect(store.obstacle).toBeUndefined()
  })

  it('表中写明的年度直接填好', async () => {
    const { store } = await aReview(OFFICE.replace('项目支出绩效目标表', '2025年项目支出绩效目标表'))
    expect(store.year).toBe('2025')
    expect(store.obstacle).toBeUndefined()
  })

  it('部门名称不能为空', async () => {
    const { store } = await aReview()
    store.year = '2025'
    store.department = '  '
    expect(store.obstacle).toEqual({ code: 'no-department' })
  })
})

describe('确认导入', () => {
  it('整张表一次保存，并说明保存了什么', async () => {
    const { store, database } = await aReview()
    store.year = '2025'
    await store.confirm()

    expect(store.outcome).toMatchObject({
      status: 'saved',
      department: DEPARTMENT,
      year: 2025,
      saved: { units: 1, projects: 8, indicators: 22, total: 280_960_000 },
    })
    expect(await database.projectYears.count()).toBe(8)
    expect((await database.sourceFiles.toArray()).map(({ name }) => name)).toEqual(['粘贴的文本'])
  })

  it('部门和年度已有目标表：填好年度就说明，确认也不作改动，改年度后可确认', async () => {
    const office = anOffice()
    const known = await imported(office, aDraft({ department: DEPARTMENT, year: 2025 }))
    const before = await contents(office.database)
    const { store } = await aReview(OFFICE, office)

    store.year = '2025'
    await vi.waitUntil(() => store.existing)
    expect(store.existing).toMatchObject({ batchId: known.batchId, at: '2026-01-05T01:00:00.000Z' })
    expect(store.obstacle).toEqual({ code: 'year-exists' })
    await store.confirm()
    expect(store.outcome).toBeUndefined()
    expect(await contents(office.database)).toEqual(before)
    expect(store.source).toBeDefined()

    store.year = '2026'
    expect(store.existing).toBeUndefined()
    await store.confirm()
    expect(store.outcome).toMatchObject({ status: 'saved', year: 2026 })
  })

  it('原来的导入撤销后即可确认', async () => {
    const office = anOffice()
    const known = await imported(office, aDraft({ department: DEPARTMENT, year: 2025 }))
    const { store } = await aReview(OFFICE, office)
    store.year = '2025'
    await vi.waitUntil(() => store.existing)

    await office.storage.undo(known.batchId)
    await vi.waitUntil(() => store.obstacle === undefined)
    await store.confirm()
    expect(store.outcome?.status).toBe('saved')
  })

  it('保存失败：说明原因，核对的内容都还在', async () => {
    const { store, database } = await aReview()
    store.year = '2025'
    database.close()
    await store.confirm()

    expect(store.failure).toContain('本机数据库')
    expect(store.outcome).toBeUndefined()
    expect(store.counts?.projects).toBe(8)
    expect(store.year).toBe('2025')
    expect(store.busy).toBe(false)
  })

  it('撤销导入后恢复原状，回到核对', async () => {
    const { store, ...office } = await aReview()
    store.year = '2025'
    await store.confirm()
    await store.undoImport()

    expect(store.undone).toMatchObject({ status: 'undone', table: { department: DEPARTMENT, year: 2025 } })
    expect(store.outcome).toBeUndefined()
    expect(store.counts?.projects).toBe(8)
    expect(await stored(office)).toBe(0)
  })

  it('导入之后又有填报：不撤销，结果还在', async () => {
    const { store, storage, database } = await aReview()
    store.year = '2025'
    await store.confirm()
    const [projectYear] = await database.projectYears.toArray()
    await storage.recordMoney({
      projectYearId: projectYear?.id ?? '',
      checkpoint: 'year-end',
      kind: 'executed',
      key: 'fiscal',
      after: projectYear?.initial.fiscal,
    })
    await store.undoImport()

    expect(store.undone?.status).toBe('blocked')
    expect(store.outcome?.status).toBe('saved')
    expect(await database.projectYears.count()).toBe(8)
  })

  it('核对未通过：勾选后才能导入', async () => {
    const { store } = await aReview(OFFICE.replace('工作经费 60.00 60.00', '工作经费 61.00 61.00'))
    store.year = '2025'

    expect(store.source?.table.proof.ok).toBe(false)
    expect(store.doubts.map(({ message }) => message).join()).toContain('281.96')
    expect(store.obstacle).toEqual({ code: 'proof-failed' })
    store.acknowledged = true
    await store.confirm()
    expect(store.outcome?.status).toBe('saved')
  })
})

describe('存疑', () => {
  async function aNextYear() {
    const opened = await aReview(NEXT_YEAR)
    opened.store.year = '2026'
    return opened
  }

  it('列不明的金额逐行列出，指到原文中的位置', async () => {
    const { store } = await aNextYear()
    const columns = store.doubts.filter(({ placements }) => placements)

    expect(columns.map(({ row }) => row)).toEqual(['', '0', '0.7'])
    expect(columns.map(({ place }) => NEXT_YEAR.slice(place?.start, place?.end))).toEqual([
      '合计 337.85 327.85 10.00',
      `${DEPARTMENT} 337.85 327.85 10.00`,
      '政务信创云资源租赁 90.00 80.00 10.00',
    ])
    expect(store.moneyRows.filter(({ doubtful }) => doubtful).map(({ key }) => key)).toEqual(['', '0', '0.7'])
  })

  it('项目的金额换列后，单位和合计随之换列，三处都已核定', async () => {
    const { store, database } = await aNextYear()
    const doubt = store.doubts.find(({ row }) => row === '0.7')
    const special = doubt?.placements?.find(one => one.fiscal !== undefined && one.special !== undefined)
    if (!doubt || !special) throw new Error('the row is not in doubt')
    store.place(doubt, special)

    expect(
      store.moneyRows.filter(({ amounts }) => amounts.special === 10_000_000).map(({ key }) => key),
    ).toEqual(['', '0', '0.7'])
    expect(store.rowsInDoubt.size).toBe(0)
    await store.confirm()
    const saved = await database.projectYears.toArray()
    expect(saved.find(({ name }) => name === '政务信创云资源租赁')?.initial).toEqual({
      total: 90_000_000,
      fiscal: 80_000_000,
      special: 10_000_000,
    })
  })

  it('没有核定的随表保存，核定了的不再提起', async () => {
    const { store, storage } = await aNextYear()
    const saved = store.doubts.filter(({ placements }) => placements)
    store.settle(saved.find(({ row }) => row === '')?.key ?? '', true)
    await store.confirm()

    const [table] = await next(storage.watchImports())
    expect(table?.doubts.map(({ project, doubt }) => [project, doubt.where])).toEqual([
      [undefined, `${DEPARTMENT} 337.85 327.85 10.00`],
      ['政务信创云资源租赁', '政务信创云资源租赁 90.00 80.00 10.00'],
    ])
    expect(table?.doubts[1]?.doubt).toEqual({
      code: 'amount-column-unknown',
      message: expect.stringContaining('文字中看不出') as string,
      where: '政务信创云资源租赁 90.00 80.00 10.00',
    })
  })

  it('核对未通过而仍导入：差额随表保存', async () => {
    const { store, storage } = await aReview(OFFICE.replace('工作经费 60.00 60.00', '工作经费 61.00 61.00'))
    store.year = '2025'
    store.acknowledged = true
    expect(store.doubts.map(({ check }) => check)).toEqual(['各资金使用单位之和等于合计'])
    await store.confirm()

    const [table] = await next(storage.watchImports())
    expect(table?.doubts.map(({ doubt }) => doubt.message).join()).toContain('相差 1.00 万元')
  })

  it.each([
    { says: '正好', length: 200, where: '会'.repeat(200) },
    { says: '过长', length: 201, where: `${'会'.repeat(200)}…` },
  ])('表格之后的文字，原文$says：存疑只引开头', async ({ length, where }) => {
    const { store, storage } = await aReview(`${OFFICE}\n${'会'.repeat(length)}`)
    expect(store.doubts.map(doubt => doubt.where)).toEqual([where])
    store.year = '2025'
    store.acknowledged = true
    await store.confirm()
    const [table] = await next(storage.watchImports())
    expect(table?.doubts.map(({ doubt }) => doubt.where)).toEqual([where])
  })

  it('核定可以收回', async () => {
    const { store } = await aNextYear()
    const key = store.doubts.find(({ row }) => row === '0.7')?.key ?? ''
    store.settle(key, true)
    expect(store.settledKeys.has(key)).toBe(true)
    store.settle(key, false)
    expect(store.settledKeys.size).toBe(0)
  })

  it('推定的实施周期预先填好，确认后按推定保存', async () => {
    const { store, database } = await aNextYear()
    expect(store.doubts.filter(({ asksPeriod }) => asksPeriod).map(({ row }) => row)).toEqual(['0.7'])
    expect(store.periods.get('0.7')).toMatchObject({ source: 'suggested', period: { from: 2026, to: 2028 } })

    await store.confirm()
    const periods = (await database.projects.toArray()).flatMap(({ period }) => period ?? [])
    expect(periods).toMatchObject([{ from: 2026, to: 2028, source: 'suggested' }])
  })

  it('实施周期可以改；改错了不能确认', async () => {
    const { store, database } = await aNextYear()
    store.typePeriod('0.7', { from: '2027', to: '2029' })
    expect(store.obstacle).toEqual({ code: 'odd-period', project: '政务信创云资源租赁' })

    store.typePeriod('0.7', { from: '2025', to: '2027' })
    await store.confirm()
    const periods = (await database.projects.toArray()).flatMap(({ period }) => period ?? [])
    expect(periods).toMatchObject([{ from: 2025, to: 2027, source: 'typed' }])
  })

  it('指标值的存疑指到那项指标，核定后按已确认保存', async () => {
    const odd = OFFICE.replaceAll('≥100人次', '约100人次')
    const { store, database } = await aReview(odd)
    store.year = '2025'
    const [doubt] = store.doubts
    expect(store.doubts).toHaveLength(1)
    expect(doubt?.about).toBe('政务信息工作经费 · 全区政务信息、政务公开培训人次')
    expect(odd.slice(doubt?.place?.start, doubt?.place?.end)).toContain('约100人次')

    store.settle(doubt?.key ?? '', true)
    await store.confirm()
    const targets = (await database.projectYears.toArray()).flatMap(({ indicators }) =>
      indicators.flatMap(({ periodTarget, annualTarget }) => [periodTarget, annualTarget]),
    )
    expect(targets.filter(({ confirmed }) => confirmed).map(({ reading }) => reading.printed)).toEqual([
      '约100人次',
      '约100人次',
    ])
  })
})

describe('重新选择', () => {
  it('回到选择表格，粘贴的文字留着', async () => {
    const { store } = await aReview()
    store.chooseAgain()
    expect(store.source).toBeUndefined()
    expect(store.pasted).toBe(OFFICE)
  })

  it('再读一张表时，上一张的核定不带过来', async () => {
    const { store } = await aReview(NEXT_YEAR)
    store.year = '2026'
    store.typePeriod('0.7', { from: '2025', to: '2027' })
    store.chooseAgain()
    await store.readPasted()

    expect(store.year).toBe('')
    expect(store.settledKeys.size).toBe(0)
    store.year = '2026'
    expect(store.periods.get('0.7')?.source).toBe('suggested')
  })

  it('重新开始时什么都不留', async () => {
    const { store } = await aReview()
    store.startOver()
    expect(store.pasted).toBe('')
    expect(store.source).toBeUndefined()
  })
})

describe('刷新页面', () => {
  /** A store of the same window after a reload. */
  function reloaded(window: Storage) {
    return anImport(anOffice(), readTargetTable, window)
  }

  async function aReviewIn(window: Storage) {
    const opened = reloaded(window)
    opened.store.pasted = OFFICE
    await opened.store.readPasted()
    return opened
  }

  it('粘贴的文字还在，重新读取后部门和年度也还在', async () => {
    const window = aStorage()
    const { store: before } = await aReviewIn(window)
    before.department = '区政府办'
    before.year = '2025'

    const { store } = reloaded(window)
    expect([store.pasted, store.isRestored, store.source]).toEqual([OFFICE, true, undefined])
    await store.readPasted()
    expect([store.department, store.year, store.isRestored]).toEqual(['区政府办', '2025', false])
  })

  it('年度没有填过：按表中的', async () => {
    const window = aStorage()
    await aReviewIn(window)
    const { store } = reloaded(window)
    await store.readPasted()
    expect([store.department, store.year]).toEqual([DEPARTMENT, ''])
  })

  it('刷新后换了文字：先前的年度不带过来', async () => {
    const window = aStorage()
    const { store: before } = await aReviewIn(window)
    before.year = '2025'

    const { store } = reloaded(window)
    store.pasted = NEXT_YEAR
    expect(store.isRestored).toBe(false)
    await store.readPasted()
    expect(store.year).toBe('')
  })

  it('刷新后改选文件：先前的年度不带过来', async () => {
    const window = aStorage()
    const { store: before } = await aReviewIn(window)
    before.year = '2025'

    const { store } = reloaded(window)
    await store.readFile('另一张.txt', new TextEncoder().encode(NEXT_YEAR))
    expect(store.year).toBe('')
  })

  it('文件的年度不当作文字的年度', async () => {
    const window = aStorage()
    const { store: before } = reloaded(window)
    before.pasted = OFFICE
    await before.readFile('目标表.txt', new TextEncoder().encode(NEXT_YEAR))
    before.year = '2026'

    const { store } = reloaded(window)
    await store.readPasted()
    expect(store.year).toBe('')
  })

  it.each([
    { says: '放得进文本框', length: 200_000, inField: true },
    { says: '放不进文本框', length: 200_001, inField: false },
  ])('$says的文字', ({ length, inField }) => {
    const window = aStorage()
    reloaded(window).store.pasted = '长'.repeat(length)
    const { store } = reloaded(window)
    expect([store.pasted.length, store.longPaste?.length]).toEqual(
      inField ? [length, undefined] : [0, length],
    )
  })

  it('导入完成后不留；撤销导入后又留着', async () => {
    const window = aStorage()
    const { store } = await aReviewIn(window)
    store.year = '2025'
    await store.confirm()
    expect(window.length).toBe(0)

    await store.undoImport()
    expect(createUnfinishedImport('own', window).read()).toEqual({
      text: OFFICE,
      typed: { department: DEPARTMENT, year: '2025' },
    })
  })

  it('重新开始后不留', async () => {
    const window = aStorage()
    const { store } = await aReviewIn(window)
    store.year = '2025'
    store.startOver()
    expect(window.length).toBe(0)
  })
})

describe('跨年口径', () => {
  /** 项目总成本 of 政务信创云资源租赁, suggested as 各年累计. */
  const COST = '0.7.2'

  async function aNextYear(office?: Office) {
    const opened = await aReview(NEXT_YEAR, office)
    opened.store.year = '2026'
    return opened
  }

  async function chosen({ database }: Office) {
    return (await database.lineages.toArray()).flatMap(({ accumulation }) => accumulation ?? [])
  }

  it('改选的随导入保存，撤销导入后核对中仍是改选的', async () => {
    const { store, ...office } = await aNextYear()
    store.chooseAccumulation(COST, 'latest')
    await store.confirm()
    expect(await chosen(office)).toEqual(['latest'])

    await store.undoImport()
    expect(await stored(office)).toBe(0)
    expect(store.draft?.units[0]?.projects[7]?.indicators[2]).toMatchObject({
      name: '项目总成本',
      accumulation: 'latest',
    })
  })

  it('改回推定的不算选定', async () => {
    const { store, ...office } = await aNextYear()
    store.chooseAccumulation(COST, 'latest')
    store.chooseAccumulation(COST, 'sum')
    await store.confirm()
    expect(await chosen(office)).toEqual([])
  })

  it('再读一张表时不带过来', async () => {
    const { store, ...office } = await aNextYear()
    store.chooseAccumulation(COST, 'latest')
    store.chooseAgain()
    await store.readPasted()
    store.year = '2026'
    await store.confirm()
    expect(await chosen(office)).toEqual([])
  })
})
