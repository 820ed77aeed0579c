import { read, write, type BookType } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { expectedTable, fixtureBytes, OFFICES, type Office } from '../fixtureTables'

/** The workbook of an office as an older or plainer program saves it. */
function savedAs(office: Office, bookType: BookType): Uint8Array {
  const workbook = read(fixtureBytes(`${office}.xlsx`))
  // Without shared texts the package cuts each at 255 characters.
  return new Uint8Array(write(workbook, { type: 'array', bookType, bookSST: true }) as ArrayBuffer)
}

const FILES = OFFICES.flatMap(office => [
  { office, name: `${office}.xlsx`, bytes: fixtureBytes(`${office}.xlsx`) },
  { office, name: `${office}.docx`, bytes: fixtureBytes(`${office}.docx`) },
  { office, name: `${office}.xls`, bytes: savedAs(office, 'biff8') },
  { office, name: `${office}（XML 表格）.xls`, bytes: savedAs(office, 'xlml') },
  { office, name: `${office}（网页）.xls`, bytes: savedAs(office, 'html') },
  { office, name: `${office}.csv`, bytes: savedAs(office, 'csv') },
])

describe('样例文件：每一项都如实读出，没有存疑', () => {
  it.each(FILES)('$name', async ({ office, name, bytes }) => {
    const table = await readTargetTable({ name, bytes })
    expect(table).toMatchObject(expectedTable(office))
    expect(table.doubts).toEqual([])
    expect(table.proof.ok).toBe(true)
  })
})
