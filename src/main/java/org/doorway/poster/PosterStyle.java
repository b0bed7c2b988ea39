package org.doorway.poster;

/** How the page looks: large letters in the reader's own font, in the dark too, and on one sheet when it is printed. */
final class PosterStyle {
    static final String SHEET = """
            :root{color-scheme:light dark;--paper:#fffdf6;--ink:#1d2a2f;--strong:#0a5160;--band:#0a4a58;--onband:#ffffff}
            @media (prefers-color-scheme:dark){
            :root{--paper:#11191c;--ink:#eef3f2;--strong:#8fd6e2;--band:#0e3b45;--onband:#ffffff}}
            *{box-sizing:border-box}
            body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;background:var(--paper);color:var(--ink);
            overflow-wrap:anywhere}
            main,nav{max-width:60rem;margin:0 auto;padding:0 1rem 1rem}
            header{background:var(--band);color:var(--onband);padding:1.5rem 1rem;margin:0 -1rem}
            h1{font-size:2.25rem;line-height:1.15;margin:0}
            h2{font-size:1.375rem;line-height:1.25;margin:1.5rem 0 .5rem}
            header p{margin:.5rem 0 0}
            .period,.thanks{font-size:1.375rem}
            ul{margin:0;padding:0;list-style:none}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1rem 2rem}
            .items{columns:16rem 2;column-gap:2rem}
            .items li{break-inside:avoid}
            data{font-weight:700;color:var(--strong)}
            .figures data{font-size:2.25rem;line-height:1.15}
            a{color:var(--strong)}
            a:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
            .about li,nav li{padding:.25rem 0}
            nav ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}
            @page{margin:12mm}
            @media print{
            :root{--paper:#ffffff;--ink:#000000;--strong:#0a5160;--band:#ffffff;--onband:#000000}
            body{font-size:10pt;line-height:1.3}
            main{max-width:none;padding:0}
            header{padding:0;margin:0}
            h1{font-size:24pt}
            h2{font-size:12pt;margin:8pt 0 3pt}
            .period,.thanks{font-size:12pt}
            .figures{grid-template-columns:1fr 1fr;gap:3pt 18pt}
            .figures data{font-size:20pt}
            a{color:inherit;text-decoration:none}
            nav{display:none}}""";

    private PosterStyle() {}
}
