import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { followColourMode } from '@/composables/useColourMode'
import { openSpaceKey } from '@/stores/useSpaceStore'
import App from './App.vue'
import { createSpaces } from './openSpace'
import { loadAllScreens, router } from './router'
import 'element-plus/theme-chalk/base.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/element.css'

followColourMode()

const spaces = createSpaces()
void spaces.open()

createApp(App, { spaces })
  .use(createPinia())
  .use(router)
  .provide(openSpaceKey, spaces.openSpace)
  .mount('#app')

void router.isReady().then(() => {
  requestIdleCallback(() => void loadAllScreens(), { timeout: 5000 })
})
