/** A screen of the app, as its address names it. */
export type ScreenName = 'home' | 'overview' | 'indicators' | 'entry' | 'budget' | 'years' | 'import' | 'data'

/** Screens in the navigation, in its order. A screen that is not built yet is not here. */
export const SCREENS: readonly { readonly name: ScreenName; readonly title: string }[] = [
  { name: 'overview', title: '总览' },
  { name: 'indicators', title: '指标' },
  { name: 'entry', title: '填报' },
  { name: 'budget', title: '预算' },
  { name: 'years', title: '年度对比' },
  { name: 'import', title: '导入' },
  { name: 'data', title: '数据' },
]
