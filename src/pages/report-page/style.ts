import { pageStyle } from "../html/index.ts";

/** The style sheet of a report page. */
export const reportStyle = `
${pageStyle}
.figure.gain b{color:var(--good)}.figure.loss b{color:var(--accent)}
.bar{display:flex;height:1.1rem;margin:.6rem 0 .35rem;background:var(--line)}
.bar span{display:block;height:100%;border-right:1px solid var(--paper)}
.counted{background:var(--counted)}.excluded{background:repeating-linear-gradient(45deg,var(--excluded) 0 5px,var(--paper) 5px 8px)}
.applicant{background:repeating-linear-gradient(90deg,var(--applicant) 0 4px,var(--paper) 4px 7px)}.lag{background:var(--lag)}
.key{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.875rem;list-style:none;padding:0;margin:0}
.key i{display:inline-block;width:.9rem;height:.9rem;margin-right:.35rem;vertical-align:-.1rem;border:1px solid var(--line)}
tr.removed{color:var(--muted)}tr.removed .name{text-decoration:line-through}
tr.rest{color:var(--muted)}
tfoot td,tfoot th{font-weight:700;border-bottom:2px solid var(--ink)}
del{color:var(--muted)}
.path{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem .35rem;padding:0;margin:.25rem 0}
.path li{display:flex;align-items:center;max-width:100%;font-size:.875rem}
.path span{border:1px solid var(--line);padding:.05rem .5rem;background:var(--panel)}
.path li:not(:last-child)::after{content:"\\2192";margin-left:.35rem;color:var(--muted)}
.path b{margin-right:.35rem}
.sheet{display:none}
figure+.scroll,.scroll+.charts,p+.charts,figure+p,figure+details,figure+figure{margin-top:1.25rem}
.charts{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
figure .scroll{border:1px solid var(--line);background:#fff}
figure svg{display:block;max-width:100%;height:auto;margin:0 auto}
@media (max-width:40rem){figure svg{max-width:none}#waterfall-picture{max-width:100%}h1{font-size:1.35rem}table{font-size:.8125rem}th,td{padding:.3rem .25rem}.figure b{font-size:2rem}}
@media print{.path li{break-inside:avoid}.charts{display:block}figure{break-inside:avoid}#timetable,#flowcharts{break-before:page}.charts figure+figure{break-before:page}.charts figure:has(.sheet){break-inside:auto}figcaption{break-after:avoid}figure svg{max-width:100%;max-height:240mm}
figure .whole{position:absolute;width:0;height:0;overflow:hidden;border:0}.charts figure:has(.sheet) figcaption{display:none}
.sheet{display:block;break-after:page}.sheet:last-child{break-after:auto}.sheet p{font-weight:700;margin:0 0 3mm}.sheet>svg{max-height:243mm;margin:0 auto}#timetable h2,#flowcharts h2{margin-top:0}}
`.trim();
