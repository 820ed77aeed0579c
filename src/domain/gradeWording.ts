import type { Grade } from './judge'

/**
 * The text kept as 实际完成值 where a person grades a target in words without typing what was achieved: words are
 * judged only where there is an actual.
 */
export const GRADE_WORDING: Readonly<Record<Grade, string>> = {
  achieved: '达成',
  partly: '部分达成',
  failed: '未达成',
}

export const GRADES: readonly Grade[] = ['achieved', 'partly', 'failed']

export function isGrade(text: string): text is Grade {
  return Object.hasOwn(GRADE_WORDING, text)
}
