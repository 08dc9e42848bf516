/// The pages' only script. Without it every page can be read and every form sent.
enum DashboardScript {
    static let text: StaticString = """
        'use strict';
        (() => {
          const byId = id => document.getElementById(id);
          document.documentElement.classList.add('scripted');

          // A list is filtered as its form changes; typing waits for a pause.
          for (const form of document.querySelectorAll('form[data-filter]')) {
            let timer = 0;
            const send = () => {
              const fields = new URLSearchParams();
              for (const [name, value] of new FormData(form)) if (value !== '') fields.append(name, value);
              const text = fields.toString();
              const active = document.activeElement;
              if (active && active.name) {
                sessionStorage.setItem('focus', `${active.name}=${active.type === 'checkbox' ? active.value : ''}`);
              }
              location.assign(form.getAttribute('action') + (text ? `?${text}` : ''));
            };
            form.addEventListener('submit', event => { event.preventDefault(); send(); });
            form.addEventListener('change', event => { if (event.target.type !== 'search') send(); });
            form.addEventListener('input', event => {
              if (event.target.type !== 'search') return;
              clearTimeout(timer);
              timer = setTimeout(send, 350);
            });
          }
          const focus = sessionStorage.getItem('focus');
          if (focus) {
            sessionStorage.removeItem('focus');
            const [name, value] = focus.split('=');
            const fields = [...document.querySelectorAll('form[data-filter] [name]')].filter(field => field.name === name);
            const field = fields.find(field => !value || field.value === value);
            if (field) {
              field.focus({ preventScroll: true });
              if (field.type === 'search') field.setSelectionRange(field.value.length, field.value.length);
            }
          }

          // Keys: / searches, g and a letter opens a page, j and k walk through a list.
          const pages = { o: '/', l: '/locations', a: '/access', f: '/findings', i: '/incidents', e: '/events', t: '/integrity', b: '/behaviour', h: '/hunt', c: '/compliance', r: '/reviews', s: '/settings' };
          let pending = false;
          document.addEventListener('keydown', event => {
            const tag = document.activeElement ? document.activeElement.tagName : '';
            if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(tag)) return;
            if (pending) {
              pending = false;
              if (pages[event.key]) { event.preventDefault(); location.assign(pages[event.key]); }
              return;
            }
            if (event.key === 'g') { pending = true; setTimeout(() => { pending = false; }, 1500); return; }
            if (event.key === '/') {
              const search = document.querySelector('input[type=search]');
              if (search) { event.preventDefault(); search.focus(); }
              return;
            }
            if (event.key === 'j' || event.key === 'k') {
              const rows = [...document.querySelectorAll('.rows a, details.finding > summary')];
              if (!rows.length) return;
              const at = rows.indexOf(document.activeElement);
              const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)));
              rows[next].focus();
            }
          });

          // Liveness: the server says that something changed; the page offers to load it, and tiles are set anew.
          const live = byId('live');
          if (live && 'EventSource' in window) {
            const refresh = async () => {
              const tiles = [...document.querySelectorAll('[data-live]')];
              if (!tiles.length) return;
              try {
                const [events, locations, findings] = await Promise.all(['/api/v1/events?limit=1', '/api/v1/locations?limit=1', '/api/v1/findings?limit=1']
                  .map(path => fetch(path, { headers: { accept: 'application/json' } }).then(answer => answer.ok ? answer.json() : null)));
                const values = {};
                if (events) for (const level of ['critical', 'high', 'medium']) values[`events.${level}`] = events.by_severity[level] || 0;
                if (locations) { values['locations.total'] = locations.total; values['locations.unknown'] = locations.unknowns; }
                if (findings) for (const [band, count] of Object.entries(findings.by_risk)) values[`findings.${band}`] = count;
                for (const tile of tiles) {
                  const value = values[tile.dataset.live];
                  if (value !== undefined) tile.textContent = value.toLocaleString('en-US');
                }
              } catch { /* the next change tries again */ }
            };
            const source = new EventSource('/api/v1/changes');
            source.addEventListener('changed', () => {
              live.hidden = false;
              live.textContent = '';
              const link = document.createElement('a');
              link.href = location.href;
              link.textContent = 'New results: load again';
              link.addEventListener('click', event => { event.preventDefault(); location.reload(); });
              live.append(link);
              refresh();
            });
            addEventListener('pagehide', () => source.close());
          }

          // What if: the answer stands below the boxes as they are ticked; the button names those concerned.
          const whatIf = document.querySelector('form[data-what-if]');
          if (whatIf) {
            const answer = whatIf.querySelector('[data-answer]');
            let asked = '';
            whatIf.addEventListener('change', async () => {
              const fields = new FormData(whatIf);
              const query = new URLSearchParams({ right: fields.get('right'), limit: '1' });
              for (const change of fields.getAll('without')) query.append('without', change);
              asked = query.toString();
              answer.hidden = !query.has('without');
              if (answer.hidden) return;
              const mine = asked;
              let words = 'It could not be worked out here: the button tries again.';
              try {
                const reply = await fetch(`${whatIf.dataset.whatIf}?${mine}`, { headers: { accept: 'application/json' } });
                if (reply.ok) {
                  const { losses, certain } = await reply.json();
                  const lost = losses.filter(loss => loss.after === 'no').length;
                  words = `${lost} of ${certain} would lose it`
                    + (losses.length > lost ? `; of ${losses.length - lost} it would not be known.` : '.');
                }
              } catch { /* the words above say so */ }
              if (mine === asked) answer.textContent = words;
            });
          }

          // Work under way on the server: look again until it is done, unless somebody writes meanwhile.
          if (document.querySelector('[data-reload]')) {
            setInterval(() => {
              const active = document.activeElement;
              if (!active || !/^(INPUT|TEXTAREA|SELECT)$/.test(active.tagName)) location.reload();
            }, 2500);
          }

          // The map: wheel with Ctrl, buttons and keys zoom, dragging moves.
          const map = byId('map');
          if (map) {
            const picture = map.querySelector('img');
            let scale = 1;
            const wide = () => picture.naturalWidth || picture.width;
            const zoom = (factor, x = map.clientWidth / 2, y = map.clientHeight / 2) => {
              const before = scale;
              scale = Math.min(4, Math.max(0.2, scale * factor));
              const [left, top] = [(map.scrollLeft + x) * scale / before - x, (map.scrollTop + y) * scale / before - y];
              picture.width = Math.round(wide() * scale);
              map.scrollTo(left, top);
            };
            const fit = () => zoom(map.clientWidth / (wide() * scale) * 0.995);
            for (const button of document.querySelectorAll('[data-zoom]')) {
              button.hidden = false;
              button.addEventListener('click', () => {
                const what = button.dataset.zoom;
                if (what === 'fit') fit(); else zoom(what === 'in' ? 1.25 : 0.8);
              });
            }
            map.addEventListener('wheel', event => {
              if (!event.ctrlKey) return;
              event.preventDefault();
              zoom(event.deltaY < 0 ? 1.1 : 0.9, event.offsetX - map.scrollLeft, event.offsetY - map.scrollTop);
            }, { passive: false });
            map.addEventListener('keydown', event => {
              if (event.key === '+' || event.key === '=') zoom(1.25);
              else if (event.key === '-') zoom(0.8);
              else if (event.key === '0') fit();
            });
            let drag = null;
            map.addEventListener('pointerdown', event => { if (event.pointerType === 'mouse') { drag = [event.clientX, event.clientY]; event.preventDefault(); } });
            addEventListener('pointermove', event => {
              if (!drag) return;
              map.scrollBy(drag[0] - event.clientX, drag[1] - event.clientY);
              drag = [event.clientX, event.clientY];
            });
            addEventListener('pointerup', () => { drag = null; });
          }

          // What is closed on screen is open on paper.
          let closed = [];
          addEventListener('beforeprint', () => {
            closed = [...document.querySelectorAll('details:not([open])')];
            closed.forEach(item => { item.open = true; });
          });
          addEventListener('afterprint', () => { closed.forEach(item => { item.open = false; }); });
        })();

        """
}
