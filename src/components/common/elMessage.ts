import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-badge.css'
import 'element-plus/theme-chalk/el-icon.css'
import './elMessage.css'

export { ElMessage } from 'element-plus/es/components/message/index.mjs'
