// The first page at a glance: rounds and measures in time, venues on the map, delegations as a network.
import { draw, timelineOf, address, spaced, element } from './views.js';

const base = document.querySelector('main [data-base]').dataset.base;

async function ask(name) {
  const response = await fetch('/queries/' + name + '.json');
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

const value = (row, column) => row[column]?.value || '';

async function times(place) {
  const [rounds, measures, due] = await Promise.all(['rounds', 'tariff-timeline', 'deadlines'].map(ask));
  const items = [
    ...rounds.results.bindings.filter((row) => row.start).map((row) => ({ from: value(row, 'start'), to: value(row, 'end') || value(row, 'start'), text: value(row, 'roundLabel'), note: '', kind: 'round', href: address(value(row, 'round'), base) })),
    ...measures.results.bindings.filter((row) => row.date).map((row) => ({ from: value(row, 'date'), to: value(row, 'date'), text: value(row, 'measureLabel'), note: spaced(value(row, 'status')), kind: 'measure', href: address(value(row, 'measure'), base) })),
    ...due.results.bindings.filter((row) => row.date).map((row) => ({ from: value(row, 'date'), to: value(row, 'date'), text: value(row, 'thingLabel'), note: value(row, 'due'), kind: 'due', href: address(value(row, 'thing'), base) })),
  ];
  const seen = new Set();
  const legend = element('p', { class: 'legend' }, element('span', { class: 'key round' }), 'rounds ', element('span', { class: 'key measure' }), 'tariffs ', element('span', { class: 'key due' }), 'due');
  place.replaceChildren(legend, timelineOf(items.filter((item) => !seen.has(item.from + item.text + item.note) && seen.add(item.from + item.text + item.note))));
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
