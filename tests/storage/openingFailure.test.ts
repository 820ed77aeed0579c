import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { openingFailure } from '@/storage/openingFailure'

function failure(name: string, more: object = {}): unknown {
  return Object.assign(new Error('in English'), { name, ...more })
}

describe('openingFailure', () => {
  it.each([
    { says: '没有数据库', cause: new Dexie.MissingAPIError('none'), sentence: '不支持或不允许保存' },
    { says: '不允许', cause: failure('SecurityError'), sentence: '不支持或不允许保存' },
    { says: '空间不足', cause: failure('QuotaExceededError'), sentence: '磁盘空间不足' },
    {
      says: '空间不足，包在别的错误里',
      cause: failure('AbortError', { inner: failure('QuotaExceededError') }),
      sentence: '磁盘空间不足',
    },
    { says: '浏览器不说为什么', cause: failure('UnknownError'), sentence: '未能打开本机数据库' },
    { says: '升级中出错', cause: new TypeError('bad document'), sentence: '数据升级到本版本未完成' },
    { says: '升级不可能', cause: failure('UpgradeError'), sentence: '数据升级到本版本未完成' },
  ])('$says', ({ cause, sentence }) => {
    expect(openingFailure(cause)).toContain(sentence)
  })
})
