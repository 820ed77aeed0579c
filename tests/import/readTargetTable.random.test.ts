import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { anyTable } from './anyTable'
import { printTable, type PageForm } from './printTable'

const form: fc.Arbitrary<PageForm> = fc.record({
  width: fc.integer({ min: 8, max: 60 }),
  nameWidth: fc.integer({ min: 4, max: 30 }),
  amounts: fc.constantFrom('behind-last', 'own-line', 'each-own-line'),
  gap: fc.constantFrom(0, 1),
})

it('任意的表按任意栏宽印成文字，都完整读回', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, form, async (printed, page) => {
      const read = await readTargetTable({ text: printTable(printed, page) })
      expect(read).toMatchObject(printed)
      expect(read.doubts).toEqual([])
      expect(read.proof.ok).toBe(true)
    }),
    { numRuns: 400, endOnFailure: true },
  )
}, 60_000)
