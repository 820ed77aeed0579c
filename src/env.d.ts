/** Lets tools that do not read .vue files know what one exports; vue-tsc checks the real props. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}
