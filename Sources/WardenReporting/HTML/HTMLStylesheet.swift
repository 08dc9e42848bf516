/// The page's look: light and dark by the reader's system, narrow and wide, on paper.
enum HTMLStylesheet {
    /// SHA-256 of ``text`` as the content security policy names it; a test keeps it current.
    static let hash = "sha256-uuqUI1of/viJObkpZ0fLb7lcQzURpHS51vgOrU++yA4="

    static let text: StaticString = """
        :root {
          --page: #f4f5f8; --surface: #fff; --sunken: #f7f8fa; --line: #e2e5eb; --text: #171c26; --muted: #5a6372;
          --accent: #2f5bd0; --accent-soft: #dfe7fb; --good: #13795b; --shadow: 0 1px 2px #10182812, 0 4px 16px #1018280d;
          --critical: #b0103a; --high: #b83c06; --medium: #8a6100; --low: #2358c5; --informational: #586173;
          --critical-fill: #d31f4d; --high-fill: #ee6c1f; --medium-fill: #e8b021; --low-fill: #4f86ec; --informational-fill: #a3acba;
          --critical-soft: #fde8ee; --high-soft: #fdeadf; --medium-soft: #fcf3d7; --low-soft: #e5eefd; --informational-soft: #eceef2;
          --font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
          --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #0d1017; --surface: #151a23; --sunken: #1a202b; --line: #272f3d; --text: #e7eaf0; --muted: #9aa5b6;
            --accent: #7ea2ff; --accent-soft: #22304f; --good: #4fcb9d; --shadow: none;
            --critical: #ff8aa5; --high: #ffa168; --medium: #f2c54b; --low: #8fb4ff; --informational: #aab4c4;
            --critical-fill: #f0486f; --high-fill: #f0803c; --medium-fill: #dfab2a; --low-fill: #5b8ff0; --informational-fill: #667084;
            --critical-soft: #3a1622; --high-soft: #38200f; --medium-soft: #322908; --low-soft: #182744; --informational-soft: #242b37;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 var(--font); font-variant-numeric: tabular-nums; }
        h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        [hidden] { display: none !important; }
        a { color: var(--accent); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
        .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: -999px; }
        .skip:focus { left: 16px; top: 8px; z-index: 2; background: var(--surface); padding: 6px 10px; }
        .muted { color: var(--muted); }
        .num { text-align: right; }
        .wrap, main { max-width: 1160px; margin: 0 auto; padding: 0 24px; }

        .top { background: var(--surface); border-bottom: 1px solid var(--line); }
        .top .wrap { display: flex; align-items: center; gap: 28px; min-height: 64px; }
        .brand { display: flex; align-items: center; gap: 12px; }
        .mark { width: 34px; height: 34px; }
        .mark-shield { fill: var(--accent); }
        .mark-trail { fill: none; stroke: #fff; stroke-width: 2.2; stroke-linecap: round; }
        .mark-dot { fill: #fff; }
        .product { font-weight: 700; letter-spacing: -.01em; line-height: 1.2; }
        .kind { color: var(--muted); font-size: 12.5px; line-height: 1.3; }
        nav { display: flex; gap: 20px; margin-left: auto; }
        nav a { color: var(--muted); text-decoration: none; font-size: 14px; font-weight: 500; padding: 4px 0; }
        nav a:hover { color: var(--text); }
        .when { color: var(--muted); font-size: 13px; white-space: nowrap; padding-left: 20px; border-left: 1px solid var(--line); }

        main { display: grid; gap: 20px; padding-top: 24px; padding-bottom: 40px; }
        main > * { min-width: 0; }
        .panel, .verdict { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); }
        .panel { padding: 20px 24px; }
        .panel > h3 { margin-top: 20px; }
        .panel-head { display: flex; align-items: baseline; gap: 12px; margin-bottom: 14px; flex-wrap: wrap; }
        .panel-head .muted { font-size: 13px; margin-left: auto; }
        h2 { font-size: 18px; letter-spacing: -.01em; }
        h3 { font-size: 13px; font-weight: 600; }
        .empty { color: var(--muted); padding: 12px 0; }

        .verdict { padding: 28px; border-top: 4px solid var(--tone); display: grid; gap: 22px; }
        .tone-critical { --tone: var(--critical-fill); } .tone-high { --tone: var(--high-fill); }
        .tone-medium { --tone: var(--medium-fill); } .tone-calm { --tone: var(--good); }
        h1 { font-size: clamp(21px, 3.2vw, 28px); line-height: 1.25; letter-spacing: -.02em; text-wrap: balance; }
        .verdict-text p { margin-top: 6px; }
        .tiles { display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; }
        .tile { border-radius: 10px; padding: 12px 14px; background: var(--soft); display: grid; align-content: start; }
        .tile b { font-size: 28px; line-height: 1.1; letter-spacing: -.02em; color: var(--ink); }
        .tile span { font-weight: 600; font-size: 13.5px; color: var(--ink); }
        .tile small { color: var(--muted); font-size: 12px; margin-top: 2px; }
        .tile.none { background: var(--sunken); }
        .tile.none b, .tile.none span { color: var(--muted); }
        .sev-critical { --ink: var(--critical); --soft: var(--critical-soft); } .sev-high { --ink: var(--high); --soft: var(--high-soft); }
        .sev-medium { --ink: var(--medium); --soft: var(--medium-soft); } .sev-low { --ink: var(--low); --soft: var(--low-soft); }
        .sev-informational { --ink: var(--informational); --soft: var(--informational-soft); }
        .fill-critical { fill: var(--critical-fill); } .fill-high { fill: var(--high-fill); } .fill-medium { fill: var(--medium-fill); }
        .fill-low { fill: var(--low-fill); } .fill-informational { fill: var(--informational-fill); }
        .stack { display: block; width: 100%; height: 8px; border-radius: 4px; margin-top: -8px; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 16px 24px; border-top: 1px solid var(--line); padding-top: 18px; }
        .facts dt { color: var(--muted); font-size: 12.5px; }
        .facts dd { font-size: 19px; font-weight: 600; letter-spacing: -.01em; }
        .facts small { display: block; color: var(--muted); font-size: 12px; font-weight: 400; letter-spacing: 0; }

        .filters { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: center; padding-bottom: 16px; }
        .search { flex: 1 1 240px; }
        input[type=search] { width: 100%; font: inherit; font-size: 14px; color: inherit; background: var(--sunken); border: 1px solid var(--line); border-radius: 8px; padding: 7px 12px; }
        input[type=search]::placeholder { color: var(--muted); }
        .chips { display: flex; flex-wrap: wrap; gap: 6px; }
        .chip { position: relative; cursor: pointer; --ink: var(--accent); --soft: var(--accent-soft); }
        .chip.sev-critical { --ink: var(--critical); --soft: var(--critical-soft); } .chip.sev-high { --ink: var(--high); --soft: var(--high-soft); }
        .chip.sev-medium { --ink: var(--medium); --soft: var(--medium-soft); } .chip.sev-low { --ink: var(--low); --soft: var(--low-soft); }
        .chip.sev-informational { --ink: var(--informational); --soft: var(--informational-soft); }
        .chip input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
        .chip span { display: block; border: 1px solid var(--line); border-radius: 99px; padding: 3px 10px; font-size: 13px; color: var(--muted); }
        .chip b { font-weight: 600; margin-left: 6px; color: var(--text); }
        .chip input:checked + span { border-color: var(--ink); background: var(--soft); color: var(--ink); }
        .chip input:checked + span b { color: var(--ink); }
        .chip input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
        button { font: inherit; font-size: 13px; color: var(--text); background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 5px 12px; cursor: pointer; }
        button:hover { background: var(--sunken); }

        .columns, summary { display: grid; grid-template-columns: 112px minmax(0, 1fr) 84px 138px 20px; gap: 14px; align-items: center; }
        .columns { font-size: 12px; color: var(--muted); padding: 0 12px 8px; border-bottom: 1px solid var(--line); }
        .finding { border-bottom: 1px solid var(--line); }
        .finding:last-child { border-bottom: 0; }
        .finding[open] { background: var(--sunken); border-radius: 10px; margin: 4px 0; border-bottom-color: transparent; }
        summary { cursor: pointer; padding: 12px; list-style: none; border-radius: 10px; }
        summary::-webkit-details-marker { display: none; }
        summary:hover { background: var(--sunken); }
        .badge { justify-self: start; font-size: 12px; font-weight: 650; line-height: 1; padding: 5px 9px; border-radius: 6px; color: var(--ink); background: var(--soft); }
        .what { min-width: 0; }
        .what b { display: block; font-weight: 600; overflow-wrap: anywhere; line-height: 1.35; }
        .new { font-style: normal; font-size: 11px; font-weight: 650; color: var(--accent); background: var(--accent-soft); border-radius: 5px; padding: 2px 6px; margin-left: 4px; vertical-align: 1px; }
        .subject { display: block; font-size: 13px; color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .origin + bdi::before { content: "\\00b7"; margin: 0 6px; }
        .seen { color: var(--muted); font-size: 13px; white-space: nowrap; }
        .unit { display: none; }
        .chevron { width: 16px; height: 16px; fill: none; stroke: var(--muted); stroke-width: 1.8; transition: transform .15s; }
        [open] > summary .chevron { transform: rotate(180deg); }
        .body { display: grid; grid-template-columns: minmax(0, 1fr) 250px; gap: 28px; padding: 4px 16px 20px 138px; }
        .story { display: grid; gap: 14px; align-content: start; min-width: 0; }
        .todo { border-left: 3px solid var(--good); background: var(--surface); border-radius: 0 8px 8px 0; padding: 10px 14px; }
        .todo h3 { color: var(--good); }
        .evidence { display: grid; gap: 10px; }
        .evidence li { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; min-width: 0; }
        .event { font-family: var(--mono); font-size: 12.5px; overflow-wrap: anywhere; }
        .event time { color: var(--muted); margin-right: 12px; }
        .pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 8px 18px; margin: 10px 0; }
        .pairs dt { color: var(--muted); font-size: 11.5px; overflow-wrap: anywhere; }
        .pairs dd { font-family: var(--mono); font-size: 12.5px; overflow-wrap: anywhere; }
        .place { font-family: var(--mono); font-size: 11.5px; color: var(--muted); overflow-wrap: anywhere; }
        .place span { font-family: var(--font); font-size: 12px; margin-left: 12px; }
        .plain li { position: relative; padding-left: 16px; overflow-wrap: anywhere; }
        .plain li + li { margin-top: 4px; }
        .plain li::before { content: ""; position: absolute; left: 2px; top: .62em; width: 5px; height: 5px; border-radius: 50%; background: var(--muted); }
        .plain code { margin-left: 8px; } .plain small { display: block; color: var(--muted); }
        .side { font-size: 13px; align-self: start; }
        .side div + div { margin-top: 10px; }
        .side dt { color: var(--muted); font-size: 12px; }
        .side dd { overflow-wrap: anywhere; }
        .side small { display: block; color: var(--muted); font-size: 12px; }
        .label { display: inline-block; font-size: 12px; border: 1px solid var(--line); background: var(--surface); border-radius: 5px; padding: 1px 7px; margin: 2px 4px 0 0; }

        .scroll { overflow-x: auto; }
        .timeline { display: block; width: 100%; height: 204px; overflow: visible; }
        .timeline .bar, .meter .bar { fill: var(--accent); }
        .timeline .bar:hover { fill: var(--text); }
        .timeline .grid { stroke: var(--line); }
        .timeline .gap { fill: var(--critical-fill); opacity: .22; }
        .timeline .mark { stroke: var(--surface); stroke-width: 2; width: auto; }
        .tick { fill: var(--muted); font: 11px var(--font); }
        .legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 8px 0 22px; color: var(--muted); font-size: 12.5px; }
        .swatch { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 7px; background: var(--accent); }
        .swatch.mark { border-radius: 50%; background: var(--critical-fill); }
        .swatch.gap { background: var(--critical-fill); opacity: .3; }
        .heat { width: 100%; border-collapse: separate; border-spacing: 2px; table-layout: fixed; }
        .heat caption { text-align: left; font-size: 13px; font-weight: 600; padding-bottom: 6px; }
        .heat th { font-size: 11px; font-weight: 400; color: var(--muted); text-align: left; padding: 0; white-space: nowrap; overflow: visible; }
        .heat tr > :first-child { width: 40px; }
        .heat tbody td { height: 22px; border-radius: 3px; position: relative; background: color-mix(in srgb, var(--accent) calc(var(--level) * 1%), var(--sunken)); }
        .h0 { --level: 0; } .h1 { --level: 9; } .h2 { --level: 18; } .h3 { --level: 29; } .h4 { --level: 41; }
        .h5 { --level: 54; } .h6 { --level: 68; } .h7 { --level: 83; } .h8 { --level: 100; }

        .lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 20px; }
        .list { padding: 18px 20px; }
        .list h3 { font-size: 15px; }
        .list .panel-head { margin-bottom: 10px; }
        .list li { display: grid; grid-template-columns: minmax(0, 1fr) auto 52px; gap: 3px 10px; align-items: baseline; padding: 5px 0; font-size: 13.5px; }
        .list bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .list li b { font-weight: 600; }
        .list li small { color: var(--muted); text-align: right; font-size: 12px; }
        .meter { grid-column: 1 / -1; width: 100%; height: 5px; display: block; }
        .meter .track { fill: var(--sunken); }

        .grid-table { width: 100%; border-collapse: collapse; font-size: 13px; margin-top: 6px; }
        .grid-table th { text-align: left; font-weight: 500; color: var(--muted); font-size: 12px; }
        .grid-table th.num { text-align: right; }
        .grid-table th, .grid-table td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        .path, code { font-family: var(--mono); font-size: 12px; overflow-wrap: anywhere; }
        .path { min-width: 220px; }
        .steps { display: grid; gap: 10px; }
        .steps code { display: block; background: var(--sunken); border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; font-size: 12.5px; }
        .steps span { color: var(--muted); font-size: 13px; }
        footer { border-top: 1px solid var(--line); color: var(--muted); font-size: 12.5px; padding: 18px 0 28px; overflow-wrap: anywhere; }

        @media (max-width: 860px) {
          .wrap, main { padding-left: 14px; padding-right: 14px; }
          .top .wrap { flex-wrap: wrap; gap: 4px 16px; padding-top: 12px; padding-bottom: 10px; }
          nav { order: 3; width: 100%; margin: 0; gap: 18px; overflow-x: auto; }
          .when { margin-left: auto; border: 0; padding: 0; }
          main { gap: 14px; padding-top: 14px; }
          .panel { padding: 16px; } .verdict { padding: 20px 16px; }
          .tiles { gap: 6px; }
          .tile { padding: 8px 10px; } .tile small { display: none; } .tile b { font-size: 22px; } .tile span { font-size: 12px; }
          .heat { border-spacing: 1px; } .heat tr > :first-child { width: 30px; } .heat tbody td { height: 18px; }
          .side { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 10px 18px; } .side div + div { margin-top: 0; }
          .facts { grid-template-columns: repeat(2, 1fr); }
          .columns { display: none; }
          summary { grid-template-columns: auto 1fr auto 20px; gap: 4px 10px; padding: 12px 4px; }
          .what { grid-row: 2; grid-column: 1 / -1; } .subject { white-space: normal; overflow-wrap: anywhere; }
          .num { font-size: 13px; color: var(--muted); } .unit { display: inline; }
          summary .num { text-align: left; }
          .body { grid-template-columns: minmax(0, 1fr); padding: 4px 8px 16px; gap: 16px; }
          .pairs { grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); }
        }
        @media print {
          :root {
            --page: #fff; --surface: #fff; --sunken: #f7f8fa; --line: #d9dde4; --text: #000; --muted: #4a5260; --accent: #2f5bd0;
            --accent-soft: #dfe7fb; --good: #13795b; --shadow: none;
            --critical: #b0103a; --high: #c4430b; --medium: #8a6100; --low: #2358c5; --informational: #586173;
            --critical-fill: #d31f4d; --high-fill: #ee6c1f; --medium-fill: #e8b021; --low-fill: #4f86ec; --informational-fill: #a3acba;
            --critical-soft: #fde8ee; --high-soft: #fdeadf; --medium-soft: #fcf3d7; --low-soft: #e5eefd; --informational-soft: #eceef2;
            print-color-adjust: exact; -webkit-print-color-adjust: exact;
          }
          @page { margin: 14mm; }
          body { font-size: 9.5pt; }
          .tiles { grid-template-columns: repeat(5, 1fr); } .facts { grid-template-columns: repeat(6, auto); } .facts dd { font-size: 12pt; }
          .lists { grid-template-columns: repeat(3, 1fr); gap: 12px; }
          h3 { break-after: avoid; }
          nav, .filters, .chevron, .skip { display: none !important; }
          .wrap, main { max-width: none; padding-left: 0; padding-right: 0; }
          .panel, .verdict { box-shadow: none; }
          .evidence li, .list, .tile, .todo, summary, .timeline, .heat tr { break-inside: avoid; }
          summary { break-after: avoid; }
          .finding::details-content { content-visibility: visible; block-size: auto; }
          .finding[open] { background: none; margin: 0; border-bottom-color: var(--line); border-radius: 0; }
          .body { grid-template-columns: minmax(0, 1fr); padding: 0 12px 14px; gap: 12px; }
          .side { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px 16px; font-size: 8.5pt; } .side div + div { margin-top: 0; }
          .pairs { grid-template-columns: repeat(4, 1fr); }
        }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; scroll-behavior: auto !important; } }
        """
}
