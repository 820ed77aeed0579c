import { BACKED_UP_TABLES, type BackedUp, type BackedUpTable } from './backupFormat'
import { refusedLine } from './backupRefused'
import { fromBase64 } from './base64'
import { jsonProblem, pathText } from './plainJson'
import { shapeProblem } from './shape'
import { SHAPES, type EncodedSourceFile } from './tableShapes'

/** The document of a parsed line, checked against the schema of its table in a version of the format. */
export function readDocument(value: unknown, line: number, version: number): BackedUp {
  const { table, document } = placed(value, line)
  const found = jsonProblem(document, table === 'sourceFiles' ? 'bytes' : undefined)
  if (found) throw refusedLine(line, ` ${pathText([table, ...found.path])} ${found.problem}`)
  const shape = SHAPES.get(version)?.[table]
  const problem = shape ? shapeProblem(shape, document, table) : '版本不明'
  if (problem !== undefined) throw refusedLine(line, problem)
  if (table !== 'sourceFiles') return { table, document } as BackedUp

  const { bytes: text, ...file } = document as EncodedSourceFile
  const bytes = fromBase64(text)
  if (!bytes) throw refusedLine(line, ' sourceFiles.bytes 应为 base64')
  return { table, document: { ...file, bytes } }
}

function placed(value: unknown, line: number): { readonly table: BackedUpTable; readonly document: unknown } {
  const isLine = typeof value === 'object' && value !== null && 'table' in value && 'document' in value
  if (!isLine) throw refusedLine(line, '应有 table 和 document')
  const table = BACKED_UP_TABLES.find(known => known === value.table)
  if (table === undefined) throw refusedLine(line, '的 table 不是已知的表')
  return { table, document: value.document }
}
