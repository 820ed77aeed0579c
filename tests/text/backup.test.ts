import { describe, expect, it } from 'vitest'
import type { BackupStanding, YearHolding, YearPreview } from '@/domain/backup'
import {
  changedText,
  copiesText,
  failedCopyText,
  holdingText,
  lastCopyText,
  reminderText,
  removeSnapshotQuestion,
  sameNameQuestion,
  sizeText,
  snapshotQuestion,
  spaceText,
  standingText,
  undoRestoreQuestion,
  yearStandingText,
} from '@/text/backup'

const AT = '2026-01-05T01:00:00.000Z'
const DAY = 86_400_000
const after = (milliseconds: number) => new Date(Date.parse(AT) + milliseconds).toISOString()

function standing(lastAt: string | undefined, batchesSince: number): BackupStanding {
  return { lastAt, batchesSince, isEmpty: false, firstSince: undefined, lastSince: undefined }
}

describe('距上次备份', () => {
  it.each([
    ['什么都没有', undefined, 0, 0, '还没有内容需要备份', ''],
    ['从未备份', undefined, 3, 0, '从未备份，已有 3 次改动', '尚未备份，已改动 3 次'],
    ['刚备份', AT, 0, 0, '上次备份：2026年1月5日 09:00（今天），其后没有改动', ''],
    [
      '差一毫秒满一天',
      AT,
      1,
      DAY - 1,
      '上次备份：2026年1月5日 09:00（今天），其后改动 1 次',
      '今天备份过，其后改动 1 次',
    ],
    [
      '满一天',
      AT,
      12,
      DAY,
      '上次备份：2026年1月5日 09:00（1 天前），其后改动 12 次',
      '1 天前备份过，其后改动 12 次',
    ],
    ['很久以前，没有改动', AT, 0, 90 * DAY, '上次备份：2026年1月5日 09:00（90 天前），其后没有改动', ''],
    [
      '时钟拨回过',
      AT,
      1,
      -5 * DAY,
      '上次备份：2026年1月5日 09:00（今天），其后改动 1 次',
      '今天备份过，其后改动 1 次',
    ],
  ])('%s', (_says, lastAt, batches, passed, line, reminder) => {
    const now = after(passed)
    expect(standingText(standing(lastAt, batches), now)).toBe(line)
    expect(reminderText(standing(lastAt, batches), now)).toBe(reminder)
  })
})

const holding = (over: Partial<YearHolding> = {}): YearHolding => ({
  projects: 8,
  indicators: 22,
  records: 7,
  changedAt: AT,
  ...over,
})

describe('恢复预览', () => {
  it.each<[string, YearHolding | undefined, string, string]>([
    ['有填报', holding(), '8 个项目、22 项指标，填报记录 7 份', '最后改动 2026-01-05 09:00'],
    ['未填报', holding({ records: 0 }), '8 个项目、22 项指标，尚未填报', '最后改动 2026-01-05 09:00'],
    ['不知何时改过', holding({ changedAt: undefined }), '8 个项目、22 项指标，填报记录 7 份', ''],
    ['没有', undefined, '—', ''],
  ])('%s', (_says, held, text, changed) => {
    expect([holdingText(held), changedText(held)]).toEqual([text, changed])
  })

  const later = holding({ changedAt: after(1) })
  it.each<[YearPreview['standing'], YearHolding | undefined, YearHolding | undefined, string]>([
    ['new', holding(), undefined, '本机没有'],
    ['only-here', undefined, holding(), '备份中没有'],
    ['same', holding(), later, '与本机相同'],
    ['differs', holding(), later, '与本机不同，本机较新'],
    ['differs', later, holding(), '与本机不同，备份较新'],
    ['differs', holding(), holding(), '与本机不同'],
    ['differs', holding({ changedAt: undefined }), holding(), '与本机不同'],
    ['differs', holding(), holding({ changedAt: undefined }), '与本机不同'],
  ])('%s', (code, inFile, here, text) => {
    expect(yearStandingText({ year: 2025, standing: code, inFile, here })).toBe(text)
  })
})

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [1024 ** 2, '1.0 MB'],
  [1.5 * 1024 ** 3, '1.5 GB'],
  [1024 ** 4, '1.0 TB'],
  [5000 * 1024 ** 4, '5000.0 TB'],
])('%i 字节写作 %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

it.each([
  [{ usage: 1024, quota: 3072 }, '已用 1.0 KB，可用约 2.0 KB'],
  [{ usage: 3072, quota: 1024 }, '已用 3.0 KB，可用约 0 B'],
])('空间 %j', (space, text) => {
  expect(spaceText(space)).toBe(text)
})

describe('自动备份', () => {
  it('最近一次，或还没有', () => {
    expect(lastCopyText(undefined)).toBe('还没有自动备份')
    expect(lastCopyText({ at: AT, size: 2048 })).toBe(
      '上次自动备份：2026年1月5日 09:00（2.0 KB，已读回核对）',
    )
  })

  it('失败时写明上次成功', () => {
    expect(failedCopyText(undefined)).toBe('自动备份失败，还没有成功过')
    expect(failedCopyText({ at: AT })).toBe('自动备份失败，上次成功：2026年1月5日 09:00')
  })

  it('名称和份数如实写明', () => {
    expect(copiesText('K7Q2')).toContain('“达标自动备份_K7Q2_”')
    expect(copiesText('K7Q2')).toContain('最近 10 份，以及近 7 日、近 12 个月')
  })
})

describe('要人确认的', () => {
  it.each([
    ['恢复快照', snapshotQuestion({ at: AT }), '全部数据将回到 2026年1月5日 09:00 的样子'],
    ['删除快照', removeSnapshotQuestion({ at: AT }), '2026年1月5日 09:00 的快照将被删除'],
    ['撤销恢复', undoRestoreQuestion('restored'), '全部数据将回到恢复之前的样子'],
    ['撤销清空', undoRestoreQuestion('cleared'), '全部数据将回到清空之前的样子'],
    ['同名部门', sameNameQuestion([{ name: '甲局' }, { name: '乙局' }]), '“甲局”、“乙局”'],
  ])('%s', (heading, question, part) => {
    expect(question.heading).toBe(heading)
    expect(question.sentence).toContain(part)
  })
})
