/// The page's only script: filters, opening, printing. Without it the page shows everything.
enum HTMLScript {
    /// SHA-256 of ``text`` as the content security policy names it; a test keeps it current.
    static let hash = "sha256-4rylTKefj5ohtvDEAR1eRxi/g+yHs10Tu4IL1xd+j3Y="

    static let text: StaticString = """
        (() => {
          const byId = id => document.getElementById(id);
          const list = [...document.querySelectorAll('details.finding')];
          const filters = byId('filters');
          if (filters) {
            filters.hidden = false;
            const search = byId('search'), expand = byId('expand');
            const boxes = [...filters.querySelectorAll('input[type=checkbox]')];
            const texts = list.map(item => item.textContent.toLowerCase());
            const chosen = name => boxes.filter(box => box.dataset.filter === name && box.checked).map(box => box.value);
            const apply = () => {
              const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
              const wanted = { severity: chosen('severity'), origin: chosen('origin'), new: chosen('new') };
              let shown = 0;
              list.forEach((item, index) => {
                const fits = Object.entries(wanted).every(([key, values]) => !values.length || values.includes(item.dataset[key]))
                  && words.every(word => texts[index].includes(word));
                item.hidden = !fits;
                if (fits) shown += 1;
              });
              byId('shown').textContent = shown === list.length ? `${shown} findings` : `${shown} of ${list.length} findings`;
              byId('nothing').hidden = shown > 0;
            };
            filters.addEventListener('input', apply);
            const relabel = () => {
              expand.textContent = list.some(item => !item.hidden && !item.open) ? 'Open all' : 'Close all';
            };
            expand.addEventListener('click', () => {
              const open = list.some(item => !item.hidden && !item.open);
              list.forEach(item => { if (!item.hidden) item.open = open; });
              relabel();
            });
            list.forEach(item => item.addEventListener('toggle', relabel));
            document.addEventListener('keydown', event => {
              if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
                event.preventDefault();
                search.focus();
              }
            });
            apply();
          }
          const openTarget = () => {
            const target = location.hash && byId(location.hash.slice(1));
            if (target && target.tagName === 'DETAILS') target.open = true;
          };
          addEventListener('hashchange', openTarget);
          openTarget();
          let closed = [];
          addEventListener('beforeprint', () => {
            closed = list.filter(item => !item.open);
            closed.forEach(item => { item.open = true; });
          });
          addEventListener('afterprint', () => { closed.forEach(item => { item.open = false; }); });
        })();

        """
}
