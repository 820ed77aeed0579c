import { failureNames } from './storageFailure'

const SENTENCES: readonly (readonly [names: readonly string[], sentence: string])[] = [
  [['QuotaExceededError'], '磁盘空间不足，浏览器无法使用本机数据库。'],
  [
    ['MissingAPIError', 'SecurityError', 'InvalidStateError', 'NotAllowedError'],
    '当前浏览器不支持或不允许保存数据，可能处于无痕模式，或为浏览器设置、单位管理策略所限。',
  ],
  [
    ['UnknownError', 'OpenFailedError', 'NotFoundError', 'TimeoutError', 'DataError'],
    // Chromium says no more than this, whether it may not, can't, or finds broken files.
    '浏览器未能打开本机数据库，可能是浏览器设置或单位管理策略不允许保存数据、磁盘已满，或数据文件受损。',
  ],
]

/** What else goes wrong is an upgrade: the documents of an older version could not be turned into this one's. */
const OTHERWISE = '数据升级到本版本未完成，已全部退回原样。'

/** Says in Chinese why a database did not open. */
export function openingFailure(cause: unknown): string {
  const names = failureNames(cause)
  return SENTENCES.find(([known]) => known.some(name => names.has(name)))?.[1] ?? OTHERWISE
}
