import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { storageFailure } from '@/storage/storageFailure'

function failure(name: string, more: object = {}): unknown {
  return Object.assign(new Error('in English'), { name, ...more })
}

describe('storageFailure', () => {
  it.each([
    { says: '空间不足', cause: failure('QuotaExceededError'), sentence: '存储空间不足' },
    {
      says: '中断的原因是空间不足',
      cause: failure('AbortError', { inner: failure('QuotaExceededError') }),
      sentence: '存储空间不足',
    },
    {
      says: '批量写入里的一个原因',
      cause: failure('BulkError', { failures: [failure('QuotaExceededError')] }),
      sentence: '存储空间不足',
    },
    {
      says: '批量写入里重复的一个',
      cause: failure('BulkError', { failures: [failure('ConstraintError')] }),
      sentence: '与已有内容重复',
    },
    {
      says: '批量写入到一半中断',
      cause: failure('BulkError', { failures: [failure('AbortError')] }),
      sentence: '保存被中断',
    },
    { says: '中断之后的写入', cause: failure('TransactionInactiveError'), sentence: '保存被中断' },
    { says: '打不开', cause: failure('OpenFailedError'), sentence: '无法打开本机数据库' },
    {
      says: '打不开是因为版本较新',
      cause: failure('OpenFailedError', { inner: failure('VersionError') }),
      sentence: '较新版本',
    },
    {
      says: '写到一半磁盘满了',
      cause: failure('AbortError', { inner: failure('UnknownError') }),
      sentence: '可能是磁盘已满，本次内容未保存',
    },
    { says: '不支持', cause: new Dexie.MissingAPIError('none'), sentence: '不支持或禁止' },
    { says: '中断', cause: failure('AbortError'), sentence: '保存被中断' },
    { says: '不能保存的值', cause: failure('DataCloneError'), sentence: '无法保存的数据' },
    { says: '连接断开', cause: failure('DatabaseClosedError'), sentence: '连接已断开' },
    { says: '其他错误', cause: new Error('whatever'), sentence: '读写失败' },
    { says: '不是错误', cause: 'thrown text', sentence: '读写失败' },
    { says: '什么都没有', cause: undefined, sentence: '读写失败' },
  ])('$says', ({ cause, sentence }) => {
    expect(storageFailure(cause)).toContain(sentence)
  })

  it('原因互相引用时也能说明', () => {
    const cause: { name: string; inner?: unknown } = { name: 'AbortError' }
    cause.inner = cause
    expect(storageFailure(cause)).toContain('保存被中断')
  })
})
