/**
 * The style sheet of the page: two themes, paper and phone. Its SHA-256 stands in the page's policy, so it holds no data.
 * Fonts are those of the reader's machine that know every Vietnamese letter; nothing is loaded.
 */

const COLOURS_LIGHT = `
--paper:#fbfaf7;--card:#fff;--ink:#17212b;--soft:#55626f;--faint:#8794a1;--line:#e3e0d8;--hair:#efece5;
--accent:#0f5573;--accent-soft:#e6f0f4;--track:#ece9e1;
--good:#1c7a55;--fair:#8f5a00;--poor:#ad2a20;--good-soft:#e4f3ec;--fair-soft:#fbefd9;--poor-soft:#fbe6e3;
--good-fill:#2f9a70;--fair-fill:#e0a030;--poor-fill:#cf4a3c;
--match:#1d6f93;--review:#e0a030;--unmatched:#c4513f;--high:#b23a2e;--medium:#e0a030;--low:#9db4c2;
--h1:#eaf2f5;--h2:#c9dfe8;--h3:#94bfd1;--h4:#3a7a96;--h5:#0f5573;--h4-ink:#fff;--h5-ink:#fff;--mark:#ffe2a8;--mark-ink:#5a3300;`;

const COLOURS_DARK = `
--paper:#10161d;--card:#161e27;--ink:#e8edf2;--soft:#a3b0bd;--faint:#738190;--line:#2a3541;--hair:#212b36;
--accent:#7cc4de;--accent-soft:#16303c;--track:#26313d;
--good:#62cfa0;--fair:#efb656;--poor:#ff8f80;--good-soft:#14301f;--fair-soft:#35270c;--poor-soft:#3b1a17;
--good-fill:#3fae80;--fair-fill:#d9992e;--poor-fill:#d95b4c;
--match:#4f9fc0;--review:#d9992e;--unmatched:#d96552;--high:#d95b4c;--medium:#d9992e;--low:#5c7486;
--h1:#172a35;--h2:#1d3f50;--h3:#26607a;--h4:#3f8eb0;--h5:#8fd0e8;--h4-ink:#06131a;--h5-ink:#06131a;--mark:#5c4210;--mark-ink:#ffe2a8;`;

const BASE = `
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-behavior:smooth;scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.6 "Be Vietnam Pro","Segoe UI Variable Text","Segoe UI","Noto Sans",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;text-rendering:optimizeLegibility}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem;top:0;background:var(--card);padding:.75rem 1.25rem;z-index:9}
.skip:focus{left:1rem;top:1rem}
h1,h2,h3{line-height:1.2;text-wrap:balance;margin:0}
h2{font-size:1.6rem;font-weight:650;letter-spacing:-.012em;margin-bottom:.6rem}
h3{font-size:1.05rem;font-weight:650;margin:2.2rem 0 .5rem}
p{margin:.4rem 0 1rem}
small{font-size:.84em;color:var(--soft);font-weight:400}
.lead,.prose{color:var(--soft);max-width:46rem;text-wrap:pretty}
svg text{font-family:inherit;font-size:12px;fill:var(--soft)}
svg .grid{stroke:var(--hair)}svg .axis{stroke:var(--faint)}
svg line.limit{stroke:var(--ink);stroke-dasharray:4 4}svg text.limit{fill:var(--ink);font-weight:600}
.track{fill:var(--track)}.tick{fill:var(--ink);opacity:.55}.rest{fill:transparent}
rect.match{fill:var(--match)}rect.review{fill:var(--review)}rect.unmatched{fill:var(--unmatched)}
rect.high{fill:var(--high)}rect.medium{fill:var(--medium)}rect.low{fill:var(--low)}
polyline.line{fill:none;stroke:var(--faint);stroke-width:2}circle.dot{fill:var(--faint)}
polyline.dung{stroke:var(--match)}circle.dung{fill:var(--match)}polyline.du{stroke:var(--review);stroke-dasharray:7 3}circle.du{fill:var(--review)}
polyline.sach{stroke:var(--good);stroke-dasharray:2 3}circle.sach{fill:var(--good)}polyline.song{stroke:var(--unmatched);stroke-dasharray:9 3 2 3}circle.song{fill:var(--unmatched)}
polyline.all{stroke:var(--ink);stroke-width:3}circle.all{fill:var(--ink)}svg text.named{fill:var(--ink)}
rect.good{fill:var(--good-fill)}rect.fair{fill:var(--fair-fill)}rect.poor{fill:var(--poor-fill)}
`;

const LAYOUT = `
.mast{border-top:.4rem solid var(--accent);background:var(--card);border-bottom:1px solid var(--line)}
.mast>div,.page,.foot>div{max-width:84rem;margin:0 auto;padding:0 clamp(1.1rem,4vw,3rem)}
.mast>div{padding-top:clamp(2rem,5vw,3.5rem);padding-bottom:clamp(1.6rem,3vw,2.4rem)}
.overline{font-size:.8rem;font-weight:650;letter-spacing:.14em;text-transform:uppercase;color:var(--accent);margin:0 0 .7rem}
h1{font-size:clamp(1.9rem,4.4vw,3.1rem);font-weight:680;letter-spacing:-.022em;max-width:60rem}
.facts{display:flex;flex-wrap:wrap;gap:.3rem 2rem;margin:1.2rem 0 0;padding:0;list-style:none;color:var(--soft);font-size:.95rem}
.facts b{color:var(--ink);font-weight:600}
.page{display:grid;grid-template-columns:minmax(0,1fr)}
nav.contents{padding:.8rem 0;position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);z-index:3;margin:0 calc(-1*clamp(1.1rem,4vw,3rem));padding-inline:clamp(1.1rem,4vw,3rem);overflow-x:auto}
nav.contents h2{position:absolute;left:-99rem}
nav.contents ol{display:flex;gap:.3rem;list-style:none;margin:0;padding:0;white-space:nowrap}
nav.contents a{display:block;padding:.35rem .8rem;border-radius:99rem;color:var(--soft);text-decoration:none;font-size:.92rem}
nav.contents a:hover{background:var(--accent-soft);color:var(--accent)}
section{padding:clamp(2.4rem,5vw,4rem) 0 0;min-width:0}
section:last-of-type{padding-bottom:clamp(2.4rem,5vw,4rem)}
section+section{border-top:0}
@media (max-width:69.99rem){html{scroll-padding-top:4.2rem}}
@media (min-width:70rem){
.page{grid-template-columns:13.5rem minmax(0,1fr);gap:3.5rem}
nav.contents{position:sticky;top:0;align-self:start;padding:clamp(2.4rem,5vw,4rem) 0 0;margin:0;border:0;overflow:visible;background:none}
nav.contents ol{display:block;border-left:1px solid var(--line)}
nav.contents a{border-radius:0 .4rem .4rem 0;padding:.4rem 1rem;white-space:normal;margin-left:-1px;border-left:2px solid transparent}
nav.contents a:hover{border-left-color:var(--accent)}}
.foot{border-top:1px solid var(--line);background:var(--card);color:var(--soft);font-size:.9rem}
.foot>div{padding-top:1.6rem;padding-bottom:2.4rem}.foot p{margin:.25rem 0;max-width:60rem}
`;

const PARTS = `
.opening{font-size:clamp(1.1rem,1.9vw,1.32rem);line-height:1.55;max-width:50rem;margin:.2rem 0 2rem;text-wrap:pretty}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(12.5rem,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:.8rem;overflow:hidden;margin:0 0 1.4rem}
.tiles>div{background:var(--card);padding:1.25rem 1.4rem 1.3rem}
.tiles dt{color:var(--soft);font-size:.92rem}
.tiles dd{margin:.15rem 0 0;font-size:2.1rem;line-height:1.15;font-weight:650;letter-spacing:-.02em}
.tiles dd.note{font-size:.88rem;font-weight:400;letter-spacing:0;color:var(--soft);line-height:1.4;margin-top:.35rem;overflow-wrap:anywhere}
.scorecard{display:grid;gap:0;background:var(--card);border:1px solid var(--line);border-radius:.8rem;overflow:hidden}
.scorecard .whole{margin:0;padding:1.4rem;display:flex;flex-direction:column;gap:.2rem;justify-content:center;border-bottom:1px solid var(--line)}
.scorecard .whole span{color:var(--soft);font-size:.92rem}.scorecard .whole em{font-style:normal;font-weight:600;display:inline-flex;align-items:center;gap:.5rem}
.scorecard .whole b{font-size:3.4rem;line-height:1.05;font-weight:680;letter-spacing:-.03em}
.scorecard ul{list-style:none;margin:0;padding:.5rem 1.4rem}
.scorecard li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.3rem 1rem;align-items:baseline;padding:.75rem 0}
.scorecard li+li{border-top:1px solid var(--hair)}
.scorecard .name{color:var(--soft);font-size:.95rem}.scorecard .name b{color:var(--ink);font-size:1.05rem;margin-right:.4rem}
.scorecard .score{font-weight:650;font-size:1.15rem;display:inline-flex;gap:.5rem;align-items:center}
.scorecard .gauge{grid-column:1/-1}
@media (min-width:48rem){.scorecard{grid-template-columns:13rem minmax(0,1fr)}.scorecard .whole{border-bottom:0;border-right:1px solid var(--line);padding:1.8rem}
.scorecard li{grid-template-columns:minmax(0,19rem) minmax(6rem,1fr) 6rem}.scorecard .gauge{grid-column:2;grid-row:1;align-self:center}.scorecard .score{grid-column:3;justify-content:end}}
.good{color:var(--good)}.fair{color:var(--fair)}.poor{color:var(--poor)}
.none{color:var(--faint)}
.mark{display:inline-block;width:.62em;height:.62em;flex:none;background:currentColor}
.mark.good{border-radius:50%}.mark.fair{clip-path:polygon(50% 0,100% 100%,0 100%);width:.72em;height:.66em}.mark.poor{transform:rotate(45deg) scale(.86)}
.bar,.gauge{display:block;width:100%;height:.6rem;border-radius:.3rem;overflow:hidden}
.gauge{height:.5rem}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;font-size:.88rem;color:var(--soft);margin:.6rem 0}
.legend span{display:inline-flex;align-items:center;gap:.45rem}
.key{width:.8rem;height:.8rem;border-radius:.2rem;display:inline-block}
.key.none{box-shadow:inset 0 0 0 1px var(--line)}.key.match{background:var(--match)}.key.review{background:var(--review)}.key.unmatched{background:var(--unmatched)}
.key.h1{background:var(--h1);box-shadow:inset 0 0 0 1px var(--line)}.key.h2{background:var(--h2)}.key.h3{background:var(--h3)}.key.h4{background:var(--h4)}.key.h5{background:var(--h5)}
.funnel{list-style:none;margin:1rem 0 2rem;padding:0;display:grid;gap:1.15rem}
.funnel li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.35rem 1rem;align-items:baseline}
.funnel .name{color:var(--soft);overflow-wrap:anywhere}.funnel .name b{color:var(--ink);margin-right:.35rem}
.funnel .figure{color:var(--soft);font-size:.92rem;text-align:right}.funnel .figure b{color:var(--ink);font-size:1.08rem}
.funnel .bar{grid-column:1/-1;height:1rem;border-radius:.35rem}
figure{margin:1.2rem 0 1.6rem}
.histogram{display:block;width:100%;min-width:44rem;height:auto}
.deadlines{background:var(--accent-soft);border-radius:.8rem;padding:1.1rem 1.4rem;margin:1.6rem 0}
.deadlines h3{margin:0 0 .4rem}.deadlines ul{margin:.2rem 0 .5rem;padding-left:1.2rem}
.note-box{background:var(--fair-soft);color:var(--fair);border-radius:.6rem;padding:.8rem 1.1rem;max-width:46rem}
details{margin:1.2rem 0;border:1px solid var(--line);border-radius:.8rem;background:var(--card)}
summary{cursor:pointer;padding:.85rem 1.2rem;font-weight:600;border-radius:.8rem}
summary:hover{color:var(--accent)}
details[open]>summary{border-bottom:1px solid var(--hair)}
details>.table,details>p{margin:1rem 1.2rem}
details caption{position:absolute;left:-99rem}details caption .lead{display:none}
mark{background:var(--mark);color:var(--mark-ink);border-bottom:2px solid currentColor;border-radius:2px;padding:0 .06em;font-weight:650}
`;

const TABLES = `
.table{margin:1.4rem 0}
.scroll{overflow:auto;position:relative;border-radius:.2rem}
.scroll.long{max-height:min(44rem,78vh);border:1px solid var(--line);border-radius:.6rem;background:var(--card)}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.94rem}
caption{text-align:left;font-weight:650;font-size:1.05rem;padding:.2rem 0 .7rem}
.long caption{padding:.9rem .8rem .7rem}
caption .lead{display:block;font-weight:400;font-size:.9rem;max-width:calc(100vw - 5rem)}
th,td{padding:.58rem .8rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--hair)}
thead th{font-weight:600;color:var(--soft);font-size:.86rem;vertical-align:bottom;border-bottom:1px solid var(--line);background:var(--paper);line-height:1.3}
.long thead th{position:sticky;top:0;z-index:2;background:var(--card);box-shadow:0 1px 0 var(--line)}
details thead th{background:var(--card)}
th small,th code{display:block;font-weight:400;text-transform:none}th code{color:var(--faint);font-size:.76rem}
tbody th{font-weight:500;min-width:9.6rem;max-width:34rem;overflow-wrap:anywhere}
tr>:first-child{position:sticky;left:0;z-index:1;background:var(--paper)}.long tr>:first-child,details tr>:first-child{background:var(--card)}.long thead tr>:first-child{z-index:3}
tbody tr:hover{background:var(--accent-soft)}
tfoot th,tfoot td{font-weight:650;border-top:2px solid var(--line);border-bottom:0}
.number{text-align:right;white-space:nowrap}
td.ratio span{display:block;color:var(--soft);font-size:.86em;line-height:1.35}
td.ratio b{font-weight:600}
td.zero,td.zero b{color:var(--faint);font-weight:400}
td.level{font-weight:600}td.level .mark{margin-right:.45rem}
td.level.fair{background:var(--fair-soft)}td.level.poor{background:var(--poor-soft)}
#findings th .bar{margin-top:.5rem;height:.35rem;max-width:26rem}
#findings tbody th{min-width:15rem}#findings td,#findings thead th{padding-inline:.55rem}#findings td:last-child{white-space:nowrap}
.heat td{text-align:right;padding:.5rem .65rem}
.officers{min-width:8.2rem}.lines{min-width:9rem;font-size:.9em;white-space:pre-line}
td.h1{background:var(--h1)}td.h2{background:var(--h2)}td.h3{background:var(--h3)}td.h4{background:var(--h4);color:var(--h4-ink)}td.h5{background:var(--h5);color:var(--h5-ink)}
.upright thead th+th{height:14rem;padding:.5rem .2rem;vertical-align:bottom;white-space:normal}
.upright thead th+th span>span,.upright thead th+th>span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:13rem;line-height:1.15;display:inline-block}
.upright td{padding:.35rem .4rem;font-size:.86rem}
.coverage td .gauge{margin-top:.35rem;min-width:7rem}
.goal{display:block;font-size:.86em;margin:.25rem 0 0!important}
td.ratio .goal.good{color:var(--good)}td.ratio .goal.fair{color:var(--fair)}
.examples td{min-width:9rem}.examples small{display:block}
.value{overflow-wrap:anywhere;unicode-bidi:isolate}
.doubts ul{margin:0;padding-left:1rem}.doubts{font-size:.9em;min-width:14rem}
code{font:.88em ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace}
.tools{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;margin:0 0 .7rem;font-size:.92rem}
.tools[hidden]{display:none}
details .tools{margin-top:0}
.tools label{color:var(--soft)}
.tools input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.42rem .7rem;min-width:14rem}
.tools output{color:var(--soft)}
thead button{all:unset;cursor:pointer;display:inline-flex;align-items:center;gap:.3rem;border-radius:.2rem}
.upright thead th+th:not([aria-sort]) button::after{display:none}.upright thead th+th button{flex-direction:column!important;gap:.5rem}
thead button:hover{color:var(--accent)}
thead button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
thead button::after{content:"";display:inline-block;width:0;height:0;border:.26rem solid transparent;border-top-color:currentColor;opacity:.3;transform:translateY(.15rem);flex:none}
th[aria-sort] button::after{opacity:1}th[aria-sort] button{color:var(--accent)}
th[aria-sort=ascending] button::after{border-top-color:transparent;border-bottom-color:currentColor;transform:translateY(-.12rem)}
th.number button{flex-direction:row-reverse}
@media (max-width:40rem){body{font-size:.97rem}th,td{padding:.5rem .55rem}tbody th{min-width:7.5rem;max-width:10.5rem}#findings tbody th{min-width:10.5rem}.tiles{grid-template-columns:1fr 1fr}.tiles>div{padding:1rem}.tiles dd{font-size:1.55rem}.tools input{width:100%}}
`;

const PRINT = `
@page{size:A4;margin:16mm 14mm}
@page wide{size:A4 landscape;margin:12mm}
@media print{
html{color-scheme:light}body{background:#fff;font-size:9.5pt}
nav.contents,.tools,.skip{display:none!important}
.mast,.foot{background:none}.mast>div,.page,.foot>div{max-width:none;padding-inline:0}.page{display:block}
section{padding-top:8mm}h2,h3,caption{break-after:avoid}
.scroll,.scroll.long{overflow:visible;max-height:none;border:0}
.long thead th,tr>:first-child{position:static!important;box-shadow:none}
table{border-collapse:collapse}th,thead th,.long tr>:first-child,details tr>:first-child{background:none!important}
thead{display:table-header-group}thead button{display:inline!important}thead button::after{display:none!important}
figure,.deadlines,.scorecard{break-inside:avoid}tr,.tiles>div,.funnel li,.scorecard li{break-inside:avoid}
table{font-size:8.5pt}th,td{padding:1.2mm 1.6mm}
.upright{page:wide;font-size:6.5pt}.upright table{font-size:6pt}.upright td{padding:.5mm}
.histogram{min-width:0}details{border:0}summary{padding:2mm 0}details>.table,details>p{margin:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

export const STYLE = `:root{${COLOURS_LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${COLOURS_DARK}}}
${BASE}${LAYOUT}${PARTS}${TABLES}${PRINT}`;
