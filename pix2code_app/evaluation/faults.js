/* What is wrong with the page at the window's present width: [whether it is wider than the
 * window, how many pairs of lines of text cover each other]. */
() => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node; (node = walker.nextNode()); ) {
    const holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility() || getComputedStyle(holder).clipPath !== "none") continue;
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 3 && r.height > 3) lines.push({ r, node });
  }
  lines.sort((a, b) => a.r.top - b.r.top);
  let covered = 0;
  lines.forEach(({ r, node }, i) => {
    for (const other of lines.slice(i + 1)) {
      if (other.r.top >= r.bottom - 3) break;
      const across = Math.min(r.right, other.r.right) - Math.max(r.left, other.r.left);
      const down = Math.min(r.bottom, other.r.bottom) - Math.max(r.top, other.r.top);
      if (node !== other.node && across > 3 && down > 0.4 * Math.min(r.height, other.r.height)) covered += 1;
    }
  });
  return [document.documentElement.scrollWidth > innerWidth + 1, covered];
}
