/** Draws what a page lists on a map: pins with the numbers of the list, on the borders of the states and the names of towns. */
let leaflet;

export async function drawMap(box) {
  const L = await loadLeaflet(box.dataset.leaflet);
  const map = L.map(box, { zoomControl: true, scrollWheelZoom: false, attributionControl: true, maxZoom: 16 });
  map.attributionControl.setPrefix(false);
  const { lat0, lng0, radius, tiles, states, places } = box.dataset;
  map.setView([lat0, lng0], 9);
  if (tiles) L.tileLayer(tiles, { attribution: '© OpenStreetMap' }).addTo(map);
  else await drawGround(L, map, { states, places: JSON.parse(places) });
  if (Number(radius) > 0)
    L.circle([lat0, lng0], { radius: Number(radius), className: 'ring', interactive: false }).addTo(map);
  const points = drawPins(L, map, document.querySelector(box.dataset.map));
  const bounds = L.latLngBounds([...points, [lat0, lng0]]);
  map.fitBounds(bounds.pad(0.15), { maxZoom: points.length > 1 ? 13 : 10, animate: false });
}

function loadLeaflet(folder) {
  leaflet ??= new Promise((resolve, reject) => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${folder}leaflet.css` });
    const script = Object.assign(document.createElement('script'), { src: `${folder}leaflet.js` });
    script.addEventListener('load', () => resolve(globalThis.L));
    script.addEventListener('error', reject);
    document.head.prepend(sheet);
    document.head.append(script);
  });
  return leaflet;
}

async function drawGround(L, map, { states, places }) {
  const answer = await fetch(states);
  L.geoJSON(await answer.json(), { interactive: false, className: 'state', style: { className: 'state' } }).addTo(map);
  for (const [name, latitude, longitude] of places) {
    const label = document.createElement('span');
    label.textContent = name;
    const icon = L.divIcon({ className: 'town-name', html: label, iconSize: [0, 0] });
    L.marker([latitude, longitude], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
  }
}

/** One pin for each place, however much happens there; it names everything, and leads to it in the list. */
function drawPins(L, map, list) {
  const elements = [...list.querySelectorAll('[data-lat]')];
  const groups = Map.groupBy(elements, ({ dataset }) => `${dataset.lat},${dataset.lng}`);
  return [...groups.values()].map((group) => {
    const { lat, lng } = group[0].dataset;
    const point = [Number(lat), Number(lng)];
    const title = group.map(nameOf).join('; ');
    const numbers = document.createElement('span');
    numbers.textContent = group[0].dataset.number ? shorten(group.map(({ dataset }) => dataset.number)) : '';
    const icon = L.divIcon({ className: numbers.textContent ? 'pin' : 'pin bare', html: numbers, iconSize: null });
    const marker = L.marker(point, { icon, title, alt: title, keyboard: true }).addTo(map);
    if (group[0].dataset.number) marker.bindPopup(toPopup(group), { maxWidth: 280 });
    return point;
  });
}

function toPopup(group) {
  const list = document.createElement('ul');
  for (const element of group) {
    const link = element.querySelector('a');
    const entry = document.createElement('li');
    entry.append(link ? Object.assign(link.cloneNode(true), { className: '' }) : nameOf(element));
    list.append(entry);
  }
  return list;
}

function nameOf(element) {
  return element.dataset.title ?? element.querySelector('a')?.textContent ?? '';
}

function shorten(numbers) {
  return numbers.length > 3 ? `${numbers.slice(0, 2).join(', ')}, …` : numbers.join(', ');
}
