import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import {
  backUp,
  clearEverything,
  restoreAll,
  restoreDepartment,
  restoreSnapshot,
  takeDailySnapshot,
} from './backupSteps'
import { chooseAccumulation, setPeriod, settleTarget, typeEntry, typeMoney, writeSetting } from './editSteps'
import { SoakedOffice } from './soakedOffice'
import { decidePairing, importTable, turnAny } from './tableSteps'

/** Steps, and how often each is taken. */
const STEPS: readonly (readonly [number, (office: SoakedOffice) => Promise<void>])[] = [
  [25, typeEntry],
  [12, typeMoney],
  [10, settleTarget],
  [5, setPeriod],
  [5, chooseAccumulation],
  [2, writeSetting],
  [9, importTable],
  [12, decidePairing],
  [22, turnAny],
  [3, takeDailySnapshot],
  [3, backUp],
  [1, restoreAll],
  [2.5, restoreDepartment],
  [1.5, restoreSnapshot],
  [2, clearEverything],
]

/** Ways in which steps end that come up in any few hundred: else the trial would say little. */
const USUAL = ['填报', '导入', '配对', '撤销', '重做']

/** Ways that a long trial comes by as well; ids are random, so that a short one may miss some whatever its seed. */
const RARER = [
  ...['填报冲突', '同年已导入', '撤销受阻', '重做受阻', '清空', '清空须先备份'],
  ...['整体恢复', '部门恢复', '同名部门恢复', '恢复快照', '每日快照'],
]

/** So many are taken in every run of the tests; `npm run soak` takes many more, from another seed each time. */
const COUNT = Number(process.env.SOAK_STEPS ?? 500)
const SEED = Number(process.env.SOAK_SEED ?? 3)
const COMPARED_EVERY = 10

it(`任意 ${COUNT} 步导入、填报、配对、撤销、重做、备份、恢复和清空之后，与简单的推演一致（SOAK_SEED=${SEED}）`, async () => {
  const office = new SoakedOffice(SEED)
  for (let at = 1; at <= COUNT; at += 1) {
    const step = stepAt(office.below(1_000_000) / 1_000_000)
    office.pass()
    try {
      await step(office)
      if (at % COMPARED_EVERY === 0 || at === COUNT) await office.compare()
    } catch (cause) {
      throw new Error(`SOAK_SEED=${SEED}, step ${at} (${step.name})`, { cause })
    }
  }
  const wanted = COUNT >= 5000 ? [...USUAL, ...RARER] : USUAL
  expect(wanted.filter(way => !office.ended.has(way))).toEqual([])
}, 3_600_000)

/** The step that stands at a share of all. */
function stepAt(share: number): (office: SoakedOffice) => Promise<void> {
  let left = share * STEPS.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, step] of STEPS) {
    left -= weight
    if (left < 0) return step
  }
  return writeSetting
}
