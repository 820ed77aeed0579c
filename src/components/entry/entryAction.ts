import type { FieldSource } from '@/domain/batch'
import type { Cell } from '@/domain/entry/cell'
import type { ActualMeaning } from '@/domain/entry/settledActual'
import type { IndicatorRow } from '@/domain/yearRow'

/** What a person does in the grid, told upwards; the view knows the store that does it. */
export type EntryAction =
  | { readonly kind: 'type'; readonly cell: Cell; readonly text: string; readonly source?: FieldSource }
  | { readonly kind: 'save'; readonly cell: Cell }
  | { readonly kind: 'cancel'; readonly cell: Cell }
  | { readonly kind: 'resolve'; readonly cell: Cell; readonly by: 'mine' | 'stored' }
  | {
      readonly kind: 'settle'
      readonly row: IndicatorRow
      readonly settled: 'annualTarget' | 'periodTarget' | { readonly actual: ActualMeaning }
    }
