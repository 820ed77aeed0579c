import { seededRandom } from '../builders/seededRandom'

/** One kill: of which operation, and after which share of the time it takes. */
export interface Kill<Operation> {
  readonly operation: Operation
  readonly share: number
}

/** Some kills later than the operation usually takes: what was just finished must be there too. */
export const LATEST_SHARE = 1.15

/** `count` kills, turn and turn about, those of each operation spread over the time it takes. */
export function killsOf<Operation>(
  operations: readonly Operation[],
  count: number,
  seed: number,
): Kill<Operation>[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const turn = at % operations.length
    const ofTurn = Math.ceil((count - turn) / operations.length)
    const share = (Math.floor(at / operations.length) + random()) / ofTurn
    const operation = operations[turn]
    if (operation === undefined) throw new Error('there is nothing to do while being killed')
    return { operation, share: share * LATEST_SHARE }
  })
}
