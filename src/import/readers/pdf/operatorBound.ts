import * as refusals from './refusals'

/** More than the drawing of any page that a person reads. */
const MOST_OPERATORS = 500_000

/** Ends the reading of a page that draws without end. */
export class OperatorBound {
  #left = MOST_OPERATORS
  #refuse: (() => void) | undefined

  count(operators: number): void {
    this.#left -= operators
    if (this.#left < 0) this.#refuse?.()
  }

  /** What the parsing of one page gives, or the refusal as soon as the page draws too much. */
  race<T>(parsing: Promise<T>): Promise<T> {
    this.#left = MOST_OPERATORS
    return new Promise((resolve, reject: (cause: Error) => void) => {
      this.#refuse = () => reject(refusals.tooLarge('有一页的内容过多'))
      parsing.then(resolve, reject)
    })
  }
}
