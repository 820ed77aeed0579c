import type { IndicatorClass } from '../../indicator'
import type { CarriedDraft } from '../carryForward'
import { plainClass } from '../likeness/plainName'

/** Where an indicator can be filed: its class of the first and of the second level. */
export interface ClassChoice {
  readonly level1: IndicatorClass
  readonly level2: IndicatorClass
}

/** The classes of the form (财预〔2020〕10号, not checked against the original), numbered as published tables print them. */
const STANDARD: readonly ClassChoice[] = [
  ['1', '产出指标', '11', '数量指标'],
  ['1', '产出指标', '12', '质量指标'],
  ['1', '产出指标', '13', '时效指标'],
  ['1', '产出指标', '14', '成本指标'],
  ['2', '效益指标', '21', '经济效益'],
  ['2', '效益指标', '22', '社会效益'],
  ['2', '效益指标', '23', '生态效益'],
  ['2', '效益指标', '24', '可持续影响'],
  ['3', '满意度指标', '31', '服务对象满意度'],
].map(([code1 = '', name1 = '', code2 = '', name2 = '']) => ({
  level1: { code: code1, name: name1 },
  level2: { code: code2, name: name2 },
}))

/**
 * Where indicators of the new year can be filed: the classes of the form, each as the old table prints it if it does,
 * and those that only the old table has, in its order, behind others of their first level.
 */
export function classChoices({ units }: Pick<CarriedDraft, 'units'>): ClassChoice[] {
  const rows = units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators))
  const printed = new Map(
    rows.map(({ level1, level2 }) => [classKey({ level1, level2 }), { level1, level2 }]),
  )
  const hasCodes = rows.length === 0 || rows.some(({ level1 }) => level1.code !== '')
  const all = new Map(STANDARD.map(choice => [classKey(choice), hasCodes ? choice : withoutCodes(choice)]))
  for (const [key, choice] of printed) all.set(key, choice)
  return byFirstLevel([...all.values()])
}

/** Tells one class from another, however it is spelled or numbered. */
export function classKey({ level1, level2 }: ClassChoice): string {
  return `${plainClass(level1)} ${plainClass(level2)}`
}

function withoutCodes({ level1, level2 }: ClassChoice): ClassChoice {
  return { level1: { ...level1, code: '' }, level2: { ...level2, code: '' } }
}

function byFirstLevel(choices: readonly ClassChoice[]): ClassChoice[] {
  const firsts = [...new Set(choices.map(({ level1 }) => plainClass(level1)))]
  return firsts.flatMap(first => choices.filter(({ level1 }) => plainClass(level1) === first))
}
