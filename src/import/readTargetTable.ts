import { ReadingRefused } from './readingRefused'
import { readSource, type TableSource } from './readers/readSource'
import { tableOfSource } from './recognise/tableOfSource'
import { stepwise, type ReadingOptions } from './stepwise'
import type { TargetTable } from './targetTable'

/**
 * Reads a 项目支出绩效目标表 from a file or from pasted text, every printed value untouched, with what is doubtful in it
 * and the proof that it was read whole. Throws ReadingRefused, with a sentence for the person, where it would have to
 * guess; throws the reason of `signal` once that is aborted.
 */
export async function readTargetTable(
  source: TableSource,
  options: ReadingOptions = {},
): Promise<TargetTable> {
  const step = stepwise(options)
  await step(0)
  if ('bytes' in source && source.bytes.length === 0) throw emptyText(source)
  const raw = await readSource(source, share => step(share * 0.5))
  await step(0.5)
  if (raw.text.trim() === '') throw emptyText(source)
  const table = await tableOfSource(raw, share => step(0.5 + share * 0.5))
  await step(1)
  return table
}

function emptyText(source: TableSource): ReadingRefused {
  const message =
    'text' in source || 'html' in source
      ? '没有文字。请先复制项目支出绩效目标表的文字，再粘贴到这里。'
      : `文件“${source.name}”中没有文字。请核对是否选对了文件。`
  return new ReadingRefused('empty', message)
}
