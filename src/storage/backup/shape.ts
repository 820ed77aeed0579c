import * as v from 'valibot'
import { pathText } from './plainJson'

/** A schema of a value that is kept. */
export type Shape<Kept> = v.GenericSchema<unknown, Kept>

/** A schema for every field of a kept document: a field that is added to the type is missing here, and does not compile. */
export type Fields<Kept> = {
  readonly [Name in keyof Kept]-?: object extends Pick<Kept, Name>
    ? v.ExactOptionalSchema<Shape<Exclude<Kept[Name], undefined>>, undefined>
    : Shape<Kept[Name]>
}

/** A document by its fields. Fields that are not known stay as they are: a backup must never lose what it holds. */
export function shapeOf<Kept extends object>(fields: Fields<Kept>): Shape<Kept> {
  return v.looseObject(fields as v.ObjectEntries) as unknown as Shape<Kept>
}

/** One of the words of a type; a word that is added to the type is missing here, and does not compile. */
export function oneOf<Word extends string>(words: Readonly<Record<Word, true>>): Shape<Word> {
  return v.picklist(Object.keys(words) as Word[])
}

/** One of several kinds, told apart by `kind`. */
export function byKind<Kept extends { readonly kind: string }>(shapes: {
  readonly [Kind in Kept['kind']]: Shape<Extract<Kept, { readonly kind: Kind }>>
}): Shape<Kept> {
  const known = new Map<unknown, Shape<Kept>>(Object.entries<Shape<Kept>>(shapes))
  const kinds = v.looseObject({ kind: v.picklist([...known.keys()] as string[]) }) as unknown as Shape<Kept>
  return v.lazy(input => known.get(kindOf(input)) ?? kinds)
}

function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined
}

/** What is wrong with a value, in Chinese with its path from `root` (「projectYears.indicators[3].order 应为数字」); undefined: nothing. */
export function shapeProblem(shape: Shape<unknown>, value: unknown, root: string): string | undefined {
  const { issues } = v.safeParse(shape, value, { abortEarly: true })
  if (!issues) return undefined
  const [issue] = issues
  const path = pathText([root, ...(issue.path ?? []).map(({ key }) => key as string | number)])
  return issue.input === undefined ? `缺少 ${path}` : ` ${path} ${wanted(issue)}`
}

const WANTED: Readonly<Record<string, string>> = {
  string: '应为文字',
  number: '应为数字',
  boolean: '应为 true 或 false',
  array: '应为列表',
  record: '应为一组字段',
  loose_object: '应为一组字段',
  safe_integer: '应为整数',
  non_empty: '不能为空',
  iso_timestamp: '应为时间',
}

function wanted({ type, expected }: v.BaseIssue<unknown>): string {
  return WANTED[type] ?? `应为 ${(expected ?? '').replace(/[()"]/gu, '').replaceAll(' | ', '、')} 之一`
}
