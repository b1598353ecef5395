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

function table({ answer, base }) {
  if ('boolean' in answer) return element('p', { class: 'truth' }, answer.boolean ? 'Yes' : 'No');
  const shown = columns(answer).filter((column) => !isLabel(answer, column));
  const head = element('tr', {}, ...shown.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows(answer).map((row) => element('tr', {}, ...shown.map((column) => element('td', {}, cell(row, column, base)))));
  const full = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  const scroll = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Answer as a table' }, full);
  return body.length ? scroll : element('div', {}, scroll, element('p', { class: 'note' }, 'No rows.'));
}

function cell(row, column, base) {
  const term = row[column];
  const words = text(row, column, base);
  if (term && term.type === 'uri') return link(term.value, words, base);
  const lines = element('span');
  words.split('\n').forEach((line, i) => lines.append(...(i ? [element('br'), line] : [line])));
  return lines;
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

function timeline({ answer, options, base }) {
  const date = dateColumn(answer, options);
  const name = nameColumn(answer, options);
  const items = rows(answer).filter((row) => row[date]).map((row) => ({
    from: row[date].value,
    to: (row.end && dated(row.end) ? row.end : row[date]).value,
    text: text(row, name, base),
    note: ['due', 'status', 'property', 'value'].filter((column) => row[column] && column !== name).map((column) => spaced(text(row, column, base))).join(' '),
    href: row[name] && row[name].type === 'uri' ? address(row[name].value, base) : '',
  }));
  return timelineOf(items);
}

/** "InForce" as "in force". */
export function spaced(word) {
  return /^[A-Z][a-z]+([A-Z][a-z]+)*$/.test(word) ? word.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : word;
}

/** Items with from, to, text, note and href on a line of time, each on the first row where it has room. */
export function timelineOf(items) {
  if (!items.length) return element('p', { class: 'note' }, 'Nothing has a date.');
  const first = Math.min(...items.map((item) => time(item.from)));
  const last = Math.max(...items.map((item) => time(item.to, true)));
  const span = Math.max(last - first, 86400000 * 10);
  const width = 1000;
  const x = (moment) => 20 + ((moment - first) / span) * (width - 320);
  const ends = [];
  const marks = [];
  items.sort((a, b) => time(a.from) - time(b.from) || a.text.localeCompare(b.text));
  for (const item of items) {
    const caption = item.from + ' · ' + item.text + (item.note ? ' · ' + item.note : '');
    const label = caption.length > 72 ? caption.slice(0, 71) + '…' : caption;
    const start = x(time(item.from));
    const length = Math.max(8, x(time(item.to, true)) - start);
    let row = ends.findIndex((end) => end < start - 6);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = start + length + 8 + label.length * 6.9;
    marks.push(mark(item, label, caption, start, 46 + row * 26, length));
  }
  const height = 60 + ends.length * 26;
  const wide = Math.max(width, ...ends.map((end) => end + 20));
  const picture = shape('svg', { viewBox: `0 0 ${wide} ${height}`, width: wide, height, role: 'group', 'aria-label': 'Timeline of ' + items.length + ' entries' }, ...ticks(first, first + span, x, height), ...marks);
  return element('div', { class: 'scroll timeline', tabindex: '0', role: 'region', 'aria-label': 'Timeline' }, picture);
}

function mark(item, label, caption, x, y, length) {
  const words = shape('text', { x: x + length + 6, y: y + 5 }, label);
  const bar = shape('rect', { x, y: y - 7, width: length, height: 14, rx: 4, class: 'bar ' + (item.kind || '') });
  const group = shape('g', {}, shape('title', {}, caption), bar, words);
  return item.href ? shape('a', { href: item.href }, group) : group;
}

function ticks(first, last, x, height) {
  const months = (last - first) / 86400000 / 30;
  const step = months > 120 ? 24 : months > 48 ? 12 : months > 18 ? 3 : 1;
  const marks = [];
  const start = new Date(first);
  for (let month = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; month += step) {
    const moment = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (moment > last) return marks;
    if (moment < first && month % 12 !== start.getUTCMonth()) continue;
    const at = x(Math.max(moment, first));
    marks.push(shape('line', { x1: at, x2: at, y1: 26, y2: height, class: 'tick' }), shape('text', { x: at + 3, y: 20, class: 'when' }, new Date(moment).toISOString().slice(0, step > 3 ? 4 : 7)));
  }
}

// ----- map

let coast;

async function map({ answer, options, base }) {
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
  return mapOf([...places.values()]);
}

/** Places with x (east), y (south) and entries, on an outline of the world's land. */
export async function mapOf(places) {
  coast ||= fetch('/assets/land.json').then((file) => file.json());
  const land = shape('path', { d: (await coast).path, class: 'land' });
  const box = frame(places);
  const layer = shape('g');
  const picture = shape('svg', { role: 'group', 'aria-label': 'Map of ' + places.length + ' places', class: 'map' }, shape('rect', { x: -180, y: -90, width: 360, height: 180, class: 'sea' }), land, layer);
  const redraw = () => {
    picture.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
    layer.replaceChildren(...pins(places, box));
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
  const control = (sign, label, act) => {
    const made = element('button', { type: 'button', 'aria-label': label }, sign);
    made.addEventListener('click', act);
    return made;
  };
  const move = (dx, dy) => () => {
    box.x += dx * box.width * 0.25;
    box.y += dy * box.height * 0.25;
    redraw();
  };
  const controls = element('div', { class: 'controls' }, control('+', 'Nearer', () => zoom(0.6)), control('−', 'Farther', () => zoom(1 / 0.6)), control('←', 'West', move(-1, 0)), control('→', 'East', move(1, 0)), control('↑', 'North', move(0, -1)), control('↓', 'South', move(0, 1)));
  return element('div', { class: 'mapframe' }, picture, controls);
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
function pins(places, box) {
  const unit = box.width / 1000;
  const taken = places.map((place) => ({ x: place.x - 8 * unit, y: place.y - 8 * unit, width: 16 * unit, height: 16 * unit }));
  return places.map((place) => {
    const unique = [...new Set(place.entries.map((entry) => entry.text))];
    const caption = unique.slice(0, 2).join(', ') + (unique.length > 2 ? ` and ${unique.length - 2} more` : '');
    const width = caption.length * 9.6 * unit;
    const height = 20 * unit;
    const spots = [[12, -10], [12, -30], [12, 10], [-12 - width / unit, -10], [-12 - width / unit, -30], [-12 - width / unit, 10], [-width / unit / 2, 14], [-width / unit / 2, -36]];
    const fits = ([dx, dy]) => {
      const area = { x: place.x + dx * unit, y: place.y + dy * unit, width, height };
      const inside = area.x > box.x && area.x + width < box.x + box.width;
      return inside && taken.every((other) => area.x > other.x + other.width || other.x > area.x + width || area.y > other.y + other.height || other.y > area.y + height);
    };
    const [dx, dy] = spots.find(fits) || spots[0];
    taken.push({ x: place.x + dx * unit, y: place.y + dy * unit, width, height });
    const words = shape('text', { x: place.x + dx * unit, y: place.y + (dy + 16) * unit }, caption);
    words.style.fontSize = 18 * unit + 'px';
    words.style.strokeWidth = 4 * unit + 'px';
    const group = shape('g', { class: 'pin' }, shape('title', {}, unique.join(', ')), shape('circle', { cx: place.x, cy: place.y, r: 7 * unit }), words);
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

/** Nodes by key, with text and href; edges with a pair of keys and a name. */
export function networkOf(nodes, edges, room) {
  if (nodes.size > 300) return element('p', { class: 'note' }, `A network of ${nodes.size} things is more than can be read; see the table.`);
  const width = Math.min(1000, Math.max(560, room || 1000));
  const height = Math.min(900, 220 + nodes.size * 24);
  layout([...nodes.values()], edges.map((edge) => edge.pair.map((key) => nodes.get(key))), width, height);
  const lines = edges.map((edge) => {
    const [a, b] = edge.pair.map((key) => nodes.get(key));
    return shape('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, class: 'edge' }, shape('title', {}, [a.text, edge.name, b.text].filter(Boolean).join(' – ')));
  });
  const dots = [...nodes.values()].map((node) => {
    const left = node.x > width * 0.7;
    const group = shape('g', { class: 'node ' + node.kind }, shape('circle', { cx: node.x, cy: node.y, r: 8 }), shape('text', { x: node.x + (left ? -12 : 12), y: node.y + 5, 'text-anchor': left ? 'end' : 'start' }, node.text.length > 44 ? node.text.slice(0, 43) + '…' : node.text), shape('title', {}, node.text));
    return node.href ? shape('a', { href: node.href }, group) : group;
  });
  const picture = shape('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': `Network of ${nodes.size} things`, class: 'network' }, ...lines, ...dots);
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Network' }, picture);
}

/** Springs and repulsion from a fixed start, so that the same answer gives the same picture. */
function layout(nodes, edges, width, height) {
  const spread = Math.sqrt((width * height) / Math.max(1, nodes.length)) * 0.62;
  nodes.forEach((node, i) => {
    const angle = i * 2.399963;
    node.x = width / 2 + Math.cos(angle) * (20 + 14 * Math.sqrt(i) * 4);
    node.y = height / 2 + Math.sin(angle) * (20 + 8 * Math.sqrt(i) * 4);
  });
  for (let step = 0; step < 260; step++) {
    const heat = (1 - step / 260) * 40 + 0.5;
    for (const node of nodes) {
      node.dx = (width / 2 - node.x) * 0.12;
      node.dy = (height / 2 - node.y) * 0.16;
    }
    for (let i = 0; i < nodes.length; i++) for (let j = i + 1; j < nodes.length; j++) push(nodes[i], nodes[j], spread);
    for (const [a, b] of edges) pull(a, b, spread);
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x = Math.min(width - 30, Math.max(30, node.x + (node.dx / length) * Math.min(length, heat)));
      node.y = Math.min(height - 20, Math.max(20, node.y + (node.dy / length) * Math.min(length, heat)));
    }
  }
}

function push(a, b, spread) {
  const dx = (a.x - b.x) * 0.6 || 0.1;
  const dy = a.y - b.y || 0.1;
  const square = dx * dx + dy * dy;
  if (square > 9 * spread * spread) return;
  const force = (spread * spread) / square;
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
  for (const row of rows(answer).slice(0, 200)) {
    const amount = Number(row[value]?.value || 0);
    const bar = element('span', { class: 'bar' });
    bar.style.width = Math.max(0, (amount / most) * 100) + '%';
    const words = text(row, name, base);
    const named = row[name]?.type === 'uri' ? link(row[name].value, words, base) : words;
    list.append(element('li', {}, element('span', { class: 'label' }, named), element('span', { class: 'track' }, bar), element('span', { class: 'amount' }, String(amount))));
  }
  return list;
}
