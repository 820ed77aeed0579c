import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { expectedTable, fixtureBytes, OFFICES } from '../fixtureTables'

describe('样例文件：每一项都如实读出，没有存疑', () => {
  it.each(OFFICES.flatMap(office => [`${office}.xlsx`, `${office}.docx`].map(name => ({ office, name }))))(
    '$name',
    async ({ office, name }) => {
      const table = await readTargetTable({ name, bytes: fixtureBytes(name) })
      expect(table).toMatchObject(expectedTable(office))
      expect(table.doubts).toEqual([])
      expect(table.proof.ok).toBe(true)
    },
  )
})
