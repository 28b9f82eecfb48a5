/**
 * What every page looks like, of a report or of a site: readable on a phone, on a wide screen, in the dark and on
 * paper. No font is fetched.
 */
export const pageStyle = `
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
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--muted);font-size:.875rem;padding:0 0 .5rem}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--ink);white-space:nowrap}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.mark{color:var(--accent);font-weight:700}
tr.critical>td:first-child,tr.critical>th:first-child{box-shadow:inset 4px 0 0 var(--accent)}
.tag{display:inline-block;font-size:.8125rem;border:1px solid currentColor;padding:0 .35rem;margin-left:.35rem;white-space:nowrap}
summary{cursor:pointer}
figure{margin:0}
figcaption{font-weight:700;margin-bottom:.35rem}
footer{color:var(--muted);font-size:.875rem;margin-top:3rem;padding-bottom:2rem}
footer::before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:1rem}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--muted:#9aa4af;--line:#3d444d;--paper:#0f1318;--panel:#171c23;--accent:#ff8a80;--good:#7fd99a;--counted:#7fb2e5;--excluded:#e0b050;--applicant:#c3a5e5;--lag:#9aa4af}}
@media print{@page{size:A4;margin:14mm}:root{--ink:#000;--muted:#333;--line:#999;--paper:#fff;--panel:#fff;--accent:#b3261e;--good:#000;--counted:#2f5d8a;--excluded:#8a5a00;--applicant:#6b4a8a;--lag:#57606a}
body{font-size:10pt}nav,.skip{display:none}h2{break-after:avoid}tr,.figure{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}
footer,table{font-size:8.5pt}.tag{font-size:7.5pt}th,td{padding:.15rem .35rem}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.trim();
