import { normalise } from '../notation/normalise'

/**
 * Whether two texts are printed alike: line breaks, blanks and full-width forms aside, which differ between a PDF and a
 * sheet of the same table.
 */
export function isSameText(one: string, other: string): boolean {
  return bareText(one) === bareText(other)
}

/** A text without what does not count when it is printed again; the same for all that are printed alike. */
export function bareText(text: string): string {
  return normalise(text).replace(/\s/gu, '')
}
