import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupFileName, localDay } from '@/storage/backup/backupFormat'
import { fromBase64, toBase64 } from '@/storage/backup/base64'
import { jsonProblem, pathText } from '@/storage/backup/plainJson'

describe('文件名', () => {
  const day = new Date(2026, 0, 5, 23, 59)
  it.each([
    ['全部', 'all' as const, false, '达标备份_全部_2026-01-05.dabiao.gz'],
    ['加密', 'all' as const, true, '达标备份_全部_2026-01-05.dabiao.enc'],
    ['部门', aDepartment('区水务局'), false, '达标备份_区水务局_2026-01-05.dabiao.gz'],
    ['不能用的字符', aDepartment('a/b\\c:d*\n..e'), false, '达标备份_a b c d e_2026-01-05.dabiao.gz'],
    ['什么都不剩', aDepartment('//'), false, '达标备份_部门_2026-01-05.dabiao.gz'],
    ['很长', aDepartment('局'.repeat(99)), false, `达标备份_${'局'.repeat(60)}_2026-01-05.dabiao.gz`],
  ])('%s', (_, scope, encrypted, name) => {
    expect(backupFileName(scope, day, encrypted)).toBe(name)
  })

  it('日期是当地的', () => {
    expect(localDay(new Date('2026-01-04T16:00:00Z'))).toBe('2026-01-05')
    expect(localDay(new Date('2026-01-04T15:59:59Z'))).toBe('2026-01-04')
  })
})

function aDepartment(name: string) {
  return { departmentId: 'x', name }
}

describe('base64', () => {
  it('任意字节还原后相同，与通行的写法一致', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each([24_575, 24_576, 24_577, 100_000])('%i 字节', length => {
    const bytes = Uint8Array.from({ length }, (_, at) => at % 256)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(Buffer.compare(fromBase64(toBase64(bytes)) ?? new Uint8Array(), bytes)).toBe(0)
  })

  it.each(['a', 'ab=', 'a===', 'ab c', 'ab-_', '=abc', 'abcd\n'])('%j 不是', text => {
    expect(fromBase64(text)).toBeUndefined()
  })
})

describe('路径', () => {
  it.each([
    [['projectYears', 'indicators', 3, 'order'], 'projectYears.indicators[3].order'],
    [['records', 'entries', 'V1St-GXR8_Z5', 'reason'], 'records.entries.V1St-GXR8_Z5.reason'],
    [['settings', 'a.b', '"'], 'settings["a.b"]["\\""]'],
  ])('%j', (path, text) => {
    expect(pathText(path)).toBe(text)
  })

  it('普通的内容没有问题', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        const text = JSON.stringify(value)
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text))
        expect(jsonProblem(JSON.parse(text))).toBeUndefined()
      }),
    )
  })
})
