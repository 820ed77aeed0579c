import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { cellKey, type Cell } from '@/domain/entry/cell'
import { readThreshold } from '@/domain/threshold'
import { createJournal } from '@/storage/journal'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOffice, anOfficeWith, first, next } from '../storage/anOffice'
import { aBrowserStorage, anEntryScreen, cellOf, moneyOf, until } from './anEntryScreen'

function printed(text: string) {
  return { reading: readThreshold(text), confirmed: true }
}

/** A number, words graded once, and words with a wording of their own for the period. */
const TABLE = aDraft({
  projects: [
    aDraftProject({
      indicators: [
        aDraftIndicator({
          name: '接待批次',
          annualTarget: printed('≥30批次'),
          periodTarget: printed('≥30批次'),
        }),
        aDraftIndicator({
          order: 2,
          name: '国际形象',
          annualTarget: printed('显著提升'),
          periodTarget: printed('显著提升'),
        }),
        aDraftIndicator({
          order: 3,
          name: '影响力',
          annualTarget: printed('有所提升'),
          periodTarget: printed('大幅提升'),
        }),
      ],
    }),
  ],
})

type Screen = Awaited<ReturnType<typeof anEntryScreen>>

async function opened() {
  const office = await anOfficeWith(TABLE)
  const screen = await anEntryScreen(office, office)
  const draft = (cell: Cell) => screen.entry.drafts.get(cellKey(cell))
  /** Types a text and leaves the field. */
  const fill = async (cell: Cell, text: string) => {
    screen.entry.type(cell, text)
    const isSent = screen.entry.save(cell)
    await screen.entry.saveAll()
    return isSent
  }
  return { ...office, ...screen, draft, fill }
}

describe('useEntryStore: what is typed reaches the disk', () => {
  it('保存成功后才说已保存，值和读法都在盘上', async () => {
    const { database, entry, row, draft } = await opened()
    const cell = cellOf(row(), 'actual')

    entry.type(cell, '32')
    expect(draft(cell)?.state).toBe('typing')
    entry.save(cell)
    expect([draft(cell)?.state, await database.records.count()]).toEqual(['saving', 0])
    await entry.saveAll()

    expect(first(await database.records.toArray()).entries).toMatchObject({
      [row().indicator.id]: {
        actual: { reading: { printed: '32', kind: 'number', value: '32', unit: '批次' }, confirmed: false },
      },
    })
    await until(() => row().state === 'met')
    expect(draft(cell)).toBeUndefined()
    expect(entry.lastSaved).toEqual({ cell, text: '32' })
  })

  it('0 是一个值；清空才是未填', async () => {
    const { row, fill } = await opened()
    const cell = cellOf(row(), 'actual')
    await fill(cell, '0')
    await until(() => row().state === 'missed')
    expect(row().entry.actual?.reading.printed).toBe('0')

    await fill(cell, '')
    await until(() => row().state === 'unfilled')
    expect(row().entry).toEqual({})
  })

  it('一次填写是一次改动，可以单独撤销，字段随之还原', async () => {
    const { storage, database, departmentId, row, fill, draft } = await opened()
    await fill(cellOf(row(), 'actual'), '32')
    await fill(cellOf(row(), 'reason'), '按计划完成')
    expect((await database.batches.orderBy('order').toArray()).map(({ kind }) => kind)).toEqual([
      'import',
      'entry',
      'entry',
    ])

    const latest = await next(storage.watchLatestBatch(departmentId))
    await storage.undo(latest?.id ?? '')
    await until(() => row().entry.reason === undefined && row().entry.actual !== undefined)
    expect(draft(cellOf(row(), 'reason'))).toBeUndefined()
  })

  it('改回原样不算改动', async () => {
    const { database, entry, row, fill, draft, journal } = await opened()
    const cell = cellOf(row(), 'actual')
    await fill(cell, '32')
    await until(() => row().entry.actual !== undefined)
    const before = await database.batches.count()

    entry.type(cell, '3')
    entry.type(cell, '32')
    expect([draft(cell), journal.pending()]).toEqual([undefined, []])
    await fill(cell, ' 32 ')
    expect([draft(cell), await database.batches.count()]).toEqual([undefined, before])
  })

  it('按 Esc 还原，什么也不保存', async () => {
    const { database, entry, row, draft, journal } = await opened()
    const cell = cellOf(row(), 'actual')
    entry.type(cell, '32')
    entry.cancel(cell)
    await entry.saveAll()
    expect([draft(cell), journal.pending(), await database.records.count()]).toEqual([undefined, [], 0])
  })

  it('保存途中又改，后改的不丢', async () => {
    const { entry, row, draft } = await opened()
    const cell = cellOf(row(), 'actual')
    entry.type(cell, '32')
    entry.save(cell)
    await Promise.resolve()
    entry.type(cell, '33')
    await entry.saveAll()
    await until(() => row().entry.actual?.reading.printed === '33')
    expect(draft(cell)).toBeUndefined()
  })

  it.each([
    ['连改三次', ['31', '32', '33'], '33'],
    ['改出去又改回来', ['31', '32', '31'], '31'],
  ])('还没写完又改：%s，存下的是最后一次', async (_, texts, last) => {
    const { row, entry } = await opened()
    const cell = cellOf(row(), 'actual')
    for (const text of texts) {
      entry.type(cell, text)
      entry.save(cell)
    }
    await entry.saveAll()
    await until(() => row().entry.actual?.reading.printed === last)
    expect(entry.drafts.size).toBe(0)
  })

  it('前面的格子还没写完，这一格保存后又改，存下的是后改的', async () => {
    const { row, project, entry } = await opened()
    const cell = cellOf(row(), 'actual')
    const other = moneyOf(project(), 'executed')
    entry.type(other, '1')
    entry.save(other)
    entry.type(cell, '31')
    entry.save(cell)
    entry.type(cell, '32')
    entry.save(cell)
    await entry.saveAll()
    await until(() => row().entry.actual !== undefined)
    expect(row().entry.actual?.reading.printed).toBe('32')
  })
})

describe('useEntryStore: grades', () => {
  it('只评级不写文字，实际完成值记为等级的文字', async () => {
    const { row, fill } = await opened()
    await fill(cellOf(row(1), 'grade'), 'achieved')
    await until(() => row(1).state === 'met')
    expect(row(1).entry).toMatchObject({ grade: 'achieved', actual: { reading: { printed: '达成' } } })
    expect(row(1).openDoubts).toEqual([])
  })

  it('紧接着改评，文字跟着改', async () => {
    const { row, fill } = await opened()
    await fill(cellOf(row(1), 'grade'), 'achieved')
    await fill(cellOf(row(1), 'grade'), 'failed')
    await until(() => row(1).state === 'missed')
    expect(row(1).entry).toMatchObject({ grade: 'failed', actual: { reading: { printed: '未达成' } } })
  })

  it('自己写的文字不因评级而改', async () => {
    const { row, fill } = await opened()
    await fill(cellOf(row(1), 'actual'), '国际形象明显改善')
    await fill(cellOf(row(1), 'grade'), 'partly')
    await until(() => row(1).state === 'partly')
    expect(row(1).entry.actual?.reading.printed).toBe('国际形象明显改善')
  })

  it('清空文字，评级一并清除', async () => {
    const { row, fill } = await opened()
    await fill(cellOf(row(1), 'grade'), 'achieved')
    await fill(cellOf(row(1), 'actual'), '')
    await until(() => row(1).state === 'unfilled' && row(1).entry.grade === undefined)
    expect(row(1).entry).toEqual({})
  })

  it('周期表述不同，另行评级，互不代替', async () => {
    const { row, fill } = await opened()
    await fill(cellOf(row(2), 'grade'), 'achieved')
    await until(() => row(2).state === 'met')
    expect(row(2).periodVerdict).toMatchObject({ status: 'unjudged', reason: 'needs-person' })
    await fill(cellOf(row(2), 'periodGrade'), 'partly')
    await until(() => row(2).periodVerdict.status === 'partly')
    expect(row(2).annual.status).toBe('met')
  })
})

describe('useEntryStore: money', () => {
  it('金额以万元填写，保存为分', async () => {
    const { project, fill } = await opened()
    await fill(moneyOf(project(), 'adjusted'), '800')
    await fill(moneyOf(project(), 'executed'), '720.5')
    await until(() => project().executedTotal !== undefined)
    expect([project().budgetTotal, project().executedTotal]).toEqual([800_000_000, 720_500_000])
  })

  it.each([
    { says: '不是数字', text: '约12', message: '“约12”不是金额，请填写数字，单位为万元，如 12.50' },
    { says: '不到一分', text: '0.0000001', message: '金额最多精确到分，请核对' },
    { says: '过大', text: '99999999999', message: '“99999999999”过大，请核对位数；本栏单位为万元' },
    { says: '负数', text: '-1', message: '金额不能小于 0，请核对' },
  ])('$says：不保存，说明原因，文字留在原处', async ({ text, message }) => {
    const { database, project, fill, draft } = await opened()
    const cell = moneyOf(project(), 'executed')
    expect(await fill(cell, text)).toBe(false)
    expect(draft(cell)).toMatchObject({ state: 'refused', message, text })
    expect(await database.records.count()).toBe(0)
  })

  it('执行数超出预算照样保存', async () => {
    const { project, fill } = await opened()
    await fill(moneyOf(project(), 'executed'), '1000')
    await until(() => project().executedTotal === 1_000_000_000)
    expect(project().rate).toBeGreaterThan(1)
  })
})

describe('useEntryStore: two windows', () => {
  async function contested() {
    const one = await opened()
    const cell = cellOf(one.row(), 'actual')
    one.entry.type(cell, '32')
    const other = anOffice(one.database.name)
    await other.storage.recordEntry({
      projectYearId: one.projectYear.id,
      checkpoint: 'year-end',
      indicatorId: one.row().indicator.id,
      fields: [
        {
          field: 'actual',
          after: {
            reading: { printed: '5', doubts: [], kind: 'number', value: '5', unit: '' },
            confirmed: false,
          },
        },
      ],
    })
    one.entry.save(cell)
    await one.entry.saveAll()
    return { ...one, cell }
  }

  it('别处改过，不覆盖，两个值都在', async () => {
    const { draft, cell, entry } = await contested()
    expect(draft(cell)).toMatchObject({ state: 'conflict', text: '32', stored: '5' })
    expect(entry.save(cell)).toBe(false)
  })

  it('用我的值', async () => {
    const { entry, row, cell, draft } = await contested()
    entry.resolve(cell, 'mine')
    await entry.saveAll()
    await until(() => row().entry.actual?.reading.printed === '32')
    expect(draft(cell)).toBeUndefined()
  })

  it('用已保存的值', async () => {
    const { entry, row, cell, draft, journal } = await contested()
    entry.resolve(cell, 'stored')
    await until(() => row().entry.actual?.reading.printed === '5')
    expect([draft(cell), journal.pending()]).toEqual([undefined, []])
  })

  /** What the other window then stores in place of its 5. */
  async function changeAgain(one: Awaited<ReturnType<typeof contested>>, printed: string) {
    await until(() => one.row().entry.actual?.reading.printed === '5')
    const before = one.row().entry.actual
    if (!before) throw new Error('nothing is stored')
    await anOffice(one.database.name).storage.recordEntry({
      projectYearId: one.projectYear.id,
      checkpoint: 'year-end',
      indicatorId: one.row().indicator.id,
      fields: [{ field: 'actual', before, after: { ...before, reading: { ...before.reading, printed } } }],
    })
    await until(() => one.row().entry.actual?.reading.printed === printed)
  }

  it('别处又改，冲突说的是现在的值，用我的值照样可存', async () => {
    const one = await contested()
    await changeAgain(one, '6')
    expect(one.draft(one.cell)).toMatchObject({ state: 'conflict', text: '32', stored: '6' })
    one.entry.resolve(one.cell, 'mine')
    await one.entry.saveAll()
    await until(() => one.row().entry.actual?.reading.printed === '32')
  })

  it('别处撤销，冲突说的是还原后的值', async () => {
    const one = await contested()
    await until(() => one.row().entry.actual !== undefined)
    const latest = await next(one.storage.watchLatestBatch(one.departmentId))
    await one.storage.undo(latest?.id ?? '')
    await until(() => one.row().entry.actual === undefined)
    expect(one.draft(one.cell)).toMatchObject({ state: 'conflict', text: '32', stored: '' })
  })

  it('别处改成与我填的一样，冲突就没有了', async () => {
    const one = await contested()
    await changeAgain(one, '32')
    expect([one.draft(one.cell), one.journal.pending()]).toEqual([undefined, []])
  })

  it('两处填得一样，不算冲突', async () => {
    const one = await opened()
    const cell = moneyOf(one.project(), 'executed')
    one.entry.type(cell, '5.00')
    const {
      projectYearId,
      field: kind,
      moneyKey: key,
    } = { ...cell, field: 'executed', moneyKey: 'fiscal' } as const
    await anOffice(one.database.name).storage.recordMoney({
      projectYearId,
      checkpoint: 'year-end',
      kind,
      key,
      after: 5_000_000 as never,
    })
    one.entry.save(cell)
    await one.entry.saveAll()
    await until(() => one.project().executedTotal === 5_000_000)
    expect(one.draft(cell)).toBeUndefined()
  })
})

describe('useEntryStore: what could not be saved', () => {
  it('保存失败，文字留在字段和日志中，可重试', async () => {
    const { database, entry, row, draft, journal, fill } = await opened()
    const cell = cellOf(row(), 'actual')
    database.close({ disableAutoOpen: true })
    await fill(cell, '32')
    expect(draft(cell)).toMatchObject({
      state: 'failed',
      text: '32',
      message: expect.stringContaining('刷新页面') as string,
    })
    expect(journal.pending()).toMatchObject([{ text: '32' }])

    await database.open()
    entry.save(cell)
    await entry.saveAll()
    expect(journal.pending()).toEqual([])
    expect(first(await database.records.toArray()).entries).toMatchObject({
      [row().indicator.id]: { actual: { reading: { printed: '32' } } },
    })
  })

  it('导入已被撤销，不保存，说明原因', async () => {
    const { storage, batchId, entry, row, draft } = await opened()
    const cell = cellOf(row(), 'actual')
    entry.type(cell, '32')
    await storage.undo(batchId)
    entry.save(cell)
    await entry.saveAll()
    expect(draft(cell)).toMatchObject({ state: 'failed', message: expect.stringContaining('导入') as string })
  })
})

describe('useEntryStore: a window closed while typing', () => {
  it('重新打开找回，不自动保存；回车后保存', async () => {
    const office = await anOfficeWith(TABLE)
    const kept = aBrowserStorage()
    const before = await anEntryScreen(office, office, createJournal('own', kept))
    const cell = cellOf(before.row(), 'actual')
    before.entry.type(cell, '29')

    const { entry, row } = await anEntryScreen(office, office, createJournal('own', kept))
    entry.recover()
    expect(entry.found).toMatchObject([{ text: '29', state: 'found' }])
    await entry.saveAll()
    expect(await office.database.records.count()).toBe(0)

    entry.save(cell)
    await entry.saveAll()
    await until(() => row().entry.actual?.reading.printed === '29')
    expect([entry.found, createJournal('own', kept).pending()]).toEqual([[], []])
  })

  it('放弃后不再出现', async () => {
    const office = await anOfficeWith(TABLE)
    const kept = aBrowserStorage()
    const before = await anEntryScreen(office, office, createJournal('own', kept))
    before.entry.type(cellOf(before.row(), 'reason'), '人手不足')

    const { entry } = await anEntryScreen(office, office, createJournal('own', kept))
    entry.recover()
    entry.cancel(first(entry.found).cell)
    expect([entry.found, createJournal('own', kept).pending()]).toEqual([[], []])
  })

  it.each([
    { says: '完成值', text: '29', cell: (screen: Screen) => cellOf(screen.row(), 'actual') },
    { says: '金额，写法不同', text: '60', cell: (screen: Screen) => moneyOf(screen.project(), 'executed') },
  ])('其实已保存的不再提示：$says', async ({ text, cell: cellIn }) => {
    const office = await anOfficeWith(TABLE)
    const kept = aBrowserStorage()
    const screen = await anEntryScreen(office, office, createJournal('own', kept))
    const cell = cellIn(screen)
    screen.entry.type(cell, text)
    screen.entry.save(cell)
    await screen.entry.saveAll()
    createJournal('own', kept).note({ ...cell, checkpoint: 'year-end' }, text)

    const later = await anEntryScreen(office, office, createJournal('own', kept))
    later.entry.recover()
    expect([later.entry.found, later.journal.pending()]).toEqual([[], []])
  })
})

describe('useEntryStore: 键入还是粘贴', () => {
  const newest = async ({ database }: Pick<Awaited<ReturnType<typeof opened>>, 'database'>) =>
    database.batches.orderBy('order').last()

  it.each([
    { says: '粘贴的', texts: [['29', 'pasted']], source: 'pasted' },
    { says: '键入的', texts: [['29', 'typed']], source: 'typed' },
    {
      says: '粘贴后又改的是键入',
      texts: [
        ['29', 'pasted'],
        ['290', 'typed'],
      ],
      source: 'typed',
    },
    {
      says: '键入后整格粘贴的是粘贴',
      texts: [
        ['2', 'typed'],
        ['29', 'pasted'],
      ],
      source: 'pasted',
    },
  ] as const)('$says', async ({ texts, source }) => {
    const screen = await opened()
    for (const cell of [cellOf(screen.row(), 'actual'), moneyOf(screen.project(), 'executed')]) {
      for (const [text, how] of texts) screen.entry.type(cell, text, how)
      screen.entry.save(cell)
      await screen.entry.saveAll()
      expect(await newest(screen)).toMatchObject({ source })
    }
  })

  it('保存过粘贴的值之后，键入的仍是键入', async () => {
    const screen = await opened()
    const cell = cellOf(screen.row(), 'actual')
    screen.entry.type(cell, '29', 'pasted')
    screen.entry.save(cell)
    await screen.entry.saveAll()
    await screen.fill(cell, '30')
    expect(await newest(screen)).toMatchObject({ source: 'typed' })
  })

  it('未及保存的粘贴，找回后保存仍是粘贴', async () => {
    const office = await anOfficeWith(TABLE)
    const kept = aBrowserStorage()
    const before = await anEntryScreen(office, office, createJournal('own', kept))
    before.entry.type(cellOf(before.row(), 'actual'), '29', 'pasted')

    const later = await anEntryScreen(office, office, createJournal('own', kept))
    later.entry.recover()
    later.entry.save(first(later.entry.found).cell)
    await later.entry.saveAll()
    expect(await newest(office)).toMatchObject({ kind: 'entry', source: 'pasted' })
  })
})

describe('useEntryStore: doubts', () => {
  it('确认无误：记下有人确认，值不变', async () => {
    const { entry, row, fill } = await opened()
    await fill(cellOf(row(), 'actual'), '≥32')
    await until(() => row().openDoubts.length > 0)
    await entry.settle(row(), { actual: 'as-read' })
    await until(() => row().openDoubts.length === 0)
    expect(row().entry.actual).toMatchObject({ confirmed: true, reading: { printed: '≥32' } })
    expect(entry.failure).toBeUndefined()
  })

  it.each([
    {
      says: '按 0 计',
      meaning: 'zero',
      reading: { kind: 'number', value: '0', unit: '批次' },
      state: 'missed',
    },
    { says: '按未填计', meaning: 'none', reading: { kind: 'none' }, state: 'unfilled' },
  ] as const)('「无」$says：文字照旧，读法按人说的', async ({ meaning, reading, state }) => {
    const { entry, row, fill } = await opened()
    await fill(cellOf(row(), 'actual'), '无')
    await until(() => row().openDoubts.length > 0)
    await entry.settle(row(), { actual: meaning })
    await until(() => row().openDoubts.length === 0)
    expect(row().entry.actual).toMatchObject({ confirmed: true, reading: { printed: '无', ...reading } })
    expect(row().state).toBe(state)
  })

  it('别处已改，不确认，说明原因', async () => {
    const { entry, row, fill } = await opened()
    await fill(cellOf(row(), 'actual'), '≥32')
    await until(() => row().openDoubts.length > 0)
    const seen = row()
    await fill(cellOf(row(), 'actual'), '33')
    await entry.settle(seen, { actual: 'as-read' })
    expect(entry.failure).toContain('别处')
  })
})
