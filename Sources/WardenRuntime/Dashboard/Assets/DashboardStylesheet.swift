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
        .stacked { display: grid; gap: 20px; min-width: 0; }
        .more { margin-top: 12px; font-size: 13.5px; }
        .count { font-size: 13px; margin-bottom: 6px; }

        .rows li + li { border-top: 1px solid var(--line); }
        .rows a { display: grid; grid-template-columns: 116px minmax(0, 1fr) auto 138px; gap: 14px; align-items: center; padding: 11px 8px; color: inherit; text-decoration: none; border-radius: 8px; }
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
        .warning { background: var(--critical-soft); color: var(--critical); font-weight: 550; }

        .filters { padding-bottom: 14px; }
        fieldset.chips { border: 0; margin: 0; padding: 0; min-width: 0; }
        .choice { display: flex; gap: 8px; align-items: center; font-size: 13px; color: var(--muted); }
        select, input[type=date], input[type=text], input[type=password], textarea { font: inherit; font-size: 14px; color: var(--text); background: var(--sunken); border: 1px solid var(--line); border-radius: 8px; padding: 6px 10px; max-width: 100%; }
        .clear { font-size: 13px; }
        .scripted .filters button[type=submit] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
        .scripted .filters button[type=submit]:focus { position: static; width: auto; height: auto; clip-path: none; padding: 5px 12px; }
        .primary { background: #2f5bd0; color: #fff; border-color: transparent; font-weight: 600; padding: 7px 16px; }
        .primary:hover { background: #2449ab; }
        .pager { display: flex; gap: 18px; justify-content: center; align-items: center; margin: 14px 0 0; font-size: 13.5px; }
        .pager span { color: var(--muted); } .pager a { color: var(--accent); font-size: 13.5px; }

        .map { overflow: auto; max-height: 70vh; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
        .map img { display: block; }
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
          .two { grid-template-columns: minmax(0, 1fr); gap: 14px; }
          .rows a, .two .rows a { grid-template-columns: auto 1fr auto; gap: 4px 10px; padding: 12px 2px; }
          .rows .what { grid-row: 2; grid-column: 1 / -1; } .rows .seen { display: block; text-align: right; } .rows .num { text-align: left; }
          .tiles.wide { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tiles.wide .tile small { display: block; }
          .single .body { padding: 0; }
        }
        @media print {
          body.framed { display: block; } .rail, .filters, .pager, .page-head form, .more, .whoami, td form { display: none !important; }
          body.framed main { padding: 0; max-width: none; }
          .tiles.wide { grid-template-columns: repeat(5, 1fr); }
          .map { max-height: none; overflow: visible; border: 0; } .map img { width: 100%; height: auto; }
          .rows li, .lines li, .calendar tr, .chain li { break-inside: avoid; }
          .calendar td, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
