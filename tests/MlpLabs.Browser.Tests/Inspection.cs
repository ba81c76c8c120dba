namespace MlpLabs.Browser.Tests;

/// <summary>What the browser is asked about a page. Each script gives a list of faults, empty when there are none.</summary>
static class Inspection
{
    /// <summary>Nothing sticks out of the page; what is wide scrolls inside an element that the keyboard reaches.</summary>
    public const string Layout = """
        () => {
          const faults = [];
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth)
            faults.push(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
          for (const e of document.querySelectorAll('*')) {
            const style = getComputedStyle(e);
            if (e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(style.overflowX) && e.tabIndex < 0)
              faults.push(`<${e.tagName} class="${e.className}"> scrolls and cannot be reached with the keyboard`);
          }
          // A network that can be drawn for narrow pages is seen once, as a whole and in letters that can be read.
          for (const narrow of document.querySelectorAll('.for-narrow-pages')) {
            const wide = narrow.previousElementSibling;
            if (!narrow.parentElement.checkVisibility()) continue;
            const seen = [wide.querySelector('svg'), narrow].filter(e => e.checkVisibility());
            if (seen.length !== 1) { faults.push(`${seen.length} drawings of one network are seen`); continue; }
            if (wide.checkVisibility() && wide.scrollWidth > wide.clientWidth + 1) faults.push('the wide drawing of a network scrolls');
            const size = parseFloat(getComputedStyle(seen[0].querySelector('text')).fontSize) * seen[0].getBoundingClientRect().width / seen[0].viewBox.baseVal.width;
            if (size < 11) faults.push(`the letters of a network have ${size} px`);
          }
          return faults;
        }
        """;

    /// <summary>The contrast of every text with what lies behind it, by the formula of WCAG 2.2.</summary>
    public const string Contrast = """
        () => {
          const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
          const parse = text => { const n = text.match(/[\d.]+/g).map(Number); return { r: n[0], g: n[1], b: n[2], a: n.length > 3 ? n[3] : 1 }; };
          const over = (f, b) => ({ r: f.r * f.a + b.r * (1 - f.a), g: f.g * f.a + b.g * (1 - f.a), b: f.b * f.a + b.b * (1 - f.a), a: 1 });
          const luminance = c => 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
          const behind = e => {
            const layers = [];
            for (let p = e; p; p = p.parentElement) {
              const c = parse(getComputedStyle(p).backgroundColor);
              if (c.a > 0) layers.push(c);
              if (c.a === 1) break;
            }
            let colour = { r: 255, g: 255, b: 255, a: 1 };
            for (const layer of layers.reverse()) colour = over(layer, colour);
            return colour;
          };
          const faults = new Map();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let texts = 0;
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (walker.currentNode.data.trim() === '' || e.closest('.visually-hidden, svg') || !e.checkVisibility({ visibilityProperty: true })) continue;
            texts++;
            const style = getComputedStyle(e);
            const back = behind(e), front = over(parse(style.color), back);
            const [a, b] = [luminance(front), luminance(back)].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            const size = parseFloat(style.fontSize);
            const least = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700) ? 3 : 4.5;
            if (ratio < least)
              faults.set(`${e.tagName}.${e.className}`, `${ratio.toFixed(2)} < ${least} for “${walker.currentNode.data.trim().slice(0, 30)}” in <${e.tagName} class="${e.className}">`);
          }
          if (texts === 0) faults.set('', 'no text was found');
          return [...faults.values()];
        }
        """;

    /// <summary>Landmarks, headings, names and labels as WCAG 2.2 wants them.</summary>
    public const string Semantics = """
        () => {
          const faults = [];
          const all = s => [...document.querySelectorAll(s)];
          if (document.documentElement.lang !== 'en') faults.push('the language is not declared');
          if (document.title.trim() === '') faults.push('there is no title');
          for (const landmark of ['main', 'body > header', 'h1'])
            if (all(landmark).length !== 1) faults.push(`${all(landmark).length} × ${landmark}`);
          const navs = all('nav').map(n => n.getAttribute('aria-label'));
          if (navs.some(n => !n) || new Set(navs).size < navs.length) faults.push('a navigation has no name of its own');
          let level = 0;
          for (const h of all('h1, h2, h3, h4, h5, h6')) {
            const next = +h.tagName[1];
            if (next > level + 1) faults.push(`h${next} “${h.textContent}” follows h${level}`);
            if (h.textContent.trim() === '') faults.push(`an h${next} is empty`);
            level = next;
          }
          const ids = all('[id]').map(e => e.id);
          if (new Set(ids).size < ids.length) faults.push(`ids twice: ${ids.filter((id, i) => ids.indexOf(id) < i)}`);
          for (const a of all('a[href^="#"]'))
            if (!document.getElementById(a.getAttribute('href').slice(1))) faults.push(`${a.getAttribute('href')} leads nowhere`);
          for (const e of all('[aria-labelledby]'))
            for (const id of e.getAttribute('aria-labelledby').split(' '))
              if (!document.getElementById(id)) faults.push(`aria-labelledby ${id} names nothing`);
          for (const e of all('[tabindex="0"], [role="img"]'))
            if (!(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))) faults.push(`<${e.tagName} class="${e.className}"> has no name`);
          for (const e of all('a, summary'))
            if (e.textContent.trim() === '') faults.push(`<${e.tagName}> has no text`);
          for (const e of all('th'))
            if (!e.hasAttribute('scope')) faults.push('a header cell has no scope');
          for (const e of all('script, iframe, object, embed, link, img[src^="http"], form, input, base'))
            faults.push(`<${e.tagName}> does not belong here`);
          return faults;
        }
        """;

    /// <summary>On paper: everything is unfolded and nothing is cut off.</summary>
    public const string Paper = """
        () => {
          const faults = [];
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth) faults.push(`the sheet is too narrow: ${root.scrollWidth} > ${root.clientWidth}`);
          for (const e of document.querySelectorAll('details > :not(summary)'))
            if (e.getBoundingClientRect().height === 0 && e.textContent.trim() !== '') faults.push(`“${e.textContent.trim().slice(0, 40)}” is folded`);
          for (const e of document.querySelectorAll('.scroll, .console, pre'))
            if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) faults.push(`<${e.tagName} class="${e.className}" ${e.getAttribute('aria-label')}> is cut off: ${e.scrollWidth} > ${e.clientWidth}, ${e.scrollHeight} > ${e.clientHeight}`);
          if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') faults.push('the sheet is not white');
          for (const e of document.querySelectorAll('.skip, nav'))
            if (e.checkVisibility()) faults.push(`${e.className || e.tagName} is printed`);
          return faults;
        }
        """;
}
