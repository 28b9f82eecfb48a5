import { pageStyle } from "../html/index.ts";
import { changesStyle } from "./changes/style.ts";

/** The style sheet of a site. No font is fetched. */
export const siteStyle = `${pageStyle}${changesStyle}body{font-size:1rem}
[hidden]{display:none!important}
a,b,dd,td,th,li>span{unicode-bidi:isolate}
main a{text-underline-offset:.2em;text-decoration-thickness:.06em}a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--counted);outline-offset:2px}
h1{overflow-wrap:anywhere}h2{scroll-margin-top:1rem}
main{padding-bottom:1rem}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;padding-top:.75rem;padding-bottom:.75rem;margin-bottom:1.5rem;font-size:.875rem;color:var(--muted)}
.top::after{content:"";flex-basis:100%;border-bottom:1px solid var(--line);margin-top:.25rem}
.top ol{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0}
.top li:not(:last-child)::after{content:"\\203a";margin:0 .5rem}
.code{font-family:ui-monospace,"SF Mono",Consolas,monospace;font-size:.9375em;overflow-wrap:anywhere}
.sub .code{margin-right:.75rem}
.count{color:var(--muted);font-variant-numeric:tabular-nums}
.groups{columns:17rem;column-gap:2rem;list-style:none;padding:0;margin:0}
.groups li{break-inside:avoid;display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
#search{background:var(--panel);border:1px solid var(--line);padding:1rem;margin:1.25rem 0}
#search p{margin:0}#search label{display:block;font-size:.875rem;color:var(--muted);margin-bottom:.15rem}
#search input,#search select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:0;padding:.4rem .6rem;width:100%;min-height:2.75rem}
#search input{font-size:1.25rem}
#search fieldset{border:0;padding:0;margin:.75rem 0 0;min-width:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.5rem 1rem}
#search legend{font-size:.875rem;font-weight:700;padding:0;margin-bottom:.25rem}
#search #status{margin-top:.75rem;min-height:1.6em;font-weight:700}
#found{list-style:none;padding:0;margin:0}
#found li{padding:.6rem 0;border-bottom:1px solid var(--line)}
#found .note{display:block}
button{width:auto;cursor:pointer}button:hover{background:var(--panel)}
.pages ul{gap:.25rem}.pages a,.pages span{display:inline-block;min-width:2.5rem;padding:.25rem .5rem;text-align:center;border:1px solid var(--line)}
.pages span{background:var(--ink);color:var(--paper)}
dl.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:.5rem 0 1rem}
dl.facts dt{color:var(--muted);font-size:.875rem}dl dd{margin:0}
.contents{border-bottom:1px solid var(--line);padding-bottom:.75rem}
.figures{grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr))}
.figures dt{color:var(--muted)}.figure b{font-size:1.5rem;line-height:1.35;margin:.2rem 0}.figure .note{display:block}
.fields{table-layout:fixed;overflow-wrap:anywhere}
.names{width:11rem}.fields th{font-weight:400;color:var(--muted)}
.fields td{white-space:pre-line}
.fields td ol{margin:0;padding-left:1.4em;white-space:normal}
.fields .group{color:var(--ink);font-weight:700;padding-top:1rem;border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
.laws{padding-left:1.5em}.laws>li{margin-bottom:.75rem}
blockquote{margin:.35rem 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--line);white-space:pre-line}
figure .scroll{border:1px solid var(--line);max-height:none}
figure img{display:block;max-width:100%;height:auto;margin:0 auto}
figcaption{font-weight:400;margin:.35rem 0}
.sheets,.sheets>i{display:none}
.steps{list-style:none;padding:0;margin:.75rem 0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr))}
.steps{counter-reset:step}
.steps>li{counter-increment:step;border:1px solid var(--line);border-left:4px solid var(--line);padding:.5rem .75rem;scroll-margin-top:1rem}
.steps>li.critical{border-left-color:var(--accent)}
.steps>li:target{background:var(--panel)}
.steps p{margin:0 0 .25rem}.steps p::before{content:counter(step) ". ";font-variant-numeric:tabular-nums;color:var(--muted)}
.steps dl{margin:0;font-size:.9375rem}.steps dl div{display:grid;grid-template-columns:6em 1fr;gap:.5rem}.steps dt{color:var(--muted)}
del{color:var(--muted)}
.steps ul{margin:.35rem 0 0;padding-left:1.2em}
.narrow{max-width:40rem}.scroll+figure{margin-top:1rem}
.wrapped thead th{white-space:normal;vertical-align:bottom}.wrapped tbody th{min-width:9rem}
.comments{padding-left:1.5em}.comments>li{margin-bottom:1.25rem}.comments dl{margin:.35rem 0}.comments dl div{display:grid;grid-template-columns:4em 1fr;gap:.5rem}.comments dt{color:var(--muted)}.comments dd{white-space:pre-line}
.variant{border-left:3px solid var(--line);padding-left:1rem;margin:1rem 0}
.variant h3{margin-top:0}.scroll+.scroll{margin-top:1rem}
.downloads{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}
.downloads a,.downloads button{display:inline-block;border:1px solid var(--muted);padding:.4rem .9rem;min-height:2.75rem;text-decoration:none;background:var(--paper)}
.downloads a:hover{background:var(--panel)}
details>summary{padding:.4rem 0}
@media (min-width:120rem){html{font-size:112.5%}main,header,footer{max-width:88rem}}
@media (min-width:200rem){html{font-size:175%}main,header,footer{max-width:96rem}figure img{min-width:60%}}
@media (max-width:40rem){.wrapped thead th.n{min-width:4.5em}h1{font-size:1.35rem}.names{width:7.5rem}th,td{padding:.35rem .25rem}
.figures{grid-template-columns:1fr 1fr;gap:.5rem}.figure{padding:.5rem .6rem}.figure b{font-size:1.125rem}
figure img{max-width:none;min-width:100%}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}.cards th,.cards td{display:block;border:0;padding:.1rem 0}
.cards tbody th{font-weight:700}.cards td::before{content:attr(data-heading) " ";color:var(--muted);margin-right:.5rem}}
@media print{body{font-size:9.5pt}.note{font-size:8.5pt}main,header,footer{max-width:none;padding:0}.top{display:none}.contents,.downloads,#downloads,#search,#results,figcaption,.pages{display:none}.note:has(+.steps){break-after:avoid}
h1{font-size:16pt}h2{font-size:12pt;margin:6mm 0 2mm}h3{break-after:avoid}.figure b{font-size:12pt}.figures{grid-template-columns:repeat(4,1fr);gap:2mm}.figure{padding:1.5mm 2mm}
.names{width:32mm}section{break-inside:auto}.steps{display:block;columns:2;column-gap:6mm}.steps>li{break-inside:avoid;border-width:0 0 0 3px;padding:1mm 3mm;margin-bottom:1.5mm}.steps dl{font-size:8.5pt}
figure .scroll{border:0}figure img{max-width:100%;max-height:225mm;min-width:0}#chart{break-inside:avoid}
.sheets>i{position:relative;contain:strict;height:268.5mm;break-before:page;break-inside:avoid;font-style:normal}
.sheets>i::after{position:absolute;bottom:0;width:100%;text-align:center;font-size:8pt;line-height:4mm}
.sheets>i>img{display:none;position:absolute;left:0;top:0;max-width:none;max-height:none;min-width:0;margin:0;transform-origin:0 0}footer{margin-top:6mm;padding:0}footer::before{margin-bottom:2mm}a{text-decoration:none}
.variant{border:0;padding:0}}
`;
