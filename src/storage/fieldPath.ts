/** The value at a place in a document; undefined where there is none. A step into a list names an element's `id`. */
export function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce(stepInto, document)
}

/**
 * The document with another value at a place, the rest shared with the old one; undefined takes the field, or the element
 * of a list, away. An element that is not in a list yet comes last in it.
 */
export function withValueAt(document: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (isList(document)) return withElementAt(document, path, value)

  const fields = isFields(document) ? document : {}
  const inner = withValueAt(stepInto(fields, step), rest, value)
  if (inner !== undefined) return { ...fields, [step]: inner }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step))
}

function withElementAt(
  list: readonly unknown[],
  [step, ...rest]: readonly string[],
  value: unknown,
): readonly unknown[] {
  const isThere = list.some(element => idOf(element) === step)
  if (!isThere) return rest.length === 0 && value !== undefined ? [...list, value] : list
  return list.flatMap(element => {
    if (idOf(element) !== step) return [element]
    const now = withValueAt(element, rest, value)
    return now === undefined ? [] : [now]
  })
}

/** Whether two kept values are the same through and through; a field that is undefined is no field. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((element, at) => isSameValue(element, other[at]))
  }
  if (!isFields(one) || !isFields(other)) return Object.is(one, other)
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(field =>
    isSameValue(stepInto(one, field), stepInto(other, field)),
  )
}

function stepInto(part: unknown, step: string): unknown {
  if (isList(part)) return part.find(element => idOf(element) === step)
  return isFields(part) && Object.hasOwn(part, step) ? part[step] : undefined
}

function idOf(element: unknown): unknown {
  return isFields(element) ? element.id : undefined
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
