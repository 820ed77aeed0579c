import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { SCREENS, type ScreenName } from '@/stores/screens'
import ShellView from '@/views/ShellView.vue'

/** Screens are loaded when they are opened, and all of them once the page is idle (`loadAllScreens`). */
const SCREEN_FILES = {
  home: () => import('@/views/WelcomeView.vue'),
  overview: () => import('@/views/OverviewView.vue'),
  indicators: () => import('@/views/IndicatorsView.vue'),
  entry: () => import('@/views/EntryView.vue'),
  budget: () => import('@/views/BudgetView.vue'),
  years: () => import('@/views/YearsView.vue'),
  import: () => import('@/views/ImportView.vue'),
  data: () => import('@/views/DataView.vue'),
} as const satisfies Record<ScreenName, () => Promise<unknown>>

const TITLES: ReadonlyMap<ScreenName, string> = new Map(SCREENS.map(({ name, title }) => [name, title]))

function screenAt(name: ScreenName, path: string): RouteRecordRaw {
  return { path, name, component: SCREEN_FILES[name], meta: { title: TITLES.get(name) ?? '欢迎' } }
}

/**
 * Hash addresses, so that the built folder works from any path of any static server.
 * `#/sample/…` is the same screens on the 示例数据.
 */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    {
      path: '/:space(sample)?',
      component: ShellView,
      children: [screenAt('home', ''), ...SCREENS.map(({ name }) => screenAt(name, name))],
    },
    { path: '/:unknown(.*)*', redirect: { name: 'home' } },
  ],
})

router.afterEach(to => {
  const title = typeof to.meta.title === 'string' ? to.meta.title : ''
  document.title = `${title} · 达标`
})

/** Fetches every screen while the network is there: a page that stays open goes on working without one. */
export async function loadAllScreens(): Promise<void> {
  await Promise.allSettled(Object.values(SCREEN_FILES).map(load => load()))
}
