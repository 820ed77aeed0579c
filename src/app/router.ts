import { createRouter, createWebHashHistory } from 'vue-router'
import ShellView from '@/views/ShellView.vue'

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
      children: [
        {
          path: '',
          name: 'home',
          component: () => import('@/views/WelcomeView.vue'),
          meta: { title: '欢迎' },
        },
        {
          path: 'overview',
          name: 'overview',
          component: () => import('@/views/OverviewView.vue'),
          meta: { title: '总览' },
        },
        {
          path: 'indicators',
          name: 'indicators',
          component: () => import('@/views/IndicatorsView.vue'),
          meta: { title: '指标' },
        },
        {
          path: 'entry',
          name: 'entry',
          component: () => import('@/views/EntryView.vue'),
          meta: { title: '填报' },
        },
        {
          path: 'budget',
          name: 'budget',
          component: () => import('@/views/BudgetView.vue'),
          meta: { title: '预算' },
        },
        {
          path: 'import',
          name: 'import',
          component: () => import('@/views/ImportView.vue'),
          meta: { title: '导入' },
        },
      ],
    },
    { path: '/:unknown(.*)*', redirect: { name: 'home' } },
  ],
})

router.afterEach(to => {
  const title = typeof to.meta.title === 'string' ? to.meta.title : ''
  document.title = `${title} · 达标`
})
