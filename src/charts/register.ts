import { BarChart, CustomChart, TreemapChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** Loads the parts of ECharts that `ChartOption` names, and no more. Drawn as SVG: sharp on paper, readable in the page. */
export function registerCharts(): void {
  use([
    BarChart,
    CustomChart,
    TreemapChart,
    GridComponent,
    MarkLineComponent,
    TitleComponent,
    TooltipComponent,
    SVGRenderer,
  ])
}
