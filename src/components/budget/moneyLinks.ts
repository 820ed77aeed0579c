import type { RouteLocationRaw } from 'vue-router'

/** Where the rows of a money table lead: the indicators behind a row, and where its spending is filled in. */
export interface MoneyLinks {
  readonly row?: (id: string) => RouteLocationRaw
  readonly entry?: (id: string) => RouteLocationRaw
}

export const NO_LINKS: MoneyLinks = {}
