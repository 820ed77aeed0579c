/** What to say for an error by its name; the first that is found in an error or in its causes is said. */
const SENTENCES: readonly (readonly [names: readonly string[], sentence: string])[] = [
  [
    ['QuotaExceededError'],
    '存储空间不足，本次内容未保存。请清理磁盘空间，或在浏览器设置中放宽本站点的存储限制后重试。',
  ],
  [
    ['VersionError'],
    '本机数据由较新版本的程序建立，当前版本无法打开，数据未受影响。请刷新页面或改用新版程序。',
  ],
  [['UpgradeError'], '数据升级未完成，原有数据未受影响。请关闭其他已打开本程序的页面后刷新重试。'],
  [
    ['DataCloneError'],
    '提交的内容含有无法保存的数据，本次内容未保存。请刷新页面后重新填写；如再次出现，请将此提示告知维护人员。',
  ],
  [['ConstraintError'], '要保存的内容与已有内容重复，本次内容未保存。请刷新页面，核对现有内容后重试。'],
  [['TimeoutError'], '等待本机数据库超时。请关闭其他已打开本程序的页面后重试。'],
  [
    ['DatabaseClosedError', 'InvalidStateError'],
    '与本机数据库的连接已断开，最近一次操作可能未保存。请刷新页面，核对后继续。',
  ],
  [
    ['MissingAPIError', 'SecurityError'],
    '当前浏览器不支持或禁止使用本机数据库。请改用较新版本的浏览器，退出无痕模式，并允许本站点保存数据。',
  ],
  [
    ['OpenFailedError', 'NotFoundError'],
    '无法打开本机数据库。请退出无痕模式、关闭其他已打开本程序的页面后刷新；如仍无法打开，请检查磁盘空间和浏览器的站点数据设置。',
  ],
  [
    ['UnknownError'],
    '浏览器读写本机数据库出错，可能是磁盘已满，本次内容未保存。请清理磁盘空间后重试；如仍出错，请刷新页面。',
  ],
  [
    ['AbortError', 'TransactionInactiveError', 'PrematureCommitError'],
    '保存被中断，本次内容未保存。请重试。',
  ],
]

const OTHERWISE =
  '本机数据库读写失败，本次内容未保存。请刷新页面后重试；如再次出现，请先在「数据」中备份，并将此提示告知维护人员。'

/** Says in Chinese why reading or writing failed, and what the person can do. */
export function storageFailure(cause: unknown): string {
  const names = failureNames(cause)
  return SENTENCES.find(([known]) => known.some(name => names.has(name)))?.[1] ?? OTHERWISE
}

/** Names of an error and of the errors it came from. */
export function failureNames(cause: unknown): ReadonlySet<string> {
  return new Set(namesIn(cause))
}

/** Dexie wraps the browser's error in `inner`. */
function namesIn(cause: unknown, depth = 0): string[] {
  if (typeof cause !== 'object' || cause === null || depth > 5) return []
  const { name, inner, failures } = cause as { name?: unknown; inner?: unknown; failures?: unknown }
  const within = [inner, ...(Array.isArray(failures) ? (failures as unknown[]).slice(0, 1) : [])]
  return [...(typeof name === 'string' ? [name] : []), ...within.flatMap(each => namesIn(each, depth + 1))]
}
