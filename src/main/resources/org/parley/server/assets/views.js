// Answers shown as table, timeline, map, network or bars: plain HTML and SVG, nothing from elsewhere.

const SVG = 'http://www.w3.org/2000/svg';
const ONTOLOGY = 'https://w3id.org/parley/ontology#';

/** The views, by the names that #defaultView: uses. */
export const VIEWS = { Table: table, Timeline: timeline, Map: map, Graph: network, BarChart: bars };

/** The names of the views that can show this answer. */
export function suited(answer, options = {}) {
  if (!answer.results) return ['Table'];
  const fit = ['Table'];
  if (dateColumn(answer, options)) fit.push('Timeline');
  if (pointColumn(answer, options)) fit.push('Map');
  if (ends(answer, options)) fit.push('Graph');
  if (numberColumn(answer, options)) fit.push('BarChart');
  return fit;
}

/** Draws one view into the place; falls back to the table where the view cannot show the answer. */
export async function draw(place, answer, view, options, base) {
  const context = { answer, options: options || {}, base, width: place.clientWidth };
  const fits = suited(answer, context.options).includes(view);
  const drawn = await (fits ? VIEWS[view] : table)(context);
  place.replaceChildren(drawn);
}

// ----- asking

/** The answer; where the server is too busy, it is asked again when it said. */
export async function asked(url, options = {}) {
  for (let times = 0; ; times++) {
    const response = await fetch(url, options);
    if (response.status !== 429 || times === 5) return response;
    await new Promise((done) => setTimeout(done, 1000 * Number(response.headers.get('Retry-After') || 2)));
    options.signal?.throwIfAborted();
  }
}

// ----- elements

export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

function shape(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// ----- terms

/** Where a browser can see the thing: our own page for our own things. */
export function address(iri, base) {
  if (base && iri.startsWith(base)) return '/page/' + iri.substring(base.length).split('/').map(encodeURIComponent).join('/');
  if (iri.startsWith(ONTOLOGY)) return '/ontology#' + iri.substring(ONTOLOGY.length);
  return /^https?:\/\//.test(iri) ? iri : '';
}

function short(iri, base) {
  if (base && iri.startsWith(base)) return iri.substring(base.length);
  return iri.replace(/^.*[#/]/, '') || iri;
}

function link(iri, text, base) {
  const href = address(iri, base);
  return href ? element('a', { href }, text) : text;
}

const labelOf = (column) => column + 'Label';
const columns = (answer) => answer.head.vars;
const rows = (answer) => answer.results.bindings;
const isLabel = (answer, column) => column.endsWith('Label') && columns(answer).includes(column.slice(0, -5));

/** Text of a column in a row; the label where the thing has one. */
function text(row, column, base) {
  const term = row[labelOf(column)] || row[column];
  if (!term) return '';
  return term.type === 'uri' ? short(term.value, base) : term.value;
}

// ----- table

const PAGE = 100;

/** Sorted at a click on a heading, sifted by words, a hundred rows at a time. */
function table({ answer, base }) {
  if ('boolean' in answer) return element('p', { class: 'truth' }, answer.boolean ? 'Yes' : 'No');
  const shown = columns(answer).filter((column) => !isLabel(answer, column));
  const kinds = new Map(shown.map((column) => [column, kindOf(answer, column)]));
  const state = { words: '', column: '', down: false, most: PAGE };
  const body = element('tbody');
  const more = element('button', { type: 'button', class: 'plain' });
  const note = element('p', { class: 'note' });
  const heads = shown.map((column) => heading(column, state, () => fillRows()));
  const fillRows = () => {
    const found = sorted(sifted(rows(answer), state.words, shown, base), state, kinds, base);
    body.replaceChildren(...found.slice(0, state.most).map((row) => element('tr', {}, ...shown.map((column) => element('td', { class: kinds.get(column) }, cell(row, column, base))))));
    heads.forEach((head) => head.setAttribute('aria-sort', head.dataset.column !== state.column ? 'none' : state.down ? 'descending' : 'ascending'));
    more.hidden = found.length <= state.most;
    more.textContent = `Show all ${found.length} rows`;
    note.textContent = found.length ? '' : rows(answer).length ? 'No row has these words.' : 'No rows.';
  };
  more.addEventListener('click', () => {
    state.most = Infinity;
    fillRows();
  });
  fillRows();
  const full = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body);
  const scroll = element('div', { class: 'scroll' + (rows(answer).length > 25 ? ' tall' : ''), tabindex: '0', role: 'region', 'aria-label': 'Answer as a table' }, full);
  const box = element('div', {}, scroll, note, more);
  if (rows(answer).length > 5) box.prepend(sieve(state, fillRows));
  return box;
}

function heading(column, state, act) {
  const button = element('button', { type: 'button' }, worded(column));
  button.addEventListener('click', () => {
    state.down = state.column === column && !state.down;
    state.column = column;
    act();
  });
  return element('th', { scope: 'col', 'data-column': column }, button);
}

function sieve(state, act) {
  const input = element('input', { type: 'search', placeholder: 'Rows with these words', 'aria-label': 'Rows with these words', autocomplete: 'off' });
  input.addEventListener('input', () => {
    state.words = input.value;
    act();
  });
  return element('div', { class: 'tablebar' }, input);
}

function sifted(all, words, shown, base) {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!sought.length) return all;
  return all.filter((row) => {
    const line = shown.map((column) => text(row, column, base)).join(' ').toLowerCase();
    return sought.every((word) => line.includes(word));
  });
}

function sorted(all, { column, down }, kinds, base) {
  if (!column) return all;
  const number = kinds.get(column) === 'number';
  const key = (row) => (number ? Number(row[column]?.value ?? NaN) : text(row, column, base));
  const order = (a, b) => (number ? (Number.isNaN(a) ? 1 : 0) - (Number.isNaN(b) ? 1 : 0) || a - b : a.localeCompare(b, 'en'));
  return [...all].sort((a, b) => order(key(a), key(b)) * (down ? -1 : 1));
}

/** How wide a column wants to be. */
function kindOf(answer, column) {
  const terms = rows(answer).map((row) => row[column]).filter(Boolean);
  if (terms.length && terms.every(numeric)) return 'number';
  if (terms.length && terms.every(dated)) return 'date';
  const labels = rows(answer).map((row) => (row[labelOf(column)] || row[column])?.value || '');
  const longest = Math.max(0, ...labels.slice(0, 200).map((words) => words.length));
  if (terms.some((term) => term.type === 'uri') && !columns(answer).includes(labelOf(column))) return 'iri';
  return longest > 90 ? 'long' : longest > 24 ? 'middle' : '';
}

/** "publishedOn" as "published on". */
export function worded(name) {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function cell(row, column, base) {
  const term = row[column];
  const words = text(row, column, base);
  if (term && term.type === 'uri') return link(term.value, words, base);
  const lines = words.split('\n').map((line) => element(words.includes('\n') ? 'p' : 'span', {}, line));
  if (lines.length < 4) return element('span', {}, ...lines);
  return element('span', {}, ...lines.slice(0, 2), element('details', {}, element('summary', {}, `${lines.length - 2} more`), ...lines.slice(2)));
}

// ----- which column is what

function find(answer, test) {
  return columns(answer).find((column) => {
    const terms = rows(answer).map((row) => row[column]).filter(Boolean);
    return terms.length > 0 && terms.every(test);
  });
}

const dated = (term) => term.type !== 'uri' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(term.value) && (/date|gYear/.test(term.datatype || '') || /^\d{4}-\d\d/.test(term.value));
const numeric = (term) => /integer|decimal|double|float|Integer/.test(term.datatype || '');

function dateColumn(answer, options) {
  return options.date || find(answer, dated);
}

function pointColumn(answer, options) {
  return options.point && columns(answer).includes(options.point) ? options.point : find(answer, (term) => /^\s*POINT\s*\(/i.test(term.value));
}

function numberColumn(answer, options) {
  return options.value || find(answer, numeric);
}

function thingColumns(answer) {
  return columns(answer).filter((column) => rows(answer).some((row) => row[column]) && rows(answer).every((row) => !row[column] || row[column].type === 'uri'));
}

function ends(answer, options) {
  if (options.from && options.to) return [options.from, options.to];
  const things = thingColumns(answer);
  return things.length > 1 ? [things[0], things[1]] : undefined;
}

/** What a row is about: the column named in the options, else the first thing with a label, else the first text. */
function nameColumn(answer, options) {
  if (options.label) return options.label;
  const things = thingColumns(answer);
  return things.find((column) => columns(answer).includes(labelOf(column))) || columns(answer).find((column) => !dated(rows(answer)[0]?.[column] || { type: 'uri' })) || columns(answer)[0];
}

// ----- timeline

function time(value, last) {
  const [year, month, day] = value.split('-').map(Number);
  if (day) return Date.UTC(year, month - 1, day + (last ? 1 : 0));
  if (month) return last ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, 1);
  return last ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, 0, 1);
}

function timeline({ answer, options, base, width }) {
  const date = dateColumn(answer, options);
  const name = nameColumn(answer, options);
  const items = rows(answer).filter((row) => row[date]).map((row) => ({
    from: row[date].value,
    to: (row.end && dated(row.end) ? row.end : row[date]).value,
    text: text(row, name, base),
    note: ['due', 'status', 'property', 'value'].filter((column) => row[column] && column !== name).map((column) => spaced(text(row, column, base))).join(' '),
    href: row[name] && row[name].type === 'uri' ? address(row[name].value, base) : '',
  }));
  return timelineOf(items, width);
}

/** "InForce" as "in force". */
export function spaced(word) {
  return /^[A-Z][a-z]+([A-Z][a-z]+)*$/.test(word) ? word.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : word;
}

const DAY = 86400000;
const ENOUGH = 36;

/** Items with from, to, text, note, kind and href on a line of time; where there are many, a part of it with the whole above. */
export function timelineOf(items, room) {
  if (!items.length) return element('p', { class: 'note' }, 'Nothing has a date.');
  const all = joined(items).map((item) => ({ ...item, start: time(item.from), stop: time(item.to, true) }));
  all.sort((a, b) => a.start - b.start || a.text.localeCompare(b.text, 'en'));
  const first = all[0].start;
  const last = Math.max(Math.max(...all.map((item) => item.stop)), first + 10 * DAY);
  const width = Math.max(320, room || 1000);
  const part = beginning(all, first, last);
  const detail = element('div', { class: 'detail', tabindex: '0', role: 'region', 'aria-label': 'Timeline' });
  const draw = () => detail.replaceChildren(entries(all.filter((item) => item.stop > part.from && item.start < part.to), part, width));
  const box = element('div', { class: 'timeline' });
  if (all.length > ENOUGH) box.append(...overview(all, first, last, part, draw));
  box.append(detail);
  draw();
  return box;
}

/** Several things said of one entry on one day are one entry. */
function joined(items) {
  const byKey = new Map();
  for (const item of items) {
    const key = [item.from, item.to, item.href || item.text, item.kind].join(' ');
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...item });
    else if (item.note && !known.note.split(', ').includes(item.note)) known.note = [known.note, item.note].filter(Boolean).join(', ');
  }
  return [...byKey.values()];
}

/** The part to begin with: everything, or where the latest entries stand close. */
function beginning(all, first, last) {
  if (all.length <= ENOUGH) return { from: first, to: last };
  // What lies far ahead would stretch the picture.
  const end = Math.floor((all.length - 1) * 0.96);
  return { from: all[Math.max(0, end - ENOUGH)].start - 2 * DAY, to: all[end].start + 9 * DAY };
}

function overview(all, first, last, part, draw) {
  const bins = 160;
  const span = last - first;
  const width = 1000;
  const counts = Array.from({ length: bins }, () => new Map());
  for (const item of all) {
    const bin = counts[Math.min(bins - 1, Math.floor(((item.start - first) / span) * bins))];
    bin.set(item.kind || '', (bin.get(item.kind || '') || 0) + 1);
  }
  const most = Math.max(...counts.map((bin) => [...bin.values()].reduce((a, b) => a + b, 0)));
  const picture = shape('svg', { class: 'overview', viewBox: `0 0 ${width} 54`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  counts.forEach((bin, i) => {
    let top = 54;
    for (const [kind, count] of [...bin].sort()) {
      const height = Math.max(3, (Math.sqrt(count) / Math.sqrt(most)) * 44);
      top -= height;
      picture.append(shape('rect', { x: (i * width) / bins, y: top, width: width / bins - 1, height, class: 'bar ' + kind }));
    }
  });
  const frame = shape('rect', { class: 'window', y: 0, height: 54 });
  picture.append(frame);
  const told = element('output', { role: 'status' });
  const show = () => {
    part.from = Math.max(first, Math.min(part.from, last - DAY));
    part.to = Math.min(last, Math.max(part.to, part.from + DAY));
    frame.setAttribute('x', ((part.from - first) / span) * width);
    frame.setAttribute('width', Math.max(3, ((part.to - part.from) / span) * width));
    const shown = all.filter((item) => item.stop > part.from && item.start < part.to).length;
    told.textContent = `${day(part.from)} to ${day(part.to - 1)} · ${shown} of ${all.length}`;
    draw();
  };
  const scale = (factor) => () => {
    const middle = (part.from + part.to) / 2;
    const half = ((part.to - part.from) / 2) * factor;
    Object.assign(part, { from: middle - half, to: middle + half });
    show();
  };
  const shift = (share) => () => {
    const wide = part.to - part.from;
    const from = Math.max(first, Math.min(last - wide, part.from + share * wide));
    Object.assign(part, { from, to: from + wide });
    show();
  };
  const whole = () => {
    Object.assign(part, { from: first, to: last });
    show();
  };
  grip(picture, (share) => {
    const wide = part.to - part.from;
    const from = Math.max(first, Math.min(last - wide, first + share * span - wide / 2));
    Object.assign(part, { from, to: from + wide });
    show();
  });
  const controls = element('div', { class: 'controls' }, control('←', 'Earlier', shift(-0.5)), control('→', 'Later', shift(0.5)), control('+', 'Shorter time', scale(0.5)), control('−', 'Longer time', scale(2)), control('All', 'All of the time', whole));
  show();
  return [picture, element('div', { class: 'timebar' }, controls, told)];
}

/** Calls with the share of the width where the pointer is while it is held. */
function grip(picture, act) {
  let held = false;
  const go = (event) => {
    const box = picture.getBoundingClientRect();
    act((event.clientX - box.left) / box.width);
  };
  picture.addEventListener('pointerdown', (event) => {
    held = true;
    picture.setPointerCapture(event.pointerId);
    go(event);
  });
  picture.addEventListener('pointermove', (event) => held && go(event));
  for (const name of ['pointerup', 'pointercancel']) picture.addEventListener(name, () => (held = false));
}

function day(moment) {
  return new Date(moment).toISOString().slice(0, 10);
}

function control(sign, label, act) {
  const made = element('button', { type: 'button', 'aria-label': label, title: label }, sign);
  made.addEventListener('click', act);
  return made;
}

/** Each entry on the first line where it has room. */
function entries(items, part, width) {
  const span = part.to - part.from;
  const words = Math.min(width * 0.42, 380);
  const x = (moment) => 12 + (Math.max(0, moment - part.from) / span) * (width - words - 24);
  const lines = [];
  const marks = items.map((item) => {
    const caption = item.from + ' · ' + item.text + (item.note ? ' · ' + item.note : '');
    const start = x(item.start);
    const length = Math.max(8, x(Math.min(item.stop, part.to)) - start);
    const fits = Math.floor((width - start - length - 12) / 6.9);
    const label = caption.length > fits ? caption.slice(0, Math.max(8, fits - 1)) + '…' : caption;
    let line = lines.findIndex((end) => end < start - 8);
    if (line < 0) line = lines.push(0) - 1;
    lines[line] = start + length + 8 + label.length * 6.9;
    return mark(item, label, caption, start, 40 + line * 25, length);
  });
  const height = 52 + lines.length * 25;
  return shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': 'Timeline of ' + items.length + ' entries' }, ...ticks(part.from, part.to, x, height, width - words), ...marks);
}

function mark(item, label, caption, x, y, length) {
  const words = shape('text', { x: x + length + 6, y: y + 5 }, label);
  const bar = shape('rect', { x, y: y - 7, width: length, height: 14, rx: 4, class: 'bar ' + (item.kind || '') });
  const group = shape('g', {}, shape('title', {}, caption), bar, words);
  return item.href ? shape('a', { href: item.href }, group) : group;
}

/** Months or years, with some eighty units of room for each. */
function ticks(first, last, x, height, width) {
  const months = (last - first) / DAY / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((one) => months / one < width / 80) || 480;
  const begin = new Date(first);
  const marks = [];
  for (let month = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth() + (begin.getUTCDate() > 1 ? 1 : 0)) / step) * step; ; month += step) {
    const moment = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (moment > last) break;
    const at = x(moment);
    marks.push(shape('line', { x1: at, x2: at, y1: 22, y2: height, class: 'tick' }), shape('text', { x: at + 3, y: 16, class: 'when' }, new Date(moment).toISOString().slice(0, step >= 12 ? 4 : 7)));
  }
  return marks.length ? marks : [shape('text', { x: 12, y: 16, class: 'when' }, day(first))];
}

// ----- map

let coast;

async function map({ answer, options, base, width }) {
  const point = pointColumn(answer, options);
  const name = nameColumn(answer, options);
  const places = new Map();
  for (const row of rows(answer)) {
    const found = /POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)/i.exec(row[point]?.value || '');
    if (!found) continue;
    const key = found[1] + ' ' + found[2];
    const place = places.get(key) || { x: Number(found[1]), y: -Number(found[2]), entries: [] };
    place.entries.push({ text: text(row, name, base), href: row[name]?.type === 'uri' ? address(row[name].value, base) : '' });
    places.set(key, place);
  }
  return mapOf([...places.values()], width);
}

/** Places with x (east), y (south) and entries, on an outline of the world's land. */
export async function mapOf(places, width) {
  const room = Math.max(320, width || 1000);
  coast ||= fetch('/assets/land.json').then((file) => file.json());
  const land = shape('path', { d: (await coast).path, class: 'land' });
  const box = frame(places);
  const layer = shape('g');
  const picture = shape('svg', { role: 'group', 'aria-label': 'Map of ' + places.length + ' places', class: 'map' }, shape('rect', { x: -180, y: -90, width: 360, height: 180, class: 'sea' }), land, layer);
  const redraw = () => {
    picture.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
    layer.replaceChildren(...pins(places, box, room));
  };
  redraw();
  const zoom = (factor) => {
    box.x += (box.width * (1 - factor)) / 2;
    box.y += (box.height * (1 - factor)) / 2;
    box.width *= factor;
    box.height *= factor;
    redraw();
  };
  drag(picture, box, redraw);
  const move = (dx, dy) => () => {
    box.x += dx * box.width * 0.25;
    box.y += dy * box.height * 0.25;
    redraw();
  };
  const controls = element('div', { class: 'controls' }, control('+', 'Nearer', () => zoom(0.6)), control('−', 'Farther', () => zoom(1 / 0.6)), control('←', 'West', move(-1, 0)), control('→', 'East', move(1, 0)), control('↑', 'North', move(0, -1)), control('↓', 'South', move(0, 1)));
  return element('div', { class: 'frame' }, picture, controls);
}

function frame(places) {
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  if (!places.length) return { x: -180, y: -90, width: 360, height: 180 };
  const width = Math.max(24, (Math.max(...xs) - Math.min(...xs)) * 1.4);
  const height = Math.max(width / 2, (Math.max(...ys) - Math.min(...ys)) * 1.5);
  const full = Math.max(width, height * 2);
  return { x: (Math.max(...xs) + Math.min(...xs)) / 2 - full / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2 - full / 4, width: full, height: full / 2 };
}

/** Pins with their labels, each beside its dot where it covers no other. */
function pins(places, box, room) {
  const unit = box.width / room;
  const size = (place) => (room < 500 ? 0.7 : 1) * (5 + Math.min(7, 1.5 * Math.sqrt(place.entries.length))) * unit;
  const taken = places.map((place) => ({ x: place.x - size(place), y: place.y - size(place), width: 2 * size(place), height: 2 * size(place) }));
  return places.map((place) => {
    const unique = [...new Set(place.entries.map((entry) => entry.text))];
    const caption = unique.slice(0, 2).join(', ') + (unique.length > 2 ? ` and ${unique.length - 2} more` : '');
    const width = caption.length * 7.3 * unit;
    const height = 17 * unit;
    const spots = [[11, -8], [11, -22], [11, 6], [-11 - width / unit, -8], [-11 - width / unit, -22], [-11 - width / unit, 6], [-width / unit / 2, 11], [-width / unit / 2, -27]];
    const fits = ([dx, dy]) => {
      const area = { x: place.x + dx * unit, y: place.y + dy * unit, width, height };
      const inside = area.x > box.x && area.x + width < box.x + box.width;
      return inside && taken.every((other) => area.x > other.x + other.width || other.x > area.x + width || area.y > other.y + other.height || other.y > area.y + height);
    };
    const free = spots.find(fits);
    const [dx, dy] = free || spots[0];
    if (free) taken.push({ x: place.x + dx * unit, y: place.y + dy * unit, width, height });
    const words = shape('text', { x: place.x + dx * unit, y: place.y + (dy + 13) * unit }, free ? caption : '');
    words.style.fontSize = 13.5 * unit + 'px';
    words.style.strokeWidth = 4 * unit + 'px';
    const group = shape('g', { class: 'pin' }, shape('title', {}, unique.join(', ')), shape('circle', { cx: place.x, cy: place.y, r: size(place) }), words);
    const href = place.entries.find((entry) => entry.href)?.href;
    return href ? shape('a', { href }, group) : group;
  });
}

function drag(picture, box, redraw) {
  let from;
  picture.addEventListener('pointerdown', (event) => {
    if (!event.target.closest('a')) from = { x: event.clientX, y: event.clientY };
  });
  picture.addEventListener('pointermove', (event) => {
    if (!from) return;
    const scale = box.width / picture.clientWidth;
    box.x -= (event.clientX - from.x) * scale;
    box.y -= (event.clientY - from.y) * scale;
    from = { x: event.clientX, y: event.clientY };
    redraw();
  });
  for (const name of ['pointerup', 'pointerleave']) picture.addEventListener(name, () => (from = undefined));
}

// ----- network

function network({ answer, options, base, width }) {
  const [from, to] = ends(answer, options);
  const nodes = new Map();
  const edges = new Map();
  const node = (row, column) => {
    const iri = row[column].value;
    if (!nodes.has(iri)) nodes.set(iri, { text: text(row, column, base), href: address(iri, base), kind: column === from ? 'from' : 'to' });
    return iri;
  };
  for (const row of rows(answer)) {
    if (!row[from] || !row[to]) continue;
    const pair = [node(row, from), node(row, to)];
    const name = options.edge ? text(row, options.edge, base) : '';
    edges.set(pair.join(' '), { pair, name: [edges.get(pair.join(' '))?.name, name].filter(Boolean).join(', ') });
  }
  return networkOf(nodes, [...edges.values()], width);
}

/** Nodes by key, with text and href; edges with a pair of keys and a name. What hangs together stands together. */
export function networkOf(nodes, edges, room) {
  if (nodes.size > 400) return element('p', { class: 'note' }, `A network of ${nodes.size} things is more than can be read; see the table.`);
  const width = Math.max(320, room || 1000);
  const ends = edges.map((edge) => edge.pair.map((key) => nodes.get(key)));
  const height = packed(components([...nodes.values()], ends), width);
  const lines = edges.map((edge, i) => {
    const [a, b] = ends[i];
    return shape('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, class: 'edge' }, shape('title', {}, [a.text, edge.name, b.text].filter(Boolean).join(' – ')));
  });
  const dots = [...nodes.values()].map((node) => {
    const short = shortened(node.text, node.most);
    const group = shape('g', { class: 'node ' + node.kind }, shape('circle', { cx: node.x, cy: node.y, r: node.kind === 'from' ? 8 : 6.5 }), shape('text', { x: node.x + (node.left ? -12 : 12), y: node.y + 4.5, 'text-anchor': node.left ? 'end' : 'start' }, short), shape('title', {}, node.text));
    return node.href ? shape('a', { href: node.href }, group) : group;
  });
  const picture = shape('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': `Network of ${nodes.size} things`, class: 'network' }, ...lines, ...dots);
  pickNeighbours(picture, [...nodes.values()], ends, dots, lines);
  return picture;
}

/** Long names differ at their end as often as at their beginning. */
function shortened(words, most) {
  const half = Math.floor((most - 1) / 2);
  return words.length > most ? words.slice(0, half).trimEnd() + '…' + words.slice(-half).trimStart() : words;
}

/** With the pointer or the focus on a thing, what does not touch it fades. */
function pickNeighbours(picture, nodes, ends, dots, lines) {
  nodes.forEach((node, i) => {
    const near = new Set([node]);
    ends.filter((pair) => pair.includes(node)).forEach((pair) => pair.forEach((end) => near.add(end)));
    const pick = () => {
      picture.classList.add('picking');
      nodes.forEach((other, j) => dots[j].classList.toggle('faint', !near.has(other)));
      lines.forEach((line, j) => line.classList.toggle('faint', !ends[j].includes(node)));
    };
    const leave = () => picture.classList.remove('picking');
    for (const name of ['pointerenter', 'focus']) dots[i].addEventListener(name, pick);
    for (const name of ['pointerleave', 'blur']) dots[i].addEventListener(name, leave);
  });
}

/** What hangs together, the largest first. */
function components(nodes, ends) {
  const group = new Map(nodes.map((node) => [node, node]));
  const root = (node) => (group.get(node) === node ? node : root(group.get(node)));
  for (const [a, b] of ends) group.set(root(a), root(b));
  const parts = new Map();
  for (const node of nodes) {
    const top = root(node);
    parts.set(top, [...(parts.get(top) || []), node]);
  }
  return [...parts.values()].map((members) => ({ members, ends: ends.filter(([a]) => members.includes(a)) })).sort((a, b) => b.members.length - a.members.length);
}

/** Sets out each part by itself and the parts in rows, as words on a page; gives the height they take. */
function packed(parts, width) {
  let x = 0;
  let y = 0;
  let tallest = 0;
  for (const part of parts) {
    const box = setOut(part, width);
    if (x > 0 && x + box.width > width) {
      x = 0;
      y += tallest;
      tallest = 0;
    }
    for (const node of part.members) {
      node.x += x;
      node.y += y;
    }
    x += box.width;
    tallest = Math.max(tallest, box.height);
  }
  return y + tallest;
}

/** Springs and repulsion from a fixed start, so that the same answer gives the same picture; names stand outside. */
function setOut({ members, ends }, room) {
  const count = members.length;
  const most = room < 500 ? 17 : room < 800 ? 24 : 30;
  const words = (node) => 18 + (node.kind === 'from' ? 7.6 : 6.9) * Math.min(most, node.text.length);
  const wide = Math.min(room * 0.5, 50 + 62 * Math.sqrt(count));
  const tall = Math.max(52, 20 + 17 * Math.max(2, Math.ceil(count * 0.62)), 52 * Math.sqrt(count));
  spring(members, ends, wide, tall);
  for (const node of members) node.left = count > 1 && node.x < wide / 2;
  const left = Math.max(12, ...members.filter((node) => node.left).map((node) => words(node) - node.x));
  const right = Math.max(12, ...members.filter((node) => !node.left).map((node) => node.x + words(node) - wide));
  for (const node of members) {
    node.most = most;
    node.x += left;
    node.y += 18;
  }
  apart(members, tall + 24);
  return { width: Math.min(room, left + wide + right + 16), height: tall + 40 };
}

/** Names do not run over each other: on each side, each has its own line. */
function apart(members, height) {
  for (const left of [true, false]) {
    const column = members.filter((node) => node.left === left).sort((a, b) => a.y - b.y);
    for (let i = 1; i < column.length; i++) column[i].y = Math.max(column[i].y, column[i - 1].y + 17);
    for (let i = column.length - 1, floor = height; i >= 0; i--, floor = column[i + 1].y - 17) column[i].y = Math.min(column[i].y, floor);
  }
}

function spring(nodes, edges, width, height) {
  const spread = Math.sqrt((width * height) / Math.max(1, nodes.length)) * 0.75;
  nodes.forEach((node, i) => {
    const angle = i * 2.399963;
    node.x = width / 2 + Math.cos(angle) * (10 + 22 * Math.sqrt(i));
    node.y = height / 2 + Math.sin(angle) * (10 + 18 * Math.sqrt(i));
  });
  for (let step = 0; step < 240; step++) {
    const heat = (1 - step / 240) * 30 + 0.4;
    for (const node of nodes) {
      node.dx = (width / 2 - node.x) * 0.06;
      node.dy = (height / 2 - node.y) * 0.06;
    }
    for (let i = 0; i < nodes.length; i++) for (let j = i + 1; j < nodes.length; j++) push(nodes[i], nodes[j], spread);
    for (const [a, b] of edges) pull(a, b, spread);
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x = Math.min(width, Math.max(0, node.x + (node.dx / length) * Math.min(length, heat)));
      node.y = Math.min(height, Math.max(0, node.y + (node.dy / length) * Math.min(length, heat)));
    }
  }
}

function push(a, b, spread) {
  const dx = a.x - b.x || 0.1;
  const dy = a.y - b.y || 0.1;
  const force = (spread * spread) / (dx * dx + dy * dy);
  a.dx += dx * force;
  a.dy += dy * force;
  b.dx -= dx * force;
  b.dy -= dy * force;
}

function pull(a, b, spread) {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  const force = Math.hypot(dx, dy) / spread;
  a.dx -= dx * force;
  a.dy -= dy * force;
  b.dx += dx * force;
  b.dy += dy * force;
}

// ----- bars

function bars({ answer, options, base }) {
  const value = numberColumn(answer, options);
  const name = nameColumn(answer, options);
  const most = Math.max(...rows(answer).map((row) => Number(row[value]?.value || 0)), 1);
  const list = element('ol', { class: 'bars' });
  const show = (some) => list.append(...some.map((row) => barOf(row, value, name, most, base)));
  show(rows(answer).slice(0, 50));
  if (rows(answer).length <= 50) return list;
  const more = element('button', { type: 'button', class: 'plain' }, `Show all ${rows(answer).length}`);
  more.addEventListener('click', () => {
    show(rows(answer).slice(50));
    more.remove();
  });
  return element('div', {}, list, more);
}

function barOf(row, value, name, most, base) {
  const amount = Number(row[value]?.value || 0);
  const bar = element('span', { class: 'bar' });
  bar.style.width = Math.max(0, (amount / most) * 100) + '%';
  const words = text(row, name, base);
  const named = row[name]?.type === 'uri' ? link(row[name].value, words, base) : words;
  return element('li', {}, element('span', { class: 'label' }, named), element('span', { class: 'track' }, bar), element('span', { class: 'amount' }, String(amount)));
}
