/** Deepest nesting in a document of the file; the documents of this program need ten. */
const DEEPEST = 32

/** Longest text in a document, in UTF-16 units; the bytes of a source file are no text. */
const LONGEST = 1_000_000

/** Names that reach into the language itself where a value is copied carelessly. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** What is wrong in a value that was read as JSON, and where; undefined: nothing. */
export interface JsonProblem {
  readonly path: readonly (string | number)[]
  /** In Chinese, to follow the path. */
  readonly problem: string
}

/** Looks for prototype keys, deep nesting and too long texts; `longField` names a field that may be long. */
export function jsonProblem(value: unknown, longField?: string): JsonProblem | undefined {
  return problemIn(value, 0, longField)
}

function problemIn(value: unknown, depth: number, longField?: string): JsonProblem | undefined {
  if (typeof value === 'string') return value.length > LONGEST ? here('文字过长') : undefined
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= DEEPEST) return here('嵌套过深')
  if (Array.isArray(value)) return problemInList(value, depth)
  for (const [name, field] of Object.entries(value)) {
    if (FORBIDDEN.has(name)) return { path: [name], problem: '不允许出现' }
    const found = name === longField ? undefined : problemIn(field, depth + 1)
    if (found) return { ...found, path: [name, ...found.path] }
  }
  return undefined
}

function problemInList(list: readonly unknown[], depth: number): JsonProblem | undefined {
  for (const [at, element] of list.entries()) {
    const found = problemIn(element, depth + 1)
    if (found) return { ...found, path: [at, ...found.path] }
  }
  return undefined
}

function here(problem: string): JsonProblem {
  return { path: [], problem }
}

/** A place in a document for people: projectYears.indicators[3].order. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    if (!/^[\p{L}\p{N}_:-]{1,60}$/u.test(step)) return `${text}[${JSON.stringify(step.slice(0, 60))}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}
