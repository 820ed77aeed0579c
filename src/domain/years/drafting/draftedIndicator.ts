import type { Doubt } from '../../doubt'
import type { IndicatorClass, Kept } from '../../indicator'
import { aboutOf } from '../../settlement'
import { readThreshold } from '../../threshold'
import type { Threshold } from '../../threshold'
import { indicatorHints } from '../carryForward'
import type { CarriedIndicator } from '../carryForward'
import { compareTargets } from '../compareTargets'
import type { TargetChange } from '../compareTargets'
import type { IndicatorEdit } from './draftEdits'

/** An indicator of the new year as it stands in the draft: what is in its fields, and how that is understood. */
export interface DraftedIndicator {
  readonly key: string
  /** undefined: it is new. */
  readonly carried: CarriedIndicator | undefined
  readonly edit: IndicatorEdit
  readonly dropped: boolean
  readonly level1: IndicatorClass
  readonly level2: IndicatorClass
  /** As typed, as are the two texts. */
  readonly name: string
  readonly annualText: string
  readonly periodText: string
  readonly annualTarget: Kept<Threshold>
  readonly periodTarget: Kept<Threshold>
  /** Whether 实施周期指标值 goes with 年度指标值 until one of its own is typed. */
  readonly followsAnnual: boolean
  /** What became of the old year's target; undefined: it is new. */
  readonly annualChange: TargetChange | undefined
  readonly periodChange: TargetChange | undefined
  readonly hints: readonly Doubt[]
}

/** What an indicator is drafted from. */
export interface IndicatorSource {
  readonly key: string
  readonly carried: CarriedIndicator | undefined
  readonly edit: IndicatorEdit
}

const NO_CLASS: IndicatorClass = { code: '', name: '' }

export function draftedIndicator({ key, carried, edit }: IndicatorSource, year: number): DraftedIndicator {
  const level1 = edit.level1 ?? carried?.level1 ?? NO_CLASS
  const level2 = edit.level2 ?? carried?.level2 ?? NO_CLASS
  const name = edit.name ?? carried?.name ?? ''
  const followsAnnual = edit.periodTarget === undefined && asksTheSame(carried)
  const annualText = edit.annualTarget ?? textOf(carried?.annualTarget)
  const periodText = followsAnnual ? annualText : (edit.periodTarget ?? textOf(carried?.periodTarget))
  const now = { level1, level2, name }
  const annualTarget = readTarget(annualText, carried?.annualTarget, { now, carried })
  const periodTarget = readTarget(periodText, carried?.periodTarget, { now, carried })
  return {
    key,
    carried,
    edit,
    dropped: edit.dropped === true,
    ...now,
    annualText,
    periodText,
    annualTarget,
    periodTarget,
    followsAnnual,
    annualChange: changeSince(carried, 'annualTarget', { target: annualTarget, year }),
    periodChange: changeSince(carried, 'periodTarget', { target: periodTarget, year }),
    hints: indicatorHints({ name, annualTarget, periodTarget }, year),
  }
}

/** Whether the old year printed one text for both targets; a new indicator begins so. */
function asksTheSame(carried: CarriedIndicator | undefined): boolean {
  return textOf(carried?.annualTarget).trim() === textOf(carried?.periodTarget).trim()
}

function textOf(kept: Kept<Threshold> | undefined): string {
  return kept?.reading.printed ?? ''
}

type Named = Pick<DraftedIndicator, 'level1' | 'level2' | 'name'>

/**
 * A text that stands as it was keeps its reading, with what a person settled about it; where the name or class changed,
 * a comparison that is only supposed may be another one.
 */
function readTarget(
  text: string,
  was: Kept<Threshold> | undefined,
  { now, carried }: { readonly now: Named; readonly carried: Named | undefined },
): Kept<Threshold> {
  const about = aboutOf(now)
  const isKept = was !== undefined && text.trim() === was.reading.printed.trim()
  if (isKept && (was.confirmed || (carried && isSameAbout(about, aboutOf(carried))))) return was
  return { reading: readThreshold(text.trim(), about), confirmed: false }
}

type About = ReturnType<typeof aboutOf>

function isSameAbout(one: About, other: About): boolean {
  return one.level1 === other.level1 && one.level2 === other.level2 && one.name === other.name
}

function changeSince(
  carried: CarriedIndicator | undefined,
  which: 'annualTarget' | 'periodTarget',
  { target, year }: { readonly target: Kept<Threshold>; readonly year: number },
): TargetChange | undefined {
  if (!carried) return undefined
  const tables = { before: carried.draftedFrom.year, after: year }
  return compareTargets(carried[which].reading, target.reading, tables)
}
