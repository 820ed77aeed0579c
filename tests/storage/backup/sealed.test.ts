import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '@/storage/backup/sealed'
import { isSealed } from '@/storage/backup/sealedHeader'

// Cheap guessing, so that the tests are quick; one test below keeps the real cost.
const cost = { N: 16, r: 1, p: 1 }
const backup = Uint8Array.from({ length: 3000 }, (_, at) => (at * at) % 251)
const sealed = () => seal(backup, '部门口令 2025', { cost })

/** The file with another first line. */
function withHeader(change: (header: { key: Record<string, unknown>; version: number }) => void): Uint8Array {
  const file = sealed()
  const end = file.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Parameters<typeof change>[0]
  change(header)
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  return Uint8Array.of(...line, ...file.subarray(end + 1))
}

describe('口令加密', () => {
  it.each([0, 1, 3000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1])('%i 字节加密后解密相同', length => {
    const bytes = new Uint8Array(length).fill(7)
    const file = seal(bytes, '口令', { cost })
    expect(isSealed(file)).toBe(true)
    expect(Buffer.compare(unseal(file, '口令'), bytes)).toBe(0)
  })

  it('真实的强度也能解开', () => {
    const file = seal(backup, '口令')
    expect(JSON.parse(new TextDecoder().decode(file.subarray(0, file.indexOf(10))))).toMatchObject({
      format: 'dabiao-backup-encrypted',
      version: 1,
      key: { by: 'scrypt', N: 131_072, r: 8, p: 1 },
      cipher: { by: 'xchacha20-poly1305' },
    })
    expect(unseal(file, '口令')).toEqual(backup)
  }, 60_000)

  it('同样的内容和口令，每次加密都不同，内容不外露', () => {
    const text = new TextEncoder().encode('区城市管理局'.repeat(50))
    const [one, other] = [seal(text, '口令', { cost }), seal(text, '口令', { cost })]
    expect(one).not.toEqual(other)
    expect(new TextDecoder().decode(one)).not.toContain('城市管理')
  })

  it('全角与半角、组合字符的口令算作相同', () => {
    const file = seal(backup, 'Ａbc１２é', { cost })
    expect(unseal(file, 'Abc12e\u0301')).toEqual(backup)
  })

  it.each([
    ['没有口令', undefined, 'passphrase-needed', '请输入'],
    ['口令不对', '部门口令 2026', 'passphrase-wrong', '口令不正确'],
    ['大小写不对', '部门口令 2025 ', 'passphrase-wrong', '口令不正确'],
    ['空口令', '', 'passphrase-wrong', '口令不正确'],
  ])('%s', (_, passphrase, code, message) => {
    const opening = () => unseal(sealed(), passphrase)
    expect(opening).toThrow(expect.objectContaining({ code }) as Error)
    expect(opening).toThrow(message)
  })
})

describe('损坏的加密文件', () => {
  it.each([
    ['只剩开头', () => sealed().slice(0, 20), 'cut'],
    ['没有密文', () => sealed().slice(0, sealed().indexOf(10) + 1), 'cut'],
    ['截断', () => sealed().slice(0, -1), 'damaged'],
    ['后面多了', () => Uint8Array.of(...sealed(), 0), 'damaged'],
    [
      '开头不是 JSON',
      () => Uint8Array.of(...new TextEncoder().encode('{dabiao-backup-encrypted\n')),
      'damaged',
    ],
    ['较新的版本', () => withHeader(header => (header.version = 2)), 'newer-version'],
    ['盐被换掉', () => withHeader(({ key }) => (key.salt = '0'.repeat(32))), 'passphrase-wrong'],
    ['盐不是十六进制', () => withHeader(({ key }) => (key.salt = 'z'.repeat(32))), 'damaged'],
    [
      '要用太多内存',
      () => withHeader(({ key }) => Object.assign(key, { N: 1 << 19, r: 8, p: 2 })),
      'damaged',
    ],
    ['N 不是二的幂', () => withHeader(({ key }) => (key.N = 17)), 'damaged'],
    ['多了一个字段', () => withHeader(({ key }) => (key.more = 1)), 'damaged'],
  ])('%s', (_, file, code) => {
    expect(() => unseal(file(), '部门口令 2025')).toThrow(expect.objectContaining({ code }) as Error)
  })

  it('任何一个字节改变都解不开', () => {
    const file = sealed()
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = Uint8Array.from(file)
        broken[at] = (broken[at] ?? 0) ^ flip
        expect(() => unseal(broken, '部门口令 2025')).toThrow(
          expect.objectContaining({ name: 'BackupRefused' }) as Error,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('调换两段密文解不开', () => {
    const piece = (1 << 20) + 16
    const file = seal(new Uint8Array(2 << 20), '口令', { cost })
    const from = file.indexOf(10) + 1
    const swapped = Uint8Array.from(file)
    swapped.set(file.subarray(from + piece, from + 2 * piece), from)
    swapped.set(file.subarray(from, from + piece), from + piece)
    expect(() => unseal(swapped, '口令')).toThrow('已损坏')
  })
})
