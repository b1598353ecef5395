// Pages of saved queries: the view that the query asks for, above its table.
import { asked, draw } from './views.js';

for (const place of document.querySelectorAll('[data-view]')) {
  show(place).catch(() => place.remove());
}

async function show(place) {
  const { view, options, src, base } = place.dataset;
  const response = await asked(src, { headers: { Accept: 'application/sparql-results+json' } });
  if (!response.ok) throw new Error(response.statusText);
  await draw(place, await response.json(), view, JSON.parse(options || '{}'), base);
}
