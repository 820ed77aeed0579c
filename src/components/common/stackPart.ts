/** A part of the whole: how much, its tone (a status or colour token), and what it is. */
export interface StackPart {
  readonly label: string
  readonly size: number
  readonly tone: 'met' | 'partly' | 'missed' | 'unfilled' | 'accent' | 'accent-soft' | 'line'
}
