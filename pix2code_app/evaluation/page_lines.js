// The lines of words that a page shows: what is written, and where.
() => {
  const shown = { uppercase: (t) => t.toUpperCase(), lowercase: (t) => t.toLowerCase(),
    capitalize: (t) => t.replace(/(^|\s)\S/g, (c) => c.toUpperCase()) };
  const blockOf = (element) => {
    while (/^(inline|contents)$/.test(getComputedStyle(element).display)) {
      element = element.parentElement;
    }
    return element;
  };
  // A word is seen where a click on its middle would meet its own element.
  const isSeen = (rect, element) => {
    const style = getComputedStyle(element);
    if (style.visibility !== "visible" || Number(style.opacity) < 0.2) return false;
    if (parseFloat(style.fontSize) < 5 || /rgba\(.*, 0\)/.test(style.color)) return false;
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    const met = document.elementFromPoint(x, y);
    return met === element;
  };
  const blocks = new Map();
  const words = [];
  let spaced = true;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|OPTION)$/.test(element.tagName)) continue;
    const block = blockOf(element);
    if (!blocks.has(block)) blocks.set(block, blocks.size);
    const range = document.createRange();
    const rectOf = (begin, end) => {
      range.setStart(node, begin);
      range.setEnd(node, end);
      return range.getClientRects();
    };
    const change = shown[getComputedStyle(element).textTransform] ?? ((t) => t);
    const add = (begin, end, rect) => {
      if (rect.width < 1 || !isSeen(rect, element)) return;
      words.push({ block: blocks.get(block), spaced, text: change(node.data.slice(begin, end)),
        box: [rect.left, rect.top, rect.right, rect.bottom],
        size: parseFloat(getComputedStyle(element).fontSize),
        weight: Number(getComputedStyle(element).fontWeight),
        color: getComputedStyle(element).color });
      spaced = false;
    };
    for (const part of node.data.matchAll(/(\s+)|(\S+)/g)) {
      const [begin, end] = [part.index, part.index + part[0].length];
      if (part[1]) { spaced = true; continue; }
      const rects = rectOf(begin, end);
      if (rects.length === 1) { add(begin, end, rects[0]); continue; }
      for (let i = begin; i < end; i++) {
        const own = rectOf(i, i + 1); // a letter that begins a row may end one as well
        if (own.length > 0) add(i, i + 1, own[own.length - 1]);
      }
    }
  }
  return words;
}
