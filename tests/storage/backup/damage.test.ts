import 'fake-indexeddb/auto'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RefusalCode } from '@/storage/backup/backupRefused'
import { openBackup } from '@/storage/backup/openBackup'
import { restoreBackup } from '@/storage/backup/restoreBackup'
import { anOfficeWith, everything } from '../anOffice'
import { aFullOffice } from './aFullOffice'
import { backupOf, fileOf, lineOf, linesIn, MORNING, packed, withLine } from './backupFiles'

let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  const office = await aFullOffice()
  file = await backupOf(office.database)
  office.database.close()
})

/** A line of the file with a field replaced by JSON text. */
function changed(table: string, from: RegExp, to: string): Uint8Array {
  const number = lineOf(file, table)
  const line = linesIn(file)[number - 1] ?? ''
  if (!from.test(line)) throw new Error(`${table} has no ${from.source}`)
  return withLine(file, number, line.replace(from, to))
}

function header(over: object): Uint8Array {
  return withLine(file, 1, JSON.stringify({ ...(JSON.parse(linesIn(file)[0] ?? '') as object), ...over }))
}

const counts = (over: object) => {
  const said = JSON.parse(linesIn(file)[0] ?? '') as { counts: object }
  return header({ counts: { ...said.counts, ...over } })
}

const documents = () => linesIn(file).slice(0, -1)
const setting = (value: string) =>
  `{"table":"settings","document":{"key":"last-department","value":${value}}}`
const withSetting = (value: string) => withLine(file, lineOf(file, 'settings'), setting(value))
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

interface Damage {
  readonly says: string
  readonly broken: () => Uint8Array
  readonly code: RefusalCode
  readonly message: string
}

const DAMAGES: readonly Damage[] = [
  { says: '空文件', broken: () => new Uint8Array(), code: 'no-backup', message: '不是达标的备份文件' },
  { says: '别的文件', broken: () => packed('{"a":1}\n'), code: 'no-backup', message: '不是达标的备份文件' },
  { says: '不是压缩文件', broken: () => randomBytes(900), code: 'no-backup', message: '不是达标的备份文件' },
  { says: '截断一半', broken: () => file.slice(0, file.length / 2), code: 'cut', message: '不完整' },
  {
    says: '少最后一行',
    broken: () => packed(documents().join('\n') + '\n'),
    code: 'cut',
    message: '缺少结尾',
  },
  {
    says: '最后一行没有写完',
    broken: () => packed(linesIn(file).join('\n').slice(0, -9)),
    code: 'cut',
    message: '不完整',
  },
  {
    says: '校验不符',
    broken: () => packed([...documents(), '{"end":true,"checksum":"00"}', ''].join('\n')),
    code: 'damaged',
    message: '校验不符',
  },
  {
    says: '内容被改而校验没有改',
    broken: () => packed(linesIn(file).join('\n').replace('公厕保洁', '公厕保結') + '\n'),
    code: 'damaged',
    message: '校验不符',
  },
  {
    says: '结尾之后还有内容',
    broken: () => packed([...linesIn(file), setting('1'), ''].join('\n')),
    code: 'damaged',
    message: '校验不符',
  },
  {
    says: '比说明的少',
    broken: () => counts({ records: 9 }),
    code: 'damaged',
    message: 'records 应有 9 条，实有 1 条',
  },
  {
    says: '比说明的多',
    broken: () => counts({ projectYears: 3 }),
    code: 'unfit',
    message: '超出备份说明中 projectYears 的数量',
  },
  {
    says: '说明缺一个表',
    broken: () => counts({ records: undefined }),
    code: 'unfit',
    message: '第 1 行缺少',
  },
  { says: '较新的版本', broken: () => header({ version: 4 }), code: 'newer-version', message: '较新版本' },
  {
    says: '版本不是数',
    broken: () => header({ version: '2' }),
    code: 'unfit',
    message: '备份说明.version 应为数字',
  },
  {
    says: '第 2 版的文件里有它还没有的表',
    broken: () => header({ version: 2 }),
    code: 'unfit',
    message: '版本不明',
  },
  {
    says: '目标版本缺一项',
    broken: () => changed('targetVersions', /"number":2,/, ''),
    code: 'unfit',
    message: 'targetVersions',
  },
  { says: '没有这个版本', broken: () => header({ version: 0 }), code: 'unfit', message: '版本不明' },
  {
    says: '不是 JSON',
    broken: () => withLine(file, 3, '{"table":'),
    code: 'unfit',
    message: '第 3 行不是 JSON',
  },
  {
    says: '不是文档',
    broken: () => withLine(file, 3, '[]'),
    code: 'unfit',
    message: '第 3 行应有 table 和 document',
  },
  {
    says: '未知的表',
    broken: () => withLine(file, 3, '{"table":"snapshots","document":{}}'),
    code: 'unfit',
    message: '第 3 行的 table 不是已知的表',
  },
  {
    says: '类型不对，说明在哪里',
    broken: () => changed('projectYears', /"order":1,"level1"/, '"order":"1","level1"'),
    code: 'unfit',
    message: ' projectYears.indicators[0].order 应为数字',
  },
  {
    says: '缺一个字段',
    broken: () => changed('departments', /"name":/, '"nom":'),
    code: 'unfit',
    message: `第 2 行缺少 departments.name`,
  },
  {
    says: '不是整数的金额',
    broken: () => changed('departmentYears', /"total":900000000/, '"total":0.5'),
    code: 'unfit',
    message: 'departmentYears.amounts.total 应为整数',
  },
  {
    says: '未知的取值',
    broken: () => changed('projectYears', /"kind":"number"/, '"kind":"numbers"'),
    code: 'unfit',
    message:
      'projectYears.indicators[0].periodTarget.reading.kind 应为 number、range、date、words、none 之一',
  },
  {
    says: '编号为空',
    broken: () => changed('projects', /"departmentId":"[^"]*"/, '"departmentId":""'),
    code: 'unfit',
    message: 'projects.departmentId 不能为空',
  },
  {
    says: '文件内容不是 base64',
    broken: () => changed('sourceFiles', /"bytes":"/, '"bytes":"*'),
    code: 'unfit',
    message: 'sourceFiles.bytes 应为 base64',
  },
  {
    says: '同一个文档两次',
    broken: () => withLine(file, 3, linesIn(file)[1] ?? ''),
    code: 'unfit',
    message: '第 3 行次序不对或编号重复',
  },
  ...['__proto__', 'constructor', 'prototype', '\\u005f_proto__'].map(name => ({
    says: `含有 ${name}`,
    broken: () => withSetting(`{"deep":[0,{"${name}":{"isAdmin":true}}]}`),
    code: 'unfit' as const,
    message: `settings.value.deep[1].${name.replace('\\u005f', '_')} 不允许出现`,
  })),
  { says: '嵌套过深', broken: () => withSetting(nested(32)), code: 'unfit', message: '嵌套过深' },
  { says: '嵌套极深', broken: () => withSetting(nested(200_000)), code: 'unfit', message: '嵌套过深' },
  {
    says: '文字过长',
    broken: () => withSetting(JSON.stringify('长'.repeat(1_000_001))),
    code: 'unfit',
    message: 'settings.value 文字过长',
  },
]

describe('损坏的备份不恢复，什么都不改', () => {
  it.each(DAMAGES)('$says', async ({ broken, code, message }) => {
    const { database } = await anOfficeWith()
    const before = await everything(database)
    const restoring = restoreBackup(database, {
      file: broken(),
      choice: { mode: 'replace-all' },
      at: MORNING,
    })
    await expect(restoring).rejects.toMatchObject({
      name: 'BackupRefused',
      code,
      message: expect.stringContaining(message) as unknown,
    })
    expect(await everything(database)).toEqual(before)
  })

  it('没有损坏的能读', () => {
    expect([...openBackup(file).documents]).toHaveLength(linesIn(file).length - 2)
    expect([...openBackup(withSetting(nested(31 - 1))).documents]).toHaveLength(linesIn(file).length - 2)
    expect([...openBackup(withSetting(JSON.stringify('长'.repeat(1_000_000)))).documents].length).toBe(
      linesIn(file).length - 2,
    )
  })

  it('已解压的备份也能读', () => {
    const plain = new TextEncoder().encode(`${linesIn(file).join('\n')}\n`)
    expect([...openBackup(plain).documents]).toEqual([...openBackup(file).documents])
  })
})

describe('任何一处损坏', () => {
  const whole = () => JSON.stringify([...openBackup(file).documents])

  it('任何一个字节改变：读不出，或读出的内容完全一样', () => {
    const documents = whole()
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = Uint8Array.from(file)
        broken[at] = (broken[at] ?? 0) ^ flip
        const read = attempt(broken)
        if (read !== undefined) expect(read).toBe(documents)
      }),
      { numRuns: 300 },
    )
  })

  it('在任何一处截断：读不出，或只少了压缩格式自己的结尾，内容完全一样', () => {
    const documents = whole()
    fc.assert(
      fc.property(fc.nat(file.length - 1), length => {
        const read = attempt(file.slice(0, length))
        if (read !== undefined) expect(read).toBe(documents)
      }),
      { numRuns: 200 },
    )
  })

  it('截去十分之一以上，一定读不出', () => {
    fc.assert(
      fc.property(fc.nat(Math.floor(file.length * 0.9)), length => {
        expect(attempt(file.slice(0, length))).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  function attempt(broken: Uint8Array): string | undefined {
    try {
      return JSON.stringify([...openBackup(broken).documents])
    } catch (cause) {
      expect(cause).toMatchObject({ name: 'BackupRefused' })
      return undefined
    }
  }
})

describe('解压炸弹', () => {
  const limits = { longestLine: 1 << 20, largestFile: 1 << 22 }

  it('一行没有尽头', () => {
    const bomb = packed(`${linesIn(file)[0] ?? ''}\n${' '.repeat(1 << 24)}`)
    expect(bomb.length).toBeLessThan(40_000)
    expect(() => [...openBackup(bomb, { limits }).documents]).toThrow('过大')
  })

  it('行数没有尽头', () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => setting(String(at)))
    expect(() => [...openBackup(fileOf([linesIn(file)[0] ?? '', ...lines])).documents]).toThrow('第 3 行')
  })

  it('总量超出：一边解压一边数，读到为止', () => {
    const many = packed(`${linesIn(file)[0] ?? ''}\n${`${' '.repeat(1 << 19)}\n`.repeat(32)}`)
    const read: number[] = []
    const reading = () => [
      ...openBackup(many, {
        limits: { longestLine: 1 << 20, largestFile: 1 << 19 },
        onProgress: share => read.push(share),
      }).documents,
    ]
    expect(reading).toThrow('过大')
    expect(read.at(-1)).toBeLessThanOrEqual(1)
  })
})
