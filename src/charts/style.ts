/**
 * The look of the charts, as CSS for the page that holds them. The page defines the colours `--paper`, `--ink`,
 * `--mut`, `--rule`, `--hair`, and for the two countries `--first`, `--first-tint`, `--second`, `--second-tint`.
 */
export const CHART_STYLE = `
.chart{display:block;width:100%;height:auto;overflow:visible;font-variant-numeric:lining-nums tabular-nums}
.chart text{fill:var(--ink);font-size:11px}
.chart .m{text-anchor:middle}.chart .e{text-anchor:end}
.chart .st{font-weight:600;font-size:12.5px}
.chart .mt,.chart .tk{fill:var(--mut);font-size:10.5px;font-weight:400}
.chart .vl{font-size:11.5px;font-weight:600}
.chart .lb,.chart .vl,.chart .mt,.chart .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.chart .gr{stroke:var(--hair)}.chart .ax{stroke:var(--mut);fill:none}.chart .brk{stroke-dasharray:2 3}
.chart .lane{stroke:var(--rule)}
.chart .stem{stroke:var(--mut);stroke-width:.8}
.chart .dot{fill:var(--ink);stroke:var(--paper);stroke-width:1}
.chart .odot{fill:var(--paper);stroke:var(--mut);stroke-width:1.5;stroke-dasharray:2 2}
.chart .flt{stroke:var(--ink);stroke-width:4}.chart .dash{stroke:var(--mut);stroke-dasharray:4 3}
.chart .endm{stroke:var(--ink);stroke-width:1.5}.chart .arrow{fill:none;stroke:var(--ink);stroke-width:1.5}
.chart .first{--full:var(--first);--tint:var(--first-tint)}
.chart .second{--full:var(--second);--tint:var(--second-tint)}
.chart .said{--full:var(--mut);--tint:var(--rule)}
.chart .strip>.st{fill:var(--full)}
.chart .full{fill:var(--full)}.chart .tint{fill:var(--tint)}
.chart .front{fill:none;stroke:var(--paper);stroke-width:3}
.chart .part{fill:none;stroke:var(--ink);stroke-dasharray:3 2}
.chart .zero{stroke:var(--full);stroke-width:1}
.chart .hatch{stroke:var(--rule);stroke-width:1.6}
.chart .said-mark{fill:var(--paper);stroke:var(--mut);stroke-width:1.8}
.chart .rival{stroke:var(--mut);stroke-dasharray:2 3}
`;
