// Labels of a page: a box for every element that is marked with data-e, and one for every
// text, as far as they show. Boxes are in CSS pixels of the window.
//
// Boxes of kind "ink" are those of glyphs: the renderer shrinks them to what is painted.
// Those of kind "mark" may have an edge of their own, or none, as buttons of an icon. data-e="none" is part of what it lies in, data-e="skip" is left out with all
// that it holds.
() => {
  const INK = new Set(["text", "heading", "label", "link", "icon", "checkbox", "radio", "rating", "page-indicator", "switch", "slider"]);
  const TEXTS = new Set(["text", "heading", "label", "link"]);
  const HEADINGS = /^H[1-6]$/;
  const found = [];

  const style = element => getComputedStyle(element);
  const parentOf = node => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const deepHit = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    while (hit && hit.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  const isWithin = (inner, outer) => {
    for (let node = inner; node; node = parentOf(node)) if (node === outer) return true;
    return false;
  };

  // The part of a box that its scrolling or clipping ancestors and the window let through.
  const clip = (element, box) => {
    let [left, top, right, bottom] = box;
    for (let node = parentOf(element); node && node !== document.body && node !== document.documentElement; node = parentOf(node)) {
      const s = style(node);
      if (s.overflowX !== "visible" || s.overflowY !== "visible") {
        const r = node.getBoundingClientRect();
        [left, top, right, bottom] = [Math.max(left, r.left), Math.max(top, r.top), Math.min(right, r.right), Math.min(bottom, r.bottom)];
      }
      if (s.position === "fixed") break;
    }
    return [Math.max(left, 0), Math.max(top, 0), Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
  };

  const hidden = element => {
    for (let node = element; node; node = parentOf(node)) {
      const s = style(node);
      if (s.display === "none" || s.visibility === "hidden" || +s.opacity < 0.15) return true;
    }
    return false;
  };

  // Whether something else lies over it: one of five points must be its own.
  const covered = (element, [left, top, right, bottom]) => {
    const [w, h] = [right - left, bottom - top];
    for (const [fx, fy] of [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]]) {
      const hit = deepHit(left + w * fx, top + h * fy);
      if (hit && (isWithin(hit, element) || isWithin(element, hit))) return false;
    }
    return true;
  };

  const hull = rects => {
    const real = rects.filter(r => r.width > 0.5 && r.height > 0.5);
    if (!real.length) return null;
    return [Math.min(...real.map(r => r.left)), Math.min(...real.map(r => r.top)), Math.max(...real.map(r => r.right)), Math.max(...real.map(r => r.bottom))];
  };
  // The lines of a text: its own glyphs and those of what flows within it.
  const glyphs = element => {
    const rects = [];
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      if (!node.textContent.trim() || !flows(node.parentElement, element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      rects.push(...range.getClientRects());
    }
    return hull(rects);
  };
  const flows = (node, element) => {
    for (; node && node !== element; node = node.parentElement)
      if (style(node).display !== "inline" || (node.dataset.e && !TEXTS.has(node.dataset.e))) return false;
    return true;
  };
  const ownText = element => [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  const within = (element, name) => {
    for (let node = element; node; node = parentOf(node)) if (node.dataset && node.dataset.e === name) return true;
    return false;
  };

  const add = (element, name, box, kind, extra) => {
    if (!box || hidden(element)) return;
    const [left, top, right, bottom] = clip(element, box);
    const full = (box[2] - box[0]) * (box[3] - box[1]);
    const share = Math.max(0, right - left) * Math.max(0, bottom - top) / Math.max(full, 1e-6);
    if (right - left < 3 || bottom - top < 1 || share < 0.25) return;
    if (covered(element, [left, top, right, bottom])) return;
    found.push({label: name, box: [left, top, right - left, bottom - top], kind, ...extra});
  };

  const control = (element, name, attributes) => {
    const r = element.getBoundingClientRect();
    let box = [r.left, r.top, r.right, r.bottom];
    if (name === "checkbox" || name === "radio") {
      const rects = [...element.querySelectorAll("*")].map(e => e.getBoundingClientRect()).concat([r]);
      box = hull(rects.filter(q => q.width < innerWidth * 0.95)) || box;
    }
    const kind = name === "icon-button" ? "mark" : INK.has(name) ? "ink" : "box";
    add(element, name, box, kind, {attributes});
  };

  // The hint or the value of a field is a text, too.
  const content = field => {
    const s = style(field), r = field.getBoundingClientRect();
    const shown = field.value || field.placeholder || (field.tagName === "SELECT" && field.selectedOptions.length && field.selectedOptions[0].textContent);
    if (!shown || !shown.trim()) return;
    const px = name => parseFloat(s[name]) || 0;
    const arrow = field.tagName === "SELECT" ? 22 : 0;
    const [start, end] = s.direction === "rtl" ? [arrow, 0] : [0, arrow];
    add(field, "text", [r.left + px("borderLeftWidth") + px("paddingLeft") * 0.8 + start, r.top + px("borderTopWidth") + 2,
      r.right - px("borderRightWidth") - px("paddingRight") * 0.8 - end, r.bottom - px("borderBottomWidth") - 2], "ink", {inner: true});
  };

  const walk = root => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (within(element, "skip")) continue;
      const name = element.dataset ? element.dataset.e : undefined;
      if (name && name !== "none" && !TEXTS.has(name) && name !== "hint") {
        control(element, name, (element.dataset.a || "").split(" ").filter(Boolean));
      }
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) {
        if (!/^(checkbox|radio|range|hidden|color|file|submit|button)$/.test(element.type)) content(element);
        continue;
      }
      if (!ownText(element) || within(element, "none") || within(element, "avatar") || within(element, "embed") || within(element, "icon") || within(element, "icon-button") || /^(STYLE|SCRIPT|OPTION|SVG|TITLE)$/i.test(element.tagName)) continue;
      const parent = parentOf(element);
      const inline = style(element).display === "inline" && parent && ownText(parent) && parent !== document.body;
      const kind = TEXTS.has(name) ? name : HEADINGS.test(element.tagName) ? "heading" : element.tagName === "LABEL" ? "label" : element.tagName === "A" ? "link" : "text";
      if (inline && kind !== "link") continue;
      add(element, wording(element, kind), glyphs(element), "ink", {});
    }
  };
  // What stands in a control is its caption, whatever it is marked up with.
  const CONTROLS = ["button", "chip", "tab", "nav-item", "badge", "checkbox", "radio", "input", "select", "stepper"];
  const wording = (element, kind) => kind !== "heading" && CONTROLS.some(name => within(element, name)) ? "text" : kind;

  walk(document.body);
  return found;
}
