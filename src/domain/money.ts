/** An amount in whole 分, so that sums are exact; 1 万元 = 1 000 000 分. */
export type Fen = number & { readonly __unit: 'fen' }

/** The unit a table prints its amounts in. */
export type AmountUnit = '万元' | '元'

/** Where money comes from: 财政拨款、财政专户拨款、其他资金. */
export type MoneySource = 'fiscal' | 'special' | 'other'

export const MONEY_SOURCES: readonly MoneySource[] = ['fiscal', 'special', 'other']

/** Money of a project, a unit or a department: total (总计) and its sources. A key that is absent is blank, not 0. */
export interface Amounts {
  readonly total?: Fen
  readonly fiscal?: Fen
  readonly special?: Fen
  readonly other?: Fen
}
