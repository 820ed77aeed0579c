/** Where something stands in the text that was read: offsets into it, `end` not included. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A part of the text and the box it is printed in. */
export interface PlacedBox {
  readonly at: Place
  /** Counted from 1. */
  readonly page: number
  /** Edges as shares of the page's width and height, as the page is shown: 0 is left or top. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
