/// What the dashboard adds to the report's look: the menu, lists that lead somewhere, forms, the calendar.
enum DashboardStylesheet {
    static let text: StaticString = """
        :root {
          --rail: #10172a; --rail-text: #b6c0d4; --rail-strong: #fff; --rail-on: #24304d;
          --hour-delivered: #3f9d78; --hour-quiet: #dfe5ee; --hour-late: #d9a21b; --hour-rewritten: #4f86ec;
          --hour-altered: #b0103a; --hour-missing: #ee6c1f; --hour-none: transparent;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --rail: #0a0d14; --rail-on: #1d2638;
            --hour-delivered: #2f7d5f; --hour-quiet: #28303d; --hour-late: #b58714; --hour-rewritten: #3c68bd; --hour-altered: #e0436b; --hour-missing: #d9702f;
          }
        }
        body.framed { display: grid; grid-template-columns: 212px minmax(0, 1fr); min-height: 100vh; }
        .rail { position: sticky; top: 0; height: 100vh; overflow-y: auto; background: var(--rail); color: var(--rail-text); display: flex; flex-direction: column; padding: 20px 12px 16px; gap: 22px; }
        .rail .brand { text-decoration: none; color: var(--rail-strong); padding: 0 8px; gap: 10px; }
        .rail .mark { width: 28px; height: 28px; } .rail .mark-shield { fill: #5580ef; }
        .rail .product { font-size: 16px; }
        .menu { flex-direction: column; gap: 2px; margin: 0; }
        .menu a { display: flex; align-items: center; gap: 11px; color: var(--rail-text); padding: 7px 10px; border-radius: 8px; font-size: 14px; }
        .menu a:hover { color: var(--rail-strong); background: var(--rail-on); }
        .menu a[aria-current] { color: var(--rail-strong); background: var(--rail-on); font-weight: 600; }
        .menu svg { width: 18px; height: 18px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
        .rail :focus-visible { outline-color: #9db9ff; }
        .whoami { margin-top: auto; display: grid; gap: 10px; padding: 0 8px; font-size: 13px; }
        .person { display: grid; } .person b { color: var(--rail-strong); font-weight: 600; overflow-wrap: anywhere; }
        .whoami button { background: none; border-color: #3a465f; color: var(--rail-text); width: 100%; }
        .whoami button:hover { background: var(--rail-on); color: var(--rail-strong); }
        .live a { display: block; background: #2f5bd0; color: #fff; border-radius: 8px; padding: 6px 10px; text-decoration: none; font-weight: 600; }
        body.framed main { max-width: 1240px; width: 100%; margin: 0; padding: 30px 34px 56px; align-content: start; }
        main:focus { outline: none; }

        .page-head { display: flex; gap: 20px; align-items: flex-start; justify-content: space-between; flex-wrap: wrap; }
        .page-head h1 { overflow-wrap: anywhere; }
        .lead { color: var(--muted); margin-top: 4px; max-width: 76ch; }
        .crumb { font-size: 13px; margin-bottom: -12px; } .crumb a { text-decoration: none; } .crumb a:hover { text-decoration: underline; }
        .tiles.wide { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); }
        .tile { background: var(--soft, var(--surface)); border: 1px solid var(--line); align-content: start; text-decoration: none; color: inherit; --ink: var(--text); }
        .tile b { font-size: 26px; overflow-wrap: anywhere; }
        .tile.sev-critical { --ink: var(--critical); } .tile.sev-high { --ink: var(--high); } .tile.sev-medium { --ink: var(--medium); } .tile.good { --ink: var(--good); }
        .tile small { color: var(--muted); line-height: 1.35; }
        .tile[class*="sev-"] { border-color: transparent; } .tile[class*="sev-"] small { color: var(--text); }
        a.tile:hover { border-color: var(--accent); }
        .two { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 20px; align-items: start; }
        .stacked { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; min-width: 0; }
        .scroll { position: relative; }
        details:not(.finding) > summary { display: flex; gap: 8px; padding: 7px 0; font-size: 13.5px; font-weight: 600; }
        details:not(.finding) > summary::before { content: "\\203a"; color: var(--muted); font-size: 18px; line-height: 1; transition: transform .15s; } details[open]:not(.finding) > summary::before { transform: rotate(90deg); }
        .more { margin-top: 12px; font-size: 13.5px; }
        .count { font-size: 13px; margin-bottom: 6px; }

        .rows li + li { border-top: 1px solid var(--line); }
        .rows a { display: grid; grid-template-columns: 128px minmax(0, 1fr) auto 138px; gap: 14px; align-items: center; padding: 11px 8px; color: inherit; text-decoration: none; border-radius: 8px; }
        .rows a:has(> [class*="role-"]) { grid-template-columns: 176px minmax(0, 1fr) auto 138px; }
        .rows a:hover { background: var(--sunken); }
        .rows a:hover .what b { color: var(--accent); }
        .two .rows a { grid-template-columns: 80px minmax(0, 1fr) auto; } .two .rows .seen { display: none; }
        .badge { white-space: nowrap; color: var(--ink, var(--muted)); background: var(--soft, var(--sunken)); }
        .role-outside { --ink: var(--critical); --soft: var(--critical-soft); } .role-copy { --ink: var(--high); --soft: var(--high-soft); }
        .role-door { --ink: var(--medium); --soft: var(--medium-soft); } .role-reader, .role-original { --ink: var(--low); --soft: var(--low-soft); }
        .role-trace, .role-source { --ink: var(--informational); --soft: var(--informational-soft); }
        .chip[class*="role-"] { --x: 0; }
        .lines li { padding: 8px 0; display: grid; gap: 2px; font-size: 13.5px; overflow-wrap: anywhere; }
        .lines li + li { border-top: 1px solid var(--line); }
        .lines b { font-weight: 600; }
        .lines .split { grid-template-columns: minmax(0, 1fr) auto; gap: 16px; } .lines .split span { text-align: right; }
        .lines small { display: block; color: var(--muted); font-size: 12px; }
        .chain { display: grid; gap: 12px; counter-reset: step; }
        .chain li { counter-increment: step; position: relative; padding-left: 36px; }
        .chain li::before { content: counter(step); position: absolute; left: 0; top: 1px; width: 22px; height: 22px; border-radius: 50%; background: var(--accent-soft); color: var(--accent); font-size: 12px; font-weight: 650; text-align: center; line-height: 22px; }
        .chain a { overflow-wrap: anywhere; } .relation { color: var(--muted); } .chain em { color: var(--medium); font-size: 12.5px; }
        .change { display: grid; gap: 8px; } .change + .change { margin-top: 18px; padding-top: 18px; border-top: 1px solid var(--line); }
        .diff { border-left-width: 4px; } .diff.minus { border-left-color: var(--critical-fill); } .diff.plus { border-left-color: var(--good); }
        .two .pairs { grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); }
        .single .body { padding: 0; }
        .issue { padding: 2px 12px 16px; display: grid; gap: 6px; font-size: 14px; overflow-wrap: anywhere; }
        .nothing { display: grid; gap: 10px; justify-items: start; padding: 32px; }
        pre { margin: 0; background: var(--sunken); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; overflow-x: auto; max-width: 100%; font: 13px/1.5 var(--mono); }
        pre code { font-size: 13px; white-space: pre-wrap; overflow-wrap: anywhere; }
        .notice, .warning { border-radius: 10px; padding: 12px 16px; background: var(--accent-soft); }
        .panel .notice, .panel .warning { margin: 10px 0; } .panel p + pre, .panel pre + pre { margin-top: 8px; }
        .warning { background: var(--critical-soft); color: var(--critical); font-weight: 550; }

        .filters { padding-bottom: 14px; }
        fieldset.chips { border: 0; margin: 0; padding: 0; min-width: 0; }
        .choice { min-width: 0; max-width: 100%; display: flex; gap: 8px; align-items: center; font-size: 13px; color: var(--muted); }
        select, input[type=date], input[type=text], input[type=password], textarea { font: inherit; font-size: 14px; color: var(--text); background: var(--sunken); border: 1px solid var(--line); border-radius: 8px; padding: 6px 10px; max-width: 100%; }
        .clear { font-size: 13px; }
        .scripted form[data-filter] button[type=submit] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
        .scripted form[data-filter] button[type=submit]:focus { position: static; width: auto; height: auto; clip-path: none; padding: 5px 12px; }
        .primary { background: #2f5bd0; color: #fff; border-color: transparent; font-weight: 600; padding: 7px 16px; }
        .primary:hover { background: #2449ab; }
        .button { display: inline-block; font-size: 13px; color: var(--text); background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 6px 14px; text-decoration: none; } .button:hover { background: var(--sunken); }
        .act { display: grid; gap: 12px; justify-items: start; margin: 12px 0; } td .act, .inline .act { margin: 0; display: inline-grid; }
        .field { display: grid; gap: 4px; width: 100%; font-size: 13px; } .field span { font-weight: 600; } .field input, .field select, .field textarea { width: 100%; }
        .chosen { font-size: 13.5px; margin-bottom: 10px; } .tag { font-style: normal; font-size: 12px; font-weight: 600; color: var(--muted); background: var(--sunken); border: 1px solid var(--line); border-radius: 6px; padding: 1px 7px; }
        .story-text { font-size: 15.5px; line-height: 1.55; overflow-wrap: anywhere; }
        .panel > h3, .panel > h4 { margin: 18px 0 6px; } h4 { margin: 0; font-size: 14px; font-weight: 600; }
        .plain.good li::before { background: var(--good); }

        .cards { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr) minmax(0, 1.15fr); gap: 20px; align-items: stretch; }
        .score { display: flex; gap: 20px; align-items: center; }
        .score-text { display: grid; gap: 4px; font-size: 13.5px; min-width: 0; } .score-text b { font-size: 17px; letter-spacing: -.01em; }
        .dial-box { position: relative; flex: none; width: 124px; height: 124px; } .dial { width: 100%; height: 100%; }
        .dial-track { stroke: var(--sunken); } .dial-fill { stroke: var(--ink, var(--text)); }
        .dial-box p { position: absolute; inset: 0; display: grid; place-content: center; text-align: center; }
        .dial-box b { font-size: 34px; line-height: 1; letter-spacing: -.03em; } .dial-box small { color: var(--muted); font-size: 12px; }
        .trend { margin-top: 14px; } .trend figcaption { color: var(--muted); font-size: 12px; }
        .spark { display: block; width: 100%; height: 44px; } .spark-line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; } .spark-area { fill: var(--accent-soft); }
        .bars { display: grid; gap: 10px; } .bars li { --fill: var(--accent); }
        .bars a { display: flex; justify-content: space-between; color: inherit; text-decoration: none; font-size: 14px; } .bars a:hover span { text-decoration: underline; } .bars .meter .bar { fill: var(--ink); } .bars b { color: var(--ink); }
        .stages { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 4px; margin-bottom: 10px; }
        .stages a { display: grid; text-align: center; text-decoration: none; color: inherit; border-top: 4px solid var(--accent); padding: 8px 2px; border-radius: 2px; } .stages a:hover span { text-decoration: underline; }
        .stages b { font-size: 21px; line-height: 1.2; } .stages span { font-size: 11.5px; color: var(--muted); }
        .stages .none a { border-top-color: var(--line); } .stages .none b { color: var(--muted); font-weight: 500; } .stage-detected a { border-top-color: var(--critical-fill) !important; } .stage-closed a { border-top-color: var(--good) !important; }
        .health li { padding-left: 18px; position: relative; } .health li::before { content: ""; position: absolute; left: 2px; top: 15px; width: 8px; height: 8px; border-radius: 50%; background: var(--informational-fill); }
        .health .light-good::before { background: var(--good); } .health .light-warn::before { background: var(--medium-fill); } .health .light-bad::before { background: var(--critical-fill); }
        .lines a { color: inherit; text-decoration: none; font-weight: 550; } .lines a:hover { color: var(--accent); text-decoration: underline; }
        .trio { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; margin-bottom: 8px; } .trio div { display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--sunken); border-radius: 8px; padding: 8px 10px; }
        .trio dd { font-size: 20px; font-weight: 650; } .trio dt { font-size: 12px; color: var(--muted); } .trio a { color: inherit; }

        .risk { display: inline-grid; justify-items: center; justify-self: start; width: 58px; border-radius: 8px; padding: 4px 0 5px; background: var(--soft, var(--sunken)); color: var(--ink, var(--muted)); }
        .risk b { font-size: 18px; line-height: 1.15; } .risk small { font-size: 11px; font-weight: 600; line-height: 1; }
        .rows.risks a { grid-template-columns: 62px minmax(0, 1fr) auto 140px; } .two .rows.risks a { grid-template-columns: 62px minmax(0, 1fr) auto; }
        .factors { display: grid; gap: 10px; margin-bottom: 12px; } .factors li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 14px; font-size: 13.5px; }
        .factors .what span { color: var(--muted); } .factors .num b { display: block; } .factors small { color: var(--muted); }
        .meter { grid-column: 1 / -1; }
        .difference { max-height: 420px; overflow: auto; padding: 10px 0; } .difference span { display: inline-block; min-width: 100%; padding: 0 14px; white-space: pre; } .difference .plus { background: color-mix(in srgb, var(--good) 16%, transparent); } .difference .minus { background: color-mix(in srgb, var(--critical-fill) 16%, transparent); }

        .tabs { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; border-bottom: 1px solid var(--line); } .tabs a { padding: 8px 14px; border-bottom: 2px solid transparent; margin-bottom: -1px; } .tabs a[aria-current] { color: var(--text); border-bottom-color: var(--accent); font-weight: 600; }
        .matrix { font-size: 14px; } .matrix tbody th { font-weight: 550; color: var(--text); font-size: 14px; } .matrix th small { display: block; font-weight: 400; color: var(--muted); font-size: 12px; } .matrix td a { text-decoration: none; font-weight: 600; } .matrix td a:hover { text-decoration: underline; } .matrix em { font-style: normal; color: var(--medium); } .matrix tbody tr:hover { background: var(--sunken); }
        .way summary { grid-template-columns: 84px minmax(0, 1fr) auto; } .way .issue { padding-left: 110px; }
        .verdict-yes { color: var(--high); } .badge.verdict-yes { --ink: var(--high); --soft: var(--high-soft); } .badge.verdict-unknown { --ink: var(--medium); --soft: var(--medium-soft); } .verdict-no { color: var(--good); } .verdict-unknown { color: var(--medium); }
        .options { border: 0; margin: 0 0 12px; padding: 0; display: grid; gap: 2px; max-height: 420px; overflow: auto; } .options legend { font-weight: 600; font-size: 13px; padding: 0; }
        .options label { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; padding: 7px 4px; font-size: 13.5px; border-radius: 6px; } .options label:hover { background: var(--sunken); } .options small { display: block; color: var(--muted); } .options input { margin-top: 3px; } .options span { overflow-wrap: anywhere; }
        .losses { margin: 6px 0 14px; }
        .days { display: flex; align-items: flex-end; gap: 2px; height: 60px; }
        .grounds { display: grid; gap: 12px; } .grounds p { font-size: 14px; } .grounds small { color: var(--muted); }
        .hours-chart { display: block; width: 100%; height: 54px; } .hours-chart rect { fill: var(--accent-soft); } .hours-chart .on { fill: var(--accent); }
        .facts-row { display: flex; flex-wrap: wrap; gap: 6px; } 
        .pager { display: flex; gap: 18px; justify-content: center; align-items: center; margin: 14px 0 0; font-size: 13.5px; }
        .pager span { color: var(--muted); } .pager a { color: var(--accent); font-size: 13.5px; }

        .map { overflow: auto; max-height: 70vh; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
        .map img { display: block; max-width: none; user-select: none; } .map-tools { display: flex; gap: 8px; align-items: center; margin-top: 10px; font-size: 13.5px; } .map-tools a { margin-left: 6px; }
        .calendar { width: 100%; min-width: 560px; border-collapse: separate; border-spacing: 2px 3px; table-layout: fixed; margin-bottom: 18px; }
        .calendar caption { text-align: left; font-size: 13px; color: var(--muted); padding-bottom: 4px; } .calendar caption b { color: var(--text); }
        .calendar th { font-size: 11px; font-weight: 400; color: var(--muted); text-align: left; padding: 0; white-space: nowrap; }
        .calendar tr > :first-child { width: 84px; }
        .calendar td { height: 16px; border-radius: 3px; padding: 0; position: relative; }
        .hour-delivered { background: var(--hour-delivered); } .hour-quiet { background: var(--hour-quiet); } .hour-late { background: var(--hour-late); }
        .hour-rewritten { background: var(--hour-rewritten); } .hour-altered { background: var(--hour-altered); } .hour-missing { background: var(--hour-missing); }
        .grid-table td form { margin: 0; }

        body.alone main { max-width: 560px; padding-top: 9vh; }
        .gate { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); padding: 30px; display: grid; gap: 16px; max-width: 400px; width: 100%; justify-self: center; }
        .gate form { display: grid; gap: 6px; } .gate label { font-size: 13px; font-weight: 600; margin-top: 8px; } .gate input { width: 100%; padding: 9px 12px; } .gate button { margin-top: 16px; padding: 9px 16px; font-size: 14px; }
        .gate .muted { font-size: 12.5px; }

        @media (max-width: 860px) {
          body.framed { display: block; }
          .rail { position: static; height: auto; padding: 12px 14px 8px; gap: 8px; flex-flow: row wrap; align-items: center; overflow: visible; }
          .rail .brand { padding: 0; margin-right: auto; }
          .menu { flex-direction: row; order: 3; width: 100%; overflow-x: auto; gap: 2px; padding-bottom: 2px; }
          .menu a { padding: 7px 10px; white-space: nowrap; } .menu svg { display: none; }
          .whoami { margin: 0; padding: 0; display: flex; align-items: center; gap: 12px; } .person span { display: none; }
          .whoami button { width: auto; } .live { position: fixed; bottom: 14px; right: 14px; z-index: 3; }
          body.framed main { padding: 18px 14px 40px; }
          .choice select { min-width: 0; max-width: 100%; } .calendar { min-width: 0; border-spacing: 1px 3px; } .calendar tr > :first-child { width: 64px; }
          .tabs { order: 0; gap: 4px; } .two, .cards { grid-template-columns: minmax(0, 1fr); gap: 14px; }
          .rows.risks a, .two .rows.risks a { grid-template-columns: 62px minmax(0, 1fr) auto; } .rows.risks .what { grid-row: auto; grid-column: auto; } .rows.risks .seen { grid-column: 2 / -1; text-align: left; }
          .rows.risks .subject { white-space: normal; } .way .issue { padding-left: 12px; } .panel { padding: 16px; }
          .rows a, .two .rows a, .rows a:has(> [class*="role-"]) { grid-template-columns: auto 1fr auto; gap: 4px 10px; padding: 12px 2px; }
          .rows .what { grid-row: 2; grid-column: 1 / -1; } .rows .seen { display: block; text-align: right; } .rows .num { text-align: left; }
          .tiles.wide { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tiles.wide .tile small { display: block; }
          .single .body { padding: 0; } .matrix tbody th { overflow-wrap: anywhere; } .matrix { font-size: 13px; } .matrix th, .matrix td { padding-left: 4px; padding-right: 4px; }
        }
        @media (min-width: 861px) and (max-width: 1180px) { .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); } .cards .panel:last-child { grid-column: 1 / -1; } }
        @media print {
          .act, .tabs, .button, .options { display: none !important; } .cards { grid-template-columns: repeat(3, minmax(0, 1fr)); }
          body.framed { display: block; } .rail, .filters, .pager, .page-head form, .more, .whoami, td form { display: none !important; }
          body.framed main { padding: 0; max-width: none; }
          .panel:has(> .filters:only-child) { display: none; }
          .tiles.wide { grid-template-columns: repeat(5, 1fr); }
          .map { max-height: none; overflow: visible; border: 0; } .map img { width: 100%; height: auto; }
          .rows li, .lines li, .calendar tr, .chain li { break-inside: avoid; }
          .calendar td, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
