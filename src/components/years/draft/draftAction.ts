import type { DraftPlace, IndicatorEdit, ProjectEdit } from '@/domain/years/drafting/draftEdits'
import type { Amounts } from '@/domain/money'

/** What a person does in a draft. */
export type DraftAction =
  | { readonly kind: 'project'; readonly key: string; readonly changed: ProjectEdit }
  | {
      readonly kind: 'money'
      readonly key: string
      readonly typed: { readonly source: keyof Amounts; readonly text: string }
    }
  | { readonly kind: 'indicator'; readonly place: Required<DraftPlace>; readonly changed: IndicatorEdit }
  | { readonly kind: 'drop' | 'put-back'; readonly place: DraftPlace }
  | { readonly kind: 'add-indicator'; readonly project: string }
  | { readonly kind: 'add-project'; readonly unit: string }
