/* What a page shows, as a reader of its picture would have to find it: window.foundElements()
 * gives a list of {name, box: [x, y, width, height], text, lines, size, weight, align, color,
 * background, radius, border, borderColor, shadow, variant}, in CSS pixels of the whole page. */
(() => {
  "use strict";
  const SKIPPED = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|OPTION|OPTGROUP|DATALIST|AREA|MAP|SOURCE|TRACK)$/;
  const PHRASING = /^(SPAN|B|I|EM|STRONG|SMALL|A|CODE|U|S|SUB|SUP|BR|ABBR|TIME|MARK|CITE|Q|KBD|LABEL|FONT|DEL|INS|VAR|SAMP|DFN|WBR|BIG|TT)$/;
  const PRIVATE = /^[\uE000-\uF8FF\s]+$/;
  const NAVIGATION = /(^|[\s_-])(nav|navbar|navigation|menu|sidebar|sidenav|topbar)(?=$|[\s_-])/i;
  const BAR = /(^|[\s_-])(navbar|app-?bar|top-?bar|header|toolbar|masthead)(?=$|[\s_-])/i;
  const BUTTON = /(^|[\s_-])(btn|button)(?=$|[\s_-])/i;
  const number = (text) => parseFloat(text) || 0;

  const painter = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
    .getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (text) => {
    if (known.has(text)) return known.get(text);
    painter.clearRect(0, 0, 1, 1);
    painter.fillStyle = "#000";
    painter.fillStyle = text;
    painter.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = painter.getImageData(0, 0, 1, 1).data;
    known.set(text, [r, g, b, a / 255]);
    return known.get(text);
  };
  const blend = ([r, g, b, a], below) => [r, g, b].map((v, i) => v * a + below[i] * (1 - a));
  const apart = (a, b) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
  const hex = (c) => "#" + c.slice(0, 3).map((v) => Math.round(v).toString(16).padStart(2, "0")).join("");
  const inside = (r, clip) => [Math.max(r[0], clip[0]), Math.max(r[1], clip[1]), Math.min(r[2], clip[2]), Math.min(r[3], clip[3])];
  const width = (r) => r[2] - r[0], height = (r) => r[3] - r[1];
  const shows = (r) => width(r) >= 2 && height(r) >= 2;
  const edges = (q) => [q.left + scrollX, q.top + scrollY, q.right + scrollX, q.bottom + scrollY];
  const nameOf = (e) => (typeof e.className === "string" ? e.className : "") + " " + e.id;

  /* What an element paints itself on what lies below it. */
  const look = (style, below) => {
    const gradient = /gradient/.test(style.backgroundImage) && /(rgba?\([^)]+\)|#[0-9a-f]+)/.exec(style.backgroundImage);
    const own = rgba(style.backgroundColor);
    const fill = blend(gradient && own[3] < 0.5 ? rgba(gradient[0]) : own, below);
    const sides = ["Top", "Right", "Bottom", "Left"].filter((s) => number(style[`border${s}Width`]) >= 0.5
      && style[`border${s}Style`] !== "none" && apart(blend(rgba(style[`border${s}Color`]), below), below) > 8);
    const shadow = / [1-9][\d.]*px/.test(style.boxShadow) && !/inset|rgba\([^)]*, 0\)/.test(style.boxShadow);
    return { fill, filled: apart(fill, below) > 6, sides, shadow, picture: /url\(/.test(style.backgroundImage),
      radius: /%$/.test(style.borderTopLeftRadius) && number(style.borderTopLeftRadius) >= 50 ? 999 : number(style.borderTopLeftRadius) };
  };

  window.foundElements = () => {
    const found = [], range = document.createRange();
    const page = [0, 0, innerWidth, Math.max(document.documentElement.scrollHeight, innerHeight)];
    const styles = new Map();
    const styleOf = (e) => styles.get(e) || (styles.set(e, getComputedStyle(e)), styles.get(e));

    /* The ordinary size of the page's words, by which big ones are headings. */
    const sizes = new Map();
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let n; (n = words.nextNode()); ) {
      const length = n.data.trim().length;
      if (!length || SKIPPED.test(n.parentElement.tagName) || !n.parentElement.offsetHeight) continue;
      const size = Math.round(number(styleOf(n.parentElement).fontSize));
      sizes.set(size, (sizes.get(size) || 0) + Math.min(length, 120));
    }
    const ordinary = [...sizes].filter(([s]) => s >= 9).sort((a, b) => b[1] - a[1])[0]?.[0] || 16;

    const covered = (e, r) => {
      const faint = (n) => near(n, (a) => number(styleOf(a).opacity) < 0.5, 99);
      const opaque = (n) => (/^(IMG|VIDEO|CANVAS|IFRAME)$/.test(n.tagName) || rgba(styleOf(n).backgroundColor)[3] > 0.6) && !faint(n);
      const fixed = near(e, (a) => styleOf(a).position === "fixed", 99);
      scrollTo({ top: fixed ? 0 : (r[1] + r[3]) / 2 - innerHeight / 2, behavior: "instant" });
      const points = [[0.5, 0.5], [0.15, 0.5], [0.85, 0.5]].map(([a, b]) => [r[0] + a * width(r) - scrollX, r[1] + b * height(r) - scrollY]);
      const hidden = points.every(([x, y]) => {
        for (const n of document.elementsFromPoint(x, y)) {
          if (n === e || e.contains(n) || n.contains(e)) return false;
          if (opaque(n)) return true;
        }
        return false;
      });
      scrollTo({ top: 0, behavior: "instant" });
      return hidden;
    };
    const put = (e, name, r, below, extra = {}) => {
      r = inside(r, page);
      if (!shows(r) || (!extra.inline && covered(e, r))) return;
      const style = styleOf(e), paint = look(style, below);
      const border = paint.sides.length >= 3 || (paint.sides.length && /input|select|textarea/.test(name));
      const ground = paint.filled ? paint.fill : below;
      delete extra.inline;
      found.push({ name, box: boxOf(r),
        size: number(style.fontSize), weight: +style.fontWeight || 400, color: hex(blend(rgba(style.color), ground)),
        ...(paint.filled && { background: hex(paint.fill) }), ...(paint.radius && { radius: paint.radius }),
        ...(border && { border: number(style[`border${paint.sides[0]}Width`]), borderColor: hex(blend(rgba(style[`border${paint.sides[0]}Color`]), below)) }),
        ...(paint.shadow && { shadow: 1 }), ...(/underline/.test(style.textDecorationLine) && { underline: 1 }), ...extra });
    };

    const written = (node, style) => {
      const text = node.data.replace(/\s+/g, " ");
      if (style.textTransform === "uppercase") return text.toUpperCase();
      if (style.textTransform === "lowercase") return text.toLowerCase();
      if (style.textTransform === "capitalize") return text.replace(/(^|\s)\S/g, (c) => c.toUpperCase());
      return text;
    };
    /* The words below a node as the page shows them; "\n" for a line break that is meant. */
    const textOf = (n) => {
      if (n.nodeType === 3) return written(n, styleOf(n.parentElement));
      if (n.nodeType !== 1 || SKIPPED.test(n.tagName) || n.tagName === "svg") return "";
      if (n.tagName === "BR") return "\n";
      const style = styleOf(n);
      if (style.display === "none" || style.visibility !== "visible") return "";
      const text = [...n.childNodes].map(textOf).join("");
      return /^inline/.test(style.display) ? text : ` ${text} `;
    };
    const tidy = (text) => text.replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/^\s+|\s+$/g, "").replace(/\n{3,}/g, "\n\n");
    const texts = (n) => n.nodeType === 3 ? (n.data.trim() ? [n] : [])
      : n.nodeType === 1 && !SKIPPED.test(n.tagName) && styleOf(n).visibility === "visible" && styleOf(n).display !== "none" ? [...n.childNodes].flatMap(texts) : [];
    const lineRects = (nodes) => nodes.flatMap((n) => {
      const bare = n.data.trimStart();
      range.setStart(n, n.data.length - bare.length);
      range.setEnd(n, n.data.length - bare.length + bare.trimEnd().length);
      return [...range.getClientRects()].filter((q) => q.width > 0.5 && q.height > 0.5).map(edges);
    });
    const around = (rects) => rects.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
    const boxOf = (r) => [r[0], r[1], width(r), height(r)].map((v) => Math.round(v * 100) / 100);
    const countLines = (rects) => {
      let lines = 0, middle = -1e9;
      for (const r of [...rects].sort((a, b) => a[1] + a[3] - b[1] - b[3])) {
        if ((r[1] + r[3]) / 2 - middle > 0.5 * height(r)) { lines += 1; middle = (r[1] + r[3]) / 2; }
      }
      return lines;
    };
    const near = (e, test, steps) => { for (let i = 0; e && e !== document.body && i < steps; i++, e = e.parentElement) if (test(e)) return e; return null; };
    const isTopBar = (a) => {
      const r = edges(a.getBoundingClientRect());
      return (a.tagName === "HEADER" || BAR.test(nameOf(a))) && r[1] < 90 && height(r) < 140;
    };
    const inNavigation = (e) => near(e.parentElement, (a) => a.tagName === "NAV" || a.getAttribute("role") === "navigation" || NAVIGATION.test(nameOf(a)) || isTopBar(a), 6);
    /* Whether an element without words shows a sign of an icon font. */
    const hasSign = (e) => ["::before", "::after"].some((which) => /^"[^"]{1,3}"$/.test(getComputedStyle(e, which).content));
    const edge = (style) => ({ center: "center", "-webkit-center": "center", right: "end", end: "end", "-webkit-right": "end" })[style.textAlign] || "start";

    const longest = (nodes) => nodes.reduce((a, b) => (b.data.trim().length > a.data.trim().length ? b : a));
    /* The words of a text that is cut off below. */
    const shownWords = (nodes, clip) => {
      const shown = [];
      for (const n of nodes) for (const word of n.data.matchAll(/\S+/g)) {
        range.setStart(n, word.index);
        range.setEnd(n, word.index + word[0].length);
        if (edges(range.getBoundingClientRect())[1] < clip[3] - 2) shown.push(word[0]);
      }
      return shown.length ? shown.join(" ") + "…" : nodes.map((n) => n.data.trim()).join(" ");
    };
    const putRun = (owner, run, clip, below) => {
      const nodes = run.flatMap(texts);
      const all = lineRects(nodes), rects = all.map((r) => inside(r, clip)).filter(shows);
      if (!rects.length) return;
      const text = all.some((r) => r[1] >= clip[3] - 2) ? shownWords(nodes, clip) : tidy(run.map(textOf).join(""));
      const plain = nodes.filter((n) => !n.parentElement.closest("a") && n.data.trim().length > 3);
      const holder = longest(plain.length ? plain : nodes).parentElement;
      const style = styleOf(holder), size = number(style.fontSize), weight = +style.fontWeight || 400;
      if (!text) return;
      if (PRIVATE.test(text)) { put(holder, "icon", around(rects), below); return; }
      const named = near(holder, (e) => /^H[1-6]$/.test(e.tagName) || e.getAttribute("role") === "heading", 4);
      const big = size >= 1.3 * ordinary && text.split(/\s+/).length <= 14;
      const heading = size >= 0.93 * ordinary && ((named && (size > 1.05 * ordinary || weight >= 500)) || big);
      const label = near(holder, (e) => e.tagName === "LABEL", 3);
      const linked = owner.closest("a");
      if (linked && !heading) { put(holder, inNavigation(linked) ? "nav-item" : "link", around(rects), below, { text, lines: countLines(rects), words: boxOf(around(rects)), align: edge(styleOf(owner)) }); return; }
      put(holder, heading ? "heading" : label ? "label" : "text", around(rects), below,
        { text, lines: countLines(rects), align: edge(styleOf(owner)) });
      if (heading) return;
      for (const n of run) {
        if (n.nodeType !== 1) continue;
        for (const a of n.tagName === "A" ? [n] : n.querySelectorAll("a")) {
          const part = lineRects(texts(a)).map((r) => inside(r, clip)).filter(shows);
          if (part.length) put(a, "link", around(part), below, { text: tidy(textOf(a)), lines: countLines(part), inline: 1 });
        }
      }
    };

    const tick = { checkbox: "checkbox", radio: "radio", range: "slider" };
    const control = (e, style, paint, r) => {
      const tag = e.tagName, role = (e.getAttribute("role") || "").toLowerCase();
      if (tag === "INPUT") return e.type === "hidden" ? "none" : tick[e.type] || (/^(submit|button|reset|image)$/.test(e.type) ? "button" : "input");
      if (tag === "TEXTAREA") return "textarea";
      if (tag === "SELECT") return e.multiple || e.size > 1 ? "textarea" : "select";
      if (tag === "PROGRESS" || tag === "METER") return "progress";
      if (/^(checkbox|radio|switch)$/.test(e.getAttribute("role") || "") && width(r) < 90) return e.getAttribute("role");
      if (tag === "BUTTON" || tag === "SUMMARY") return "button";
      if (role === "button" && height(r) < 110) return "button";
      const pressed = BUTTON.test(nameOf(e)) && (tag === "A" || style.cursor === "pointer" || paint.filled || paint.sides.length > 2);
      if (tag !== "A" && !pressed) return null;
      const words = tidy(textOf(e));
      if (words && [...e.querySelectorAll("img")].some((k) => k.width > 28)) return null;
      const picture = e.querySelector("img, svg, i, canvas, video");
      if (!words && hasSign(e) && width(r) <= 90 && height(r) <= 90) return "icon-button";
      if (!words && !(picture && height(r) <= 60 && width(r) <= 60 && picture.tagName !== "IMG")) return null;
      if (e.querySelector("h1,h2,h3,p,table,ul,input,select") || e.querySelectorAll("*").length > 12 || words.length > 60 || height(r) > 110) return null;
      if (pressed && height(r) >= 14 && width(r) <= 520) return "button";
      const boxed = paint.filled || paint.sides.length > 2;
      if (boxed && height(r) >= 18 && height(r) <= 80 && width(r) <= 520 && !inNavigation(e)) return "button";
      if (tag !== "A") return null;
      return inNavigation(e) ? "nav-item" : "link";
    };
    const putControl = (e, name, r, clip, below) => {
      if (name === "input" || name === "textarea" || name === "select") {
        const text = e.tagName === "SELECT" ? (e.selectedOptions[0] || {}).text || "" : e.value || "";
        put(e, name, r, below, { text: tidy(text), lines: 1, placeholder: e.placeholder || "", kind: e.type || "" });
        return;
      }
      const own = styleOf(e).overflow === "visible" || styleOf(e).display === "inline" ? clip : r;
      const all = e.tagName === "INPUT" ? [] : lineRects(texts(e));
      const rects = all.map((q) => inside(q, own)).filter(shows);
      const isCut = all.some((q) => q[1] >= own[3] - 2);
      const text = e.tagName === "INPUT" ? e.value || "" : isCut ? shownWords(texts(e), own) : tidy(textOf(e));
      const painted = look(styleOf(e), below);
      const bare = rects.length && !painted.filled && painted.sides.length < 3;
      const glyph = !text || PRIVATE.test(text);
      if (/^(button|link|nav-item)$/.test(name) && glyph) name = "icon-button";
      const big = bare && name === "link" && (number(styleOf(e).fontSize) >= 1.3 * ordinary || near(e, (a) => /^H[1-6]$/.test(a.tagName), 3) && number(styleOf(e).fontSize) > 1.05 * ordinary);
      const style = texts(e).length && styleOf(longest(texts(e)).parentElement);
      put(e, big ? "heading" : name, bare && name === "link" ? inside(around(rects), clip) : r, below, {
        text: glyph ? "" : text, lines: rects.length ? countLines(rects) : 1,
        ...(style && { size: number(style.fontSize), weight: +style.fontWeight || 400, color: hex(blend(rgba(style.color), painted.fill)) }),
        ...(rects.length && { words: boxOf(around(rects)) }),
        checked: e.checked ? 1 : 0, align: edge(styleOf(e)) });
    };

    const stacked = (items) => items.length > 1 && items.slice(1).every((k, i) => edges(k.getBoundingClientRect())[1] >= edges(items[i].getBoundingClientRect())[3] - 3);
    const visible = (e) => { const q = e.getBoundingClientRect(); return q.width > 1 && q.height > 1 && styleOf(e).visibility === "visible"; };
    const isTable = (e) => {
      const rows = [...e.rows].filter(visible);
      return rows.length > 1 && Math.max(...rows.map((row) => row.children.length)) > 1 && !e.querySelector("table");
    };
    const container = (e, style, paint, r) => {
      const tag = e.tagName, wide = width(r) >= 0.95 * innerWidth;
      if (e === document.body || width(r) < 40 || height(r) < 14) return null;
      if (tag === "TABLE") return isTable(e) ? "table" : null;
      if (tag === "TR") return isTable(e.closest("table")) ? "row" : null;
      if (/^(TD|TH)$/.test(tag)) return e.closest("tr") && isTable(e.closest("table")) && e.children.length ? "column" : null;
      if (/^(THEAD|TBODY)$/.test(tag)) return null;
      const items = (list) => [...list.children].filter((k) => k.tagName === "LI" && visible(k));
      if (/^(UL|OL|MENU)$/.test(tag) && stacked(items(e))) return inNavigation(e) || tag === "MENU" ? "nav" : "list";
      if (tag === "LI" && stacked(items(e.parentElement)) && !inNavigation(e) && height(r) >= 14) return "list-item";
      const boxed = paint.filled || paint.sides.length >= 3 || paint.shadow;
      if (width(r) < 60 || height(r) < 24) return null;
      if (/^(HEADER|NAV)$/.test(tag) && r[1] <= 60 && height(r) >= 36 && height(r) <= 132 && width(r) >= 0.6 * innerWidth) return "app-bar";
      if (tag === "FOOTER" && wide) return "footer";
      if (wide && height(r) >= 0.9 * page[3] || !boxed) return null;
      if (wide) return "section";
      return width(r) >= 90 ? "card" : null;
    };

    const walk = (e, clip, below) => {
      const style = styleOf(e), tag = e.tagName;
      if (SKIPPED.test(tag.toUpperCase()) || style.display === "none" || number(style.opacity) < 0.06 && style.opacity !== "") return;
      const raw = edges(e.getBoundingClientRect());
      if (style.position === "fixed") clip = page;
      if (style.clip !== "auto" && /absolute|fixed/.test(style.position) && height(raw) <= 2) return;
      if (/inset\((50|100)%/.test(style.clipPath)) return;
      if (tag !== "SUMMARY" && e.parentElement.tagName === "DETAILS" && !e.parentElement.open) return;
      const r = style.display === "contents" ? raw : inside(raw, clip);
      const paint = look(style, below);
      const hidden = style.visibility !== "visible";
      if (!hidden && shows(r)) {
        if (/^(IMG|VIDEO|CANVAS|IFRAME|OBJECT|EMBED)$/.test(tag) || tag === "svg") {
          const small = tag === "svg" ? Math.max(width(r), height(r)) <= 72 : Math.max(width(r), height(r)) <= 28;
          const round = paint.radius >= 0.4 * width(r) && Math.abs(width(r) - height(r)) < 0.15 * width(r);
          if (shows(r) && width(r) >= 5 && height(r) >= 5) put(e, small ? "icon" : round && width(r) <= 220 ? "avatar" : /VIDEO|IFRAME/.test(tag) ? "embed" : "image", r, below, { source: e.getAttribute("src") || "" });
          return;
        }
        if (tag === "HR" || ((height(r) <= 3 && width(r) >= 40) || (width(r) <= 3 && height(r) >= 16)) && (paint.filled || paint.sides.length)) { put(e, "divider", r, below); return; }
        const name = control(e, style, paint, r);
        if (name === "none") return;
        if (name) { putControl(e, name, r, clip, below); return; }
        if (/^(I|SPAN|EM|B)$/.test(tag) && !tidy(textOf(e)) && hasSign(e)) { put(e, "icon", r, below); return; }
        const box = container(e, style, paint, r);
        if (box) put(e, box, r, below);
        if (!box && paint.picture && width(r) >= 0.5 * innerWidth && height(r) >= 120 && tidy(textOf(e))) put(e, "section", r, below);
        if (paint.picture && width(r) >= 32 && height(r) >= 32 && !tidy(textOf(e)) && !e.querySelector("img,svg,input")) put(e, "image", r, below);
      }
      const clips = /hidden|auto|scroll|clip/.test(style.overflowX + style.overflowY) && !/^inline$|contents/.test(style.display) && e !== document.body;
      const inner = clips ? inside(clip, raw) : clip;
      const ground = paint.filled ? paint.fill : below;
      let run = [];
      const flush = () => {
        const solid = run.filter((n) => texts(n).length);
        const linksOnly = solid.length && solid.every((n) => n.nodeType === 1 && (n.tagName === "A" || n.querySelector("a")));
        if (solid.length && linksOnly) solid.forEach((n) => walk(n, inner, ground));
        else if (solid.length && !hidden) putRun(e, run, inner, ground);
        run = [];
      };
      for (const n of e.childNodes) {
        if (n.nodeType === 3) { run.push(n); continue; }
        if (n.nodeType !== 1) continue;
        if (inline(n)) { run.push(n); continue; }
        flush();
        walk(n, inner, ground);
      }
      flush();
    };
    const inline = (n) => {
      if (n.tagName === "BR" || n.tagName === "WBR") return true;
      if (!PHRASING.test(n.tagName)) return false;
      const style = styleOf(n);
      if (!/^(inline|contents)$/.test(style.display)) return false;
      const paint = look(style, [255, 255, 255]);
      if (paint.picture || (n.tagName === "A" && paint.sides.length > 2)) return false;
      if (n.tagName === "A" && inNavigation(n)) return false;
      if (!n.textContent.trim() && hasSign(n)) return false;
      return [...n.children].every(inline);
    };
    const ground = [document.documentElement, document.body].map((e) => rgba(styleOf(e).backgroundColor)).filter((c) => c[3] > 0.5).pop() || [255, 255, 255, 1];
    walk(document.body, page, ground.slice(0, 3));
    return { width: innerWidth, height: page[3], background: hex(ground), elements: found };
  };
})();
