/** The page's CSS. Rules of type, measure and colour: text 40 rem at most, tables and charts 44.5, sources beside them. */
import { CHART_STYLE } from '../../charts/style.ts';

const LIGHT = `--paper:#fcfbf8;--ink:#1c1e22;--mut:#5a606b;--rule:#d8d4c9;--hair:#e7e4db;--cite:#7a1f3d;--mark:#fff3c4;
--first:#0b6aa8;--first-tint:#a9cde6;--second:#a84a06;--second-tint:#f0c49c`;
const DARK = `--paper:#15171b;--ink:#e7e6e2;--mut:#a2a8b3;--rule:#3a3f48;--hair:#2a2e35;--cite:#f09ab5;--mark:#4a4118;
--first:#6cbcf0;--first-tint:#274e6b;--second:#f2a35e;--second-tint:#6b431f`;

const SERIF = 'Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Noto Serif",Cambria,Georgia,serif';
const SANS = '-apple-system,BlinkMacSystemFont,"Segoe UI",Inter,Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif';
const MONO = 'ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace';

const BASE = `
:root{${LIGHT};color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{${DARK};color-scheme:dark}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 ${SERIF};font-variant-numeric:oldstyle-nums proportional-nums;text-rendering:optimizeLegibility}
h1,h2,h3,table,figure,nav,sup,aside,.kick,.dek,.how,.srcs,.foot{font-family:${SANS};font-variant-numeric:lining-nums}
a{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--first);outline-offset:2px;border-radius:2px}
code{font:.92em ${MONO};overflow-wrap:anywhere}
.na,.k{color:var(--mut)}
`;

const PAGE = `
.page{max-width:74rem;margin:0 auto;padding:2.5rem 2rem 4rem;display:grid;grid-template-columns:minmax(0,44.5rem) minmax(13rem,1fr);column-gap:3rem;align-items:start}
main,section{display:contents}
main>section>*{grid-column:1}
.top,.foot,main>section>.srcs{grid-column:1/-1}
.top{border-top:3px solid var(--ink);padding-top:.8rem}
.kick{font-size:.75rem;font-weight:600;color:var(--mut);margin:0}
.kick span{margin:0 .3em}
h1{font-size:clamp(1.9rem,1.2rem + 2.6vw,2.9rem);line-height:1.08;letter-spacing:-.022em;font-weight:700;margin:.5rem 0 .35rem;text-wrap:balance}
.dek{color:var(--mut);font-size:.9375rem;max-width:none;margin:0}
.toc ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.15rem;margin:.75rem 0 0;padding:0;font-size:.8125rem;color:var(--mut)}
.toc a{text-decoration:none;display:inline-block;padding:.12rem 0}
.toc a:hover{text-decoration:underline;color:var(--ink)}
h2{font-size:1.1875rem;line-height:1.25;letter-spacing:-.008em;font-weight:700;margin:2.6rem 0 .5rem;padding-top:.6rem;border-top:1px solid var(--rule);scroll-margin-top:1rem}
main>section:first-child>h2{margin-top:1.9rem}
h3{font-size:.875rem;line-height:1.3;margin:1.6rem 0 .25rem}
h2+h3{margin-top:.3rem}
p{margin:0 0 .85rem;max-width:40rem;hanging-punctuation:first;text-wrap:pretty}
p.lead{font-size:1.1875rem;line-height:1.5;max-width:41rem}
p.how{font-size:.8125rem;line-height:1.45;color:var(--mut);margin:0 0 .3rem;max-width:44.5rem}
.foot{border-top:1px solid var(--ink);margin-top:2.6rem;padding-top:.7rem;font-size:.78125rem;line-height:1.45;color:var(--mut);overflow-wrap:anywhere}
.foot p{margin:0;max-width:none}
`;

const CITATIONS = `
sup.c{font-size:.66em;font-weight:500;line-height:0;font-variant-numeric:lining-nums tabular-nums;margin-left:.1em;vertical-align:.42em;white-space:nowrap;color:var(--cite)}
sup.long{white-space:normal}
sup.c a{text-decoration:none;color:var(--cite);padding:.3em .08em}
sup.c a:hover{text-decoration:underline}
.ring{display:inline-block;width:.78em;height:.78em;border:1.3px dotted var(--mut);border-radius:50%;margin-left:.15em;vertical-align:-.02em}
aside.mn{grid-column:2!important;font-size:.75rem;line-height:1.42;color:var(--mut);font-variant-numeric:lining-nums tabular-nums;padding-top:.35rem;margin:0 0 .85rem}
aside.mn ol{list-style:none;margin:0;padding:0}
aside.mn li{padding-left:2.5em;text-indent:-2.5em;break-inside:avoid}
aside.mn b{font-weight:600;color:var(--cite);display:inline-block;width:2.5em;text-indent:0}
aside.mn.run li{display:inline;padding:0;text-indent:0}
aside.mn.run li:not(:last-child)::after{content:"; "}
aside.mn.run b{display:inline;width:auto;margin-right:.35em}
figure+aside.mn{margin-top:1.6rem;padding-top:0}
.srcs{columns:2;column-gap:2.2rem;padding:0;margin:.4rem 0 0;list-style:none;font-size:.78125rem;line-height:1.42;font-variant-numeric:lining-nums tabular-nums}
.srcs li{break-inside:avoid;padding:.16rem .2rem .16rem 2.4em;text-indent:-2.4em;scroll-margin-top:40vh;overflow-wrap:break-word}
.srcs b{display:inline-block;width:2.4em;text-indent:0;color:var(--cite);font-weight:600}
.srcs li:target{background:var(--mark)}.srcs li:target .k{color:inherit}
`;

const TABLES = `
table{border-collapse:collapse;width:100%;font-size:.8125rem;line-height:1.38;font-variant-numeric:lining-nums tabular-nums;margin-bottom:1.3rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .8rem .42rem 0;border-bottom:1px solid var(--hair);overflow-wrap:break-word}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;color:var(--mut);border-bottom:1px solid var(--ink);font-size:.75rem;vertical-align:bottom}
th[scope=row]{font-weight:600}
.glance th[scope=row]{width:30%}
.glance td:nth-child(3){color:var(--mut);width:25%}
.conflicts th[scope=row]{width:22%}.conflicts td:nth-child(2){width:34%}
.changes th[scope=row],.register th[scope=row]{width:19%}.changes td:nth-child(3){color:var(--mut);width:17%}
.register th[scope=row],.gaps th[scope=row]{font-weight:400}
.gaps th[scope=row]{width:36%}.gaps td:nth-child(3){width:30%}
.visits th[scope=row]{width:17%}.visits td:nth-child(2){width:25%}.visits td:nth-child(3){width:20%}
.books th[scope=row],.stated th[scope=row]{width:17%}.stated td:nth-child(2){width:33%}.stated td:nth-child(4){width:14%}
.books td:nth-child(2){width:18%}.books td:nth-child(6){width:22%;color:var(--mut)}
.ladder td,.ladder thead th{text-align:center;padding-right:.4rem}
.ladder thead th:first-child{text-align:left;width:22%}.ladder td{width:14.5%}
.ladder td span{display:block;font-size:.71875rem;line-height:1.3}
.ladder td .ring{display:inline-block;font-size:1rem}
.ladder i{display:block;width:11px;height:11px;border-radius:50%;margin:.15rem auto .2rem;border:1.5px solid transparent}
.ladder i.on{background:var(--ink);border-color:var(--ink)}
.ladder i.no{border:1.5px dotted var(--mut)}
`;

const FIGURES = `
figure{margin:1.6rem 0;max-width:44.5rem;min-width:0}
.ft{font-size:.9375rem;font-weight:600;line-height:1.35;margin:0 0 .35rem;max-width:none}
figcaption{font-size:.8125rem;line-height:1.45;color:var(--mut);margin-top:.5rem}
.key{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;font-size:.8125rem;color:var(--mut);margin:0 0 .5rem;max-width:none}
.key i{display:inline-block;width:.8em;height:.8em;margin-right:.2em;vertical-align:-.05em}
.key span i:last-of-type{margin-right:.45em}
i.first.full{background:var(--first)}i.first.tint{background:var(--first-tint)}
i.second.full{background:var(--second)}i.second.tint{background:var(--second-tint)}
i.said.full{background:var(--mut)}i.said.tint{background:var(--rule)}
.narrow{display:none}.narrow .chart{max-width:28rem;min-width:20rem}
.left{font-size:.8125rem;line-height:1.45;color:var(--mut);margin:.6rem 0 0}
.tlv{list-style:none;margin:0;padding:0;font-size:.8125rem;line-height:1.4}
.tlv li{display:grid;grid-template-columns:7.4rem 1fr;gap:.6rem;padding:.35rem 0;border-bottom:1px solid var(--hair)}
.tlv .when{color:var(--mut);font-variant-numeric:lining-nums tabular-nums}
`;

const SCREENS = `
@media screen and (max-width:960px){
.page{grid-template-columns:minmax(0,1fr);padding:1.4rem 1.15rem 3rem}
aside.mn{display:none}
.srcs{columns:1}
}
@media screen and (max-width:720px){
.wide{display:none}.narrow{display:block;overflow-x:auto}
}
@media screen and (max-width:640px){
body{font-size:1.0313rem}
p.lead{font-size:1.125rem}
.toc{display:none}
.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.stack,.stack tbody,.stack tr,.stack td,.stack th{display:block;width:auto!important}
.stack tr{padding:.55rem 0;border-bottom:1px solid var(--hair)}
.stack td,.stack th{border:0;padding:.08rem 0}
.stack td[data-l]::before{content:attr(data-l) ": ";color:var(--mut);font-size:.75rem}
.stack td:empty{display:none}
.glance td::before{display:none}
.ladder.stack td{text-align:left;display:grid;grid-template-columns:8.6rem 1.4rem 1fr;align-items:baseline}
.ladder.stack td:empty{display:none}
.ladder.stack i{margin:0;align-self:center}
}
`;

const PAPER = `
@media print{
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " of " counter(pages);font:7pt sans-serif;color:#5a606b}}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
:root{--paper:#fff}
html{font-size:78%}
body{font-size:9.6pt;line-height:1.42}
.page{padding:0;max-width:none;grid-template-columns:minmax(0,1fr) 44mm;column-gap:7mm}
.toc,figure+aside.mn{display:none}
main>section>h2,main>section>h3,main>section>.how,main>section>table,main>section>figure{grid-column:1/-1}
h2{margin-top:5mm}
h2,h3,.how,thead,.ft,.key{break-after:avoid}
figure,tr,aside.mn li,.srcs li{break-inside:avoid}
p{orphans:3;widows:3}
figure{max-width:none}
aside.mn{font-size:6.8pt}aside.mn.run{display:none}
.srcs{font-size:7pt}.srcs li:target{background:none}
.srcs a[href^=http]::after{content:" " attr(href);color:var(--mut);overflow-wrap:anywhere}
p{break-inside:avoid}
a{text-decoration:none}
h1{font-size:24pt}
p.lead{font-size:11pt}
table{font-size:7.8pt}.how,figcaption,.key{font-size:7.8pt}
}
`;

/** Screen first, then narrow screens, then paper. */
export const STYLE = [BASE, PAGE, CITATIONS, TABLES, FIGURES, CHART_STYLE, SCREENS, PAPER].join('').replace(/\n+/g, '\n');
