// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
//
// Makes the outlines of countries that the map draws, from Natural Earth (public domain) as the npm package world-atlas
// 2.0.2 packs it (1:50m). Simplified arc by arc after Visvalingam and Whyatt (1993), so that neighbours keep one border; every
// point keeps how much it matters, and the map draws fewer of them the wider its view is. Cut at the antimeridian.
//
//   node tools/basemap.mjs FOLDER-OF-WORLD-ATLAS OUT.tsv.gz
//
// A line a country: its code, then a ring a column. A ring begins with its level and its first point; each next point is its
// level and the steps east and north, all in hundredths of a degree. Level a is drawn in every view, b from a continent
// on, c in the closest views alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [folder, out] = process.argv.slice(2);
const world = JSON.parse(readFileSync(`${folder}/countries-50m.json`, 'utf8'));
const { scale, translate } = world.transform;
/** Numeric codes of ISO 3166-1 by their letters. */
const ISO = `AD20 AE784 AF4 AG28 AI660 AL8 AM51 AO24 AQ10 AR32 AS16 AT40 AU36 AW533 AX248 AZ31 BA70 BB52 BD50 BE56 BF854 BG100 BH48 BI108 BJ204 BL652
BM60 BN96 BO68 BQ535 BR76 BS44 BT64 BV74 BW72 BY112 BZ84 CA124 CC166 CD180 CF140 CG178 CH756 CI384 CK184 CL152 CM120 CN156 CO170 CR188
CU192 CV132 CW531 CX162 CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ12 EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238 FM583
FO234 FR250 GA266 GB826 GD308 GE268 GF254 GG831 GH288 GI292 GL304 GM270 GN324 GP312 GQ226 GR300 GS239 GT320 GU316 GW624 GY328 HK344 HM334
HN340 HR191 HT332 HU348 ID360 IE372 IL376 IM833 IN356 IO86 IQ368 IR364 IS352 IT380 JE832 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174
KN659 KP408 KR410 KW414 KY136 KZ398 LA418 LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428 LY434 MA504 MC492 MD498 ME499 MF663 MG450
MH584 MK807 ML466 MM104 MN496 MO446 MP580 MQ474 MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562 NF574 NG566 NI558
NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PM666 PN612 PR630 PS275 PT620 PW585 PY600 QA634 RE638
RO642 RS688 RU643 RW646 SA682 SB90 SC690 SD729 SE752 SG702 SH654 SI705 SJ744 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222 SX534
SY760 SZ748 TC796 TD148 TF260 TG768 TH764 TJ762 TK772 TL626 TM795 TN788 TO776 TR792 TT780 TV798 TW158 TZ834 UA804 UG800 UM581 US840 UY858
UZ860 VA336 VC670 VE862 VG92 VI850 VN704 VU548 WF876 WS882 YE887 YT175 ZA710 ZM894 ZW716`;
const letters = new Map(ISO.split(/\s+/).map((w) => [Number(w.slice(2)), w.slice(0, 2)]));
const UNNUMBERED = { Kosovo: 'XK', 'N. Cyprus': '-', Somaliland: '-', 'Indian Ocean Ter.': 'AU', 'Siachen Glacier': '-' };
const POINT = [0.12, 0.012, 0.0016];   // square degrees that a point must turn to be drawn at a level
const RING = [0.6, 0.04, 0.004];       // square degrees that an island must have

// Points of an arc with what each turns: the area of its triangle when it is the least that is left.
function weighed(arc) {
  let x = 0, y = 0;
  const points = arc.map(([dx, dy]) => { x += dx; y += dy; return { x: x * scale[0] + translate[0], y: y * scale[1] + translate[1], w: Infinity }; });
  const area = (a, b, c) => Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2 * Math.cos(b.y * Math.PI / 180);
  const left = points.slice();
  let worst = 0;
  const heap = points.map(() => 0);
  const turns = (i) => area(left[i - 1], left[i], left[i + 1]);
  for (let i = 1; i < left.length - 1; i++) heap[i] = turns(i);
  while (left.length > 2) {
    let least = 1;
    for (let i = 2; i < left.length - 1; i++) if (heap[i] < heap[least]) least = i;
    worst = Math.max(worst, heap[least]);
    left[least].w = worst;
    left.splice(least, 1);
    heap.splice(least, 1);
    if (least > 1) heap[least - 1] = turns(least - 1);
    if (least < left.length - 1) heap[least] = turns(least);
  }
  return points;
}
const arcs = world.arcs.map(weighed);

// A ring of an object: its arcs one behind the other, turned around where the number is negative.
function ring(numbers) {
  const points = [];
  numbers.forEach((n) => {
    const arc = n < 0 ? arcs[~n].slice().reverse() : arcs[n];
    points.push(...(points.length ? arc.slice(1) : arc).map((p) => ({ ...p })));
  });
  points.pop();
  // A ring of one arc: where it begins is chance; its own three strongest points are kept.
  const strong = points.slice().sort((a, b) => b.w - a.w).slice(0, 4);
  strong.forEach((p) => { p.w = Infinity; });
  return points;
}

// Longitudes without a jump; a ring around the pole is led down to it and back.
function unrolled(points) {
  const flat = [];
  let shift = 0;
  points.forEach((p, i) => {
    if (i > 0) { const d = p.x - points[i - 1].x; if (d > 180) shift -= 360; else if (d < -180) shift += 360; }
    flat.push({ ...p, x: p.x + shift });
  });
  const back = points[0].x - points[points.length - 1].x;
  const close = shift + (back > 180 ? -360 : back < -180 ? 360 : 0);
  if (close !== 0) {
    const first = flat[0], pole = -90;
    flat.push({ ...first, x: first.x + close }, { x: first.x + close, y: pole, w: Infinity }, { x: first.x, y: pole, w: Infinity });
  }
  return flat;
}

// What of a ring lies on one side of a meridian (Sutherland and Hodgman, 1974).
function clip(points, edge, keepWest) {
  const inside = (p) => (keepWest ? p.x <= edge : p.x >= edge);
  const kept = [];
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length];
    if (inside(p)) kept.push(p);
    if (inside(p) !== inside(q)) kept.push({ x: edge, y: p.y + (q.y - p.y) * (edge - p.x) / (q.x - p.x), w: Infinity });
  });
  return kept;
}
function cut(points) {
  const flat = unrolled(points);
  return [-720, -360, 0, 360, 720].map((by) => clip(clip(flat.map((p) => ({ ...p, x: p.x + by })), 180, true), -180, false)).filter((r) => r.length > 2);
}
const size = (r) => Math.abs(r.reduce((s, p, i) => { const q = r[(i + 1) % r.length]; return s + p.x * q.y - q.x * p.y; }, 0)) / 2
  * Math.cos(r.reduce((s, p) => s + p.y, 0) / r.length * Math.PI / 180);
const level = (v, bounds) => bounds.findIndex((b) => v >= b);

const lines = new Map();
let total = 0;
for (const g of world.objects.countries.geometries) {
  const code = g.id === undefined ? UNNUMBERED[g.properties.name] : letters.get(Number(g.id));
  if (!code) { console.error(`no code for ${g.id} ${g.properties.name}`); continue; }
  const polygons = g.type === 'Polygon' ? [g.arcs] : g.arcs;
  const rings = polygons.flat().flatMap((a) => cut(ring(a)));
  const largest = Math.max(...rings.map(size));
  for (const r of rings) {
    const at = size(r) === largest ? 0 : level(size(r), RING);
    if (at < 0) continue;
    let text = '', x = 0, y = 0;
    for (const p of r) {
      const l = Math.max(level(p.w, POINT), p.w >= POINT[2] ? at : -1);
      if (l < 0) continue;
      const nx = Math.round(p.x * 100), ny = Math.round(p.y * 100);
      if (text && nx === x && ny === y) continue;
      text += 'abc'[l] + (nx - x) + (ny - y < 0 ? '' : '+') + (ny - y);
      x = nx; y = ny; total++;
    }
    if (!lines.has(code)) lines.set(code, []);
    lines.get(code).push('abc'[at] + text);
  }
}
const table = '# Outlines of countries from Natural Earth 1:50m (public domain). Made by tools/basemap.mjs, which says how to read it.\n'
  + [...lines.keys()].sort().map((c) => [c, ...lines.get(c)].join('\t')).join('\n') + '\n';
const gz = gzipSync(table, { level: 9 });
gz[9] = 255;
writeFileSync(out, gz);
console.log(`${lines.size} codes, ${total} points, ${gz.length} bytes`);
