/** The style sheet of a report page: readable on a phone, on a wide screen, in the dark and on paper. No font is fetched. */
export const reportStyle = `
:root{--ink:#1b1f24;--muted:#57606a;--line:#d0d7de;--paper:#fff;--panel:#f6f8fa;--accent:#b3261e;--good:#1a6b3c;
--counted:#2f5d8a;--excluded:#8a5a00;--applicant:#6b4a8a;--lag:#57606a}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 "Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
main,header,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:1.6rem;line-height:1.3;margin:0}
h2{font-size:1.2rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--ink)}
h3{font-size:1rem;margin:1rem 0 .5rem}
p{margin:.5rem 0}
a{color:inherit}
.sub,.note{color:var(--muted)}
.note{font-size:.875rem}
.warn{border:1px solid var(--excluded);border-left-width:6px;background:var(--panel);padding:.5rem .75rem;margin:1rem 0}
.skip{position:absolute;left:-9999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:1rem 0 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;margin:1rem 0}
.figure{background:var(--panel);border:1px solid var(--line);padding:.75rem 1rem}
.figure b{display:block;font-size:2.4rem;line-height:1.15;font-variant-numeric:tabular-nums}
.figure.gain b{color:var(--good)}.figure.loss b{color:var(--accent)}
.bar{display:flex;height:1.1rem;margin:.6rem 0 .35rem;background:var(--line)}
.bar span{display:block;height:100%;border-right:1px solid var(--paper)}
.counted{background:var(--counted)}.excluded{background:repeating-linear-gradient(45deg,var(--excluded) 0 5px,var(--paper) 5px 8px)}
.applicant{background:repeating-linear-gradient(90deg,var(--applicant) 0 4px,var(--paper) 4px 7px)}.lag{background:var(--lag)}
.key{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.875rem;list-style:none;padding:0;margin:0}
.key i{display:inline-block;width:.9rem;height:.9rem;margin-right:.35rem;vertical-align:-.1rem;border:1px solid var(--line)}
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--muted);font-size:.875rem;padding:0 0 .5rem}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--ink);white-space:nowrap}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.mark{color:var(--accent);font-weight:700}
tr.critical>td:first-child,tr.critical>th:first-child{box-shadow:inset 4px 0 0 var(--accent)}
tr.removed{color:var(--muted)}tr.removed .name{text-decoration:line-through}
tr.rest{color:var(--muted)}
tfoot td,tfoot th{font-weight:700;border-bottom:2px solid var(--ink)}
del{color:var(--muted)}
.tag{display:inline-block;font-size:.8125rem;border:1px solid currentColor;padding:0 .35rem;margin-left:.35rem;white-space:nowrap}
.path{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem .35rem;padding:0;margin:.25rem 0}
.path li{display:flex;align-items:center;max-width:100%;font-size:.875rem}
.path span{border:1px solid var(--line);padding:.05rem .5rem;background:var(--panel)}
.path li:not(:last-child)::after{content:"\\2192";margin-left:.35rem;color:var(--muted)}
.path b{margin-right:.35rem}
summary{cursor:pointer}
.sheet{display:none}
figure+.scroll,.scroll+.charts,p+.charts,figure+p,figure+details,figure+figure{margin-top:1.25rem}
.charts{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
figure{margin:0}
figure .scroll{border:1px solid var(--line);background:#fff}
figcaption{font-weight:700;margin-bottom:.35rem}
figure svg{display:block;max-width:100%;height:auto;margin:0 auto}
footer{color:var(--muted);font-size:.875rem;border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem;padding-bottom:2rem}
@media (max-width:40rem){figure svg{max-width:none}#waterfall-picture{max-width:100%}h1{font-size:1.35rem}table{font-size:.8125rem}th,td{padding:.3rem .25rem}.figure b{font-size:2rem}}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--muted:#9aa4af;--line:#3d444d;--paper:#0f1318;--panel:#171c23;--accent:#ff8a80;--good:#7fd99a;--counted:#7fb2e5;--excluded:#e0b050;--applicant:#c3a5e5;--lag:#9aa4af}}
@media print{@page{size:A4;margin:14mm}:root{--ink:#000;--muted:#333;--line:#999;--paper:#fff;--panel:#fff;--accent:#b3261e;--good:#000;--counted:#2f5d8a;--excluded:#8a5a00;--applicant:#6b4a8a;--lag:#57606a}
body{font-size:10pt}nav,.skip{display:none}h2{break-after:avoid}tr,.figure,.path li{break-inside:avoid}thead{display:table-header-group}
.scroll{overflow:visible}.charts{display:block}figure{break-inside:avoid}#timetable,#flowcharts{break-before:page}.charts figure+figure{break-before:page}.charts figure:has(.sheet){break-inside:auto}figcaption{break-after:avoid}figure svg{max-width:100%;max-height:240mm}
figure .whole{position:absolute;width:0;height:0;overflow:hidden;border:0}.charts figure:has(.sheet) figcaption{display:none}
.sheet{display:block;break-after:page}.sheet:last-child{break-after:auto}.sheet p{font-weight:700;margin:0 0 3mm}.sheet>svg{max-height:243mm;margin:0 auto}#timetable h2,#flowcharts h2{margin-top:0}
table{font-size:8.5pt}th,td{padding:.15rem .35rem}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.trim();
