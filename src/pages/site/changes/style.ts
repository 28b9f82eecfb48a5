/** What pages of changes have besides the style of every page. */
export const changesStyle = `
.figure.gain b{color:var(--good)}.figure.loss b{color:var(--accent)}
del{color:var(--muted)}ins{text-decoration:none;font-weight:700}
tbody.removed th{text-decoration:line-through;color:var(--muted)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(34rem,100%),1fr));gap:1.5rem}
.pair figure{min-width:0}
@media print{.pair{display:block}figure{break-inside:avoid}}
`;

/** For flowcharts that stand in the page itself, drawn for paper. */
export const drawnChartStyle = `
figure .scroll{border:1px solid var(--line);background:#fff}
figure svg{display:block;max-width:100%;height:auto;margin:0 auto}
@media (max-width:40rem){figure svg{max-width:none}}
@media print{figure svg{max-height:240mm}}
`;
