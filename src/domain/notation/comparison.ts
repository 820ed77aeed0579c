/** How an actual is held against a bound (指标性质). */
export type Comparison = '>=' | '>' | '<=' | '<' | '='
