import { test } from '@playwright/test'
import { OPERATIONS } from './killedOperations'
import { killDuring } from './killing'
import { killsOf } from './killsOf'

// One after the other in one worker: how long an operation takes is measured once.
test.describe.configure({ mode: 'default' })

const KILLS = 6
const SEED = 20261124

for (const [at, kill] of killsOf(OPERATIONS, KILLS, SEED).entries()) {
  test(`${at + 1}/${KILLS} ${kill.operation.name}到一半浏览器被强行结束，重新打开后完好`, () =>
    killDuring(kill, test.info()))
}
