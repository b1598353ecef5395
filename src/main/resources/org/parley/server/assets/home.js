// The first page at a glance: rounds and measures in time, venues on the map, delegations as a network.
import { asked, draw, timelineOf, address, spaced, element } from './views.js';

const base = document.querySelector('main [data-base]').dataset.base;

async function ask(name) {
  const response = await asked('/queries/' + name + '.json');
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

const value = (row, column) => row[column]?.value || '';

async function times(place) {
  const [rounds, measures, controls, due] = await Promise.all(['rounds', 'tariff-timeline', 'export-controls', 'deadlines'].map(ask));
  const items = [
    ...rounds.results.bindings.filter((row) => row.start).map((row) => ({ from: value(row, 'start'), to: value(row, 'end') || value(row, 'start'), text: value(row, 'roundLabel'), note: '', kind: 'round', href: address(value(row, 'round'), base) })),
    ...measures.results.bindings.filter((row) => row.date).map((row) => ({ from: value(row, 'date'), to: value(row, 'date'), text: value(row, 'measureLabel'), note: spaced(value(row, 'status')), kind: 'measure', href: address(value(row, 'measure'), base) })),
    ...controls.results.bindings.filter((row) => row.announced || row.effective).map((row) => ({ from: value(row, 'announced') || value(row, 'effective'), to: value(row, 'announced') || value(row, 'effective'), text: value(row, 'controlLabel'), note: row.announced ? 'announced' : 'in force', kind: 'control', href: address(value(row, 'control'), base) })),
    ...due.results.bindings.filter((row) => row.date).map((row) => ({ from: value(row, 'date'), to: value(row, 'date'), text: value(row, 'thingLabel'), note: value(row, 'due'), kind: 'due', href: address(value(row, 'thing'), base) })),
  ];
  const key = (kind, words) => element('span', {}, element('span', { class: 'key ' + kind }), words);
  const legend = element('p', { class: 'legend' }, key('round', 'rounds of talks'), key('measure', 'tariffs'), key('control', 'export controls'), key('due', 'due dates'));
  place.replaceChildren(legend, timelineOf(items, place.clientWidth));
}

async function picture(place, name, view, options) {
  await draw(place, await ask(name), view, options, base);
}

const places = {
  times: (place) => times(place),
  venues: (place) => picture(place, 'venues', 'Map', { point: 'wkt' }),
  delegations: (place) => picture(place, 'delegation-members', 'Graph', { from: 'delegation', to: 'person' }),
};

for (const [id, show] of Object.entries(places)) {
  const place = document.getElementById(id);
  if (place) show(place).catch(() => place.replaceChildren('This picture could not be drawn.'));
}
