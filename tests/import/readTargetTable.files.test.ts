import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { expectedTable, fixtureBytes, OFFICES } from './fixtureTables'

const FILES = OFFICES.flatMap(office =>
  ['pdf', 'xlsx', 'docx'].map(kind => [`${office}.${kind}`, office] as const),
)

describe('同一张表的各种文件：每一个值都读出，没有存疑', () => {
  it.each([...FILES, ['huadu-office-writer.pdf', 'huadu-office'] as const])('%s', async (name, office) => {
    const table = await readTargetTable({ name, bytes: fixtureBytes(name) })
    expect(table).toMatchObject(expectedTable(office))
    expect([table.doubts, table.proof.ok]).toEqual([[], true])
  })
})
