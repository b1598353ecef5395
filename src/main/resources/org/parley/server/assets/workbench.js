// The workbench: the editor, the saved queries beside it, their forms, and every way to see an answer.
import { VIEWS, asked, draw, element, suited } from './views.js';

const $ = (id) => document.getElementById(id);
const NAMES = { Table: 'Table', Timeline: 'Timeline', Map: 'Map', Graph: 'Network', BarChart: 'Bars', Raw: 'As sent' };
const ENDPOINT = '/parley/sparql';
const setting = await (await fetch('/workbench.json')).json();
const saved = await (await fetch('/queries', { headers: { Accept: 'application/json' } })).json();
const BLANK = `PREFIX td: <https://w3id.org/parley/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?round ?roundLabel ?claim ?sentence
WHERE {
  GRAPH ?claim { ?round td:venue ?venue }
  ?claim td:evidence/td:text ?sentence .
  ?round rdfs:label ?roundLabel .
}
ORDER BY ?roundLabel ?sentence
LIMIT 50
`;
const narrow = window.matchMedia('(max-width: 56rem)');
let editor;
let chosen;
let running;
let tag = '';

start();

function start() {
  editor = makeEditor();
  listTags();
  listQueries();
  $('filter').addEventListener('input', listQueries);
  $('own').addEventListener('click', writeOwn);
  $('sparql').addEventListener('toggle', () => editor.refresh());
  $('run').addEventListener('click', () => run());
  $('stop').addEventListener('click', () => running?.abort());
  $('form').addEventListener('submit', (event) => {
    event.preventDefault();
    askSaved();
  });
  window.addEventListener('popstate', fromAddress);
  fromAddress();
}

// ----- editor

function makeEditor() {
  const Yasqe = window.Yasgui.Yasqe;
  completeTerms(Yasqe);
  const made = new Yasqe($('editor'), {
    persistenceId: null,
    autocompleters: ['variables', 'parley-classes', 'parley-properties', 'parley-prefixes'],
    showQueryButton: false,
    resizeable: true,
    createShareableLink: () => location.href,
    requestConfig: { endpoint: ENDPOINT },
    extraKeys: { 'Ctrl-Enter': () => run(), 'Cmd-Enter': () => run(), 'Ctrl-Space': () => made.autocomplete(), Esc: () => $('run').focus(), Tab: false, 'Shift-Tab': false },
  });
  made.getInputField().setAttribute('aria-label', 'SPARQL query');
  const scroller = made.getScrollerElement();
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-label', 'Text of the query');
  return made;
}

/** Our own terms, and no service elsewhere. */
function completeTerms(Yasqe) {
  const { class: classes, property: properties } = Yasqe.Autocompleters;
  Yasqe.defaults.autocompleters = [];
  const of = (kind) => setting.terms.filter((term) => term.kind === kind).map((term) => term.iri);
  const matching = (list) => (yasqe, token) => list.filter((iri) => !token || iri.toLowerCase().includes((token.autocompletionString || token.string).toLowerCase()));
  Yasqe.registerAutocompleter({ ...classes, name: 'parley-classes', persistenceId: null, autoShow: true, bulk: false, get: matching(of('class')) }, false);
  Yasqe.registerAutocompleter({ ...properties, name: 'parley-properties', persistenceId: null, autoShow: true, bulk: false, get: matching(of('property')) }, false);
  const prefixes = Object.entries(setting.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`);
  Yasqe.registerAutocompleter({ ...Yasqe.Autocompleters.prefixes, name: 'parley-prefixes', onInitialize: undefined, persistenceId: null, autoShow: true, bulk: false, get: (yasqe, token) => prefixes.filter((line) => !token || line.startsWith(token.autocompletionString || token.string)) }, false);
}

// ----- saved queries

/** The words that several questions share. */
function listTags() {
  const counts = new Map();
  for (const query of saved) for (const one of query.tags) counts.set(one, (counts.get(one) || 0) + 1);
  const common = [...counts].filter(([, count]) => count > 1).map(([one]) => one);
  const buttons = common.map((one) => {
    const button = element('button', { type: 'button', 'aria-pressed': 'false' }, one);
    button.addEventListener('click', () => {
      tag = tag === one ? '' : one;
      for (const other of buttons) other.setAttribute('aria-pressed', String(other.textContent === tag));
      listQueries();
    });
    return button;
  });
  $('tags').replaceChildren(...buttons);
}

function listQueries() {
  const sought = $('filter').value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (query) => (!tag || query.tags.includes(tag)) && sought.every((word) => (query.name + ' ' + query.question + ' ' + query.tags.join(' ')).toLowerCase().includes(word));
  const items = saved.filter(fits).map((query) => {
    const button = element('button', { type: 'button', class: 'question', 'data-name': query.name, 'aria-current': String(chosen?.name === query.name) }, query.question);
    button.addEventListener('click', () => choose(query, {}));
    return element('li', {}, button);
  });
  $('questions').replaceChildren(...(items.length ? items : [element('li', { class: 'note' }, 'No question has these words.')]));
}

function markChosen() {
  for (const button of $('questions').querySelectorAll('.question')) button.setAttribute('aria-current', String(button.dataset.name === chosen?.name));
}

function choose(query, values) {
  chosen = query;
  markChosen();
  if (narrow.matches) $('drawer').open = false;
  $('sparql').open = false;
  drawForm(query, values);
  return askSaved();
}

function writeOwn() {
  ownQuery(BLANK);
  if (narrow.matches) $('drawer').open = false;
  editor.focus();
}

function ownQuery(text) {
  chosen = undefined;
  markChosen();
  $('asked').textContent = 'A query of your own';
  $('about').textContent = 'In SPARQL 1.1. Every fact stands in the graph of the claim that says so, and the claim names its sentence.';
  document.title = 'Workbench · Parley';
  $('form').hidden = true;
  $('sparql').open = true;
  editor.setValue(text);
  editor.refresh();
}

function drawForm(query, values) {
  $('asked').textContent = query.question;
  $('about').textContent = query.description;
  const fields = query.parameters.map((parameter) => field(parameter, values[parameter.name] ?? parameter.default ?? ''));
  $('fields').replaceChildren(...fields);
  $('form').hidden = fields.length === 0;
  document.title = query.question + ' · Parley';
}

function field(parameter, value) {
  const id = 'p-' + parameter.name;
  const input = parameter.choices ? choice(parameter, value) : element('input', { value, type: parameter.type === 'date' ? 'date' : 'text', placeholder: parameter.required ? parameter.expected : 'any', list: parameter.class ? id + '-names' : '' });
  input.id = id;
  input.name = parameter.name;
  const label = element('label', { for: id }, parameter.about || parameter.name);
  const box = element('div', { class: 'field' }, label, input);
  if (parameter.class) box.append(names(id + '-names', parameter.class));
  return box;
}

function choice(parameter, value) {
  const select = element('select');
  for (const one of parameter.choices) select.append(element('option', one === value ? { selected: '' } : {}, one));
  return select;
}

/** The names of the graph's own things of that class. */
function names(id, className) {
  const list = element('datalist', { id });
  asked('/names?class=' + encodeURIComponent(className))
    .then((response) => (response.ok ? response.json() : []))
    .then((things) => list.append(...things.map((thing) => element('option', { value: thing.label }))));
  return list;
}

function formValues() {
  const values = new URLSearchParams();
  if (!$('form').hidden) for (const [name, value] of new FormData($('form'))) if (value) values.set(name, value);
  return values;
}

async function askSaved() {
  const values = formValues();
  const name = chosen.name;
  const shown = new URLSearchParams([['saved', name], ...values]);
  const response = await asked(`/queries/${name}.rq?${values}`);
  if (chosen?.name !== name) return undefined;
  if (!response.ok) {
    editor.setValue(withoutHeader(chosen.sparql));
    return complain(await problem(response));
  }
  editor.setValue(withoutHeader(await response.text()));
  return run('?' + shown);
}

/** The header of a saved query says what the page says already. */
function withoutHeader(text) {
  return text.replace(/^#\+.*\n/gm, '');
}

// ----- the address of the page says what it shows

function fromAddress() {
  const asked = new URLSearchParams(location.search);
  if (asked.has('query')) {
    ownQuery(asked.get('query'));
    return run();
  }
  const query = saved.find((one) => one.name === asked.get('saved')) || saved[0];
  return choose(query, Object.fromEntries(asked));
}

// ----- asking

async function run(shown) {
  running?.abort();
  running = new AbortController();
  const text = editor.getValue();
  if (!shown && chosen) ownQuery(text);
  const place = shown || '?query=' + encodeURIComponent(text);
  if (!location.search) history.replaceState(null, '', place);
  else if (location.search !== place) history.pushState(null, '', place);
  busy(true);
  const began = performance.now();
  try {
    const response = await asked(ENDPOINT, { method: 'POST', signal: running.signal, headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json, application/n-triples;q=0.9' }, body: text });
    const ready = Math.round(performance.now() - began);
    if (response.ok) await answered(response, text, ready);
    else complain(await problem(response));
  } catch (error) {
    complain(error.name === 'AbortError' ? 'Stopped.' : 'The server cannot be reached.');
  } finally {
    busy(false);
  }
}

function busy(on) {
  if (on) $('status').textContent = 'Asking …';
  $('run').disabled = on;
  $('stop').hidden = !on;
  $('results').setAttribute('aria-busy', String(on));
}

async function problem(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return response.status + ' ' + response.statusText;
  }
}

function complain(words) {
  $('status').textContent = '';
  $('tabs').replaceChildren();
  $('downloads').replaceChildren();
  $('picture').replaceChildren(element('p', { class: 'problem', role: 'alert' }, words));
}

async function answered(response, text, ready) {
  const raw = await response.text();
  const triples = response.headers.get('Content-Type').startsWith('application/n-triples');
  const answer = triples ? rowsOfTriples(raw) : JSON.parse(raw);
  const count = answer.results ? answer.results.bindings.length : 1;
  const cut = response.headers.get('Parley-Truncated') ? ', and there are more' : '';
  $('status').textContent = `${count} ${triples ? (count === 1 ? 'triple' : 'triples') : count === 1 ? 'row' : 'rows'}${cut} · ${ready} ms · build ${(response.headers.get('Parley-Build') || '').slice(0, 12)}`;
  downloads(text, triples);
  views(answer, raw, text);
}

function views(answer, raw, text) {
  const [, wanted, options] = /#\s*(?:defaultView|view):(\w+)(\{.*\})?/.exec(text) || [];
  const parsed = parse(options);
  const offered = [...suited(answer, parsed), 'Raw'];
  const first = offered.includes(wanted) ? wanted : offered[0];
  const tabs = offered.map((view) => {
    const tab = element('button', { type: 'button', role: 'tab', id: 'tab-' + view, 'aria-controls': 'picture' }, NAMES[view]);
    tab.addEventListener('click', () => select(view));
    return tab;
  });
  const select = async (view) => {
    for (const tab of tabs) {
      const on = tab.id === 'tab-' + view;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
    }
    $('picture').setAttribute('aria-labelledby', 'tab-' + view);
    if (view === 'Raw') $('picture').replaceChildren(element('pre', { tabindex: '0' }, raw.length > 500000 ? raw.slice(0, 500000) + '\n…' : raw));
    else await draw($('picture'), answer, view, parsed, setting.base);
  };
  $('tabs').onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const now = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    const next = tabs[(now + step + tabs.length) % tabs.length];
    next.click();
    next.focus();
  };
  $('tabs').replaceChildren(...tabs);
  return select(first in VIEWS || first === 'Raw' ? first : 'Table');
}

function parse(options) {
  try {
    return JSON.parse(options || '{}');
  } catch {
    return {};
  }
}

function downloads(text, triples) {
  const formats = triples ? { Turtle: 'ttl', 'JSON-LD': 'jsonld' } : { CSV: 'csv', TSV: 'tsv', JSON: 'json', XML: 'xml' };
  const links = Object.entries(formats).map(([name, format]) => element('a', { href: `${ENDPOINT}?format=${format}&query=${encodeURIComponent(text)}`, download: `answer.${format}` }, name));
  const permanent = element('button', { type: 'button', class: 'plain' }, 'Copy the link');
  permanent.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href);
    permanent.textContent = 'Copied';
  });
  $('downloads').replaceChildren('Save as ', ...links.flatMap((link) => [link, ' ']), permanent);
}

/** N-Triples as rows of three columns. */
function rowsOfTriples(raw) {
  const term = (words) => {
    if (words.startsWith('<')) return { type: 'uri', value: unescape(words.slice(1, -1)) };
    if (words.startsWith('_:')) return { type: 'bnode', value: words };
    const [, value, , type] = /^"((?:[^"\\]|\\.)*)"(@[\w-]+)?(?:\^\^<(.*)>)?$/.exec(words) || [];
    return { type: 'literal', value: unescape(value || ''), datatype: type };
  };
  const unescape = (words) => words.replace(/\\u([0-9A-F]{4})|\\U([0-9A-F]{8})|\\(.)/g, (all, four, eight, sign) => (four || eight ? String.fromCodePoint(parseInt(four || eight, 16)) : ({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' })[sign] || sign));
  const bindings = raw.split('\n').map((line) => /^(\S+) (\S+) (.*) \.$/.exec(line)).filter(Boolean).map(([, s, p, o]) => ({ subject: term(s), predicate: term(p), object: term(o) }));
  return { head: { vars: ['subject', 'predicate', 'object'] }, results: { bindings } };
}
