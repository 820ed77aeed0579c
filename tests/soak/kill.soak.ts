import { test } from '@playwright/test'
import { OPERATIONS } from '../e2e/killedOperations'
import { killDuring } from '../e2e/killing'
import { killsOf } from '../e2e/killsOf'

test.describe.configure({ mode: 'default' })

const KILLS = 50
const SEED = Number(process.env.SOAK_SEED)

for (const [at, kill] of killsOf(OPERATIONS, KILLS, SEED).entries()) {
  test(`${at + 1}/${KILLS}（SOAK_SEED=${SEED}）${kill.operation.name}到一半浏览器被强行结束，重新打开后完好`, () =>
    killDuring(kill, test.info()))
}
