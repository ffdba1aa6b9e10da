// What a person would see go wrong in the layout of this page: text beyond its box, beyond or against the edge of the screen, or over other text.
() => {
  const tolerance = 2;
  const margin = 8;
  const faults = [];
  const width = document.documentElement.clientWidth;
  const visible = element => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.visibility !== 'hidden' && style.opacity !== '0' && box.width > 1 && box.height > 1 && element.checkVisibility();
  };
  // For screen readers only: clipped to nothing on purpose.
  const hidden = element => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath.startsWith('inset(50%') || style.clip === 'rect(0px, 0px, 0px, 0px)' || at.ariaHidden === 'true') return true;
      if (style.position === 'absolute' && at.getBoundingClientRect().bottom <= 0) return true;
    }
    return !visible(element);
  };
  const scrolls = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  const name = element => {
    const text = (element.innerText || element.value || element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const classes = typeof element.className === 'string' && element.className ? '.' + element.className.trim().split(/\s+/).join('.') : '';
    return `<${element.tagName.toLowerCase()}${classes}> "${text}"`;
  };

  if (document.documentElement.scrollWidth > width) {
    faults.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${width}`);
  }

  const pieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || ['SCRIPT', 'STYLE', 'OPTION', 'NOSCRIPT', 'TITLE', 'DESC'].includes(element.tagName) || hidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (box.right > width + tolerance && !scrolls(element)) faults.push(`beyond the screen: ${name(element)}`);
      if (box.left >= 0 && box.left < margin && !scrolls(element) && !element.closest('svg')) faults.push(`against the edge: ${name(element)}`);
      pieces.push({ element, box });
    }
    const style = getComputedStyle(element);
    if (style.overflowX !== 'visible' && !scrolls(element) && element.scrollWidth > element.clientWidth + tolerance) {
      faults.push(`cut off: ${name(element)}`);
    }
  }

  for (const control of document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a.utrecht-button')) {
    if (hidden(control)) continue;
    const style = getComputedStyle(control);
    const box = control.getBoundingClientRect();
    if (box.right > width + tolerance && !scrolls(control)) faults.push(`beyond the screen: ${name(control)}`);
    if (control.tagName === 'BUTTON' && style.backgroundColor === 'rgb(239, 239, 239)') faults.push(`unstyled: ${name(control)}`);
    if (control.type === 'file' && getComputedStyle(control, '::file-selector-button').backgroundColor === 'rgb(239, 239, 239)') faults.push(`unstyled: ${name(control)}`);
    if (style.borderTopColor === 'rgb(179, 38, 30)' && control.ariaInvalid !== 'true') faults.push(`looks refused, and is not: ${name(control)}`);
    if (['INPUT', 'TEXTAREA', 'SELECT'].includes(control.tagName) && style.borderTopStyle === 'inset') faults.push(`unstyled: ${name(control)}`);
    if (control.tagName === 'BUTTON' && control.scrollWidth > control.clientWidth + tolerance) faults.push(`cut off: ${name(control)}`);
  }
  for (const link of document.querySelectorAll('a[href]')) {
    if (!hidden(link) && getComputedStyle(link).color === 'rgb(0, 0, 238)') faults.push(`unstyled: ${name(link)}`);
  }

  // What sticks to an edge of the screen lies over what scrolls below it: that is its purpose.
  const stuck = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return at;
    }
    return null;
  };

  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length; j++) {
      const [one, other] = [pieces[i], pieces[j]];
      if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // A line box is taller than its letters: lines that touch do not overlap.
      if (across > tolerance && down > Math.min(one.box.height, other.box.height) * 0.4) {
        if (stuck(one.element) !== stuck(other.element)) continue;
        faults.push(`over each other: ${name(one.element)} and ${name(other.element)}`);
      }
    }
  }
  return [...new Set(faults)];
}
